// Always in sight: the verdict, the two best options, what lies between them, and the number of users.
#pragma once

#include "pages/page.h"
#include "widgets/slider_scale.h"

#include <QLabel>
#include <QWidget>

class QToolButton;

namespace mailbilan {

class Actions;
class Badge;
class ChartView;
class NumberField;
class RangeSlider;
class TextLabel;
class UserBands;

class TopStrip : public QWidget {
    Q_OBJECT
public:
    TopStrip(Document& document, const Actions& actions, QWidget* parent = nullptr);

    void present(const PageView& view);
    // The document as it stands, before results are there: keeps the slider under the hand.
    void presentUsers(const Wording& wording);
    void focusUsers();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct OptionBlock {
        QWidget* widget;
        Badge* badge;
        TextLabel *name, *amount, *note;
    };
    OptionBlock buildOption();
    QWidget* buildVerdict();
    QWidget* buildMargin();
    QWidget* buildUsers(const Actions& actions);
    void presentVerdict(const PageView& view);
    void presentOption(OptionBlock& block, const PageView& view, std::optional<int> option);
    void presentMargin(const PageView& view, std::optional<int> best, std::optional<int> next);
    QString acceptUsers(const QString& typed);
    void presentBands();
    void fitHeadline();

    Document& document_;
    Wording wording_;
    SliderScale scale_;
    Gesture gesture_ = 0;
    bool showing_ = false;
    QLabel* conditionIcon_;
    TextLabel *condition_, *headline_, *basis_;
    OptionBlock best_, next_;
    QWidget *marginBlock_, *marginLine_;
    TextLabel *marginHead_, *margin_, *marginNote_;
    TextLabel *usersHead_, *usersComplaint_;
    NumberField* users_;
    RangeSlider* slider_;
    UserBands* bands_;
    ChartView* bandsView_;
    std::shared_ptr<const Assessment> assessment_;
};

} // namespace mailbilan
