// A thin groove with the range from low to high as its dark part, a tick below where the preset stood.
#pragma once

#include <QSlider>

#include <optional>

namespace mailbilan {

class RangeSlider : public QSlider {
    Q_OBJECT
public:
    explicit RangeSlider(QWidget* parent = nullptr);

    struct Marks {
        std::optional<int> low, high, preset;
        friend bool operator==(const Marks&, const Marks&) = default;
    };
    void setMarks(const Marks& marks);
    // The middle of the handle at a value, in widget coordinates.
    double positionOf(int value) const;

    QSize sizeHint() const override { return {96, 22}; }
    QSize minimumSizeHint() const override { return {60, 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

signals:
    void gestureStarted(); // a drag or a key press begins

private:
    int valueAt(double x) const;
    Marks marks_;
};

} // namespace mailbilan
