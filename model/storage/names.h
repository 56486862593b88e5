// The words that enumerations and units have in files, shared by reader, writer, schema and exports.
#pragma once

#include "model/dossier/dossier.h"

#include <optional>
#include <span>
#include <string_view>

namespace mailbilan {

// The words of an enumeration, in its order: enumNames<Kind>() is {"paid", "internal", "notional"}.
template <class Enum> std::span<const std::string_view> enumNames();

template <> std::span<const std::string_view> enumNames<Country>();
template <> std::span<const std::string_view> enumNames<Currency>();
template <> std::span<const std::string_view> enumNames<NpvConvention>();
template <> std::span<const std::string_view> enumNames<Model>();
template <> std::span<const std::string_view> enumNames<Grades>();
template <> std::span<const std::string_view> enumNames<RequirementState>();
template <> std::span<const std::string_view> enumNames<Comparison>();
template <> std::span<const std::string_view> enumNames<CheckState>();
template <> std::span<const std::string_view> enumNames<Nature>();
template <> std::span<const std::string_view> enumNames<Kind>();
template <> std::span<const std::string_view> enumNames<Category>();
template <> std::span<const std::string_view> enumNames<DriverKind>();
template <> std::span<const std::string_view> enumNames<TierMode>();
template <> std::span<const std::string_view> enumNames<SourceStatus>();
template <> std::span<const std::string_view> enumNames<Distribution>();

// nameOf(Category::SetUp) is "set_up".
template <class Enum> std::string_view nameOf(Enum value) { return enumNames<Enum>()[static_cast<std::size_t>(value)]; }

template <class Enum> std::optional<Enum> fromName(std::string_view name) {
    const auto names = enumNames<Enum>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<Enum>(i);
    return std::nullopt;
}

// Unit codes (docs/format.md, Units). Units of money take the assumption's currency.
std::span<const std::string_view> plainUnits();
std::span<const std::string_view> moneyUnits();
bool isUnit(std::string_view code);
bool isMoneyUnit(std::string_view code);

} // namespace mailbilan
