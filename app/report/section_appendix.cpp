// The appendix: every assumption, every cost item in words, the method, notes and law.
#include "report/writing.h"

#include <algorithm>
#include <set>

namespace mailbilan::report {
namespace {

bool changed(const Assumption& assumption) { return assumption.preset && !(*assumption.preset == assumption.value); }

Cell bound(const Writing& t, const Assumption& assumption, const std::optional<Figure>& figure) {
    return Cell(figure ? t.w.field(assumption, *figure) : t.dash());
}

Runs sourceRuns(const Writing& t, const Source& source) {
    Run line{sourceLine(t.w, source), false, Ink::Text, QString()};
    const QString url = fromModel(source.url);
    if (url.startsWith(QStringLiteral("https://")) || url.startsWith(QStringLiteral("http://")))
        line.link = url;
    Runs runs;
    runs.append(line);
    if (isOld(source, t.settings.date.toStdString()))
        runs.append(Run{u' ' + t.w.text("report.appendix.old",
                                        {{"age", sourceAgeText(t.w, source, t.settings.date.toStdString())}}),
                        false,
                        Ink::Clarify,
                        {}});
    return runs;
}

Row assumptionRow(const Writing& t, const Assumption& assumption) {
    const Wording& w = t.w;
    Runs name(w.label(assumption.label));
    if (name.plain().isEmpty())
        name = Runs(fromModel(assumption.id));
    if (changed(assumption)) {
        name.front().bold = true;
        name.append(
            Run{u' ' + w.text("report.appendix.changed", {{"value", w.field(assumption, assumption.preset->likely)}}),
                false,
                Ink::Clarify,
                {}});
    }
    if (assumption.generic)
        name.append(Run{u' ' + w.text("report.generic_mark"), false, Ink::Quiet, {}});
    return row({Cell(name), bound(t, assumption, assumption.value.low),
                Cell(w.field(assumption, assumption.value.likely)), bound(t, assumption, assumption.value.high),
                Cell(w.unit(assumption)), Cell(sourceRuns(t, assumption.source))});
}

Table assumptionsTable(const Writing& t) {
    const Wording& w = t.w;
    Table table;
    table.columns = {
        textColumn(w.text("report.appendix.assumption"), 1.3), numberColumn(w.text("report.appendix.low")),
        numberColumn(w.text("report.appendix.likely")),        numberColumn(w.text("report.appendix.high")),
        textColumn(w.text("report.appendix.unit"), 0.2),       textColumn(w.text("report.source"), 1.9)};
    table.continued = u' ' + w.text("report.continued");
    std::vector<std::string> groups;
    for (const Assumption& one : t.dossier().assumptions)
        if (std::find(groups.begin(), groups.end(), one.group) == groups.end())
            groups.push_back(one.group);
    for (const std::string& group : groups) {
        Cell head(assumptionGroupName(w, group));
        head.span = 6;
        table.rows.append(row({head}, RowKind::Group));
        for (const Assumption& one : t.dossier().assumptions)
            if (one.group == group)
                table.rows.append(assumptionRow(t, one));
    }
    return table;
}

// Where an item stands in the dossier: "/templates/estate", "/options/self".
std::string ownerOf(const std::string& pointer) { return pointer.substr(0, pointer.find("/items/")); }

QString ownerName(const Writing& t, const std::string& owner) {
    const std::string id = owner.substr(owner.rfind('/') + 1);
    if (owner.starts_with("/templates/")) {
        const Template* found = t.dossier().templates.find(id);
        const QString label = found ? t.w.label(found->label) : QString();
        return label.isEmpty() ? fromModel(id) : label;
    }
    return optionName(t.w, t.dossier(), std::max(0, t.dossier().options.indexOf(id)));
}

struct UsedItem {
    const Item* item = nullptr;
    std::string pointer;
    std::map<int, Money> totals; // by option; several parts may use one template
};

std::vector<UsedItem> usedItems(const Writing& t, const std::vector<int>& options) {
    std::vector<UsedItem> result;
    for (const int option : options)
        for (const LedgerItem& ledger : t.costs(option).items) {
            auto found = std::find_if(result.begin(), result.end(),
                                      [&](const UsedItem& one) { return one.pointer == ledger.pointer; });
            if (found == result.end())
                found = result.insert(result.end(), {ledger.item, ledger.pointer, {}});
            found->totals[option] += ledger.total;
        }
    return result;
}

Runs formula(const Writing& t, const Item& item) {
    Runs runs(itemFormula(t.w, t.dossier(), item));
    const QString note = t.w.label(item.note);
    if (!note.isEmpty())
        runs.append(Run{u' ' + note, false, Ink::Quiet, {}});
    return runs;
}

// By owner, items in their order.
std::vector<std::pair<std::string, std::vector<UsedItem>>> byOwner(const std::vector<UsedItem>& items) {
    std::vector<std::pair<std::string, std::vector<UsedItem>>> groups;
    for (const UsedItem& one : items) {
        const std::string owner = ownerOf(one.pointer);
        auto found =
            std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == owner; });
        if (found == groups.end())
            found = groups.insert(groups.end(), {owner, {}});
        found->second.push_back(one);
    }
    return groups;
}

// "A 5 162,76", one line per option that has the item.
QString amountLines(const Writing& t, const std::vector<int>& options, const UsedItem& one) {
    QStringList lines;
    for (const int option : options)
        if (const auto total = one.totals.find(option); total != one.totals.end())
            lines += t.w.text("report.appendix.letter_amount",
                              {{"letter", t.letter(option)}, {"amount", t.w.amount(total->second, 2)}});
    return lines.join(u'\n');
}

Runs itemRuns(const Writing& t, const Item& item) {
    const Wording& w = t.w;
    Runs name(itemName(w, item));
    name.append(Run{u'\n' + w.text("report.appendix.kind_line", {{"nature", natureName(w, item.nature)},
                                                                 {"category", categoryName(w, item.category)},
                                                                 {"kind", kindName(w, item.kind)}}),
                    false,
                    Ink::Quiet,
                    {}});
    return name;
}

Table itemsTable(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.appendix.item"), 0.8),
                     textColumn(w.text("report.appendix.formula"), 2.6),
                     numberColumn(w.text("report.appendix.amount", {{"unit", t.unit()}}))};
    table.continued = u' ' + w.text("report.continued");
    for (const auto& [owner, items] : byOwner(usedItems(t, options))) {
        Cell head(ownerName(t, owner));
        head.span = 3;
        table.rows.append(row({head}, RowKind::Group));
        for (const UsedItem& one : items)
            table.rows.append(
                row({Cell(itemRuns(t, *one.item)), Cell(formula(t, *one.item)), Cell(amountLines(t, options, one))}));
    }
    return table;
}

// What the other offers add: their own items only, since the rest is above.
std::optional<Table> otherItemsTable(const Writing& t, const std::vector<int>& shown) {
    const Wording& w = t.w;
    std::set<std::string> above;
    for (const UsedItem& one : usedItems(t, shown))
        above.insert(one.pointer);
    std::vector<int> others;
    for (const int option : t.rec().ranking)
        if (t.costs(option).available())
            others.push_back(option);
    Table table;
    table.columns = {textColumn(w.text("report.providers.offer"), 0.8), textColumn(w.text("report.appendix.item"), 0.7),
                     textColumn(w.text("report.appendix.formula"), 2.4)};
    for (const UsedItem& one : usedItems(t, others))
        if (!above.contains(one.pointer))
            table.rows.append(row(
                {Cell(ownerName(t, ownerOf(one.pointer))), Cell(itemName(w, *one.item)), Cell(formula(t, *one.item))}));
    return table.rows.isEmpty() ? std::nullopt : std::optional(table);
}

std::vector<Block> methodBlocks(const Writing& t) {
    const Wording& w = t.w;
    const bool likelyOnly = t.rec().verdict.basis == VerdictBasis::LikelyCosts;
    Table table;
    table.columns = {textColumn(w.text("report.legal.topic_head"), 0.2),
                     textColumn(w.text("report.method.text_head"), 3)};
    for (const char* topic : {"demand", "item", "rounding", "vat", "tco", "amortised", "npv", "value", "independence",
                              "missing", "must", "dial", "verdict", "unknown", likelyOnly ? "likely_costs" : "draws"}) {
        const QByteArray id = QByteArray("report.method.") + topic;
        table.rows.append(
            row({Cell(bold(w.text((id + ".topic").constData()))),
                 Cell(w.text((id + ".text").constData(), {{"seed", w.whole(qint64(t.dossier().seed))}}))}));
    }
    return {table};
}

std::vector<Block> noteBlocks(const Writing& t) {
    std::vector<Block> blocks;
    Enumeration list;
    for (const Finding& finding : t.a.notes)
        list.entries.append(findingSentence(t.w, finding, &t.dossier()));
    if (list.entries.isEmpty())
        blocks.push_back(Paragraph{t.w.text("report.appendix.no_notes")});
    else
        blocks.push_back(list);
    return blocks;
}

std::vector<const char*> legalTopics(Country country) {
    switch (country) {
    case Country::FR: return {"processor", "register", "transfers", "retention_fr", "offboarding", "bulk"};
    case Country::DE: return {"processor", "register", "transfers", "retention_de", "gobd", "offboarding", "bulk"};
    case Country::CH: return {"dsg", "processor", "transfers", "retention_ch", "offboarding", "bulk"};
    }
    return {};
}

Table legalTable(const Writing& t) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.legal.topic_head"), 0.6),
                     textColumn(w.text("report.legal.text_head"), 2.6), textColumn(w.text("report.source"), 1)};
    for (const char* topic : legalTopics(t.dossier().organisation.country)) {
        const QByteArray id = QByteArray("report.legal.") + topic;
        const auto part = [&](const char* name) { return w.text((id + name).constData()); };
        table.rows.append(
            row({Cell(bold(part(".topic"))), Cell(part(".text")), Cell(Runs(part(".source"), Ink::Quiet))}));
    }
    return table;
}

Section part(const Writing& t, const QString& number, int sub, const char* title, std::vector<Block> blocks) {
    Section section{number + u'.' + QString::number(sub), t.w.text(title), std::move(blocks)};
    section.newPage = sub == 1;
    return section;
}

} // namespace

std::vector<Section> appendixSections(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    const std::vector<int> options = t.priced();
    const auto changes = qint64(std::count_if(t.dossier().assumptions.begin(), t.dossier().assumptions.end(), changed));
    std::vector<Section> sections;
    sections.push_back(
        part(t, number, 1, "report.appendix.assumptions",
             {Paragraph{changes == 0 ? w.text("report.appendix.assumptions_unchanged",
                                              {{"total", w.whole(qint64(t.dossier().assumptions.size()))}})
                                     : w.plural("report.appendix.assumptions_finding", changes,
                                                {{"total", w.whole(qint64(t.dossier().assumptions.size()))}}),
                        Voice::Lead},
              assumptionsTable(t)}));
    std::vector<Block> items{
        Paragraph{w.text("report.appendix.items_finding", {{"months", t.months()}, {"unit", t.unit()}}), Voice::Lead}};
    if (!options.empty())
        items.push_back(itemsTable(t, options));
    if (auto others = otherItemsTable(t, options)) {
        items.push_back(Heading{w.text("report.appendix.other_items"), 2});
        items.push_back(std::move(*others));
    }
    sections.push_back(part(t, number, 2, "report.appendix.items", std::move(items)));
    sections.push_back(part(t, number, 3, "report.method.title", methodBlocks(t)));
    sections.push_back(part(t, number, 4, "report.appendix.notes", noteBlocks(t)));
    sections.push_back(part(t, number, 5, "report.legal.title",
                            {Paragraph{w.text("report.legal.disclaimer"), Voice::Lead}, legalTable(t)}));
    return sections;
}

} // namespace mailbilan::report
