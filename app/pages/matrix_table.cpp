#include "pages/matrix_table.h"

#include "charts/build.h"
#include "text/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

class Builder {
public:
    Builder(const PageView& view, const std::vector<int>& options)
        : view_(view), wording_(view.wording), dossier_(*view.assessment->dossier), options_(options),
          margin_(nearestMargin(*view.assessment, options)) {}

    MatrixTable build() const {
        MatrixTable table;
        table.cells.heads = heads();
        table.scale = scoreAxis(*view_.assessment, wording_);
        for (const int criterion : criteriaInOrder(dossier_)) {
            if (criterion < 0) {
                table.cells.rows.push_back(notWeighedHead());
                table.ranges.push_back({});
                continue;
            }
            table.cells.rows.push_back(criterionRow(dossier_.criteria[std::size_t(criterion)]));
            RangeRow range = scoreRow(*view_.assessment, wording_, criterion, options_);
            if (!isWeighed(dossier_.criteria[std::size_t(criterion)]))
                range.bars.clear(); // what does not count takes no room
            table.ranges.push_back(std::move(range));
        }
        table.cells.rows.push_back(valueCells());
        table.ranges.push_back(valueRow(*view_.assessment, wording_, options_));
        if (margin_) {
            const ContributionBarsChart chart = contributionBarsChart(*view_.assessment, wording_, *margin_);
            table.contributionScale = chart.scale;
            table.forLeft = chart.forLeft;
            table.forRight = chart.forRight;
            placeContributions(table, chart);
        }
        return table;
    }

private:
    static bool isWeighed(const Criterion& criterion) { return !Decimal(criterion.weight).isZero(); }
    int barsHeight() const { return qMax(44, 15 * int(options_.size()) + 9); }

    std::vector<Cell> heads() const {
        Cell criterion;
        criterion.text = wording_.text("ui.matrix.criterion");
        std::vector<Cell> heads{
            criterion,
            Cell::amount(wording_.text(
                "ui.matrix.weight", {{"range", wording_.range(dossier_.weightScale.low, dossier_.weightScale.high)}}))};
        for (const int option : options_) {
            Cell head = Cell::amount(wording_.text("ui.matrix.score"));
            head.badge = optionLook(*view_.assessment, wording_, option);
            head.tip = head.badge->name;
            heads.push_back(head);
        }
        Cell ranges, contributions;
        ranges.text = wording_.text("ui.matrix.ranges");
        if (margin_)
            contributions.text = wording_.text("ui.matrix.contributions", {{"a", optionLetter(margin_->leader)},
                                                                           {"b", optionLetter(margin_->rival)}}) +
                                 u'\n';
        heads.push_back(ranges);
        heads.push_back(contributions);
        return heads;
    }

    // The chart lists contributions by size and none of weight 0; the table wants them beside their criteria.
    void placeContributions(MatrixTable& table, const ContributionBarsChart& chart) const {
        for (const int criterion : criteriaInOrder(dossier_)) {
            if (criterion < 0) {
                table.contributions.push_back({});
                continue;
            }
            const QString name = criterionName(wording_, dossier_, dossier_.criteria[std::size_t(criterion)].id);
            const auto it = std::find_if(chart.rows.begin(), chart.rows.end(),
                                         [&](const ContributionRow& row) { return !row.strong && row.label == name; });
            table.contributions.push_back(it == chart.rows.end() ? ContributionRow{} : *it);
        }
        const auto margin =
            std::find_if(chart.rows.begin(), chart.rows.end(), [](const auto& row) { return row.strong; });
        table.contributions.push_back(margin == chart.rows.end() ? ContributionRow{} : *margin);
    }

    Cell nameCell(const Criterion& criterion) const {
        Cell name;
        name.text = criterionName(wording_, dossier_, criterion.id);
        const bool weighed = isWeighed(criterion);
        name.tone = weighed ? Tone::Plain : Tone::Secondary;
        name.wraps = weighed;
        if (weighed && criterion.overlapsWithCosts) {
            name.second = wording_.text("ui.matrix.overlaps");
            name.secondTone = Tone::Clarify;
        }
        name.tip = wording_.label(criterion.question);
        return name;
    }

    CellRow notWeighedHead() const {
        Cell head;
        head.text = wording_.text("ui.matrix.not_weighed");
        head.bold = true;
        head.tone = Tone::Secondary;
        return {{head}, RowRank::Section, true, 0};
    }

    Cell scoreCell(const Criterion& criterion, int option) const {
        const Option& of = dossier_.options[std::size_t(option)];
        const auto it = of.scores.find(criterion.id);
        const bool missing = it == of.scores.end();
        Cell cell = Cell::amount(missing ? QString() : wording_.range(it->second.low, it->second.high));
        cell.field = true;
        cell.name =
            wording_.text("ui.matrix.score_cell", {{"criterion", criterionName(wording_, dossier_, criterion.id)},
                                                   {"option", optionName(wording_, dossier_, option)}});
        cell.tip = missing ? wording_.text("ui.matrix.missing") : wording_.label(it->second.reason);
        return cell;
    }

    CellRow criterionRow(const Criterion& criterion) const {
        Cell weight = Cell::amount(wording_.figure(criterion.weight));
        weight.field = true;
        weight.name =
            wording_.text("ui.matrix.weight_cell", {{"criterion", criterionName(wording_, dossier_, criterion.id)}});
        CellRow row{{nameCell(criterion), weight}, RowRank::Plain, false, isWeighed(criterion) ? barsHeight() : 0};
        for (const int option : options_)
            row.cells.push_back(scoreCell(criterion, option));
        return row;
    }

    CellRow valueCells() const {
        Cell name;
        name.text =
            wording_.text("ui.matrix.value", {{"range", wording_.range(dossier_.scale.low, dossier_.scale.high)}});
        name.bold = true;
        Decimal weights;
        for (const Criterion& criterion : dossier_.criteria)
            weights += Decimal(criterion.weight);
        const bool whole = weights == weights.rounded(0);
        CellRow row{
            {name, Cell::amount(wording_.number(weights, whole ? 0 : 1), true)}, RowRank::Total, false, barsHeight()};
        for (const int option : options_) {
            const ValueRange& value = view_.assessment->matrix.options[std::size_t(option)].value;
            Cell cell = Cell::amount(wording_.number(value.middle, 2), true);
            cell.second = wording_.range(wording_.number(value.low, 2), wording_.number(value.high, 2));
            row.cells.push_back(cell);
        }
        return row;
    }

    const PageView& view_;
    const Wording& wording_;
    const Dossier& dossier_;
    const std::vector<int>& options_;
    const Margin* margin_;
};

} // namespace

std::vector<int> criteriaInOrder(const Dossier& dossier) {
    std::vector<int> weighed, others;
    for (int i = 0; i < int(dossier.criteria.size()); ++i)
        (Decimal(dossier.criteria[std::size_t(i)].weight).isZero() ? others : weighed).push_back(i);
    if (!others.empty()) {
        weighed.push_back(-1);
        weighed.insert(weighed.end(), others.begin(), others.end());
    }
    return weighed;
}

MatrixTable matrixTable(const PageView& view, const std::vector<int>& options) {
    return Builder(view, options).build();
}

const Margin* nearestMargin(const Assessment& assessment, const std::vector<int>& options) {
    const auto isShown = [&](int option) { return std::find(options.begin(), options.end(), option) != options.end(); };
    const Margin* nearest = nullptr;
    for (const Margin& margin : assessment.matrix.margins)
        if (isShown(margin.leader) && isShown(margin.rival) && (!nearest || margin.margin < nearest->margin))
            nearest = &margin;
    return nearest;
}

} // namespace mailbilan
