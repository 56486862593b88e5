#include "pages/check_table.h"

#include "model/decision/checks.h"
#include "text/names.h"
#include "text/verdict.h"

#include <algorithm>
#include <set>

namespace mailbilan {
namespace {

struct StateLook {
    const char* icon;
    Tone tone;
};

StateLook lookOf(CheckState state) {
    switch (state) {
    case CheckState::Yes: return {"met", Tone::Met};
    case CheckState::No: return {"failed", Tone::Failed};
    case CheckState::Unknown:
    case CheckState::Partly: return {"clarify", Tone::Clarify};
    case CheckState::NotApplicable: return {"", Tone::Secondary};
    }
    return {"", Tone::Plain};
}

class Builder {
public:
    Builder(const PageView& view, const CheckFilter& filter)
        : view_(view), wording_(view.wording), dossier_(*view.assessment->dossier), filter_(filter),
          option_(recommendedOption(*view.assessment)) {}

    CheckTable build() {
        table_.cells.heads = heads();
        addConditions();
        for (const std::string& topic : checkTopics(dossier_))
            addSection(checkTopicName(wording_, topic), [&](const Check& check) {
                return check.topic == topic && !isCondition(check) && isConcerned(check);
            });
        addSection(wording_.text("ui.checklist.not_concerned"),
                   [&](const Check& check) { return !isCondition(check) && !isConcerned(check); });
        return std::move(table_);
    }

private:
    std::vector<Cell> heads() const {
        std::vector<Cell> heads;
        for (const char* id :
             {"plan.check", "plan.state", "plan.owner", "plan.due", "plan.evidence", "ui.checklist.critical"}) {
            heads.emplace_back();
            heads.back().text = wording_.text(id);
        }
        return heads;
    }

    bool isConcerned(const Check& check) const {
        return !option_ || concerns(check, dossier_.options[std::size_t(*option_)].model);
    }
    bool isCondition(const Check& check) const { return conditions_.contains(check.id); }

    bool passes(const Check& check) const {
        if (!filter_.topic.empty() && check.topic != filter_.topic)
            return false;
        switch (filter_.states) {
        case CheckFilter::States::All: return true;
        case CheckFilter::States::Open: return !isSettled(check);
        case CheckFilter::States::One: return check.state == filter_.state;
        }
        return true;
    }

    void addConditions() {
        std::vector<std::string> mustHaves;
        for (const OpenCondition& condition : view_.assessment->recommendation.verdict.conditions) {
            ++table_.conditions;
            if (condition.what == OpenCondition::What::CriticalCheck)
                conditions_.insert(condition.id);
            else
                mustHaves.push_back(condition.id);
        }
        if (!option_ || table_.conditions == 0)
            return;
        const std::size_t head = table_.cells.rows.size();
        addHead(wording_.text("ui.checklist.conditions",
                              {{"option", recommendableName(wording_, *view_.assessment, *option_)}}));
        if (filter_.topic.empty() && filter_.states != CheckFilter::States::One)
            for (const std::string& id : mustHaves)
                addRow(mustHaveRow(id), -1);
        addChecks([&](const Check& check) { return isCondition(check); });
        dropEmptyHead(head);
    }

    template <class Test> void addSection(const QString& title, Test belongs) {
        const std::size_t head = table_.cells.rows.size();
        addHead(title);
        addChecks(belongs);
        dropEmptyHead(head);
    }

    template <class Test> void addChecks(Test belongs) {
        for (int i = 0; i < int(dossier_.checks.size()); ++i)
            if (const Check& check = dossier_.checks[std::size_t(i)]; belongs(check) && passes(check))
                addRow(checkRow(check), i);
    }

    void addHead(const QString& title) {
        Cell cell;
        cell.text = title;
        cell.bold = true;
        addRow({{cell}, RowRank::Section, true}, -1);
    }

    void dropEmptyHead(std::size_t head) {
        if (table_.cells.rows.size() > head + 1)
            return;
        table_.cells.rows.resize(head);
        table_.checks.resize(head);
    }

    void addRow(CellRow row, int check) {
        table_.cells.rows.push_back(std::move(row));
        table_.checks.push_back(check);
    }

    CellRow mustHaveRow(const std::string& id) const {
        Cell name, state;
        name.text = requirementName(wording_, dossier_, id);
        name.wraps = true;
        name.second = wording_.text("ui.checklist.must_have");
        state.text = requirementStateName(wording_, RequirementState::ToBeClarified);
        state.icon = QStringLiteral("clarify");
        state.tone = Tone::Clarify;
        state.name = name.text;
        return {{name, state, Cell(), Cell(), Cell(), Cell()}};
    }

    Cell field(const Check& check, const char* headId, const QString& text) const {
        Cell cell;
        cell.text = text;
        cell.field = true;
        cell.tip = text;
        cell.name = wording_.text("ui.checklist.cell",
                                  {{"check", wording_.label(check.label)}, {"what", wording_.text(headId)}});
        return cell;
    }

    Cell stateCell(const Check& check) const {
        Cell cell = field(check, "plan.state", checkStateName(wording_, check.state));
        const StateLook look = lookOf(check.state);
        cell.icon = QLatin1String(look.icon);
        cell.tone = look.tone;
        for (const CheckState state : allCheckStates)
            cell.choices << checkStateName(wording_, state);
        return cell;
    }

    Cell dueCell(const Check& check) const {
        Cell cell = field(check, "plan.due", check.due.empty() ? QString() : wording_.date(fromModel(check.due)));
        if (!check.due.empty() && check.due < view_.today && !isSettled(check)) {
            cell.icon = QStringLiteral("caution");
            cell.tone = Tone::Clarify;
            cell.tip = wording_.text("ui.checklist.overdue");
        }
        return cell;
    }

    Cell criticalCell(const Check& check) const {
        const QString yes = checkStateName(wording_, CheckState::Yes), no = checkStateName(wording_, CheckState::No);
        Cell cell = field(check, "ui.checklist.critical", check.critical ? yes : no);
        cell.choices = {no, yes};
        cell.bold = check.critical;
        return cell;
    }

    CellRow checkRow(const Check& check) const {
        Cell question;
        question.text = checkName(wording_, dossier_, check.id);
        question.wraps = true;
        if (!isConcerned(check))
            question.tone = Tone::Secondary;
        return {{question, stateCell(check), field(check, "plan.owner", fromModel(check.owner)), dueCell(check),
                 field(check, "plan.evidence", fromModel(check.evidence)), criticalCell(check)}};
    }

    const PageView& view_;
    const Wording& wording_;
    const Dossier& dossier_;
    const CheckFilter& filter_;
    std::optional<int> option_;
    std::set<std::string> conditions_; // ids of checks
    CheckTable table_;
};

} // namespace

CheckTable checkTable(const PageView& view, const CheckFilter& filter) { return Builder(view, filter).build(); }

std::vector<std::string> checkTopics(const Dossier& dossier) {
    std::vector<std::string> topics;
    for (const Check& check : dossier.checks)
        if (std::find(topics.begin(), topics.end(), check.topic) == topics.end())
            topics.push_back(check.topic);
    return topics;
}

} // namespace mailbilan
