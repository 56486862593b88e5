#include "export/csv.h"

#include "export/csv_lines.h"
#include "model/storage/names.h"
#include "text/names.h"

#include <map>

namespace mailbilan {
namespace {

class CsvWriter {
public:
    CsvWriter(const Assessment& assessment, const Wording& wording)
        : a_(assessment), d_(*assessment.dossier), w_(wording), lines_(wording.region()) {}

    std::string write(CsvTable table) {
        switch (table) {
        case CsvTable::Ledger: writeLedger(); break;
        case CsvTable::Years: writeYears(); break;
        case CsvTable::Assumptions: writeAssumptions(); break;
        case CsvTable::Totals: writeTotals(); break;
        }
        return lines_.bytes();
    }

private:
    void heads(std::initializer_list<const char*> ids) {
        for (const char* id : ids)
            lines_.text(w_.text((std::string("export.head.") + id).c_str()));
        lines_.end();
    }

    void option(std::size_t index) {
        lines_.text(optionLetter(static_cast<int>(index)))
            .text(fromModel(d_.options[index].id))
            .text(optionName(w_, d_.options[index]));
    }

    void item(std::size_t option, const LedgerItem& item) {
        const Option& from = d_.options[option];
        lines_
            .text(item.part < 0 ? w_.text("xlsx.own_items")
                                : partName(w_, d_, from.parts[static_cast<std::size_t>(item.part)]))
            .text(fromModel(item.item->id))
            .text(itemName(w_, *item.item))
            .text(natureName(w_, item.item->nature))
            .text(categoryName(w_, item.item->category))
            .text(kindName(w_, item.item->kind));
    }

    QString year(int month) const { return fromModel(a_.costs.yearLabels[static_cast<std::size_t>(month / 12)]); }
    QString currency() const { return fromModel(std::string(code(d_.organisation.currency))); }

    void writeLedger() {
        heads({"letter", "option_id", "option", "part", "item_id", "item", "nature", "category", "kind", "line",
               "month", "year", "net", "vat", "total", "currency"});
        for (std::size_t o = 0; o < d_.options.size(); ++o)
            for (const LedgerLine& line : a_.costs.options[o].lines) {
                option(o);
                item(o, a_.costs.options[o].items[static_cast<std::size_t>(line.item)]);
                lines_.text(lineKindName(w_, line.kind))
                    .whole(line.month)
                    .text(year(line.month))
                    .number(line.net.text())
                    .number(line.vat.text())
                    .number(line.total().text())
                    .text(currency());
                lines_.end();
            }
    }

    void writeYears() {
        heads({"letter", "option_id", "option", "part", "item_id", "item", "nature", "category", "kind", "year", "net",
               "vat", "total", "currency"});
        for (std::size_t o = 0; o < d_.options.size(); ++o) {
            const OptionCosts& costs = a_.costs.options[o];
            std::map<std::pair<int, int>, std::pair<Money, Money>> sums; // item, year: net, VAT
            for (const LedgerLine& line : costs.lines) {
                auto& [net, vat] = sums[{line.item, line.month / 12}];
                net += line.net;
                vat += line.vat;
            }
            for (const auto& [key, sum] : sums) {
                option(o);
                item(o, costs.items[static_cast<std::size_t>(key.first)]);
                lines_.text(year(key.second * 12))
                    .number(sum.first.text())
                    .number(sum.second.text())
                    .number((sum.first + sum.second).text())
                    .text(currency());
                lines_.end();
            }
        }
    }

    // Figures as they were typed: fractions are fractions.
    void writeAssumptions() {
        heads({"assumption_id", "group", "assumption", "low", "value", "high", "preset", "unit_id", "currency",
               "status", "source", "source_of", "read", "remarks", "link"});
        for (const Assumption& one : d_.assumptions) {
            const auto figure = [](const std::optional<Figure>& value) {
                return value ? value->text() : std::string();
            };
            const bool money = isMoneyUnit(one.unit);
            lines_.text(fromModel(one.id))
                .text(assumptionGroupName(w_, one.group))
                .text(assumptionName(w_, d_, one.id))
                .number(figure(one.value.low))
                .number(one.value.likely.text())
                .number(figure(one.value.high))
                .number(one.preset ? one.preset->likely.text() : std::string())
                .text(fromModel(one.unit))
                .text(money ? fromModel(std::string(code(one.currency.value_or(d_.organisation.currency)))) : QString())
                .text(sourceStatusName(w_, one.source.status))
                .text(w_.label(one.source.title))
                .text(fromModel(one.source.date))
                .text(fromModel(one.source.retrieved))
                .text(w_.label(one.source.note))
                .text(fromModel(one.source.url));
            lines_.end();
        }
    }

    void writeTotals() {
        heads(
            {"letter",      "option_id",    "option",         "available", "tco",    "per_user_month", "capex",
             "opex",        "paid",         "internal",       "notional",  "spread", "book_value",     "residual_value",
             "npv_monthly", "npv_year_end", "npv_year_start", "net",       "vat",    "user_months",    "value_low",
             "value",       "value_high",   "currency"});
        for (std::size_t o = 0; o < d_.options.size(); ++o) {
            option(o);
            lines_.whole(a_.costs.options[o].available() ? 1 : 0);
            amounts(a_.costs.options[o]);
            const ValueRange& value = a_.matrix.options[o].value;
            lines_.whole(a_.costs.options[o].userMonths)
                .number(value.low.text(6))
                .number(value.middle.text(6))
                .number(value.high.text(6))
                .text(currency());
            lines_.end();
        }
    }

    // Empty where there is no price: unknown is not zero.
    void amounts(const OptionCosts& costs) {
        const auto of = [](const auto& map, auto key) {
            const auto it = map.find(key);
            return it == map.end() ? Money() : it->second;
        };
        const Money amounts[]{costs.tco,
                              of(costs.byNature, Nature::CapEx),
                              of(costs.byNature, Nature::OpEx),
                              of(costs.byKind, Kind::Paid),
                              of(costs.byKind, Kind::Internal),
                              of(costs.byKind, Kind::Notional),
                              costs.amortisedTotal,
                              costs.remainingBookValue,
                              costs.residual,
                              costs.npvMonthly.rounded,
                              costs.npvYearEnd.rounded,
                              costs.npvYearStart.rounded,
                              costs.netTotal,
                              costs.vatTotal};
        const bool known = costs.available();
        lines_.number(known ? amounts[0].text() : std::string());
        lines_.number(known ? costs.tcoPerUserMonth.text(6) : std::string());
        for (std::size_t i = 1; i < std::size(amounts); ++i)
            lines_.number(known ? amounts[i].text() : std::string());
    }

    const Assessment& a_;
    const Dossier& d_;
    const Wording& w_;
    CsvLines lines_;
};

} // namespace

std::string csvText(const Assessment& assessment, const Wording& wording, CsvTable table) {
    return CsvWriter(assessment, wording).write(table);
}

} // namespace mailbilan
