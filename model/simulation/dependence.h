// Which slots a part of the cost model reads. Internal to the room.
#pragma once

#include "model/cost/compiled.h"

#include <vector>

namespace mailbilan::simulation {

// All slots of an item itself; not those of demand and VAT.
std::vector<Slot> slotsOf(const CompiledItem& item);
// Slots behind the users of the whole organisation.
std::vector<Slot> userSlots(const CompiledModel& model);
// What an item reads besides, for VAT and for drivers made from users.
std::vector<Slot> sharedSlots(const CompiledModel& model, const CompiledItem& item);

} // namespace mailbilan::simulation
