// What all section builders read: the assessment, the wording, and the few things every section says alike.
#pragma once

#include "report/draws.h"
#include "report/report.h"
#include "text/sentences.h"

namespace mailbilan::report {

struct Writing {
    const Assessment& a; // with the drawn verdict
    const Wording& w;
    const ReportSettings& settings;
    const Draws& draws;

    const Dossier& dossier() const { return *a.dossier; }
    const Recommendation& rec() const { return a.recommendation; }
    const OptionCosts& costs(int option) const { return a.costs.options.at(std::size_t(option)); }
    const OptionValue& value(int option) const { return a.matrix.options.at(std::size_t(option)); }
    const Option& option(int index) const { return dossier().options.at(std::size_t(index)); }
    bool eligible(int option) const { return rec().eligible.at(std::size_t(option)); }
    QString name(int option) const { return optionName(w, dossier(), option); }
    QString letter(int option) const { return optionLetter(option); }
    Badge badge(int option) const { return {letter(option), option, !eligible(option)}; }
    // Badge and name; a price from a generic range is marked.
    Cell optionCell(int option) const;

    // The options shown, best first, those that are out last.
    std::vector<int> shown() const;
    // Those of them that have costs.
    std::vector<int> priced() const;
    // 1 is the highest net; ties share the better rank. Empty where the option does not compete.
    std::optional<int> rank(int option) const;

    QString months() const { return w.plural("count.months", dossier().organisation.horizon); }
    QString basis() const;                                    // "HT", after an amount with its currency
    QString unit() const;                                     // "€ HT", in heads of money
    QString yearHead(std::size_t year) const;                 // "2027", "Année 1", with the months of a part year
    QString valueText(int option) const;                      // "4,13"
    QString valueRange(int option) const;                     // "3,42–4,84"
    QString dash() const { return QStringLiteral("\u2013"); } // nothing falls here

    // "à renseigner" where the dossier has nothing.
    Runs orMissing(const QString& text) const;
    Runs must(int option) const; // state of the must-haves
};

// A total is the sum of what is shown above it: amounts are shown to the cent where there is room, else in whole units
// that are rounded one by one and then added.
class ShownMoney {
public:
    ShownMoney(const Wording& wording, int columns) : w_(wording), places_(columns > 6 ? 0 : 2) {}
    Money shown(Money exact) const;
    QString text(Money shown) const { return w_.amount(shown, places_); }
    QString orDash(Money shown) const;
    bool wholeUnits() const { return places_ == 0; }

private:
    const Wording& w_;
    int places_;
};

Row row(QList<Cell> cells, RowKind kind = RowKind::Item, int indent = 0);
Column textColumn(const QString& head, double weight = 1);
Column numberColumn(const QString& head);
// A column of one option: its mark above its name.
Column optionColumn(const Writing& writing, int option, ColumnKind kind);
Runs bold(const QString& text);

Section boardSection(const Writing& writing, int brevity);
Section contentsSection(const Writing& writing);
Section costsSection(const Writing& writing, const QString& number);
Section matrixSection(const Writing& writing, const QString& number);
Section riskSection(const Writing& writing, const QString& number);
Section providersSection(const Writing& writing, const QString& number);
Section planSection(const Writing& writing, const QString& number);
std::vector<Section> appendixSections(const Writing& writing, const QString& number);

} // namespace mailbilan::report
