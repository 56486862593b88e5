// The ledger and what is summed from it (cost-model.md, What is reported). Every total is a sum of rounded lines.
#pragma once

#include "model/dossier/dossier.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

enum class LineKind { Once, Month, Period, TopUp, Purchase, Residual, Shortfall };

struct LedgerLine {
    int item = 0; // index into OptionCosts::items
    int month = 0;
    LineKind kind = LineKind::Month;
    Money net, vat;
    Money total() const { return net + vat; }
    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

// One cost item as it occurs in an option. The pointers live as long as the dossier that was evaluated.
struct LedgerItem {
    const Item* item = nullptr;
    int part = -1;       // index into Option::parts; -1: the option's own items
    std::string pointer; // JSON pointer of the item in the dossier
    Money total;         // net + VAT over the horizon
};

// CapEx and OpEx, categories and kinds are sums of net + VAT.
struct Totals {
    Money all, capex, opex;
    friend bool operator==(const Totals&, const Totals&) = default;
};

enum class UnavailableReason { AboveMaximum, NoTierPrice, TooLarge, NoRate };
struct Unavailable {
    UnavailableReason reason = UnavailableReason::AboveMaximum;
    std::string item;       // id
    int month = 0;          // the first in which it shows
    std::int64_t seats = 0; // of AboveMaximum and NoTierPrice
};

struct Npv {
    std::string exact10; // ten decimals
    Money rounded;
};

struct RemainingObligation {
    std::string item;
    Money amount;
};

// The costs of one option. Everything but `users` is empty where `unavailable` is set.
struct OptionCosts {
    std::string option; // id
    std::optional<Unavailable> unavailable;
    bool available() const { return !unavailable; }

    std::vector<std::int64_t> users;                  // by month
    std::vector<std::vector<std::int64_t>> partUsers; // by part, by month
    std::int64_t userMonths = 0;                      // sum of users

    std::vector<LedgerItem> items;
    std::vector<LedgerLine> lines; // by month, then item order

    Money netTotal, vatTotal, tco; // tco = net + VAT of the included kinds
    Decimal tcoPerUserMonth;       // unrounded; 0 where there are no user months

    std::vector<Money> byMonth, cumulative; // cash, included kinds
    std::vector<Totals> byYear;             // cash, included kinds
    std::map<Category, Money> byCategory;
    std::map<Category, std::vector<Money>> byCategoryYear;
    std::map<Nature, Money> byNature;
    std::map<Kind, Money> byKind; // all kinds, included or not
    std::vector<Money> byPart;    // parts, then the option's own items

    Money amortisedTotal, remainingBookValue, residual; // residual: absolute value
    std::vector<Money> amortisedByMonth, amortisedByYear;
    std::map<Category, std::vector<Money>> amortisedByCategoryYear;
    Money stockBookValue; // of starting stocks: shown only

    Npv npvMonthly, npvYearEnd, npvYearStart;
    const Npv& npv(NpvConvention convention) const;

    std::vector<RemainingObligation> remainingObligations;
    bool usesGenericPrice = false; // an assumption marked generic takes part
};

// Of two available options.
struct CostComparison {
    int a = 0, b = 0;                        // indexes into CostResult::options
    std::vector<Money> differenceAfterMonth; // cumulative a - b
    std::vector<int> crossings, levelMonths;
    // The first month after which the sum of savings stays >= 0; empty: none within the horizon.
    std::optional<int> paybackOfA, paybackOfB, discountedPaybackOfA, discountedPaybackOfB;
};

struct CostResult {
    std::vector<OptionCosts> options;                 // as Dossier::options
    std::vector<CostComparison> comparisons;          // every pair a < b of available options
    std::vector<int> cheapestCash, cheapestAmortised; // among available options, ties all named
    std::vector<std::string> yearLabels; // "2027" or "1"; a last part year has its months in partYearMonths
    int partYearMonths = 0;              // months of a last part year, 0: none
};

// Exact evaluation of every option. The dossier must have no errors (validate()) and outlive the result.
CostResult evaluateCosts(const Dossier& dossier);

// The same formulas in binary floating point, for searching and sampling: no rounding to cents.
struct FastCosts {
    bool available = true;
    double tco = 0;
    std::int64_t userMonths = 0;
    std::vector<double> byMonth;
};
std::vector<FastCosts> evaluateCostsFast(const Dossier& dossier);

} // namespace mailbilan
