#include "model/simulation/simulation.h"

#include "model/random/blocks.h"
#include "model/random/seeding.h"
#include "model/simulation/dependence.h"
#include "model/simulation/draw_costs.h"
#include "model/simulation/drivers.h"
#include "model/simulation/spread.h"
#include "model/simulation/uniforms.h"
#include "model/simulation/variance.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace mailbilan {
namespace {

using namespace simulation;

constexpr double none = std::numeric_limits<double>::infinity();
constexpr std::size_t blockSize = static_cast<std::size_t>(random::blockDraws), lanes = random::laneCount;

std::vector<bool> uncertainSlots(const CompiledModel& model) {
    std::vector<bool> uncertain(model.dossier->assumptions.size() + model.constants.size());
    for (std::size_t i = 0; i < model.dossier->assumptions.size(); ++i)
        uncertain[i] = isUncertain(model.dossier->assumptions[i]);
    return uncertain;
}

class Simulator {
public:
    Simulator(const Dossier& dossier, const std::vector<bool>& competing, const SimulationSettings& settings)
        : dossier_(dossier), competing_(competing), settings_(settings), model_(compile(dossier)),
          costs_(model_, uncertainSlots(model_)), drivers_(driversOf(dossier, slotsThatMatter())) {}

    Simulation run() {
        result_.seed = settings_.seed;
        settings_.draws = result_.draws = (settings_.draws + 7) / 8 * 8;
        draws_ = static_cast<std::size_t>(result_.draws);
        result_.options.resize(model_.options.size());
        tco_.resize(model_.options.size() * draws_);
        result_.perUserMonth.resize(tco_.size());
        result_.userMonths.resize(draws_);
        const auto blocks = static_cast<std::int64_t>((draws_ + blockSize - 1) / blockSize);
        random::forEachBlock(blocks, settings_.threads, [this](std::int64_t block) { drawBlock(block); });
        countCheapest();
        random::forEachBlock(static_cast<std::int64_t>(model_.options.size()), settings_.threads,
                             [this](std::int64_t option) { spread(static_cast<std::size_t>(option)); });
        findMargin();
        shareVariance();
        return std::move(result_);
    }

    // Of a - b, drawn as simulated; infinite figures count as the mean of the others.
    std::vector<VarianceShare> sharesOf(std::span<const double> difference, int a, int b) const {
        const std::vector<std::size_t> drivers = driversBehind(slotsOf(a, b));
        return named(drivers, firstOrderShares({{difference, drivers}}, drivers_.size(), settings_).front());
    }

private:
    // Those that an option's costs read, and those behind the users, by which costs are divided.
    std::vector<bool> slotsThatMatter() const {
        std::vector<bool> slots(dossier_.assumptions.size() + model_.constants.size());
        for (std::size_t i = 0; i < model_.options.size(); ++i)
            std::transform(slots.begin(), slots.end(), costs_.reads(i).begin(), slots.begin(), std::logical_or());
        for (const Slot slot : userSlots(model_))
            slots[static_cast<std::size_t>(slot)] = true;
        return slots;
    }

    void drawBlock(std::int64_t block) {
        const std::vector<double> uniforms = uniformsOf(settings_.seed, block, drivers_.size());
        LaneCosts::Workspace work = costs_.workspace();
        std::vector<double> tco(model_.options.size() * lanes), userMonths(lanes);
        const auto from = static_cast<std::size_t>(block) * blockSize;
        for (std::size_t i = 0; i < blockSize && from + i < draws_; i += lanes) {
            for (std::size_t d = 0; d < drivers_.size(); ++d)
                for (const Driven& driven : drivers_[d])
                    for (int lane = 0; lane < random::laneCount; ++lane)
                        work.values[static_cast<std::size_t>(driven.slot)].set(
                            lane, driven.quantiles(uniforms[d * blockSize + i + static_cast<std::size_t>(lane)]));
            costs_.run(work, tco, userMonths);
            store(from + i, userMonths, tco);
        }
    }

    void store(std::size_t from, std::span<const double> userMonths, std::span<const double> tco) {
        std::copy(userMonths.begin(), userMonths.end(), &result_.userMonths[from]);
        for (std::size_t i = 0; i < tco.size(); ++i) {
            const std::size_t at = i / lanes * draws_ + from + i % lanes;
            const double months = userMonths[i % lanes];
            const bool available = months > 0 && std::isfinite(tco[i]);
            tco_[at] = available ? tco[i] : none;
            result_.perUserMonth[at] = available ? tco[i] / months : none;
        }
    }

    void countCheapest() {
        std::vector<std::int64_t> cheapest(model_.options.size());
        for (std::size_t draw = 0; draw < draws_; ++draw) {
            double lowest = none;
            std::optional<std::size_t> alone;
            for (std::size_t option = 0; option < cheapest.size(); ++option) {
                const double tco = tco_[option * draws_ + draw];
                if (!competing_[option] || tco > lowest || tco == none)
                    continue;
                alone = tco < lowest ? std::optional(option) : std::nullopt;
                lowest = tco;
            }
            if (alone)
                ++cheapest[*alone];
        }
        for (std::size_t option = 0; option < cheapest.size(); ++option)
            if (competing_[option])
                result_.options[option].cheapest = estimated(cheapest[option], result_.draws);
    }

    std::span<const double> tcoOf(std::size_t option) const { return {&tco_[option * draws_], draws_}; }
    std::span<const double> perUserOf(std::size_t option) const {
        return {&result_.perUserMonth[option * draws_], draws_};
    }
    static std::vector<double> finite(std::span<const double> figures) {
        std::vector<double> result;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(result),
                     [](double figure) { return std::isfinite(figure); });
        return result;
    }

    void spread(std::size_t option) {
        OptionSimulation& into = result_.options[option];
        const std::vector<double> tco = finite(tcoOf(option));
        into.available = estimated(static_cast<std::int64_t>(tco.size()), result_.draws);
        if (tco.empty())
            return;
        into.tco = spreadOf(tco);
        into.perUserMonth = spreadOf(finite(perUserOf(option)));
    }

    void findMargin() {
        std::vector<std::size_t> order;
        for (std::size_t option = 0; option < model_.options.size(); ++option)
            if (competing_[option] && result_.options[option].tco)
                order.push_back(option);
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            const OptionSimulation &one = result_.options[a], &other = result_.options[b];
            return std::pair(-one.cheapest.value, one.tco->mean.value) <
                   std::pair(-other.cheapest.value, other.tco->mean.value);
        });
        if (order.size() < 2)
            return;
        const auto a = perUserOf(order[0]), b = perUserOf(order[1]);
        margin_.resize(draws_);
        for (std::size_t draw = 0; draw < draws_; ++draw)
            margin_[draw] = a[draw] == none || b[draw] == none ? none : a[draw] - b[draw];
        const std::vector<double> both = finite(margin_);
        if (both.empty())
            return;
        const auto cheaper = std::count_if(both.begin(), both.end(), [](double margin) { return margin < 0; });
        result_.margin = SimulatedMargin{static_cast<int>(order[0]),
                                         static_cast<int>(order[1]),
                                         spreadOf(both),
                                         estimated(cheaper, static_cast<std::int64_t>(both.size())),
                                         {}};
    }

    std::vector<std::size_t> driversBehind(const std::vector<bool>& slots) const {
        std::vector<std::size_t> result;
        for (std::size_t d = 0; d < drivers_.size(); ++d)
            if (std::any_of(drivers_[d].begin(), drivers_[d].end(),
                            [&](const Driven& driven) { return slots[static_cast<std::size_t>(driven.slot)]; }))
                result.push_back(d);
        return result;
    }

    std::vector<VarianceShare> named(const std::vector<std::size_t>& drivers, const std::vector<double>& shares) const {
        std::vector<VarianceShare> result;
        for (std::size_t i = 0; i < drivers.size(); ++i) {
            VarianceShare& entry = result.emplace_back();
            for (const Driven& driven : drivers_[drivers[i]])
                entry.assumptions.push_back(dossier_.assumptions[static_cast<std::size_t>(driven.slot)].id);
            entry.share = shares[i];
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const VarianceShare& a, const VarianceShare& b) { return a.share > b.share; });
        return result;
    }

    std::vector<bool> slotsOf(int a, int b) const {
        std::vector<bool> slots = costs_.reads(static_cast<std::size_t>(a));
        const auto& others = costs_.reads(static_cast<std::size_t>(b));
        std::transform(slots.begin(), slots.end(), others.begin(), slots.begin(), std::logical_or());
        for (const Slot slot : userSlots(model_))
            slots[static_cast<std::size_t>(slot)] = true;
        return slots;
    }

    void shareVariance() {
        std::vector<Target> targets;
        std::vector<std::vector<VarianceShare>*> into;
        for (std::size_t option = 0; option < model_.options.size(); ++option)
            if (result_.options[option].tco) {
                targets.push_back({tcoOf(option), driversBehind(costs_.reads(option))});
                into.push_back(&result_.options[option].variance);
            }
        if (result_.margin) {
            targets.push_back({margin_, driversBehind(slotsOf(result_.margin->a, result_.margin->b))});
            into.push_back(&result_.margin->variance);
        }
        const auto shares = firstOrderShares(targets, drivers_.size(), settings_);
        for (std::size_t t = 0; t < targets.size(); ++t)
            *into[t] = named(targets[t].dependsOn, shares[t]);
    }

    const Dossier& dossier_;
    const std::vector<bool>& competing_;
    SimulationSettings settings_;
    CompiledModel model_;
    DrawCosts costs_;
    std::vector<RandomDriver> drivers_;
    std::size_t draws_ = 0;
    std::vector<double> tco_, margin_; // tco_: option after option
    Simulation result_;
};

} // namespace

Simulation simulate(const Dossier& dossier, const std::vector<bool>& competing, const SimulationSettings& settings) {
    return Simulator(dossier, competing, settings).run();
}

std::vector<VarianceShare> varianceOfDifference(const Dossier& dossier, const Simulation& simulation, int a, int b,
                                                int threads) {
    const std::vector<bool> competing(dossier.options.size());
    std::vector<double> difference;
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(simulation.draws); ++draw) {
        const double one = simulation.perUserMonthOf(static_cast<std::size_t>(a), draw),
                     other = simulation.perUserMonthOf(static_cast<std::size_t>(b), draw);
        difference.push_back(one == none || other == none ? none : one - other);
    }
    return Simulator(dossier, competing, {simulation.seed, simulation.draws, threads}).sharesOf(difference, a, b);
}

} // namespace mailbilan
