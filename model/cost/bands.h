// Break-even in users: which option is the cheapest for every number of users at the start.
#pragma once

#include "model/dossier/dossier.h"

#include <cstdint>
#include <vector>

namespace mailbilan {

struct UserBand {
    std::int64_t from = 1, to = 1; // U0, inclusive
    std::vector<int> cheapest;     // indexes into Dossier::options; several: level to the cent; none: none available
    friend bool operator==(const UserBand&, const UserBand&) = default;
};

// Varies U0 with growth unchanged. Decided in binary where the two cheapest are further apart than all roundings
// of their lines together, else exactly.
std::vector<UserBand> cheapestByUsers(const Dossier& dossier, std::int64_t from, std::int64_t to);

} // namespace mailbilan
