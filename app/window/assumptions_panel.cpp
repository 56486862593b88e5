#include "window/assumptions_panel.h"

#include "document/edits.h"
#include "text/findings.h"
#include "text/names.h"
#include "text/number_parser.h"
#include "widgets/assumption_row.h"
#include "widgets/icons.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace mailbilan {

AssumptionsPanel::AssumptionsPanel(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), wording_(Locale{}) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(13, 10, 0, 6);
    column->setSpacing(space::cell);
    buildHead(column);
    scroll_ = new QScrollArea;
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    list_ = new QWidget;
    scroll_->setWidget(list_);
    column->addWidget(scroll_, 1);
    foot_ = new TextLabel(Letter::Note, Tone::Secondary);
    foot_->setWordWrap(true);
    foot_->setContentsMargins(0, 0, 12, 0);
    column->addWidget(new RuleLine);
    column->addWidget(foot_);
    connect(&document_, &Document::changed, this, [this] { present(wording_); });
}

void AssumptionsPanel::buildHead(QVBoxLayout* column) {
    title_ = new TextLabel(Letter::Bold);
    count_ = new TextLabel(Letter::Note, Tone::Secondary);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->addWidget(title_, 1);
    head->addWidget(count_);
    column->addLayout(head);
    search_ = new QLineEdit;
    search_->setClearButtonEnabled(false);
    search_->setMaxLength(80);
    search_->addAction(deskIcon(QStringLiteral("search"), Tone::Secondary), QLineEdit::LeadingPosition);
    search_->setFixedHeight(26);
    which_ = new Segmented(2);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 12, 0);
    line->setSpacing(6);
    line->addWidget(search_, 1);
    line->addWidget(which_);
    column->addLayout(line);
    connect(search_, &QLineEdit::textChanged, this, &AssumptionsPanel::filter);
    connect(which_, &Segmented::chosenChanged, this, [this](int index) {
        filter();
        emit changedOnlyToggled(index == 1);
    });
}

AssumptionRow* AssumptionsPanel::buildRow(const std::string& id) {
    auto* row = new AssumptionRow(id, list_);
    row->setAccept([this](const std::string& assumption, RangeEnd end, const QString& typed) {
        return accept(assumption, int(end), typed);
    });
    connect(row, &AssumptionRow::dragStarted, this, [this] { gesture_ = Document::newGesture(); });
    connect(row, &AssumptionRow::dragged, this, [this](const std::string& assumption, const Figure& figure) {
        setAssumption(document_, assumption, RangeEnd::Likely, figure, gesture_);
    });
    connect(row, &AssumptionRow::resetAsked, this,
            [this](const std::string& assumption) { resetAssumption(document_, assumption); });
    connect(row, &AssumptionRow::opened, this, &AssumptionsPanel::openOnly);
    return row;
}

void AssumptionsPanel::rebuild() {
    qDeleteAll(list_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete list_->layout();
    groups_.clear();
    rows_.clear();
    auto* column = new QVBoxLayout(list_);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(0);
    for (const Assumption& assumption : document_.now().assumptions) {
        const auto it = std::find_if(groups_.begin(), groups_.end(),
                                     [&](const Group& group) { return group.id == assumption.group; });
        Group& group = it == groups_.end() ? groups_.emplace_back(Group{assumption.group, {}, {}, {}}) : *it;
        group.rows.push_back(rows_[assumption.id] = buildRow(assumption.id));
    }
    for (Group& group : groups_) {
        group.head = new TextLabel(Letter::Note, Tone::Secondary, list_);
        QFont bold = group.head->font();
        bold.setBold(true);
        group.head->setFont(bold);
        group.head->setContentsMargins(0, 6, 0, 3);
        group.line = new RuleLine(Qt::Horizontal, list_);
        column->addWidget(group.head);
        column->addWidget(group.line);
        column->addSpacing(space::inside);
        for (AssumptionRow* row : group.rows)
            column->addWidget(row);
        column->addSpacing(space::inside);
    }
    none_ = new TextLabel(Letter::Note, Tone::Secondary, list_);
    none_->setWordWrap(true);
    column->addWidget(none_);
    column->addStretch(1);
}

void AssumptionsPanel::present(const Wording& wording) {
    wording_ = wording;
    std::vector<std::string> ids;
    for (const Assumption& assumption : document_.now().assumptions)
        ids.push_back(assumption.id);
    if (ids != ids_ || !list_->layout()) {
        ids_ = std::move(ids);
        rebuild();
    }
    title_->setText(wording.text("ui.panel.title"));
    count_->setText(wording.plural("ui.panel.changed_count", changedCount(document_.now())));
    search_->setPlaceholderText(wording.text("ui.panel.search"));
    search_->setAccessibleName(wording.text("ui.panel.search_name"));
    which_->setTexts({wording.text("ui.panel.all"), wording.text("ui.panel.changed")}, wording.text("ui.panel.which"));
    foot_->setText(wording.text("ui.panel.foot"));
    none_->setText(wording.text("ui.panel.none"));
    for (Group& group : groups_)
        group.head->setText(assumptionGroupName(wording, group.id));
    for (const Assumption& assumption : document_.now().assumptions)
        rows_.at(assumption.id)->present(assumption, wording);
    filter();
}

QString AssumptionsPanel::accept(const std::string& id, int end, const QString& typed) {
    const Assumption* assumption = document_.now().assumptions.find(id);
    if (!assumption)
        return {};
    if (typed.trimmed().isEmpty() && RangeEnd(end) != RangeEnd::Likely) {
        setAssumption(document_, id, RangeEnd(end), std::nullopt);
        return {};
    }
    NumberError error = NumberError::None;
    const auto figure = parseValue(*assumption, typed, wording_.locale(), &error);
    if (!figure)
        return numberErrorSentence(wording_, error);
    const Findings refused = setAssumption(document_, id, RangeEnd(end), figure);
    return refused.empty() ? QString() : findingSentence(wording_, refused.front(), &document_.now());
}

void AssumptionsPanel::filter() {
    bool any = false;
    for (Group& group : groups_) {
        bool shown = false;
        for (AssumptionRow* row : group.rows) {
            const bool wanted = (!changedOnly() || row->isChanged()) && row->matches(search_->text());
            row->setVisible(wanted);
            shown = shown || wanted;
        }
        group.head->setVisible(shown);
        group.line->setVisible(shown);
        any = any || shown;
    }
    if (list_->layout())
        none_->setVisible(!any);
}

// One row is open at a time; the row under the hand stays where it is on the screen.
void AssumptionsPanel::openOnly(AssumptionRow* row) {
    const int before = row->mapTo(this, QPoint()).y();
    for (auto& [id, other] : rows_)
        if (other != row && other->isOpen())
            other->setOpen(false);
    list_->layout()->activate();
    list_->adjustSize();
    scroll_->verticalScrollBar()->setValue(scroll_->verticalScrollBar()->value() + row->mapTo(this, QPoint()).y() -
                                           before);
    // What opened at the lower end comes into sight, once its height is known.
    QTimer::singleShot(0, row, [this, row] { scroll_->ensureWidgetVisible(row, 0, space::inside); });
}

void AssumptionsPanel::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void AssumptionsPanel::reveal(const std::string& id) {
    AssumptionRow* wanted = row(id);
    if (!wanted)
        return;
    search_->clear();
    if (changedOnly() && !wanted->isChanged()) {
        setChangedOnly(false);
        emit changedOnlyToggled(false);
    }
    wanted->focusField();
    openOnly(wanted);
}

bool AssumptionsPanel::changedOnly() const { return which_->chosen() == 1; }

void AssumptionsPanel::setChangedOnly(bool changedOnly) {
    which_->choose(changedOnly ? 1 : 0);
    filter();
}

AssumptionRow* AssumptionsPanel::row(const std::string& id) const {
    const auto it = rows_.find(id);
    return it == rows_.end() ? nullptr : it->second;
}

void AssumptionsPanel::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(0, 0, 1, height()), palette().color(QPalette::Midlight));
}

} // namespace mailbilan
