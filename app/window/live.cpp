#include "window/live.h"

namespace mailbilan {

Live::Live(Document& document, std::string today, QObject* parent)
    : QObject(parent), document_(document), today_(std::move(today)) {
    frame_.setSingleShot(true);
    frame_.setTimerType(Qt::PreciseTimer);
    connect(&frame_, &QTimer::timeout, this, &Live::compute);
    connect(&document, &Document::changed, this, [this] {
        if (!frame_.isActive())
            frame_.start(frameMs);
    });
}

void Live::flush() {
    if (frame_.isActive() || !assessment_) {
        frame_.stop();
        compute();
    }
}

void Live::compute() {
    assessment_ = std::make_shared<const Assessment>(assess(document_.now(), today_));
    emit assessed();
}

} // namespace mailbilan
