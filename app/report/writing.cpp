#include "report/writing.h"

#include <algorithm>

namespace mailbilan::report {

Cell Writing::optionCell(int index) const {
    Cell cell(name(index));
    cell.badge = badge(index);
    if (costs(index).usesGenericPrice)
        cell.runs.append(Run{u' ' + w.text("report.generic_mark"), false, Ink::Quiet, {}});
    return cell;
}

std::vector<int> Writing::shown() const {
    std::vector<int> result;
    for (const int option : rec().ranking)
        if (std::find(rec().board.begin(), rec().board.end(), option) != rec().board.end())
            result.push_back(option);
    return result;
}

std::vector<int> Writing::priced() const {
    std::vector<int> result;
    for (const int option : shown())
        if (costs(option).available())
            result.push_back(option);
    return result;
}

std::optional<int> Writing::rank(int option) const {
    const auto& net = rec().net;
    if (!eligible(option) || !net[std::size_t(option)])
        return std::nullopt;
    const Exact& own = *net[std::size_t(option)];
    return 1 + int(std::count_if(net.begin(), net.end(), [&](const auto& other) { return other && own < *other; }));
}

QString Writing::unit() const {
    const bool taxed = !Decimal(likely(dossier(), dossier().organisation.vatNotRecovered)).isZero();
    return w.text(taxed ? "report.unit.taxed" : "report.unit.net", {{"currency", w.currencySymbol()}});
}

QString Writing::basis() const {
    const bool taxed = !Decimal(likely(dossier(), dossier().organisation.vatNotRecovered)).isZero();
    return w.text(taxed ? "report.basis.taxed" : "report.basis.net");
}

QString Writing::yearHead(std::size_t year) const {
    const auto& labels = a.costs.yearLabels;
    const QString label = fromModel(labels.at(year));
    const bool numbered = dossier().organisation.start.empty();
    QString full = numbered ? w.text("report.year", {{"n", label}}) : label;
    if (year + 1 == labels.size() && a.costs.partYearMonths > 0)
        return w.text("report.part_year",
                      {{"year", full}, {"months", w.plural("count.months", a.costs.partYearMonths)}});
    return full;
}

QString Writing::valueText(int option) const { return w.number(value(option).value.middle, 2); }

QString Writing::valueRange(int option) const {
    const ValueRange& range = value(option).value;
    return w.range(w.number(range.low, 2), w.number(range.high, 2));
}

Runs Writing::orMissing(const QString& text) const {
    return text.trimmed().isEmpty() ? Runs(w.text("report.missing"), Ink::Clarify) : Runs(text);
}

Runs Writing::must(int index) const {
    const OptionRequirements& requirements = rec().requirements.at(std::size_t(index));
    if (!costs(index).available())
        return Runs(w.text("report.must.no_price"), Ink::Failed);
    if (!requirements.failed.empty()) {
        QStringList names;
        for (const std::string& id : requirements.failed)
            names += requirementName(w, dossier(), id);
        return Runs(w.text("report.must.out", {{"list", names.join(QStringLiteral(", "))}}), Ink::Failed);
    }
    const auto total = std::count_if(dossier().requirements.begin(), dossier().requirements.end(),
                                     [](const Requirement& one) { return one.mustHave; });
    if (!requirements.toBeClarified.empty())
        return Runs(
            w.plural("report.must.clarify", qint64(requirements.toBeClarified.size()), {{"total", w.whole(total)}}),
            Ink::Clarify);
    return Runs(w.text(total == 0 ? "report.must.none" : "report.must.met"), Ink::Met);
}

Money ShownMoney::shown(Money exact) const {
    if (places_ == 2)
        return exact;
    return Money::rounded(exact.decimal().rounded(0)).value_or(exact);
}

QString ShownMoney::orDash(Money shown) const { return shown == Money() ? QStringLiteral("\u2013") : text(shown); }

Row row(QList<Cell> cells, RowKind kind, int indent) {
    Row result;
    result.kind = kind;
    result.cells = std::move(cells);
    result.indent = indent;
    return result;
}

Column textColumn(const QString& head, double weight) { return {head, ColumnKind::Text, weight, std::nullopt}; }
Column numberColumn(const QString& head) { return {head, ColumnKind::Number, 1, std::nullopt}; }

Column optionColumn(const Writing& writing, int option, ColumnKind kind) {
    Column column{writing.name(option), kind, 1, writing.badge(option)};
    return column;
}

Section contentsSection(const Writing& writing) {
    Section section{{}, writing.w.text("report.contents"), {Contents{}}};
    section.listed = false;
    return section;
}

Runs bold(const QString& text) {
    Runs runs(text);
    runs.front().bold = true;
    return runs;
}

} // namespace mailbilan::report
