#include "model/simulation/drivers.h"

#include <cmath>
#include <map>

namespace mailbilan::simulation {
namespace {

constexpr double pertLambda = 4;

double lowOf(const Assumption& assumption) { return assumption.value.low.value_or(assumption.value.likely).toDouble(); }
double highOf(const Assumption& assumption) {
    return assumption.value.high.value_or(assumption.value.likely).toDouble();
}

} // namespace

Quantiles::Quantiles(Distribution distribution, double low, double likely, double high)
    : distribution_(distribution), low_(low), high_(high), peak_((likely - low) / (high - low)),
      rising_((high - low) * (likely - low)), falling_((high - low) * (high - likely)) {
    if (distribution == Distribution::Pert)
        table_ = InverseBeta(1 + pertLambda * peak_, 1 + pertLambda * (1 - peak_));
}

double Quantiles::operator()(double probability) const {
    if (distribution_ == Distribution::Pert)
        return low_ + (high_ - low_) * table_(probability);
    return probability < peak_ ? low_ + std::sqrt(probability * rising_)
                               : high_ - std::sqrt((1 - probability) * falling_);
}

bool isUncertain(const Assumption& assumption) { return lowOf(assumption) < highOf(assumption); }

std::vector<RandomDriver> driversOf(const Dossier& dossier, const std::vector<bool>& matters) {
    std::vector<RandomDriver> drivers;
    std::map<std::string, std::size_t> groups;
    for (std::size_t i = 0; i < dossier.assumptions.size(); ++i) {
        const Assumption& assumption = dossier.assumptions[i];
        if (!matters[i] || !isUncertain(assumption))
            continue;
        auto place = drivers.size();
        if (!assumption.movesWith.empty())
            place = groups.try_emplace(assumption.movesWith, place).first->second;
        if (place == drivers.size())
            drivers.emplace_back();
        drivers[place].push_back(
            {static_cast<Slot>(i),
             {assumption.distribution, lowOf(assumption), assumption.value.likely.toDouble(), highOf(assumption)}});
    }
    return drivers;
}

} // namespace mailbilan::simulation
