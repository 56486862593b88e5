#include "charts/build_words.h"
#include "model/plan/working_days.h"
#include "text/plan.h"

#include <algorithm>

namespace mailbilan {
namespace {

// Where months begin, or every so many days where the dossier does not say when the project starts.
Axis dayAxis(const Wording& wording, const Organisation& organisation, int days) {
    Axis axis{0, static_cast<double>(std::max(1, days)), {}, {}};
    if (!workingDate(organisation.country, organisation.start, 0)) {
        for (const double tick : niceScaleFromZero(0, axis.high, 8).ticks)
            if (tick < axis.high)
                axis.ticks.push_back({tick, wording.whole(static_cast<qint64>(tick) + 1)});
        return axis;
    }
    std::string month;
    for (int day = 0; day < days; ++day) {
        const std::string now = workingDate(organisation.country, organisation.start, day)->substr(0, 7);
        if (now != month)
            axis.ticks.push_back({static_cast<double>(day), wording.date(fromModel(now))});
        month = now;
    }
    return axis;
}

TimelineBar::Kind kindOf(const CutoverPlan& plan, const Phase& phase) {
    if (&phase == plan.cutover)
        return TimelineBar::Kind::Cutover;
    const bool window = &phase == plan.ttl || &phase == plan.freeze || &phase == plan.rollback;
    return window ? TimelineBar::Kind::Window : TimelineBar::Kind::Work;
}

class Builder {
public:
    Builder(const Assessment& assessment, const Wording& wording, std::optional<int> option)
        : wording_(wording), dossier_(*assessment.dossier), plan_(cutoverOf(dossier_.phases)),
          conflicts_(conflictsOf(dossier_.phases)),
          costs_(option && costsOf(assessment, *option).available() ? &costsOf(assessment, *option) : nullptr) {}

    TimelineBar bar(int row) const {
        const Phase& phase = dossier_.phases[static_cast<std::size_t>(row)];
        TimelineBar bar;
        bar.name = phaseName(wording_, phase);
        bar.start = phase.startDay;
        bar.days = phase.days;
        bar.kind = kindOf(plan_, phase);
        bar.early = std::any_of(conflicts_.begin(), conflicts_.end(),
                                [&](const PhaseConflict& conflict) { return conflict.phase == row; });
        for (const std::string& id : phase.after)
            if (const int before = dossier_.phases.indexOf(id); before >= 0)
                bar.after.push_back(before);
        bar.labels = labels(phase);
        bar.readOut = readOut(phase);
        return bar;
    }

    QStringList tableRow(const Phase& phase) const {
        return {phaseName(wording_, phase),
                phaseStart(wording_, dossier_.organisation, phase),
                phaseEnd(wording_, dossier_.organisation, phase),
                wording_.whole(phase.days),
                phasesBefore(wording_, dossier_.phases, phase),
                fromModel(phase.owner),
                cost(phase)};
    }

private:
    QString cost(const Phase& phase) const {
        const auto sum = costs_ ? costOf(phase, *costs_) : std::nullopt;
        return sum ? wording_.money(*sum) : QString();
    }

    // Dates, owner and cost; then without owner, without cost, the dates alone.
    QStringList labels(const Phase& phase) const {
        const QString span = shortSpan(wording_, dossier_.organisation, phase), money = cost(phase);
        const QString owner = fromModel(phase.owner);
        QStringList forms;
        for (const QStringList& parts :
             {QStringList{span, owner, money}, QStringList{span, money}, QStringList{span}}) {
            QStringList filled = parts;
            filled.removeAll(QString());
            forms << filled.join(QStringLiteral(" · "));
        }
        forms.removeDuplicates();
        return forms;
    }

    QString readOut(const Phase& phase) const {
        QStringList lines{phaseName(wording_, phase),
                          wording_.plural("charts.timeline.span", phase.days,
                                          {{"span", phaseSpan(wording_, dossier_.organisation, phase)}})};
        if (!phase.owner.empty())
            lines << wording_.text("charts.timeline.owner", {{"owner", fromModel(phase.owner)}});
        if (const QString after = phasesBefore(wording_, dossier_.phases, phase); !after.isEmpty())
            lines << wording_.text("charts.timeline.after", {{"phases", after}});
        if (costs_)
            lines << phaseCosts(wording_, phase, *costs_);
        return lines.join(u'\n');
    }

    const Wording& wording_;
    const Dossier& dossier_;
    CutoverPlan plan_;
    std::vector<PhaseConflict> conflicts_;
    const OptionCosts* costs_;
};

} // namespace

TimelineChart timelineChart(const Assessment& assessment, const Wording& wording, std::optional<int> option) {
    const Dossier& dossier = *assessment.dossier;
    const Builder builder(assessment, wording, option);
    TimelineChart chart;
    chart.days = dayAxis(wording, dossier.organisation, projectDays(dossier.phases));
    for (int row = 0; row < static_cast<int>(dossier.phases.size()); ++row)
        chart.bars.push_back(builder.bar(row));
    chart.words.title = wording.text("charts.timeline.title");
    chart.words.description = cutoverSentences(wording, dossier);
    for (const char* head : {"plan.phase", "plan.first_day", "plan.last_day", "plan.days", "plan.after", "plan.owner"})
        chart.words.table.heads << wording.text(head);
    chart.words.table.heads << wording.text("plan.cost");
    for (const Phase& phase : dossier.phases)
        chart.words.table.rows.push_back(builder.tableRow(phase));
    return chart;
}

} // namespace mailbilan
