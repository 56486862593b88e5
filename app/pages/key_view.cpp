#include "pages/key_view.h"

#include "widgets/theme.h"

#include <cmath>

namespace mailbilan {

KeyView::KeyView(QWidget* parent) : ChartView(parent) {
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyView::setKey(std::shared_ptr<const KeyStrip> key) {
    key_ = key;
    setChart(std::move(key));
    fit();
}

void KeyView::fit() {
    if (key_)
        setFixedHeight(int(std::ceil(key_->height(width(), inkOf(palette())))));
}

void KeyView::resizeEvent(QResizeEvent* event) {
    ChartView::resizeEvent(event);
    fit();
}

} // namespace mailbilan
