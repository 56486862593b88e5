#include "pages/checklist_page.h"

#include "document/plan_edits.h"
#include "model/decision/checks.h"
#include "text/date_parser.h"
#include "text/findings.h"
#include "text/names.h"
#include "widgets/field_table.h"
#include "widgets/text_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mailbilan {
namespace {

constexpr int ownerWidth = 108, dueWidth = 104, evidenceWidth = 118, criticalWidth = 68;
constexpr int allStates = 0, openStates = 1, firstState = 2; // entries of the list of states

// Fills a list anew and leaves what was chosen.
void refill(QComboBox& box, const QStringList& texts, const QString& name) {
    const int chosen = qMax(0, box.currentIndex());
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItems(texts);
    box.setCurrentIndex(chosen < texts.size() ? chosen : 0);
    box.setAccessibleName(name);
    box.view()->setAccessibleName(name);
    box.setToolTip(name);
}

} // namespace

ChecklistPage::ChecklistPage(Document& document, QWidget* parent) : Page(document, parent) {
    column()->addWidget(buildHead());
    column()->addSpacing(space::cell);
    table_ = new FieldTable;
    table_->setScrolls(true);
    table_->setStretchColumn(CheckTable::Question);
    table_->setFixedWidths({0, 0, ownerWidth, dueWidth, evidenceWidth, criticalWidth});
    table_->fields().setAccept(
        [this](int row, int column, const QString& typed) { return accept(row, column, typed); });
    column()->addWidget(table_, 1);
    column()->addWidget(buildNothing(), 1);
    column()->addSpacing(space::cell);
    note_ = new TextLabel(Letter::Note, Tone::Secondary);
    note_->setWordWrap(true);
    column()->addWidget(note_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (filling_ || !index.isValid() || index.row() >= int(checks_.size()))
            return;
        const int check = checks_[std::size_t(index.row())];
        focused_ = check < 0 ? std::string() : view_->assessment->dossier->checks[std::size_t(check)].id;
    });
}

QWidget* ChecklistPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::between);
    title_ = new TextLabel(Letter::Title);
    topics_ = new QComboBox;
    states_ = new QComboBox;
    count_ = new TextLabel(Letter::Note, Tone::Secondary);
    count_->setElided(true);
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(title_);
    row->addSpacing(space::cell);
    row->addWidget(topics_);
    row->addWidget(states_);
    row->addWidget(count_, 1);
    for (QComboBox* box : {topics_, states_})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (view_)
                presentTable();
        });
    return head;
}

// In place of the table where nothing passes the filter.
QWidget* ChecklistPage::buildNothing() {
    nothingBlock_ = new QWidget;
    auto* column = new QVBoxLayout(nothingBlock_);
    column->setContentsMargins(0, space::section, 0, 0);
    column->setSpacing(space::between);
    nothing_ = new TextLabel;
    nothing_->setWordWrap(true);
    showAll_ = new QPushButton;
    column->addWidget(nothing_);
    column->addWidget(showAll_, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(showAll_, &QPushButton::clicked, this, &ChecklistPage::showAll);
    return nothingBlock_;
}

void ChecklistPage::showAll() {
    topics_->setCurrentIndex(0);
    states_->setCurrentIndex(0);
}

void ChecklistPage::present(const PageView& view) {
    view_ = view;
    const Wording& wording = view.wording;
    title_->setText(wording.text("ui.checklist.title"));
    table_->setAccessibleName(title_->text());
    note_->setText(wording.text("ui.checklist.note"));
    nothing_->setText(
        wording.text(view.assessment->dossier->checks.empty() ? "ui.checklist.empty" : "ui.checklist.nothing"));
    showAll_->setText(wording.text("ui.checklist.show_all"));
    showAll_->setVisible(!view.assessment->dossier->checks.empty());
    presentFilters();
    presentCount();
    presentTable();
}

void ChecklistPage::presentFilters() {
    const Wording& wording = view_->wording;
    QStringList topics{wording.text("ui.checklist.all_topics")};
    for (const std::string& topic : checkTopics(*view_->assessment->dossier))
        topics << checkTopicName(wording, topic);
    refill(*topics_, topics, wording.text("ui.checklist.topic_filter"));
    QStringList states{wording.text("ui.checklist.all_states"), wording.text("ui.checklist.open_states")};
    for (const CheckState state : allCheckStates)
        states << checkStateName(wording, state);
    refill(*states_, states, wording.text("ui.checklist.state_filter"));
}

void ChecklistPage::presentCount() {
    const Keyed<Check>& checks = view_->assessment->dossier->checks;
    const auto settled = std::count_if(checks.begin(), checks.end(), isSettled);
    count_->setText(view_->wording.plural("ui.checklist.settled", settled,
                                          {{"total", view_->wording.whole(qint64(checks.size()))}}));
}

CheckFilter ChecklistPage::filter() const {
    CheckFilter filter;
    const std::vector<std::string> topics = checkTopics(*view_->assessment->dossier);
    if (const int topic = topics_->currentIndex() - 1; topic >= 0 && topic < int(topics.size()))
        filter.topic = topics[std::size_t(topic)];
    if (const int chosen = states_->currentIndex(); chosen == openStates) {
        filter.states = CheckFilter::States::Open;
    } else if (chosen >= firstState) {
        filter.states = CheckFilter::States::One;
        filter.state = allCheckStates[std::size_t(chosen - firstState)];
    }
    return filter;
}

void ChecklistPage::presentTable() {
    CheckTable table = checkTable(*view_, filter());
    const int scrolled = table_->verticalScrollBar()->value();
    const bool any = !table.cells.rows.empty();
    filling_ = true;
    checks_ = table.checks;
    table_->setVisible(any);
    nothingBlock_->setVisible(!any);
    table_->setTable(std::move(table.cells));
    restoreFocus(scrolled);
    filling_ = false;
}

// A check that moved to another place keeps the keyboard; one that is filtered out leaves it to its neighbour.
void ChecklistPage::restoreFocus(int scrolled) {
    const QModelIndex before = table_->currentIndex();
    const int row = focused_.empty() ? -1 : rowOf(focused_);
    if (row >= 0 && row != before.row())
        table_->setCurrentIndex(table_->model()->index(row, qMax(0, before.column())));
    else
        table_->verticalScrollBar()->setValue(scrolled);
}

int ChecklistPage::rowOf(const std::string& check) const {
    const int index = view_->assessment->dossier->checks.indexOf(check);
    const auto it = index < 0 ? checks_.end() : std::find(checks_.begin(), checks_.end(), index);
    return it == checks_.end() ? -1 : int(it - checks_.begin());
}

QString ChecklistPage::accept(int row, int column, const QString& typed) {
    const int index = row < int(checks_.size()) ? checks_[std::size_t(row)] : -1;
    if (index < 0)
        return {};
    const std::string check = view_->assessment->dossier->checks[std::size_t(index)].id;
    const QStringList choices = table_->model()->index(row, column).data(CellRole).value<Cell>().choices;
    const auto chosen = choices.indexOf(typed);
    const QString text = typed.trimmed();
    Findings refused;
    switch (column) {
    case CheckTable::State:
        if (chosen >= 0)
            refused = setCheckState(document(), check, allCheckStates[std::size_t(chosen)]);
        break;
    case CheckTable::Critical:
        if (chosen >= 0)
            refused = setCheckCritical(document(), check, chosen == 1);
        break;
    case CheckTable::Owner: refused = setCheckOwner(document(), check, text.toStdString()); break;
    case CheckTable::Evidence: refused = setCheckEvidence(document(), check, text.toStdString()); break;
    case CheckTable::Due: {
        const std::optional<QString> date = text.isEmpty() ? QString() : parseDate(text);
        if (!date)
            return dateErrorSentence(view_->wording);
        refused = setCheckDue(document(), check, date->toStdString());
        break;
    }
    default: break;
    }
    return refused.empty() ? QString() : findingSentence(view_->wording, refused.front(), &document().now());
}

} // namespace mailbilan
