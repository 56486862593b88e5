#include "model/decision/dial.h"

#include <algorithm>

namespace mailbilan::decision {
namespace {

template <class Figure> std::vector<int> withHighest(const Standings& standings, Figure figure) {
    std::vector<int> best;
    std::optional<Rational> highest;
    for (const Standing& standing : standings) {
        const Rational value = figure(standing);
        if (!highest || value > *highest) {
            highest = value;
            best.clear();
        }
        if (value == *highest)
            best.push_back(standing.option);
    }
    return best;
}

// At least as good on both and strictly better on one.
bool beats(const Standing& one, const Standing& other) {
    return one.value >= other.value && one.cost <= other.cost && (one.value > other.value || one.cost < other.cost);
}

} // namespace

std::optional<Rational> costPerUserMonth(const CostResult& costs, std::size_t option) {
    if (option >= costs.options.size())
        return std::nullopt;
    const OptionCosts& own = costs.options[option];
    if (!own.available() || own.userMonths <= 0)
        return std::nullopt;
    return Rational(Integer(own.tco.cents()), Integer(own.userMonths) * 100);
}

Standings standingsOf(const Weighing& weighing, const CostResult& costs, const std::vector<bool>& eligible) {
    Standings standings;
    for (std::size_t i = 0; i < eligible.size(); ++i)
        if (eligible[i])
            standings.push_back({static_cast<int>(i), weighing.value(i).middle, *costPerUserMonth(costs, i)});
    return standings;
}

// A negative dial would make value a burden; validate() refuses it.
Rational dialOf(const Dossier& dossier) { return std::max(Rational(0), toRational(likely(dossier, dossier.dial))); }

std::vector<int> efficient(const Standings& standings) {
    std::vector<int> result;
    for (const Standing& own : standings)
        if (std::none_of(standings.begin(), standings.end(), [&](const Standing& other) { return beats(other, own); }))
            result.push_back(own.option);
    return result;
}

// Where no other option has a higher net: lambda (V - V_other) >= C - C_other for every other.
DialInterval dialInterval(const Standings& standings, const Standing& own) {
    Rational from = 0;
    std::optional<Rational> to;
    for (const Standing& other : standings) {
        if (other.value == own.value) {
            if (other.cost < own.cost)
                return {};
            continue;
        }
        const Rational at = (own.cost - other.cost) / (own.value - other.value);
        if (own.value > other.value)
            from = std::max(from, at);
        else if (!to || at < *to)
            to = at;
    }
    if (to && *to < from)
        return {};
    // An option that leads alone somewhere leads in a neighbourhood too: a single point is only level.
    return {toExact(from), to ? std::optional(toExact(*to)) : std::nullopt, to && *to == from};
}

std::vector<DialSwitch> dialSwitches(const Standings& standings) {
    std::vector<DialSwitch> switches;
    for (std::size_t i = 0; i < standings.size(); ++i)
        for (std::size_t k = i + 1; k < standings.size(); ++k) {
            const Standing &a = standings[i], &b = standings[k];
            if (a.value == b.value)
                continue;
            const Rational at = (a.cost - b.cost) / (a.value - b.value);
            if (at >= 0)
                switches.push_back({a.option, b.option, toExact(at)});
        }
    return switches;
}

std::vector<int> cheapest(const Standings& standings) {
    return withHighest(standings, [](const Standing& standing) { return Rational(-standing.cost); });
}

std::vector<int> highestNet(const Standings& standings, const Rational& dial) {
    return withHighest(standings, [&](const Standing& standing) { return standing.net(dial); });
}

} // namespace mailbilan::decision
