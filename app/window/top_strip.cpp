#include "window/top_strip.h"

#include "charts/build.h"
#include "document/edits.h"
#include "pages/option_title.h"
#include "text/number_parser.h"
#include "text/sentences.h"
#include "widgets/badge.h"
#include "widgets/chart_view.h"
#include "widgets/icons.h"
#include "widgets/number_field.h"
#include "widgets/range_slider.h"
#include "widgets/text_label.h"
#include "window/actions.h"
#include "window/user_bands.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mailbilan {
namespace {

constexpr int stripHeight = 86, withMargin = 1120;

QVBoxLayout* blockColumn(QWidget* block) {
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(space::block, 9, space::block - 4, 8);
    column->setSpacing(2);
    return column;
}

QToolButton* iconButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFixedSize(26, 26);
    return button;
}

} // namespace

TopStrip::TopStrip(Document& document, const Actions& actions, QWidget* parent)
    : QWidget(parent), document_(document), wording_(Locale{}) {
    setFixedHeight(stripHeight);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 1);
    row->setSpacing(0);
    best_ = buildOption();
    next_ = buildOption();
    QWidget* blocks[]{buildVerdict(), best_.widget, next_.widget, buildMargin(), buildUsers(actions)};
    constexpr int stretch[]{31, 21, 21, 20, 33};
    QWidget* lines[std::size(blocks)]{};
    for (std::size_t i = 0; i < std::size(blocks); ++i) {
        if (i > 0)
            row->addWidget(lines[i] = new RuleLine(Qt::Vertical));
        row->addWidget(blocks[i], stretch[i]);
    }
    marginBlock_ = blocks[3];
    marginLine_ = lines[3];
}

// Where there is little room, the difference goes first: the two amounts that it comes from stay.
void TopStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    marginBlock_->setVisible(width() >= withMargin);
    marginLine_->setVisible(width() >= withMargin);
    fitHeadline();
}

QWidget* TopStrip::buildVerdict() {
    auto* block = new QWidget;
    auto* column = blockColumn(block);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::inside);
    conditionIcon_ = new QLabel;
    condition_ = new TextLabel(Letter::Note, Tone::Clarify);
    condition_->setElided(true);
    line->addWidget(conditionIcon_);
    line->addWidget(condition_, 1);
    headline_ = new TextLabel(Letter::Title);
    headline_->setElided(true);
    basis_ = new TextLabel(Letter::Note, Tone::Secondary);
    basis_->setElided(true);
    column->addLayout(line);
    column->addWidget(headline_);
    column->addWidget(basis_);
    column->addStretch(1);
    return block;
}

TopStrip::OptionBlock TopStrip::buildOption() {
    OptionBlock option;
    option.widget = new QWidget;
    auto* column = blockColumn(option.widget);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    option.badge = new Badge;
    option.name = new TextLabel(Letter::Note);
    option.name->setElided(true);
    line->addWidget(option.badge);
    line->addWidget(option.name, 1);
    option.amount = new TextLabel(Letter::Key);
    option.note = new TextLabel(Letter::Note, Tone::Secondary);
    option.note->setElided(true);
    column->addLayout(line);
    column->addWidget(option.amount);
    column->addWidget(option.note);
    column->addStretch(1);
    return option;
}

QWidget* TopStrip::buildMargin() {
    auto* block = new QWidget;
    auto* column = blockColumn(block);
    marginHead_ = new TextLabel(Letter::Note, Tone::Secondary);
    marginHead_->setElided(true);
    marginHead_->setMinimumHeight(badgeSize);
    margin_ = new TextLabel(Letter::Key);
    marginNote_ = new TextLabel(Letter::Note, Tone::Secondary);
    marginNote_->setElided(true);
    column->addWidget(marginHead_);
    column->addWidget(margin_);
    column->addWidget(marginNote_);
    column->addStretch(1);
    return block;
}

QWidget* TopStrip::buildUsers(const Actions& actions) {
    auto* block = new QWidget;
    auto* column = blockColumn(block);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::cell);
    usersHead_ = new TextLabel;
    users_ = new NumberField;
    users_->setFixedWidth(62);
    line->addWidget(usersHead_);
    line->addWidget(users_);
    line->addStretch(1);
    line->addWidget(iconButton(actions.at("undo")));
    line->addWidget(iconButton(actions.at("redo")));
    slider_ = new RangeSlider;
    usersComplaint_ = new TextLabel(Letter::Note, Tone::Failed);
    usersComplaint_->setElided(true);
    usersComplaint_->hide();
    column->addLayout(line);
    bands_ = new UserBands(document_, this);
    bandsView_ = new ChartView;
    bandsView_->setFixedHeight(14);
    bandsView_->setFocusPolicy(Qt::NoFocus);
    connect(bands_, &UserBands::ready, this, &TopStrip::presentBands);
    column->addWidget(slider_);
    auto* bandsLine = new QHBoxLayout;
    bandsLine->setContentsMargins(5, 0, 5, 0); // as far as the middle of the handle goes
    bandsLine->addWidget(bandsView_);
    column->addLayout(bandsLine);
    column->addWidget(usersComplaint_);
    column->addStretch(1);

    users_->setAccept([this](const QString& typed) { return acceptUsers(typed); });
    connect(users_, &NumberField::complaintChanged, this, [this](const QString& complaint) {
        usersComplaint_->setText(complaint);
        usersComplaint_->setVisible(!complaint.isEmpty());
        slider_->setVisible(complaint.isEmpty());
        bandsView_->setVisible(complaint.isEmpty());
    });
    connect(users_, &NumberField::stepped, this, [this](int direction) {
        gesture_ = Document::newGesture();
        slider_->setValue(slider_->value() + direction);
    });
    connect(slider_, &RangeSlider::gestureStarted, this, [this] { gesture_ = Document::newGesture(); });
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        if (!showing_)
            setAssumption(document_, startUsersAssumption(document_.now()), RangeEnd::Likely, scale_.figureAt(position),
                          gesture_);
    });
    return block;
}

QString TopStrip::acceptUsers(const QString& typed) {
    NumberError error = NumberError::None;
    const auto users = parseWhole(typed, wording_.locale(), &error);
    if (!users)
        return numberErrorSentence(wording_, error);
    const Findings refused =
        setAssumption(document_, startUsersAssumption(document_.now()), RangeEnd::Likely, Figure(std::int64_t{*users}));
    return refused.empty() ? QString() : findingSentence(wording_, refused.front(), &document_.now());
}

void TopStrip::presentUsers(const Wording& wording) {
    wording_ = wording;
    showing_ = true;
    const QString name = wording.text("ui.strip.users");
    usersHead_->setText(name);
    users_->setAccessibleName(name);
    slider_->setAccessibleName(wording.text("ui.strip.users_slider"));
    bandsView_->setAccessibleName(wording.text("ui.strip.bands"));
    const Assumption* users = document_.now().assumptions.find(startUsersAssumption(document_.now()));
    users_->setEnabled(users);
    slider_->setEnabled(users);
    if (users) {
        if (!slider_->isSliderDown())
            scale_ = sliderScale(*users);
        slider_->setRange(scale_.first, scale_.last);
        slider_->setPageStep(qMax(1, (scale_.last - scale_.first) / 20));
        slider_->setValue(scale_.positionOf(users->value.likely));
        users_->setShown(wording.field(*users, users->value.likely));
    }
    showing_ = false;
}

void TopStrip::focusUsers() {
    users_->setFocus(Qt::ShortcutFocusReason);
    users_->selectAll();
}

void TopStrip::present(const PageView& view) {
    presentUsers(view.wording);
    presentVerdict(view);
    const auto best = recommendedOption(*view.assessment);
    const auto next = nextBestOption(*view.assessment);
    presentOption(best_, view, best);
    presentOption(next_, view, next);
    presentMargin(view, best, next);
    assessment_ = view.assessment;
    if (slider_->isEnabled())
        bands_->want(static_cast<std::int64_t>(scale_.figureAt(scale_.last).toDouble()));
    presentBands();
}

// Under the slider, on its scale.
void TopStrip::presentBands() {
    // One band from end to end says nothing that the option above does not.
    const bool known = assessment_ && bands_->bands().size() > 1 && slider_->isEnabled();
    if (!known) {
        bandsView_->setChart(nullptr);
        return;
    }
    auto strip = std::make_shared<BandsStrip>(bandsStrip(*assessment_, wording_, bands_->bands()));
    strip->withLimits = false;
    strip->presentText.clear();
    strip->present.reset();
    bandsView_->setChart(strip);
}

void TopStrip::presentVerdict(const PageView& view) {
    const Wording& wording = view.wording;
    const Verdict& verdict = view.read().recommendation.verdict;
    const auto conditions = static_cast<qint64>(
        std::count_if(verdict.conditions.begin(), verdict.conditions.end(),
                      [](const OpenCondition& each) { return each.what == OpenCondition::What::MustHave; }));
    const bool open = verdict.conditional;
    conditionIcon_->setVisible(open);
    conditionIcon_->setPixmap(
        deskIcon(QStringLiteral("caution"), Tone::Clarify).pixmap(QSize(13, 13), devicePixelRatioF()));
    condition_->setTone(open ? Tone::Clarify : Tone::Secondary);
    condition_->setText(open && conditions > 0 ? wording.plural("ui.strip.conditional", conditions)
                        : open                 ? wording.text("ui.strip.conditional_open")
                                               : wording.text("ui.strip.verdict"));
    const QString headline = verdictHeadlineAlone(wording, view.read());
    headline_->setTone(view.drawn ? Tone::Plain : Tone::Secondary);
    headline_->setText(view.drawn ? headline : wording.text("ui.strip.not_final", {{"headline", headline}}));
    fitHeadline();
    basis_->setText(basisInShort(wording, view.read()));
}

// A long verdict takes a second line and the place of the line below.
void TopStrip::fitHeadline() {
    const int room = headline_->parentWidget()->width() - 2 * space::block;
    const bool fits = QFontMetrics(deskFont(Letter::Title)).horizontalAdvance(headline_->text()) <= room;
    headline_->setLetter(fits ? Letter::Title : Letter::Group);
    headline_->setElided(fits);
    headline_->setWordWrap(!fits);
    basis_->setVisible(fits);
}

void TopStrip::presentOption(OptionBlock& block, const PageView& view, std::optional<int> option) {
    block.badge->setVisible(option.has_value());
    if (!option) {
        block.name->setText(view.wording.text("ui.strip.no_option"));
        block.amount->setText(QStringLiteral("–"));
        block.note->setText({});
        return;
    }
    const Wording& wording = view.wording;
    const auto index = static_cast<std::size_t>(*option);
    const OptionCosts& costs = view.assessment->costs.options[index];
    const OptionLook look = optionLook(*view.assessment, wording, *option);
    block.badge->setOption(look);
    block.name->setText(optionTitle(*view.assessment, wording, *option));
    block.amount->setText(wording.money(view.costs == CostView::Cash ? costs.tco : costs.amortisedTotal));
    block.note->setText(wording.text(
        "ui.strip.option_note", {{"cost", wording.money(costs.tcoPerUserMonth, 2)},
                                 {"value", wording.number(view.assessment->matrix.options[index].value.middle, 2)}}));
    block.widget->setAccessibleName(look.name);
}

void TopStrip::presentMargin(const PageView& view, std::optional<int> best, std::optional<int> next) {
    const Wording& wording = view.wording;
    if (!best || !next) {
        marginHead_->setText(wording.text("ui.strip.no_margin"));
        margin_->setText(QStringLiteral("–"));
        marginNote_->setText({});
        return;
    }
    const OptionCosts& a = view.assessment->costs.options[static_cast<std::size_t>(*best)];
    const OptionCosts& b = view.assessment->costs.options[static_cast<std::size_t>(*next)];
    const bool cash = view.costs == CostView::Cash;
    marginHead_->setText(wording.text("ui.strip.margin", {{"a", optionLetter(*best)}, {"b", optionLetter(*next)}}));
    margin_->setText(wording.money(cash ? a.tco - b.tco : a.amortisedTotal - b.amortisedTotal));
    const auto& net = view.assessment->recommendation.net;
    const auto& netA = net[static_cast<std::size_t>(*best)];
    const auto& netB = net[static_cast<std::size_t>(*next)];
    marginNote_->setText(netA && netB ? wording.text("ui.strip.net", {{"net", wording.money(*netA - *netB, 2)}})
                                      : QString());
}

void TopStrip::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Midlight));
}

} // namespace mailbilan
