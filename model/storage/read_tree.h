// The second half of reading: from a tree of any origin (one file, or merged ones) to a checked dossier.
#pragma once

#include "model/storage/finding_list.h"
#include "model/storage/json_text.h"
#include "model/storage/node.h"
#include "model/storage/reader.h"

namespace mailbilan {

inline constexpr std::string_view formatName = "mailbilan/1";

// `findings` holds what the first half found; an error there leaves the dossier empty too.
ReadResult readTree(const Node& root, FindingList findings);

// Gives findings without a place that of their pointer, sorts them by place, makes pointers fit to print.
void placeFindings(Findings& findings, const Node& root, const Places& places);

} // namespace mailbilan
