// A field for figures and ranges: takes any accepted notation, says what it takes where it refuses, loses nothing.
#pragma once

#include <QLineEdit>

#include <functional>

namespace mailbilan {

class NumberField : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    // Takes over what was typed, shows it again by setShown() and returns nothing; or returns the sentence that
    // says what would be accepted.
    using Accept = std::function<QString(const QString& typed)>;
    void setAccept(Accept accept) { accept_ = std::move(accept); }
    // The value as it stands; typing that is not finished, and refused typing, stay.
    void setShown(const QString& text);
    QString complaint() const { return complaint_; }
    // Takes over what is typed now; false where it was refused.
    bool commit();
    void revert(); // to what is shown, without a word

signals:
    void complaintChanged(const QString& complaint);
    void stepped(int direction); // up or down key: +1, -1

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void complain(const QString& complaint);

    Accept accept_;
    QString shown_, complaint_;
    bool reshown_ = false;
};

} // namespace mailbilan
