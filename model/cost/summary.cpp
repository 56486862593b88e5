#include "model/cost/summary.h"

#include "model/cost/amortised.h"
#include "model/cost/npv.h"

#include <algorithm>
#include <numeric>

namespace mailbilan {
namespace {

class Summary {
public:
    Summary(const CompiledModel& model, const Evaluation<Decimal>& evaluation, const OptionRun<Decimal>& run)
        : model_(model), evaluation_(evaluation), run_(run), horizon_(model.horizon),
          years_(static_cast<std::size_t>((model.horizon + 11) / 12)) {}

    OptionCosts of(const Option& option) {
        costs_.option = option.id;
        costs_.users = evaluation_.users();
        costs_.partUsers = run_.partUsers;
        costs_.userMonths = std::accumulate(costs_.users.begin(), costs_.users.end(), std::int64_t{0});
        for (const auto& placed : run_.lists)
            if (placed.result->unavailable) {
                costs_.unavailable = placed.result->unavailable;
                return std::move(costs_);
            }
        collectLines();
        costs_.byPart.resize(option.parts.size() + 1);
        sumCash();
        sumAmortised();
        sumPresentValues();
        return std::move(costs_);
    }

private:
    void collectLines() {
        for (const auto& placed : run_.lists) {
            const CompiledList& list = model_.lists[static_cast<std::size_t>(placed.list)];
            const int offset = static_cast<int>(costs_.items.size());
            for (const CompiledItem& entry : list.items) {
                costs_.items.push_back({entry.item, placed.part, list.pointer + "/" + entry.item->id, {}});
                for (const CompiledLot& lot : entry.stock)
                    costs_.stockBookValue +=
                        Money::rounded(evaluation_.values()[static_cast<std::size_t>(lot.bookValue)]).value_or(Money());
            }
            for (const Line<Decimal>& line : placed.result->lines)
                costs_.lines.push_back({line.item + offset, line.month, line.kind, line.net, line.vat});
            for (const auto& [item, amount] : placed.result->obligations)
                costs_.remainingObligations.push_back({list.items[static_cast<std::size_t>(item)].item->id, amount});
            costs_.usesGenericPrice |= placed.result->generic;
        }
        std::stable_sort(costs_.lines.begin(), costs_.lines.end(), [](const LedgerLine& a, const LedgerLine& b) {
            return std::pair(a.month, a.item) < std::pair(b.month, b.item);
        });
    }

    const Item& item(const LedgerLine& line) const { return *costs_.items[static_cast<std::size_t>(line.item)].item; }

    static std::vector<Money>& series(std::map<Category, std::vector<Money>>& map, Category category,
                                      std::size_t size) {
        auto& entry = map[category];
        entry.resize(size);
        return entry;
    }

    void sumCash() {
        costs_.byMonth.resize(static_cast<std::size_t>(horizon_));
        costs_.byYear.resize(years_);
        for (const LedgerLine& line : costs_.lines) {
            const Money total = line.total();
            costs_.byKind[item(line).kind] += total;
            costs_.items[static_cast<std::size_t>(line.item)].total += total;
            if (!model_.counts(item(line).kind))
                continue;
            included_.push_back(line);
            addCash(line, total);
        }
        costs_.tco = costs_.netTotal + costs_.vatTotal;
        costs_.cumulative.resize(costs_.byMonth.size());
        std::partial_sum(costs_.byMonth.begin(), costs_.byMonth.end(), costs_.cumulative.begin());
        if (costs_.userMonths > 0)
            costs_.tcoPerUserMonth = costs_.tco.decimal() / Decimal(costs_.userMonths);
    }

    void addCash(const LedgerLine& line, Money total) {
        const auto year = static_cast<std::size_t>(line.month / 12);
        costs_.netTotal += line.net;
        costs_.vatTotal += line.vat;
        costs_.byMonth[static_cast<std::size_t>(line.month)] += total;
        costs_.byYear[year].all += total;
        (item(line).nature == Nature::CapEx ? costs_.byYear[year].capex : costs_.byYear[year].opex) += total;
        costs_.byCategory[item(line).category] += total;
        series(costs_.byCategoryYear, item(line).category, years_)[year] += total;
        costs_.byNature[item(line).nature] += total;
        const int part = costs_.items[static_cast<std::size_t>(line.item)].part;
        costs_.byPart[part < 0 ? costs_.byPart.size() - 1 : static_cast<std::size_t>(part)] += total;
        if (line.kind == LineKind::Residual)
            costs_.residual -= total;
    }

    void sumAmortised() {
        costs_.amortisedByMonth.resize(static_cast<std::size_t>(horizon_));
        costs_.amortisedByYear.resize(years_);
        const AmortisedView view = amortise(included_, costs_.items, horizon_);
        costs_.remainingBookValue = view.remainingBookValue;
        for (const AmortisedLine& line : view.lines) {
            const auto year = static_cast<std::size_t>(line.month / 12);
            const Category category = costs_.items[static_cast<std::size_t>(line.item)].item->category;
            costs_.amortisedTotal += line.amount;
            costs_.amortisedByMonth[static_cast<std::size_t>(line.month)] += line.amount;
            costs_.amortisedByYear[year] += line.amount;
            series(costs_.amortisedByCategoryYear, category, years_)[year] += line.amount;
        }
    }

    void sumPresentValues() {
        const Decimal rate = evaluation_.values()[static_cast<std::size_t>(model_.discountRate)];
        const Npvs values = netPresentValues(included_, rate, horizon_);
        costs_.npvMonthly = values.monthly;
        costs_.npvYearEnd = values.yearEnd;
        costs_.npvYearStart = values.yearStart;
    }

    const CompiledModel& model_;
    const Evaluation<Decimal>& evaluation_;
    const OptionRun<Decimal>& run_;
    const int horizon_;
    const std::size_t years_;
    OptionCosts costs_;
    std::vector<LedgerLine> included_;
};

} // namespace

const Npv& OptionCosts::npv(NpvConvention convention) const {
    switch (convention) {
    case NpvConvention::YearEnd: return npvYearEnd;
    case NpvConvention::YearStart: return npvYearStart;
    case NpvConvention::Monthly: break;
    }
    return npvMonthly;
}

OptionCosts summarise(const CompiledModel& model, int option, const Evaluation<Decimal>& evaluation,
                      const OptionRun<Decimal>& run) {
    return Summary(model, evaluation, run).of(model.dossier->options[static_cast<std::size_t>(option)]);
}

} // namespace mailbilan
