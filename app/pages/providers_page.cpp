#include "pages/providers_page.h"

#include "pages/provider_table.h"
#include "text/names.h"
#include "widgets/desk_table.h"
#include "widgets/icons.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace mailbilan {
namespace {
constexpr int featureWidth = 244, planWidth = 176;
}

ProvidersPage::ProvidersPage(Document& document, QWidget* parent) : Page(document, parent) {
    column()->addWidget(buildHead());
    column()->addSpacing(space::cell);
    table_ = new DeskTable;
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    column()->addWidget(table_);
    explained_ = new TextLabel(Letter::Note);
    explained_->setWordWrap(true);
    explained_->setContentsMargins(space::cell, 6, space::cell, 0);
    explained_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(explained_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { presentExplanation(); });
    column()->addSpacing(space::between);
    note_ = new TextLabel(Letter::Note, Tone::Secondary);
    note_->setWordWrap(true);
    column()->addWidget(note_);
    column()->addSpacing(space::between);
    callout_ = new TextLabel(Letter::Body, Tone::Clarify);
    callout_->setWordWrap(true);
    column()->addWidget(callout_);
    column()->addStretch(1);
}

QWidget* ProvidersPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::inside);
    title_ = new TextLabel(Letter::Title);
    which_ = new Segmented(2);
    place_ = new TextLabel(Letter::Note, Tone::Secondary);
    row->addWidget(title_);
    row->addSpacing(space::margin);
    row->addWidget(which_);
    row->addStretch(1);
    row->addWidget(place_);
    for (QToolButton** button : {&back_, &on_}) {
        *button = new QToolButton;
        (*button)->setAutoRaise(true);
        (*button)->setFocusPolicy(Qt::TabFocus);
        (*button)->setFixedSize(26, 26);
        (*button)->setIcon(deskIcon(button == &back_ ? QStringLiteral("back") : QStringLiteral("forward")));
        row->addWidget(*button);
    }
    connect(back_, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(on_, &QToolButton::clicked, this, [this] { turn(+1); });
    connect(which_, &Segmented::chosenChanged, this, [this] {
        if (view_)
            presentTable();
    });
    return head;
}

int ProvidersPage::room() const {
    return qMax(2, (viewport()->width() - 2 * space::margin - featureWidth) / planWidth);
}

void ProvidersPage::turn(int by) {
    first_ += by * qMax(1, room());
    presentTable();
}

void ProvidersPage::present(const PageView& view) {
    view_ = view;
    const Wording& wording = view.wording;
    title_->setText(wording.text("ui.providers.title"));
    which_->setTexts({wording.text("ui.providers.all_features"), wording.text("ui.providers.differences")},
                     wording.text("ui.providers.which"));
    back_->setAccessibleName(wording.text("ui.providers.back"));
    back_->setToolTip(back_->accessibleName());
    on_->setAccessibleName(wording.text("ui.providers.on"));
    on_->setToolTip(on_->accessibleName());
    note_->setText(wording.text("ui.providers.note"));
    presentTable();
}

void ProvidersPage::presentTable() {
    const Wording& wording = view_->wording;
    const std::vector<int> all = comparableOptions(*view_->assessment);
    const int count = int(all.size());
    shown_ = qMin(room(), count);
    first_ = qBound(0, first_, qMax(0, count - shown_));
    const std::vector<int> options(all.begin() + first_, all.begin() + first_ + shown_);
    back_->setEnabled(first_ > 0);
    on_->setEnabled(first_ + shown_ < count);
    place_->setText(count == 0 ? QString()
                               : wording.text("ui.providers.place", {{"from", wording.whole(first_ + 1)},
                                                                     {"to", wording.whole(first_ + shown_)},
                                                                     {"count", wording.whole(count)}}));
    QList<int> widths(shown_ + 1, 0);
    const int plans = viewport()->width() - 2 * space::margin - featureWidth;
    for (int i = 1; i <= shown_; ++i)
        widths[i] = shown_ > 0 ? plans / shown_ : planWidth;
    table_->setFixedWidths(widths);
    table_->setAccessibleName(title_->text());
    shownOptions_ = options;
    table_->setTable(providerTable(*view_, options, which_->chosen() == 1));
    presentExplanation();
    const QString first = clarifyFirst(*view_);
    callout_->setText(first);
    callout_->setVisible(!first.isEmpty());
}

// The whole fact with its source: what the cell has no room for.
void ProvidersPage::presentExplanation() {
    const QModelIndex index = table_->currentIndex();
    const Cell cell = index.data(CellRole).value<Cell>();
    const bool known =
        index.isValid() && index.column() > 0 && index.column() <= int(shownOptions_.size()) && !cell.tip.isEmpty();
    explained_->setVisible(known);
    if (!known)
        return;
    const int option = shownOptions_[std::size_t(index.column() - 1)];
    explained_->setText(view_->wording.text(
        "ui.providers.fact", {{"option", optionName(view_->wording, *view_->assessment->dossier, option)},
                              {"feature", index.siblingAtColumn(0).data(CellRole).value<Cell>().text},
                              {"fact", cell.text},
                              {"source", cell.tip}}));
}

void ProvidersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (view_)
        presentTable();
}

} // namespace mailbilan
