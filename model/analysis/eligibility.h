// Who passes every must-have while one assumption stands elsewhere than it is. Internal to the room.
#pragma once

#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan::analysis {

// By option: whether it passes every must-have. Its costs decide whether it is available besides.
std::vector<bool> passing(const Dossier& dossier);
// Assumptions that are the limit of a must-have.
std::vector<std::string> limitsOfMustHaves(const Dossier& dossier);

class Eligibility {
public:
    // Where no must-have has the assumption as its limit: always those who pass now.
    Eligibility(const Dossier& dossier, const std::string& assumption, const std::vector<bool>& now);

    // By option. Of two values the same address where nothing lies between them that could change it.
    const std::vector<bool>& at(const Figure& value);
    // By option: whether there is a value at which it passes.
    std::vector<bool> ever();

private:
    const std::vector<bool>& inCell(std::size_t cell, const Figure& value);

    std::string assumption_;
    Dossier read_;              // what must-haves read of the dossier
    std::vector<Figure> steps_; // facts that a must-have holds against the assumption, ascending
    // Below the first step, at it, between it and the next, and so on; made when first asked for.
    std::vector<std::optional<std::vector<bool>>> cells_;
};

} // namespace mailbilan::analysis
