#include "pages/matrix_page.h"

#include "document/edits.h"
#include "pages/explanation.h"
#include "pages/general_comparison.h"
#include "pages/matrix_delegate.h"
#include "pages/matrix_header.h"
#include "pages/matrix_table.h"
#include "text/findings.h"
#include "text/names.h"
#include "text/number_parser.h"
#include "widgets/desk_table.h"
#include "widgets/segmented.h"
#include "widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mailbilan {
namespace {
constexpr int mostOptions = 4, scoreWidth = 58, weightWidth = 62, rangeWidth = 160, contributionWidth = 140,
              explanationHeight = 96;
}

MatrixPage::MatrixPage(Document& document, QWidget* parent) : Page(document, parent), model_(new MatrixModel) {
    column()->addWidget(buildHead());
    column()->addSpacing(space::inside);
    table_ = new DeskTable(model_);
    table_->setHorizontalHeader(new MatrixHeader(*model_, table_));
    table_->setLeastColumnWidth(40);
    auto* delegate = new MatrixDelegate(*model_, table_);
    table_->setItemDelegate(delegate);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setEditTriggers(QAbstractItemView::EditTriggers(QAbstractItemView::AllEditTriggers) &
                            ~QAbstractItemView::CurrentChanged);
    table_->setTabKeyNavigation(true);
    column()->addWidget(table_);
    complaint_ = new TextLabel(Letter::Note, Tone::Failed, table_->viewport());
    complaint_->setWordWrap(true);
    complaint_->setAutoFillBackground(true);
    complaint_->setFrameStyle(QFrame::Box | QFrame::Plain);
    complaint_->setBackgroundRole(QPalette::Base);
    complaint_->setContentsMargins(space::cell, space::inside, space::cell, space::inside);
    complaint_->hide();
    explained_ = new Explanation;
    setFooter(explained_, explanationHeight);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { presentExplanation(); });
    connect(delegate, &MatrixDelegate::complained, this,
            [this](const QString& complaint) { showComplaint(complaint); });
    model_->setAccept([this](int row, int column, const QString& typed) { return accept(row, column, typed); });
    column()->addSpacing(space::between);
    sentence_ = new TextLabel;
    sentence_->setWordWrap(true);
    column()->addWidget(sentence_);
    column()->addSpacing(space::between);
    flipsHead_ = new TextLabel(Letter::Bold);
    flips_ = new DeskTable;
    column()->addWidget(flipsHead_);
    column()->addSpacing(space::inside);
    column()->addWidget(flips_);
    column()->addSpacing(space::between);
    general_ = new GeneralComparison;
    column()->addWidget(general_);
    column()->addStretch(1);
}

QWidget* MatrixPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::margin);
    title_ = new TextLabel(Letter::Title);
    which_ = new Segmented(2);
    convention_ = new TextLabel(Letter::Note, Tone::Secondary);
    convention_->setElided(true);
    convention_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(title_);
    row->addWidget(which_);
    row->addWidget(convention_, 1);
    connect(which_, &Segmented::chosenChanged, this, [this] {
        if (view_)
            presentMatrix();
    });
    return head;
}

std::vector<int> MatrixPage::shownOptions() const {
    const Recommendation& recommendation = view_->assessment->recommendation;
    std::vector<int> options = recommendation.board;
    if (which_->chosen() == 1 || options.empty()) {
        options.clear();
        for (int i = 0; i < int(view_->assessment->costs.options.size()); ++i)
            options.push_back(i);
    } else if (options.size() > mostOptions) {
        options.resize(mostOptions);
    }
    return options;
}

void MatrixPage::present(const PageView& view) {
    view_ = view;
    const Wording& wording = view.wording;
    title_->setText(wording.text("ui.matrix.title"));
    which_->setTexts({wording.text("ui.matrix.best"), wording.text("ui.matrix.all")}, wording.text("ui.matrix.which"));
    convention_->setText(wording.text(
        view.assessment->dossier->grades == Grades::Whole ? "ui.matrix.whole_grades" : "ui.matrix.continuous_grades"));
    presentMatrix();
    presentFlips();
    general_->present(view);
    presentExplanation();
}

void MatrixPage::presentMatrix() {
    options_ = shownOptions();
    MatrixTable matrix = matrixTable(*view_, options_);
    QList<int> widths(qsizetype(matrix.cells.heads.size()), 0);
    for (qsizetype i = MatrixModel::firstScoreColumn; i < widths.size() - 2; ++i)
        widths[i] = scoreWidth;
    widths[MatrixModel::weightColumn] = weightWidth;
    widths[widths.size() - 2] = rangeWidth;
    widths[widths.size() - 1] = contributionWidth;
    table_->setAccessibleName(title_->text());
    table_->setFixedWidths(widths);
    model_->setMatrix(std::move(matrix));
    table_->refit();
}

void MatrixPage::presentFlips() {
    const Wording& wording = view_->wording;
    const Margin* margin = nearestMargin(*view_->assessment, options_);
    flipsHead_->setVisible(margin);
    flips_->setVisible(margin);
    if (!margin) {
        sentence_->setText(wording.text("ui.matrix.nothing_to_compare"));
        return;
    }
    sentence_->setText(matrixSentence(*view_, *margin));
    flipsHead_->setText(
        wording.text("ui.flip.title", {{"rival", optionName(wording, *view_->assessment->dossier, margin->rival)},
                                       {"leader", optionName(wording, *view_->assessment->dossier, margin->leader)}}));
    flips_->setAccessibleName(flipsHead_->text());
    flips_->setTable(flipTable(*view_, *margin));
}

// What is judged, what the grades mean, and what the score in focus rests on.
void MatrixPage::presentExplanation() {
    if (!view_)
        return;
    const Dossier& dossier = *view_->assessment->dossier;
    const QModelIndex index = table_->currentIndex();
    const Criterion* found = criterionAt(dossier, index.isValid() ? index.row() : -1);
    if (!found) {
        explained_->setText(view_->wording.text("ui.matrix.hint"));
        return;
    }
    const Wording& wording = view_->wording;
    const Criterion& criterion = *found;
    QStringList lines{wording.text("ui.matrix.question", {{"name", criterionName(wording, dossier, criterion.id)},
                                                          {"question", wording.label(criterion.question)}})};
    const Figure middle =
        Figure::parse(((Decimal(dossier.scale.low) + Decimal(dossier.scale.high)) / 2).text(0)).value_or(Figure());
    const std::pair<Figure, const Text*> anchors[]{{dossier.scale.low, &criterion.anchorLow},
                                                   {middle, &criterion.anchorMiddle},
                                                   {dossier.scale.high, &criterion.anchorHigh}};
    for (const auto& [grade, meaning] : anchors)
        if (!meaning->empty())
            lines << wording.text("ui.matrix.grade",
                                  {{"grade", wording.figure(grade)}, {"meaning", wording.label(*meaning)}});
    const QString score = explainScore(criterion, index.column());
    if (!score.isEmpty())
        lines << score;
    explained_->setText(lines.join(u'\n'));
}

// Right under the field that it is about.
void MatrixPage::showComplaint(const QString& complaint) {
    complaint_->setText(complaint);
    complaint_->setVisible(!complaint.isEmpty());
    if (complaint.isEmpty())
        return;
    constexpr int complaintWidth = 300;
    const QRect cell = table_->visualRect(table_->currentIndex());
    complaint_->setFixedWidth(complaintWidth);
    complaint_->adjustSize();
    complaint_->move(cell.left(), cell.center().y() + 14);
    complaint_->raise();
}

const Criterion* MatrixPage::criterionAt(const Dossier& dossier, int row) const {
    const std::vector<int> rows = criteriaInOrder(dossier);
    if (row < 0 || row >= int(rows.size()) || rows[std::size_t(row)] < 0)
        return nullptr;
    return &dossier.criteria[std::size_t(rows[std::size_t(row)])];
}

QString MatrixPage::explainScore(const Criterion& criterion, int column) const {
    const int place = column - MatrixModel::firstScoreColumn;
    if (place < 0 || place >= int(options_.size()))
        return {};
    const Dossier& dossier = *view_->assessment->dossier;
    const Option& option = dossier.options[std::size_t(options_[std::size_t(place)])];
    const auto it = option.scores.find(criterion.id);
    if (it == option.scores.end())
        return {};
    return view_->wording.text(it->second.suggested ? "ui.matrix.suggested" : "ui.matrix.reason",
                               {{"option", optionName(view_->wording, option)},
                                {"score", view_->wording.range(it->second.low, it->second.high)},
                                {"reason", view_->wording.label(it->second.reason)}});
}

QString MatrixPage::accept(int row, int column, const QString& typed) {
    const Dossier& dossier = document().now();
    const Wording& wording = view_->wording;
    const Criterion* found = criterionAt(dossier, row);
    if (!found)
        return {};
    const std::string criterion = found->id;
    NumberError error = NumberError::None;
    Findings refused;
    if (column == MatrixModel::weightColumn) {
        const auto weight = parseNumber(typed, wording.locale(), &error);
        if (!weight)
            return numberErrorSentence(wording, error);
        refused = setWeight(document(), criterion, *weight);
    } else {
        const auto range = parseRange(typed, wording.locale(), &error);
        if (!range)
            return numberErrorSentence(wording, error);
        const int option = options_[std::size_t(column - MatrixModel::firstScoreColumn)];
        refused = setScore(document(), dossier.options[std::size_t(option)].id, criterion, range->low, range->high);
    }
    return refused.empty() ? QString() : findingSentence(wording, refused.front(), &document().now());
}

} // namespace mailbilan
