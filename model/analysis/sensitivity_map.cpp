#include "model/analysis/axis_values.h"
#include "model/analysis/cheapest.h"
#include "model/analysis/sensitivity.h"
#include "model/analysis/varied_costs.h"
#include "model/simulation/draw_costs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mailbilan {
namespace {

using namespace analysis;
using Tco = std::vector<std::optional<double>>; // by option; empty: not eligible
using Exact = VariedCosts<Sure>;

constexpr std::size_t lanes = random::laneCount;

bool hangsOn(const Requirement& requirement, const std::string& assumption) {
    const auto* limit = requirement.limit ? std::get_if<AssumptionRef>(&*requirement.limit) : nullptr;
    return limit && limit->id == assumption;
}

// By value of the axis, then by option: who passes the must-haves whose limit is this assumption.
std::vector<std::vector<bool>> passingAlong(Dossier dossier, const std::string& assumption,
                                            const std::vector<Figure>& values) {
    std::erase_if(dossier.requirements, [&](const Requirement& entry) { return !hangsOn(entry, assumption); });
    if (dossier.requirements.empty())
        return std::vector(values.size(), std::vector<bool>(dossier.options.size(), true));
    std::vector<std::vector<bool>> result;
    for (const Figure& value : values) {
        dossier.assumptions.find(assumption)->value.likely = value;
        result.push_back(passing(dossier));
    }
    return result;
}

// Who passes the others.
std::vector<bool> passingAlways(Dossier dossier, const std::string& x, const std::string& y) {
    std::erase_if(dossier.requirements,
                  [&](const Requirement& entry) { return hangsOn(entry, x) || hangsOn(entry, y); });
    return passing(dossier);
}

class Mapper {
public:
    Mapper(const Dossier& dossier, const Assumption& x, const Assumption& y, SensitivityMap& map)
        : map_(map), model_(compile(dossier)), x_(dossier.assumptions.indexOf(x.id)),
          y_(dossier.assumptions.indexOf(y.id)), passesX_(passingAlong(dossier, x.id, map.xs)),
          passesY_(passingAlong(dossier, y.id, map.ys)), passes_(passingAlways(dossier, x.id, y.id)),
          costs_(model_, varying()), contestants_(model_, likely(dossier)), uses_(listUsesOf(model_)) {
        for (std::size_t i = 0; i < model_.options.size(); ++i)
            roundings_.push_back(roundingOf(model_, uses_, i));
    }

    void run() {
        simulation::LaneCosts::Workspace work = costs_.workspace();
        std::vector<double> tco(model_.options.size() * lanes), userMonths(lanes);
        const std::size_t cells = map_.xs.size() * map_.ys.size();
        for (std::size_t from = 0; from < cells; from += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                set(std::min(from + lane, cells - 1), static_cast<int>(lane), work);
            costs_.run(work, tco, userMonths);
            for (std::size_t lane = 0; lane < lanes && from + lane < cells; ++lane)
                map_.cells.push_back(cell(from + lane, eligible(from + lane, tco, lane, userMonths[lane] > 0)));
        }
    }

private:
    std::vector<bool> varying() const {
        std::vector<bool> varies(model_.values<double>().size());
        varies[static_cast<std::size_t>(x_)] = varies[static_cast<std::size_t>(y_)] = true;
        return varies;
    }

    Tco likely(const Dossier& dossier) const {
        std::vector<double> tco(model_.options.size());
        const bool anybody = costs_.run(model_.values<double>(), tco) > 0;
        const std::vector<bool> passes = passing(dossier);
        Tco result(tco.size());
        for (std::size_t i = 0; i < tco.size(); ++i)
            if (anybody && passes[i] && std::isfinite(tco[i]))
                result[i] = tco[i];
        return result;
    }

    std::size_t column(std::size_t cell) const { return cell % map_.xs.size(); }
    std::size_t row(std::size_t cell) const { return cell / map_.xs.size(); }

    void set(std::size_t cell, int lane, simulation::LaneCosts::Workspace& work) const {
        work.values[static_cast<std::size_t>(x_)].set(lane, map_.xs[column(cell)].toDouble());
        work.values[static_cast<std::size_t>(y_)].set(lane, map_.ys[row(cell)].toDouble());
    }

    Tco eligible(std::size_t cell, const std::vector<double>& all, std::size_t lane, bool anybody) const {
        Tco tco(model_.options.size());
        for (std::size_t i = 0; anybody && i < tco.size(); ++i)
            if (passes_[i] && passesX_[column(cell)][i] && passesY_[row(cell)][i] &&
                std::isfinite(all[i * lanes + lane]))
                tco[i] = all[i * lanes + lane];
        return tco;
    }

    SensitivityMap::Cell cell(std::size_t cell, const Tco& tco) {
        Cheapest<double> cheapest = contestants_.cheapest(tco);
        if (const std::vector<bool> close = tooClose(tco); !close.empty()) {
            // At least two contestants are close, so that the next is among them.
            const Cheapest<Money> exact = contestants_.cheapest(exactly(cell, close));
            cheapest = {exact.options, exact.margin ? std::optional(exact.margin->toDouble()) : cheapest.margin};
        }
        const auto known = std::find(map_.outcomes.begin(), map_.outcomes.end(), cheapest.options);
        const auto outcome = static_cast<int>(known - map_.outcomes.begin());
        if (known == map_.outcomes.end())
            map_.outcomes.push_back(cheapest.options);
        return {outcome, cheapest.margin.value_or(std::numeric_limits<double>::infinity())};
    }

    std::vector<std::optional<Money>> exactly(std::size_t cell, const std::vector<bool>& among) {
        if (!exact_)
            exact_.emplace(model_);
        const Exact::Change changes[]{{x_, map_.xs[column(cell)]}, {y_, map_.ys[row(cell)]}};
        std::vector<std::optional<Money>> tco;
        for (const auto& total : exact_->at(changes, among).options)
            tco.push_back(total ? std::optional(Money::fromCents(total->cents)) : std::nullopt);
        return tco;
    }

    // Who may be the cheapest as far as binary floating point can tell; nobody: it has decided.
    std::vector<bool> tooClose(const Tco& tco) const {
        std::optional<std::size_t> lowest;
        for (std::size_t i = 0; i < tco.size(); ++i)
            if (tco[i] && (!lowest || *tco[i] < *tco[*lowest]))
                lowest = i;
        std::vector<bool> close(tco.size());
        bool any = false;
        for (std::size_t i = 0; lowest && i < tco.size(); ++i) {
            if (!tco[i] || *tco[i] - *tco[*lowest] > roundings_[i] + roundings_[*lowest] + 1e-9 * std::fabs(*tco[i]))
                continue;
            close[i] = true;
            any |= !contestants_.asOne(i, *lowest) && uses_.options[i] != uses_.options[*lowest];
        }
        return any ? close : std::vector<bool>{};
    }

    SensitivityMap& map_;
    CompiledModel model_;
    Slot x_, y_;
    std::vector<std::vector<bool>> passesX_, passesY_;
    std::vector<bool> passes_;
    simulation::DrawCosts costs_;
    Contestants contestants_;
    ListUses uses_;
    std::vector<double> roundings_; // by option
    std::optional<Exact> exact_;    // made when first needed
};

} // namespace

SensitivityMap sensitivityMap(const Dossier& dossier, const MapAxis& x, const MapAxis& y) {
    SensitivityMap map{x.assumption, y.assumption, {}, {}, {}, {}};
    const Assumption *ofX = dossier.assumptions.find(x.assumption), *ofY = dossier.assumptions.find(y.assumption);
    if (!ofX || !ofY || ofX == ofY)
        return map;
    map.xs = axisValues(dossier, *ofX, x);
    map.ys = axisValues(dossier, *ofY, y);
    Mapper(dossier, *ofX, *ofY, map).run();
    return map;
}

} // namespace mailbilan
