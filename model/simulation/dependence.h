// Which slots a part of the cost model reads. Internal to the model.
#pragma once

#include "model/cost/list_use.h"

#include <vector>

namespace mailbilan::simulation {

// All slots of an item itself; not those of demand and VAT.
std::vector<Slot> slotsOf(const CompiledItem& item);
// Slots behind the users of the whole organisation.
std::vector<Slot> userSlots(const CompiledModel& model);
// What an item reads besides, for VAT and for drivers made from users.
std::vector<Slot> sharedSlots(const CompiledModel& model, const CompiledItem& item);
// All together, for an item of a list with these users.
std::vector<Slot> readBy(const CompiledModel& model, const CompiledItem& item, const Population& population);

// Commitments read the lines of others by their place in the list: such a list stays whole.
bool hasCommitment(const CompiledList& list);

} // namespace mailbilan::simulation
