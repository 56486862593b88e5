// One of a few, all in sight: the chosen one is filled and bold.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace mailbilan {

class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(int count, QWidget* parent = nullptr);
    void setTexts(const QStringList& texts, const QString& accessibleName);
    int chosen() const;
    void choose(int index); // without signal

signals:
    void chosenChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* group_;
};

} // namespace mailbilan
