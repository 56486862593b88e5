// One assumption: name and source mark, slider, field, unit, reset; low, likely and high open below.
#pragma once

#include "document/edits.h"
#include "text/wording.h"
#include "widgets/slider_scale.h"

#include <QWidget>

class QToolButton;

namespace mailbilan {

class NumberField;
class RangeSlider;
class TextLabel;

class AssumptionRow : public QWidget {
    Q_OBJECT
public:
    explicit AssumptionRow(const std::string& id, QWidget* parent = nullptr);

    // Takes over what was typed at one end of the range, or returns the sentence that says what is accepted.
    using Accept = std::function<QString(const std::string& id, RangeEnd end, const QString& typed)>;
    void setAccept(const Accept& accept);

    void present(const Assumption& assumption, const Wording& wording);
    const std::string& id() const { return id_; }
    bool isChanged() const { return changed_; }
    // True if name, unit or source contain the words looked for.
    bool matches(const QString& words) const;
    bool isOpen() const;
    void setOpen(bool open);
    void focusField();

signals:
    void dragStarted(const std::string& id);
    void dragged(const std::string& id, const mailbilan::Figure& likely);
    void resetAsked(const std::string& id);
    void opened(mailbilan::AssumptionRow* row); // by focus, key or source mark

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLines();
    QWidget* buildRangeLine();
    void showRange(const Assumption& assumption, const Wording& wording);
    void showSource(const Source& source, const Wording& wording);
    void showSlider(const Assumption& assumption);
    void showComplaint(const QString& complaint);

    std::string id_;
    std::optional<Assumption> shown_;
    std::optional<Locale> shownIn_;
    SliderScale scale_;
    bool changed_ = false, showing_ = false;
    QString searched_;

    TextLabel *name_, *unit_, *complaint_, *sourceText_;
    QToolButton *source_, *reset_;
    RangeSlider* slider_;
    NumberField* field_;
    QWidget* below_; // opens under the row
    TextLabel* heads_[3];
    NumberField* ends_[3];
};

} // namespace mailbilan
