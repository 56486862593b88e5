// What single texts must look like: names, ids, dates, addresses, units.
#pragma once

#include "model/storage/finding_list.h"
#include "model/storage/rule.h"

#include <string_view>

namespace mailbilan {

bool isId(std::string_view text); // [a-z0-9._-]{1,64}

// Reports where `text` breaks the rules of all texts (length, control characters) or those of its wording.
void checkWording(std::string_view text, const Rule& rule, std::string_view pointer, FindingList& findings);

} // namespace mailbilan
