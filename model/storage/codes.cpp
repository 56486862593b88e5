#include "model/storage/codes.h"

namespace mailbilan {

std::vector<std::string_view> findingCodes() {
    return {
        // the bytes
        "json.too_large",
        "encoding.utf16",
        "encoding.utf8",
        "encoding.nul",
        "json.syntax",
        "json.end",
        "json.number",
        "json.duplicate_key",
        "json.depth",
        "json.entries",
        "json.values",
        "json.text_length",
        "json.key_length",
        // the version
        "format.missing",
        "format.unknown",
        "format.newer",
        // the kind of a value
        "type.object",
        "type.list",
        "type.pair",
        "type.text",
        "type.boolean",
        "type.whole",
        "type.decimal",
        "type.quantity",
        "type.factor",
        "type.fact",
        // one value
        "value.missing",
        "value.empty",
        "value.decimal",
        "value.enumeration",
        "value.currency",
        "value.model",
        "value.unit",
        "value.id",
        "value.duplicate",
        "value.url",
        "value.date",
        "value.month",
        "value.length",
        "value.control_character",
        "value.range",
        "value.above",
        "value.minimum",
        "value.whole",
        "value.zero",
        // names of fields
        "field.unknown",
        "field.misspelt",
        // what is named must exist
        "reference.assumption",
        "reference.template",
        "reference.item",
        "reference.criterion",
        "reference.requirement",
        "reference.fact",
        "reference.phase",
        // several fields together
        "range.order",
        "range.below_minimum",
        "range.above_maximum",
        "source.reason",
        "demand.first_month",
        "demand.first_users",
        "demand.order",
        "exchange.same",
        "exchange.duplicate",
        "exchange.missing",
        "currency.mixed",
        "tier.order",
        "tier.open",
        "tier.second",
        "seats.order",
        "schedule.order",
        "schedule.beyond_horizon",
        "asset.nature",
        "commitment.nested",
        "index.order",
        "share.sum",
        "share.rest",
        "scale.order",
        "score.order",
        "score.scale",
        "grade.whole",
        "weight.scale",
        "requirement.limit",
        "requirement.values",
        "phase.cycle",
        // overrides and presets
        "override.path",
        "override.value",
        "preset.unknown",
    };
}

std::vector<std::string_view> fileErrorCodes() {
    return {"file.not_found",   "file.permission", "file.read_only", "file.no_space",
            "file.not_regular", "file.link_loop",  "file.too_large", "file.read",
            "file.write",       "file.busy",       "file.sync",      "file.verify"};
}

} // namespace mailbilan
