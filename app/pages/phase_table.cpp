#include "pages/phase_table.h"

#include "text/plan.h"
#include "text/verdict.h"

#include <QRegularExpression>

#include <algorithm>

namespace mailbilan {
namespace {

const OptionCosts* costsOfOption(const PageView& view, std::optional<int> option) {
    if (!option)
        return nullptr;
    const OptionCosts& costs = view.assessment->costs.options[std::size_t(*option)];
    return costs.available() ? &costs : nullptr;
}

class Builder {
public:
    Builder(const PageView& view, std::optional<int> option, bool withCosts)
        : wording_(view.wording), dossier_(*view.assessment->dossier), costs_(costsOfOption(view, option)),
          withCosts_(withCosts), conflicts_(conflictsOf(dossier_.phases)) {}

    CellTable build() const {
        CellTable table;
        table.heads = heads();
        for (int i = 0; i < int(dossier_.phases.size()); ++i)
            table.rows.push_back({row(i)});
        return table;
    }

private:
    std::vector<Cell> heads() const {
        std::vector<Cell> heads{Cell::amount(wording_.text("ui.migration.number"))};
        for (const char* id : {"plan.phase", "plan.first_day", "plan.days", "plan.after", "plan.owner"}) {
            heads.emplace_back();
            heads.back().text = wording_.text(id);
        }
        heads[phase_column::Days].align = Qt::AlignRight;
        heads[phase_column::Days].tip = wording_.text("ui.migration.days_tip");
        heads[phase_column::After].tip = wording_.text("ui.migration.after_tip");
        if (withCosts_)
            heads.push_back(
                Cell::amount(wording_.text("ui.migration.cost_head", {{"currency", wording_.currencySymbol()}})));
        return heads;
    }

    Cell field(const Phase& phase, const char* headId, const QString& text) const {
        Cell cell;
        cell.text = text;
        cell.field = true;
        cell.name = wording_.text("ui.migration.cell",
                                  {{"phase", phaseName(wording_, phase)}, {"what", wording_.text(headId)}});
        return cell;
    }

    Cell startCell(int row, const Phase& phase) const {
        Cell cell = field(phase, "plan.first_day", phaseStart(wording_, dossier_.organisation, phase));
        for (const PhaseConflict& conflict : conflicts_) {
            if (conflict.phase != row)
                continue;
            cell.tone = Tone::Failed;
            cell.icon = QStringLiteral("caution");
            cell.tip = wording_.plural("plan.too_early", conflict.days,
                                       {{"phase", phaseName(wording_, phase)},
                                        {"before", phaseName(wording_, dossier_.phases[std::size_t(conflict.after)])}});
        }
        return cell;
    }

    Cell afterCell(const Phase& phase) const {
        QStringList numbers;
        for (const std::string& id : phase.after)
            numbers << wording_.whole(dossier_.phases.indexOf(id) + 1);
        Cell cell = field(phase, "plan.after", numbers.join(QStringLiteral(", ")));
        cell.tip = phasesBefore(wording_, dossier_.phases, phase);
        return cell;
    }

    std::vector<Cell> row(int index) const {
        const Phase& phase = dossier_.phases[std::size_t(index)];
        Cell number = Cell::amount(wording_.whole(index + 1)), name;
        number.tone = Tone::Secondary;
        name.text = phaseName(wording_, phase);
        name.tip = wording_.label(phase.description);
        name.wraps = true;
        name.bold = &phase == cutoverOf(dossier_.phases).cutover;
        Cell days = field(phase, "plan.days", wording_.whole(phase.days));
        days.align = Qt::AlignRight;
        Cell owner = field(phase, "plan.owner", fromModel(phase.owner));
        owner.tip = owner.text;
        std::vector<Cell> cells{number, name, startCell(index, phase), days, afterCell(phase), owner};
        if (withCosts_) {
            const auto sum = costs_ ? costOf(phase, *costs_) : std::nullopt;
            cells.push_back(Cell::amount(sum ? wording_.amount(*sum) : QStringLiteral("–")));
            if (!sum)
                cells.back().tone = Tone::Secondary;
            else
                cells.back().tip = phaseCosts(wording_, phase, *costs_).join(u'\n');
        }
        return cells;
    }

    const Wording& wording_;
    const Dossier& dossier_;
    const OptionCosts* costs_;
    bool withCosts_;
    std::vector<PhaseConflict> conflicts_;
};

} // namespace

CellTable phaseTable(const PageView& view, std::optional<int> option, bool withCosts) {
    return Builder(view, option, withCosts).build();
}

std::optional<std::vector<std::string>> phasesOfNumbers(const Keyed<Phase>& phases, const QString& typed) {
    static const QRegularExpression marks(QStringLiteral("[,;\\s]+"));
    std::vector<std::string> after;
    for (const QString& part : typed.split(marks, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || number < 1 || number > int(phases.size()))
            return std::nullopt;
        const std::string& id = phases[std::size_t(number - 1)].id;
        if (std::find(after.begin(), after.end(), id) == after.end())
            after.push_back(id);
    }
    return after;
}

QString explainPhase(const PageView& view, const Phase& phase, std::optional<int> option) {
    const Wording& wording = view.wording;
    const Dossier& dossier = *view.assessment->dossier;
    QStringList lines{wording.text("ui.migration.phase", {{"phase", phaseName(wording, phase)},
                                                          {"span", phaseSpan(wording, dossier.organisation, phase)},
                                                          {"description", wording.label(phase.description)}})};
    if (const QString after = phasesBefore(wording, dossier.phases, phase); !after.isEmpty())
        lines << wording.text("charts.timeline.after", {{"phases", after}});
    if (const OptionCosts* costs = costsOfOption(view, option))
        if (const QStringList items = phaseCosts(wording, phase, *costs); !items.isEmpty())
            lines << wording.text("ui.migration.items", {{"option", recommendableName(wording, *view.assessment, *option)},
                                                         {"items", items.join(QStringLiteral(" · "))}});
    return lines.join(u'\n');
}

} // namespace mailbilan
