#include "model/cost/evaluate.h"

#include "model/cost/comparison.h"
#include "model/cost/lowest.h"
#include "model/cost/npv.h"
#include "model/cost/summary.h"

namespace mailbilan {
namespace {

std::vector<std::string> yearLabels(const Organisation& organisation) {
    std::vector<std::string> labels;
    const int years = (organisation.horizon + 11) / 12;
    const bool dated = organisation.start.size() == 7;
    const int first = dated ? std::stoi(organisation.start.substr(0, 4)) : 1;
    const bool calendarYear = dated && organisation.start.substr(5) == "01";
    for (int y = first; y < first + years; ++y)
        labels.push_back(!dated || calendarYear ? std::to_string(y)
                                                : std::to_string(y) + "/" + std::to_string((y + 1) % 100 / 10) +
                                                      std::to_string((y + 1) % 10));
    return labels;
}

CumulativeCosts costsByMonth(const CompiledModel& model, const OptionCosts& costs,
                             const std::vector<Decimal>& factors) {
    CumulativeCosts result;
    result.byMonth = costs.byMonth;
    result.discountedByMonth.resize(costs.byMonth.size());
    std::vector<Money> residual(costs.byMonth.size());
    for (const LedgerLine& line : costs.lines) {
        const Kind kind = costs.items[static_cast<std::size_t>(line.item)].item->kind;
        if (line.kind == LineKind::Residual && model.counts(kind))
            residual[static_cast<std::size_t>(line.month)] += line.total();
    }
    for (std::size_t m = 0; m < costs.byMonth.size(); ++m)
        result.discountedByMonth[m] =
            (costs.byMonth[m] - residual[m]).decimal() / factors[m] + residual[m].decimal() / factors.back();
    return result;
}

std::vector<int> cheapest(const std::vector<OptionCosts>& options, Money OptionCosts::*amount) {
    std::vector<std::optional<Money>> amounts;
    for (const OptionCosts& costs : options)
        amounts.push_back(costs.available() ? std::optional(costs.*amount) : std::nullopt);
    return lowest(amounts);
}

void addComparisons(CostResult& result, const CompiledModel& model) {
    const Decimal rate(likely(*model.dossier, model.dossier->organisation.discountRate));
    const auto factors = monthlyDiscountFactors(rate, model.horizon);
    std::vector<CumulativeCosts> costs;
    for (const OptionCosts& option : result.options)
        costs.push_back(option.available() ? costsByMonth(model, option, factors) : CumulativeCosts{});
    for (std::size_t a = 0; a < costs.size(); ++a)
        for (std::size_t b = a + 1; b < costs.size(); ++b)
            if (result.options[a].available() && result.options[b].available())
                result.comparisons.push_back(
                    compareCosts(static_cast<int>(a), costs[a], static_cast<int>(b), costs[b]));
}

} // namespace

CostResult evaluateCosts(const Dossier& dossier) {
    CostResult result;
    const CompiledModel model = compile(dossier);
    Evaluation<Decimal> evaluation(model, model.values<Decimal>());
    for (std::size_t i = 0; i < model.options.size(); ++i)
        result.options.push_back(summarise(model, static_cast<int>(i), evaluation, evaluation.run(model.options[i])));
    addComparisons(result, model);
    result.cheapestCash = cheapest(result.options, &OptionCosts::tco);
    result.cheapestAmortised = cheapest(result.options, &OptionCosts::amortisedTotal);
    result.yearLabels = yearLabels(dossier.organisation);
    result.partYearMonths = dossier.organisation.horizon % 12;
    return result;
}

std::vector<FastCosts> evaluateCostsFast(const Dossier& dossier) {
    const CompiledModel model = compile(dossier);
    Evaluation<double> evaluation(model, model.values<double>());
    std::vector<FastCosts> result;
    for (const CompiledOption& option : model.options) {
        FastCosts costs;
        costs.byMonth.resize(static_cast<std::size_t>(model.horizon));
        for (const std::int64_t users : evaluation.users())
            costs.userMonths += users;
        for (const auto& placed : evaluation.run(option).lists) {
            costs.available &= !placed.result->unavailable;
            const auto& items = model.lists[static_cast<std::size_t>(placed.list)].items;
            for (const Line<double>& line : placed.result->lines) {
                const Kind kind = items[static_cast<std::size_t>(line.item)].item->kind;
                if (model.counts(kind))
                    costs.byMonth[static_cast<std::size_t>(line.month)] += line.net + line.vat;
            }
        }
        for (const double amount : costs.byMonth)
            costs.tco += amount;
        result.push_back(std::move(costs));
    }
    return result;
}

} // namespace mailbilan
