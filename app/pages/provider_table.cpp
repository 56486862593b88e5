#include "pages/provider_table.h"

#include "charts/build.h"
#include "text/names.h"
#include "text/sources.h"
#include "text/verdict.h"

#include <algorithm>

namespace mailbilan {
namespace {

class Builder {
public:
    Builder(const PageView& view, const std::vector<int>& options, bool differencesOnly)
        : view_(view), wording_(view.wording), dossier_(*view.assessment->dossier), options_(options),
          differencesOnly_(differencesOnly) {}

    CellTable build() {
        addHeads();
        addSuitability();
        addSection(wording_.text("ui.providers.must_haves"), [this] { addRequirements(); });
        addSection(wording_.text("ui.providers.costs", {{"currency", wording_.currencySymbol()}}),
                   [this] { addCosts(); });
        std::vector<std::string> groups;
        for (const FactKind& kind : dossier_.factKinds)
            if (std::find(groups.begin(), groups.end(), kind.group) == groups.end())
                groups.push_back(kind.group);
        for (const std::string& group : groups)
            addSection(factGroupName(wording_, group), [this, &group] { addFacts(group); });
        return std::move(table_);
    }

private:
    const Option& option(int index) const { return dossier_.options[std::size_t(index)]; }
    const Template* plan(int index) const {
        return option(index).parts.empty() ? nullptr : dossier_.templates.find(option(index).parts.front().uses);
    }
    bool isOut(int index) const { return !view_.assessment->recommendation.eligible[std::size_t(index)]; }
    Tone plainTone(int index) const { return isOut(index) ? Tone::Secondary : Tone::Plain; }

    void addHeads() {
        Cell feature;
        feature.text = wording_.text("ui.providers.feature");
        table_.heads = {feature};
        for (const int index : options_) {
            Cell head;
            head.text = optionName(wording_, option(index));
            head.bold = true;
            head.tone = plainTone(index);
            head.badge = optionLook(*view_.assessment, wording_, index);
            head.tip = head.text;
            head.wraps = true;
            table_.heads.push_back(head);
        }
    }

    // A section without rows has no head.
    template <class AddRows> void addSection(const QString& title, AddRows addRows) {
        CellRow head;
        Cell cell;
        cell.text = title;
        cell.bold = true;
        cell.tone = Tone::Secondary;
        head.cells = {cell};
        head.rank = RowRank::Section;
        head.spans = true;
        table_.rows.push_back(head);
        const std::size_t before = table_.rows.size();
        addRows();
        if (table_.rows.size() == before)
            table_.rows.pop_back();
    }

    void addRow(const QString& name, std::vector<Cell> cells, bool bold = false) {
        const auto differs = [&](const Cell& cell) { return cell.text != cells.front().text; };
        if (differencesOnly_ && std::none_of(cells.begin(), cells.end(), differs))
            return;
        Cell head;
        head.text = name;
        head.bold = bold;
        head.tip = name;
        CellRow row;
        row.cells.push_back(head);
        row.cells.insert(row.cells.end(), cells.begin(), cells.end());
        table_.rows.push_back(std::move(row));
    }

    void addSuitability() {
        std::vector<Cell> cells;
        for (const int index : options_)
            cells.push_back(suitability(index));
        addRow(wording_.text("ui.providers.suitability"), std::move(cells));
    }

    Cell suitability(int index) const {
        const OptionRequirements& requirements = view_.assessment->recommendation.requirements[std::size_t(index)];
        Cell cell;
        cell.bold = true;
        QStringList names;
        const auto name = [&](const std::vector<std::string>& ids) {
            for (const std::string& id : ids)
                names << requirementName(wording_, dossier_, id);
        };
        const OptionCosts& costs = view_.assessment->costs.options[std::size_t(index)];
        if (!requirements.failed.empty()) {
            cell.icon = QStringLiteral("failed");
            cell.tone = Tone::Failed;
            cell.text = wording_.text("ui.providers.out");
            name(requirements.failed);
        } else if (!costs.available()) {
            cell.icon = QStringLiteral("failed");
            cell.tone = Tone::Failed;
            cell.text = wording_.text("ui.providers.unavailable");
            names << unavailableSentence(wording_, dossier_, costs);
        } else if (!requirements.toBeClarified.empty()) {
            cell.icon = QStringLiteral("clarify");
            cell.tone = Tone::Clarify;
            cell.text = wording_.plural("ui.providers.to_clarify", qint64(requirements.toBeClarified.size()));
            name(requirements.toBeClarified);
        } else {
            cell.icon = QStringLiteral("met");
            cell.tone = Tone::Met;
            cell.text = wording_.text("ui.providers.suitable");
            names << wording_.text("ui.providers.all_met");
        }
        cell.second = listed(wording_, names);
        cell.tip = cell.second;
        return cell;
    }

    void addRequirements() {
        for (std::size_t i = 0; i < dossier_.requirements.size(); ++i) {
            const Requirement& requirement = dossier_.requirements[i];
            if (!requirement.mustHave)
                continue;
            std::vector<Cell> cells;
            for (const int index : options_)
                cells.push_back(requirementCell(index, requirement, i));
            addRow(requirementName(wording_, dossier_, requirement.id), std::move(cells));
        }
    }

    Cell requirementCell(int index, const Requirement& requirement, std::size_t position) const {
        const RequirementResult& result =
            view_.assessment->recommendation.requirements[std::size_t(index)].results[position];
        const Fact* fact = result.fact;
        const QString known = fact ? factText(wording_, dossier_.factKinds.find(requirement.fact), fact) : QString();
        Cell cell;
        setAge(cell, fact);
        switch (result.state) {
        case RequirementState::Met:
            cell.icon = QStringLiteral("met");
            cell.iconTone = Tone::Met;
            cell.tone = plainTone(index);
            cell.text = known.isEmpty() ? requirementStateName(wording_, result.state) : known;
            break;
        case RequirementState::Failed:
            cell.icon = QStringLiteral("failed");
            cell.tone = Tone::Failed;
            cell.filled = cell.bold = true;
            cell.text = known.isEmpty() ? requirementStateName(wording_, result.state) : known;
            break;
        case RequirementState::ToBeClarified:
            cell.icon = QStringLiteral("clarify");
            cell.tone = Tone::Clarify;
            cell.filled = true;
            cell.text = requirementStateName(wording_, result.state);
            cell.aside.clear();
            break;
        case RequirementState::NotApplicable:
            cell.tone = Tone::Secondary;
            cell.text = requirementStateName(wording_, result.state);
            break;
        }
        cell.tip = fact ? sourceLine(wording_, fact->source) : QString();
        return cell;
    }

    void setAge(Cell& cell, const Fact* fact) const {
        if (!fact || std::holds_alternative<std::monostate>(fact->value))
            return;
        const auto age = sourceAge(fact->source, view_.today);
        if (!age)
            return;
        cell.aside = wording_.text("ui.providers.age", {{"months", wording_.whole(*age)}});
        cell.asideTone = isOld(fact->source, view_.today) ? Tone::Clarify : Tone::Secondary;
    }

    // Facts that a must-have already shows are not said twice.
    bool isRequired(const std::string& fact) const {
        return std::any_of(dossier_.requirements.begin(), dossier_.requirements.end(),
                           [&](const Requirement& entry) { return entry.mustHave && entry.fact == fact; });
    }

    void addFacts(const std::string& group) {
        for (const FactKind& kind : dossier_.factKinds) {
            if (kind.group != group || isRequired(kind.id))
                continue;
            std::vector<Cell> cells;
            bool any = false;
            for (const int index : options_) {
                const Template* facts = plan(index);
                const Fact* fact = facts ? facts->facts.find(kind.id) : nullptr;
                any = any || fact;
                cells.push_back(factCell(index, kind, fact));
            }
            if (any)
                addRow(wording_.label(kind.label), std::move(cells));
        }
    }

    Cell factCell(int index, const FactKind& kind, const Fact* fact) const {
        Cell cell;
        cell.text = factText(wording_, &kind, fact);
        cell.tone = plainTone(index);
        if (!fact || std::holds_alternative<std::monostate>(fact->value)) {
            cell.icon = QStringLiteral("clarify");
            cell.tone = Tone::Clarify;
            cell.filled = true;
        }
        setAge(cell, fact);
        cell.tip = fact ? sourceLine(wording_, fact->source) : QString();
        return cell;
    }

    template <class Figure> void addFigures(const char* id, bool bold, Figure figure) {
        std::vector<Cell> cells;
        for (const int index : options_) {
            const OptionCosts& costs = view_.assessment->costs.options[std::size_t(index)];
            Cell cell = Cell::amount(costs.available() ? figure(index, costs) : QStringLiteral("–"), bold);
            cell.tone = plainTone(index);
            cells.push_back(cell);
        }
        addRow(wording_.text(id), std::move(cells), bold);
    }

    void addCosts() {
        addFigures("ui.providers.subscription", false, [&](int, const OptionCosts& costs) {
            const auto it = costs.byCategory.find(Category::Subscription);
            return it == costs.byCategory.end() || costs.userMonths == 0
                       ? QStringLiteral("–")
                       : wording_.number(it->second.decimal() / Decimal(costs.userMonths), 2);
        });
        addFigures("ui.providers.tco", false,
                   [&](int, const OptionCosts& costs) { return wording_.amount(costs.tco); });
        addFigures("ui.providers.per_user_month", true,
                   [&](int, const OptionCosts& costs) { return wording_.number(costs.tcoPerUserMonth, 2); });
        addFigures("ui.providers.value", false, [&](int index, const OptionCosts&) {
            const ValueRange& value = view_.assessment->matrix.options[std::size_t(index)].value;
            return wording_.range(wording_.number(value.low, 2), wording_.number(value.high, 2));
        });
    }

    const PageView& view_;
    const Wording& wording_;
    const Dossier& dossier_;
    const std::vector<int>& options_;
    bool differencesOnly_;
    CellTable table_;
};

} // namespace

std::vector<int> comparableOptions(const Assessment& assessment) {
    std::vector<int> options;
    for (const int index : assessment.recommendation.ranking) {
        const Model model = assessment.dossier->options[std::size_t(index)].model;
        if (model == Model::Managed || model == Model::StatusQuo)
            options.push_back(index);
    }
    return options;
}

CellTable providerTable(const PageView& view, const std::vector<int>& options, bool differencesOnly) {
    return Builder(view, options, differencesOnly).build();
}

QString clarifyFirst(const PageView& view) {
    for (const int index : comparableOptions(*view.assessment)) {
        const OptionRequirements& requirements = view.assessment->recommendation.requirements[std::size_t(index)];
        if (!view.assessment->recommendation.eligible[std::size_t(index)])
            continue;
        if (requirements.toBeClarified.empty())
            return {};
        QStringList names;
        for (const std::string& id : requirements.toBeClarified)
            names << requirementName(view.wording, *view.assessment->dossier, id);
        return view.wording.text("ui.providers.clarify_first",
                                 {{"what", listed(view.wording, names)},
                                  {"option", optionName(view.wording, *view.assessment->dossier, index)}});
    }
    return {};
}

} // namespace mailbilan
