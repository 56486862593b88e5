#include "widgets/assumption_row.h"

#include "widgets/icons.h"
#include "widgets/number_field.h"
#include "widgets/range_slider.h"
#include "widgets/source_mark.h"
#include "widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace mailbilan {
namespace {

constexpr int fieldWidth = 56, unitWidth = 80;

QToolButton* flatButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

AssumptionRow::AssumptionRow(const std::string& id, QWidget* parent) : QWidget(parent), id_(id) {
    buildLines();
    connect(slider_, &RangeSlider::gestureStarted, this, [this] { emit dragStarted(id_); });
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        if (!showing_)
            emit dragged(id_, scale_.figureAt(position));
    });
    connect(field_, &NumberField::stepped, this, [this](int direction) {
        emit dragStarted(id_);
        slider_->setValue(slider_->value() + direction);
    });
    connect(reset_, &QToolButton::clicked, this, [this] { emit resetAsked(id_); });
    connect(source_, &QToolButton::clicked, this, [this] {
        setOpen(!isOpen());
        if (isOpen())
            emit opened(this);
    });
}

void AssumptionRow::buildLines() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 2, 0, 3);
    column->setSpacing(0);

    auto* first = new QHBoxLayout;
    first->setSpacing(space::inside);
    name_ = new TextLabel(Letter::Body, Tone::Plain, this);
    name_->setElided(true);
    source_ = flatButton(this);
    source_->setFont(deskFont(Letter::Note));
    source_->setProperty("link", true);
    source_->setFixedHeight(18);
    first->addWidget(name_, 1);
    first->addWidget(source_);
    column->addLayout(first);

    auto* second = new QHBoxLayout;
    second->setSpacing(space::inside + 1);
    slider_ = new RangeSlider(this);
    field_ = new NumberField(this);
    field_->setFixedWidth(fieldWidth);
    field_->installEventFilter(this);
    unit_ = new TextLabel(Letter::Note, Tone::Secondary, this);
    unit_->setWordWrap(true);
    unit_->setFixedWidth(unitWidth);
    unit_->setFixedHeight(26);
    QFont smallest = unit_->font();
    smallest.setPointSizeF(8);
    unit_->setFont(smallest);
    reset_ = flatButton(this);
    reset_->setIcon(deskIcon(QStringLiteral("reset"), Tone::Accent));
    reset_->setIconSize({14, 14});
    reset_->setFixedSize(18, 20);
    second->addWidget(slider_, 1);
    second->addWidget(field_);
    second->addWidget(unit_);
    second->addWidget(reset_);
    column->addLayout(second);

    complaint_ = new TextLabel(Letter::Note, Tone::Failed, this);
    complaint_->setWordWrap(true);
    complaint_->hide();
    column->addWidget(complaint_);
    below_ = buildRangeLine();
    below_->hide();
    column->addWidget(below_);
    connect(field_, &NumberField::complaintChanged, this, &AssumptionRow::showComplaint);
}

QWidget* AssumptionRow::buildRangeLine() {
    auto* below = new QWidget(this);
    auto* grid = new QGridLayout(below);
    grid->setContentsMargins(0, space::inside, 0, space::inside);
    grid->setHorizontalSpacing(space::cell);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < 3; ++i) {
        heads_[i] = new TextLabel(Letter::Note, Tone::Secondary, below);
        ends_[i] = new NumberField(below);
        grid->addWidget(heads_[i], 0, i);
        grid->addWidget(ends_[i], 1, i);
        connect(ends_[i], &NumberField::complaintChanged, this, &AssumptionRow::showComplaint);
    }
    sourceText_ = new TextLabel(Letter::Note, Tone::Secondary, below);
    sourceText_->setWordWrap(true);
    sourceText_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(sourceText_, 2, 0, 1, 3);
    return below;
}

void AssumptionRow::setAccept(const Accept& accept) {
    field_->setAccept([this, accept](const QString& typed) { return accept(id_, RangeEnd::Likely, typed); });
    for (int i = 0; i < 3; ++i)
        ends_[i]->setAccept([this, accept, i](const QString& typed) { return accept(id_, RangeEnd(i), typed); });
}

void AssumptionRow::present(const Assumption& assumption, const Wording& wording) {
    // Of some ninety rows one moves at a time.
    if (shown_ == assumption && shownIn_ == wording.locale()) {
        field_->setShown(wording.field(assumption, assumption.value.likely));
        return;
    }
    shown_ = assumption;
    shownIn_ = wording.locale();
    showing_ = true;
    changed_ = mailbilan::isChanged(assumption);
    const QString name = wording.label(assumption.label);
    const QString unit = wording.unit(assumption);
    name_->setText(name);
    name_->setLetter(changed_ ? Letter::Bold : Letter::Body);
    unit_->setText(unit);
    unit_->setToolTip(unit.toHtmlEscaped());
    field_->setShown(wording.field(assumption, assumption.value.likely));
    field_->setAccessibleName(unit.isEmpty() ? name : wording.text("ui.row.field", {{"name", name}, {"unit", unit}}));
    slider_->setAccessibleName(wording.text("ui.row.slider", {{"name", name}}));
    reset_->setEnabled(changed_);
    const QString reset = wording.text("ui.row.reset", {{"name", name}});
    reset_->setToolTip(
        assumption.preset
            ? wording.text("ui.row.reset_to", {{"value", wording.valueWithUnit(assumption, assumption.preset->likely)}})
            : reset);
    reset_->setAccessibleName(reset);
    showSlider(assumption);
    showRange(assumption, wording);
    showSource(assumption.source, wording);
    source_->setAccessibleName(wording.text("ui.row.source", {{"name", name}, {"source", source_->text()}}));
    searched_ = name + u' ' + unit + u' ' + sourceText_->text();
    showing_ = false;
    update();
}

void AssumptionRow::showSlider(const Assumption& assumption) {
    if (!slider_->isSliderDown())
        scale_ = sliderScale(assumption); // not under the hand that drags
    slider_->setRange(scale_.first, scale_.last);
    slider_->setPageStep(qMax(1, (scale_.last - scale_.first) / 10));
    slider_->setValue(scale_.positionOf(assumption.value.likely));
    RangeSlider::Marks marks;
    if (assumption.value.low && assumption.value.high) {
        marks.low = scale_.positionOf(*assumption.value.low);
        marks.high = scale_.positionOf(*assumption.value.high);
    }
    if (assumption.preset)
        marks.preset = scale_.positionOf(assumption.preset->likely);
    slider_->setMarks(marks);
}

void AssumptionRow::showRange(const Assumption& assumption, const Wording& wording) {
    constexpr const char* ids[3]{"ui.row.low", "ui.row.likely", "ui.row.high"};
    const Range& range = assumption.value;
    const std::optional<Figure> values[3]{range.low, range.likely, range.high};
    for (int i = 0; i < 3; ++i) {
        const QString head = wording.text(ids[i]);
        heads_[i]->setText(head);
        ends_[i]->setShown(values[i] ? wording.field(assumption, *values[i]) : QString());
        ends_[i]->setAccessibleName(wording.text("ui.row.field", {{"name", name_->text()}, {"unit", head}}));
    }
}

void AssumptionRow::showSource(const Source& source, const Wording& wording) {
    // A figure that was changed by hand no longer rests on the source of the preset.
    source_->setText(changed_ ? wording.text("ui.mark.changed") : sourceMark(source, wording));
    sourceText_->setText(sourceLines(source, wording));
}

void AssumptionRow::showComplaint(const QString& complaint) {
    complaint_->setText(complaint);
    complaint_->setVisible(!complaint.isEmpty());
}

bool AssumptionRow::matches(const QString& words) const {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString& word) { return searched_.contains(word, Qt::CaseInsensitive); });
}

bool AssumptionRow::isOpen() const { return !below_->isHidden(); }

void AssumptionRow::setOpen(bool open) { below_->setVisible(open); }

void AssumptionRow::focusField() {
    field_->setFocus(Qt::OtherFocusReason);
    field_->selectAll();
}

void AssumptionRow::paintEvent(QPaintEvent*) {
    if (changed_)
        QPainter(this).fillRect(QRect(0, 2, 3, height() - 5), palette().color(QPalette::Link));
}

void AssumptionRow::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        setOpen(event->key() == Qt::Key_Down);
        if (isOpen())
            emit opened(this);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool AssumptionRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::FocusIn && !isOpen()) {
        setOpen(true);
        emit opened(this);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mailbilan
