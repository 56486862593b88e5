// What each option costs per user and month over the number of users at the start: the lines beside the bands.
#pragma once

#include "model/dossier/dossier.h"

#include <cstdint>
#include <vector>

namespace mailbilan {

struct UserCosts {
    std::vector<std::int64_t> users; // U0, ascending
    // By option as Dossier::options, then as users. Infinite where the option is not available or serves nobody.
    std::vector<std::vector<double>> perUserMonth;
};

// The dossier with another number of users at the start, growth unchanged.
Dossier withStartUsers(Dossier dossier, std::int64_t users);

// At about `points` numbers of users from `from` to `to`, both included, denser where they are small, and on either
// side of each of `limits`. In binary floating point: each line is within half a cent of the ledger's.
UserCosts costsByUsers(const Dossier& dossier, std::int64_t from, std::int64_t to, int points,
                       const std::vector<std::int64_t>& limits = {});

} // namespace mailbilan
