// Weights, scores as ranges, and the values that follow from them (decision-model.md, row 1).
#include "export/book.h"

namespace mailbilan::book {
namespace {

enum Column { Criterion, Question, Weight, Remark, FirstScore };
static_assert(FirstScore == firstScore);

class MatrixSheet {
public:
    explicit MatrixSheet(Book& book)
        : book_(book), sheet_(book.matrix), criteria_(static_cast<int>(book.dossier.criteria.size())) {}

    void write() {
        book_.headline(sheet_, "xlsx.sheet.matrix", book_.text("xlsx.note.matrix"));
        writeHeads();
        for (int j = 0; j < criteria_; ++j)
            writeCriterion(j);
        for (int option = 0; option < book_.optionCount(); ++option)
            writeOption(option);
        writeLabels();
        book_.valueRow = middleRow();
        sheet_.frozenRows = firstRow;
        sheet_.frozenColumns = FirstScore;
    }

private:
    static constexpr int scaleRow = 2;
    int low(int option) const { return FirstScore + 2 * option; }
    int rangeRow() const { return firstRow + criteria_; }
    int middleRow() const { return rangeRow() + 1; }
    int coverageRow() const { return rangeRow() + 2; }
    int costRow() const { return rangeRow() + 3; }
    int netRow() const { return rangeRow() + 4; }
    int stateRow() const { return rangeRow() + 5; }

    Live scaleLow() const { return sheet_.cell(scaleRow, Weight, sheet_, Fixed::Both); }
    Live scaleHigh() const { return sheet_.cell(scaleRow, Remark, sheet_, Fixed::Both); }

    void writeHeads() {
        sheet_.write(scaleRow, Criterion, book_.text("xlsx.scale"));
        sheet_.write(scaleRow, Weight, book_.dossier.scale.low.toDouble(), look::input("General"));
        sheet_.write(scaleRow, Remark, book_.dossier.scale.high.toDouble(), look::input("General"));
        const char* heads[]{"criterion", "question", "weight", "remark"};
        const double widths[]{36, 60, 9, 16};
        for (int i = 0; i < FirstScore; ++i) {
            sheet_.write(headRow, i, book_.text((std::string("export.head.") + heads[i]).c_str()), look::head);
            sheet_.widths[i] = widths[i];
        }
        for (int option = 0; option < book_.optionCount(); ++option) {
            sheet_.write(headRow - 1, low(option),
                         optionLetter(option) + u' ' + optionName(book_.w, book_.dossier, option), look::wrapped);
            sheet_.write(headRow, low(option), book_.text("export.head.low"), look::centredHead);
            sheet_.write(headRow, low(option) + 1, book_.text("export.head.high"), look::centredHead);
            sheet_.widths[low(option)] = sheet_.widths[low(option) + 1] = 11;
        }
        sheet_.heights[headRow - 1] = 56;
    }

    void writeCriterion(int j) {
        const auto& criterion = book_.dossier.criteria[static_cast<std::size_t>(j)];
        const int row = firstRow + j;
        sheet_.write(row, Criterion, criterionName(book_.w, book_.dossier, criterion.id), look::wrapped);
        sheet_.write(row, Question, book_.w.label(criterion.question), look::wrapped);
        sheet_.write(row, Weight, criterion.weight.toDouble(), look::input("General"));
        if (criterion.overlapsWithCosts)
            sheet_.write(row, Remark, book_.text("xlsx.overlaps"), look::note);
        for (int option = 0; option < book_.optionCount(); ++option)
            writeScore(row, option, criterion.id);
    }

    // A missing score takes the whole scale.
    void writeScore(int row, int option, const std::string& criterion) {
        const auto& scores = book_.dossier.options[static_cast<std::size_t>(option)].scores;
        const auto it = scores.find(criterion);
        if (it == scores.end()) {
            const Look quiet{"General", Look::Role::Note};
            sheet_.write(row, low(option), scaleLow(), quiet);
            sheet_.write(row, low(option) + 1, scaleHigh(), quiet);
            return;
        }
        sheet_.write(row, low(option), it->second.low.toDouble(), look::input("General"));
        sheet_.write(row, low(option) + 1, it->second.high.toDouble(), look::input("General"));
    }

    Series weights() const {
        return sheet_.series({firstRow, Weight, firstRow + criteria_ - 1, Weight}, sheet_, Fixed::Both);
    }
    Series scores(int column) const {
        return sheet_.series({firstRow, column, firstRow + criteria_ - 1, column}, sheet_, Fixed::Row);
    }
    // Weighted mean of a column; without any weight nothing is known: the end of the scale.
    Live mean(int column, const Live& unknown) const {
        if (criteria_ == 0)
            return unknown;
        const Live all = sheet_.sum({firstRow, Weight, firstRow + criteria_ - 1, Weight}, sheet_, Fixed::Both);
        return ifPositive(all, sumProduct({weights(), scores(column)}) / all, unknown);
    }

    void writeOption(int option) {
        const int column = low(option);
        sheet_.write(rangeRow(), column, mean(column, scaleLow()), look::valueTotal);
        sheet_.write(rangeRow(), column + 1, mean(column + 1, scaleHigh()), look::valueTotal);
        sheet_.write(middleRow(), column,
                     (sheet_.cell(rangeRow(), column, sheet_) + sheet_.cell(rangeRow(), column + 1, sheet_)) /
                         literal(2),
                     look::valueTotal);
        sheet_.write(coverageRow(), column, coverage(option), Look{"0%"});
        const int all = book_.sets.front().users;
        const Live users =
            book_.quantities.sum({all, firstMonth, all, Book::monthColumn(book_.horizon() - 1)}, sheet_, Fixed::Both);
        const Live tco = book_.years.cell(book_.yearRows[static_cast<std::size_t>(option)].total,
                                          firstYear + book_.yearCount(), sheet_);
        sheet_.write(costRow(), column, ifPositive(users, tco / users, literal(0)), look::money);
        sheet_.write(netRow(), column,
                     dial() * sheet_.cell(middleRow(), column, sheet_) - sheet_.cell(costRow(), column, sheet_),
                     look::value);
        const bool eligible = book_.assessment.recommendation.eligible[static_cast<std::size_t>(option)];
        sheet_.write(stateRow(), column, book_.text(eligible ? "xlsx.eligible" : "xlsx.not_eligible"), look::note);
    }

    Live dial() const {
        const Quantity& dial = book_.dossier.dial;
        if (const auto* figure = std::get_if<Figure>(&dial))
            return literal(*figure);
        const int position = book_.dossier.assumptions.indexOf(std::get<AssumptionRef>(dial).id);
        return position < 0 ? literal(0) : book_.operand(position);
    }

    // Weight of the criteria that have a score, of all weight.
    Live coverage(int option) const {
        if (criteria_ == 0)
            return literal(0);
        const auto& known = book_.dossier.options[static_cast<std::size_t>(option)].scores;
        std::string flags;
        Series scored;
        for (const auto& criterion : book_.dossier.criteria) {
            const bool has = known.contains(criterion.id);
            flags += (flags.empty() ? "" : ";") + std::string(has ? "1" : "0");
            scored.values.push_back(has ? 1 : 0);
        }
        scored.text = "{" + flags + "}";
        const Live all = sheet_.sum({firstRow, Weight, firstRow + criteria_ - 1, Weight}, sheet_, Fixed::Both);
        return ifPositive(all, sumProduct({weights(), scored}) / all, literal(0));
    }

    void writeLabels() {
        const std::pair<int, const char*> labels[]{{rangeRow(), "xlsx.value_range"}, {middleRow(), "xlsx.value_middle"},
                                                   {coverageRow(), "xlsx.coverage"}, {costRow(), "xlsx.cost"},
                                                   {netRow(), "xlsx.net"},           {stateRow(), "xlsx.must_haves"}};
        for (const auto& [row, id] : labels)
            sheet_.write(row, Criterion, book_.text(id, {{"currency", book_.currencyCode()}}),
                         row <= middleRow() ? look::textTotal : look::text);
    }

    Book& book_;
    Sheet& sheet_;
    const int criteria_;
};

} // namespace

void writeMatrix(Book& book) { MatrixSheet(book).write(); }

} // namespace mailbilan::book
