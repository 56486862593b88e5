// The key under a page's charts, as high as its rows at this width.
#pragma once

#include "charts/key_strip.h"
#include "widgets/chart_view.h"

namespace mailbilan {

class KeyView : public ChartView {
    Q_OBJECT
public:
    explicit KeyView(QWidget* parent = nullptr);
    void setKey(std::shared_ptr<const KeyStrip> key);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    std::shared_ptr<const KeyStrip> key_;
};

} // namespace mailbilan
