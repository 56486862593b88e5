// Providers side by side: cost at this size, who is out and why, facts with their sources, what is unknown.
#include "report/writing.h"

#include <algorithm>
#include <map>

namespace mailbilan::report {
namespace {

// The plan that an option buys, if any.
const Template* planOf(const Dossier& dossier, const Option& option) {
    for (const Part& part : option.parts)
        if (const Template* used = dossier.templates.find(part.uses); used && !used->provider.empty())
            return used;
    return nullptr;
}

std::vector<int> offers(const Writing& t) {
    std::vector<int> result;
    for (const int index : t.rec().ranking)
        if (t.option(index).model == Model::Managed && planOf(t.dossier(), t.option(index)))
            result.push_back(index);
    return result;
}

bool known(const Fact* fact) { return fact && !std::holds_alternative<std::monostate>(fact->value); }

int knownFacts(const Dossier& dossier, const Template& plan) {
    return int(std::count_if(dossier.factKinds.begin(), dossier.factKinds.end(),
                             [&](const FactKind& kind) { return known(plan.facts.find(kind.id)); }));
}

Table offersTable(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.providers.offer"), 1),
                     numberColumn(w.text("report.tco_head", {{"months", t.months()}, {"unit", t.unit()}})),
                     numberColumn(w.text("report.per_user_head", {{"unit", w.currencySymbol()}})),
                     numberColumn(w.text("report.providers.value")),
                     numberColumn(w.text("report.providers.facts")),
                     textColumn(w.text("report.must_head"), 1.6)};
    const QString total = w.whole(qint64(t.dossier().factKinds.size()));
    for (const int option : options) {
        const bool priced = t.costs(option).available();
        const int count = knownFacts(t.dossier(), *planOf(t.dossier(), t.option(option)));
        Row one =
            row({t.optionCell(option), Cell(priced ? w.amount(t.costs(option).tco) : t.dash()),
                 Cell(priced ? w.number(t.costs(option).tcoPerUserMonth, 2) : t.dash()), Cell(t.valueText(option)),
                 Cell(w.text("report.of", {{"n", w.whole(count)}, {"total", total}})), Cell(t.must(option))});
        one.quiet = !t.eligible(option);
        table.rows.append(one);
    }
    return table;
}

void addExclusions(const Writing& t, const std::vector<int>& options, std::vector<Block>& blocks) {
    Table table;
    table.columns = {textColumn(t.w.text("report.providers.offer"), 0.6),
                     textColumn(t.w.text("report.providers.why"), 2)};
    for (const Exclusion& one : exclusions(t.w, t.a)) {
        if (std::find(options.begin(), options.end(), one.option) == options.end() &&
            std::find(t.rec().board.begin(), t.rec().board.end(), one.option) == t.rec().board.end())
            continue;
        Cell name(one.name);
        name.badge = t.badge(one.option);
        table.rows.append(row({name, Cell(one.reasons.join(u' '))}));
    }
    if (table.rows.isEmpty())
        return;
    blocks.push_back(Heading{t.w.text("report.providers.out"), 2});
    blocks.push_back(table);
}

// Numbers sources in the order in which they are first named.
class SourceNumbers {
public:
    explicit SourceNumbers(const Wording& wording) : w_(wording) {}

    QString mark(const Source& source) {
        const QString line = sourceLine(w_, source);
        const auto [it, isNew] = numbers_.try_emplace(line, int(lines_.size()) + 1);
        if (isNew)
            lines_ += w_.text("report.providers.numbered", {{"n", w_.whole(it->second)}, {"source", line}});
        return w_.text("report.providers.mark", {{"n", w_.whole(it->second)}});
    }
    const QStringList& lines() const { return lines_; }

private:
    const Wording& w_;
    std::map<QString, int> numbers_;
    QStringList lines_;
};

Cell factCell(const Writing& t, const FactKind& kind, const Fact* fact, SourceNumbers& sources) {
    if (!known(fact))
        return Cell(Runs(t.w.text("figure.unknown"), Ink::Clarify));
    Runs runs(factText(t.w, &kind, fact));
    runs.append(Run{QChar(u'\u00A0') + sources.mark(fact->source), false, Ink::Quiet, {}});
    return Cell(runs);
}

void addFacts(const Writing& t, const std::vector<int>& options, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    Table table;
    table.columns.append(textColumn(w.text("report.providers.fact"), 1));
    for (const int option : options)
        table.columns.append(optionColumn(t, option, ColumnKind::Text));
    table.continued = u' ' + w.text("report.continued");
    SourceNumbers sources(w);
    QStringList unknown;
    std::string group;
    for (const FactKind& kind : t.dossier().factKinds) {
        std::vector<const Fact*> facts;
        for (const int option : options)
            facts.push_back(planOf(t.dossier(), t.option(option))->facts.find(kind.id));
        const QString label = w.label(kind.label);
        if (std::none_of(facts.begin(), facts.end(), known)) {
            unknown += label;
            continue;
        }
        if (kind.group != group) {
            group = kind.group;
            Cell head(factGroupName(w, group));
            head.span = int(options.size()) + 1;
            table.rows.append(row({head}, RowKind::Group));
        }
        QList<Cell> cells{Cell(label)};
        for (const Fact* fact : facts)
            cells.append(factCell(t, kind, fact, sources));
        table.rows.append(row(cells));
    }
    blocks.push_back(Heading{w.text("report.providers.side_by_side"), 2});
    blocks.push_back(Paragraph{w.text("report.providers.choice"), Voice::Note, true});
    blocks.push_back(table);
    if (!unknown.isEmpty())
        blocks.push_back(
            Paragraph{w.text("report.providers.unknown", {{"list", unknown.join(QStringLiteral(" \u00B7 "))}})});
    if (!sources.lines().isEmpty()) {
        blocks.push_back(Heading{w.text("report.providers.sources"), 3});
        blocks.push_back(Paragraph{sources.lines().join(QStringLiteral(" \u00B7 ")), Voice::Note});
    }
}

Runs finding(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    qint64 out = 0, unpriced = 0, generic = 0;
    for (const int option : options) {
        out += !t.rec().requirements.at(std::size_t(option)).failed.empty();
        unpriced += !t.costs(option).available();
        generic += t.costs(option).available() && t.costs(option).usesGenericPrice;
    }
    QStringList sentences{w.plural("report.providers.finding", qint64(options.size()))};
    if (out > 0)
        sentences += w.plural("report.providers.finding_out", out);
    if (unpriced > 0)
        sentences += w.plural("report.providers.finding_unpriced", unpriced);
    if (generic > 0)
        sentences += w.plural("report.providers.finding_generic", generic);
    return Runs(sentences.join(u' '));
}

} // namespace

Section providersSection(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    Section section{number, w.text("report.providers.title"), {}};
    const std::vector<int> options = offers(t);
    if (options.empty()) {
        section.blocks.push_back(Paragraph{w.text("report.providers.none"), Voice::Lead});
        addExclusions(t, options, section.blocks);
        return section;
    }
    section.blocks.push_back(Paragraph{finding(t, options), Voice::Lead});
    section.blocks.push_back(offersTable(t, options));
    section.blocks.push_back(Paragraph{w.text("report.providers.note"), Voice::Note});
    addExclusions(t, options, section.blocks);
    const std::size_t most = std::min<std::size_t>(4, options.size());
    addFacts(t, {options.begin(), options.begin() + std::ptrdiff_t(most)}, section.blocks);
    return section;
}

} // namespace mailbilan::report
