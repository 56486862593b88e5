// What must be done: conditions, checklist, pilot and migration.
#include "report/writing.h"

#include "model/decision/checks.h"
#include "report/figures.h"
#include "text/plan.h"

#include <algorithm>

namespace mailbilan::report {
namespace {

Ink inkOf(CheckState state) {
    switch (state) {
    case CheckState::Yes: return Ink::Met;
    case CheckState::No: return Ink::Failed;
    case CheckState::Unknown:
    case CheckState::Partly: return Ink::Clarify;
    case CheckState::NotApplicable: return Ink::Quiet;
    }
    return Ink::Text;
}

std::vector<const Check*> checksFor(const Writing& t, std::optional<int> option) {
    std::vector<const Check*> result;
    for (const Check& check : t.dossier().checks)
        if (!option || concerns(check, t.option(*option).model))
            result.push_back(&check);
    return result;
}

// Columns that nobody has filled in yet are left out; a sentence says so.
struct Filled {
    bool owner = false, due = false, evidence = false;
    explicit Filled(const std::vector<const Check*>& checks) {
        for (const Check* check : checks) {
            owner = owner || !check->owner.empty();
            due = due || !check->due.empty();
            evidence = evidence || !check->evidence.empty();
        }
    }
};

Row checkRow(const Writing& t, const Check& check, const Filled& filled) {
    const Wording& w = t.w;
    Runs name(w.label(check.label));
    if (check.critical)
        name.append(Run{u' ' + w.text("plan.critical"), true, Ink::Text, {}});
    Row result = row({Cell(name), Cell(Runs(checkStateName(w, check.state), inkOf(check.state)))});
    if (filled.owner)
        result.cells.append(Cell(t.orMissing(fromModel(check.owner))));
    if (filled.due)
        result.cells.append(Cell(t.orMissing(w.date(fromModel(check.due)))));
    if (filled.evidence)
        result.cells.append(Cell(fromModel(check.evidence)));
    return result;
}

Table checksTable(const Writing& t, const std::vector<const Check*>& checks) {
    const Wording& w = t.w;
    const Filled filled(checks);
    Table table;
    table.columns = {textColumn(w.text("plan.check"), 3), textColumn(w.text("plan.state"), 0.3)};
    if (filled.owner)
        table.columns.append(textColumn(w.text("plan.owner"), 0.6));
    if (filled.due)
        table.columns.append(textColumn(w.text("plan.due"), 0.3));
    if (filled.evidence)
        table.columns.append(textColumn(w.text("plan.evidence"), 1));
    table.continued = u' ' + w.text("report.continued");
    std::string topic;
    for (const Check* check : checks) {
        if (check->topic != topic) {
            topic = check->topic;
            Cell head(checkTopicName(w, topic));
            head.span = int(table.columns.size());
            table.rows.append(row({head}, RowKind::Group));
        }
        table.rows.append(checkRow(t, *check, filled));
    }
    return table;
}

Table phasesTable(const Writing& t) {
    const Wording& w = t.w;
    Table table;
    const auto& phases = t.dossier().phases;
    const Organisation& organisation = t.dossier().organisation;
    const bool owners = std::any_of(phases.begin(), phases.end(), [](const Phase& one) { return !one.owner.empty(); });
    table.columns = {textColumn(w.text("plan.phase"), 0.7), textColumn(w.text("report.plan.what"), 3),
                     textColumn(w.text("plan.dates"), 0.75), textColumn(w.text("plan.after"), 0.7)};
    if (owners)
        table.columns.append(textColumn(w.text("plan.owner"), 0.6));
    for (const Phase& phase : phases) {
        const QString after = phasesBefore(w, phases, phase);
        table.rows.append(row({Cell(bold(phaseName(w, phase))), Cell(w.label(phase.description)),
                               Cell(phaseSpan(w, organisation, phase)), Cell(after.isEmpty() ? t.dash() : after)}));
        if (owners)
            table.rows.back().cells.append(Cell(t.orMissing(fromModel(phase.owner))));
    }
    return table;
}

void addPilot(const Writing& t, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    const Board& board = t.dossier().board;
    const QString pilot = w.label(board.pilot), stop = w.label(board.stopCriteria);
    if (pilot.isEmpty() && stop.isEmpty())
        return;
    blocks.push_back(Heading{w.text("report.board.pilot"), 2});
    if (!pilot.isEmpty())
        blocks.push_back(Paragraph{pilot});
    if (!stop.isEmpty())
        blocks.push_back(Paragraph{w.text("report.board.stop", {{"criteria", stop}})});
}

void addMigration(const Writing& t, std::vector<Block>& blocks, std::optional<int> option) {
    const Wording& w = t.w;
    blocks.push_back(Heading{w.text("report.plan.migration"), 2});
    if (const QString cutover = cutoverSentences(w, t.dossier()); !cutover.isEmpty())
        blocks.push_back(Paragraph{cutover});
    for (const QString& warning : planWarnings(w, t.dossier()))
        blocks.push_back(Paragraph{Runs(warning, Ink::Clarify)});
    if (auto timeline = timelineFigure(t, option))
        blocks.push_back(std::move(*timeline));
    blocks.push_back(phasesTable(t));
    blocks.push_back(Paragraph{planBasis(w, t.dossier().organisation), Voice::Note});
}

} // namespace

Section planSection(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    const std::optional<int> option = recommendedOption(t.a);
    const std::vector<const Check*> checks = checksFor(t, option);
    const auto count = [&](auto test) { return qint64(std::count_if(checks.begin(), checks.end(), test)); };
    const qint64 open = count([](const Check* one) { return isOpenCondition(*one); });
    Section section{number, w.text("report.plan.title"), {}};
    section.newPage = false;
    section.blocks.push_back(
        Paragraph{w.plural("report.plan.finding", open, {{"total", w.whole(qint64(checks.size()))}}), Voice::Lead});
    Enumeration conditions;
    for (const ConditionText& one : conditionTexts(w, t.a))
        conditions.entries.append(one.sentence);
    if (!conditions.entries.isEmpty()) {
        section.blocks.push_back(Heading{w.text("report.board.conditions"), 2});
        section.blocks.push_back(conditions);
    }
    addPilot(t, section.blocks);
    if (!t.dossier().phases.empty())
        addMigration(t, section.blocks, option);
    if (!checks.empty()) {
        section.blocks.push_back(
            Heading{option ? w.text("report.plan.checklist_for", {{"option", recommendableName(w, t.a, *option)}})
                           : w.text("report.plan.checklist"),
                    2});
        const Filled filled(checks);
        if (!filled.owner && !filled.due)
            section.blocks.push_back(Paragraph{w.text("report.plan.not_filled"), Voice::Body, true});
        section.blocks.push_back(checksTable(t, checks));
    }
    return section;
}

} // namespace mailbilan::report
