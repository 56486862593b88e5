// Costs and values of the same draws, and who leads in them. Internal to the room.
#pragma once

#include "model/decision/weighing.h"
#include "model/simulation/simulation.h"

#include <cstdint>
#include <vector>

namespace mailbilan::analysis {

class CommonDraws {
public:
    // Of the options where `eligible` holds. Values by the weights of `weighing`.
    CommonDraws(const decision::Weighing& weighing, const Simulation& simulation, const std::vector<bool>& eligible,
                int threads);

    std::int64_t draws() const { return draws_; }

    // How often each option is alone at the front, by place in Dossier::options; only those of `among` compete, and
    // only where they are available.
    struct Counts {
        std::vector<std::int64_t> cheapest, best, preferred, cheapestAndBest;
    };
    Counts count(const std::vector<int>& among, double dial) const;
    std::vector<std::int64_t> preferred(const std::vector<int>& among, double dial) const;
    // How often none of `among` beats it on cost and value.
    std::vector<std::int64_t> efficient(const std::vector<int>& among) const;

    // The one at floor(pN) of the N sorted draws, counted from 0; costs of the draws where it is available, of which
    // there is at least one.
    double costQuantile(int option, double p) const;
    double valueQuantile(int option, double p) const;
    bool everAvailable(int option) const;
    // Of a's cost per user and month less b's, over the draws in which both are available.
    double varianceOfCostDifference(int a, int b) const;

private:
    double cost(int option, std::size_t draw) const { return costs_[static_cast<std::size_t>(option)][draw]; }
    double value(int option, std::size_t draw) const { return values_[static_cast<std::size_t>(option)][draw]; }
    bool available(int option, std::size_t draw) const;
    std::vector<int> availableOf(const std::vector<int>& among, std::size_t draw) const;

    std::int64_t draws_ = 0;
    std::vector<std::vector<double>> costs_, values_; // by option; empty where not eligible
};

} // namespace mailbilan::analysis
