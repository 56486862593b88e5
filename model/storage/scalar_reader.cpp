#include "model/storage/scalar_reader.h"

#include "model/storage/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <numeric>

namespace mailbilan {
namespace {

constexpr std::array<std::string_view, 4> languages{"", "fr", "de", "en"};

enum class Whole { Yes, No, TooLarge };

template <class Integer> Whole parseWhole(const Node& node, Integer& target) {
    const std::string& token = node.text;
    if (!node.isNumber() || token.find_first_of(".eE") != std::string::npos)
        return Whole::No;
    const auto result = std::from_chars(token.data(), token.data() + token.size(), target);
    return result.ec == std::errc() && result.ptr == token.data() + token.size() ? Whole::Yes : Whole::TooLarge;
}

// A decimal as a string must be plain; only JSON numbers may have an exponent.
std::optional<Figure> figureOf(const Node& node) {
    const bool plain = node.isString() && node.text.find_first_of("eE") == std::string::npos;
    return plain || node.isNumber() ? Figure::parse(node.text) : std::nullopt;
}

std::string joined(std::span<const std::string_view> names) {
    std::string text;
    for (const std::string_view name : names)
        (text += text.empty() ? "" : ", ") += name;
    return text;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearestName(std::string_view name, std::span<const std::string_view> known) {
    constexpr std::size_t longest = 64;
    std::string_view nearest;
    std::size_t best = name.size() > longest ? 0 : 3;
    for (const std::string_view candidate : known) {
        const std::size_t steps = best == 0 ? 0 : distance(name, candidate);
        if (steps < best && steps * 2 <= candidate.size()) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string ScalarReader::printed(const Node& node) {
    return node.isString() ? node.text : node.isArray() ? "[…]" : node.isObject() ? "{…}" : compactJson(node);
}

int ScalarReader::word(const Node& node, std::span<const std::string_view> names) {
    if (!node.isString()) {
        mistyped(node, "type.text");
        return -1;
    }
    const auto it = std::find(names.begin(), names.end(), node.text);
    if (it == names.end()) {
        error("value.enumeration", {node.text, joined(names)});
        return -1;
    }
    return static_cast<int>(it - names.begin());
}

void ScalarReader::keepUnknown(const Node& node, std::span<const std::string_view> known) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const std::string& key = node.keys[i];
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        const Path::Step step(path_, key);
        unknown_.push_back({path_.pointer(), compactJson(node.items[i])});
        const std::string_view meant = nearestName(key, known);
        if (meant.empty())
            findings_.warning("field.unknown", path_.pointer(), {key});
        else
            findings_.warning("field.misspelt", path_.pointer(), {key, std::string(meant)});
    }
}

void ScalarReader::read(const Node& node, bool& target, const Rule&) {
    if (node.kind != Node::Kind::Boolean)
        return mistyped(node, "type.boolean");
    target = node.text == "true";
}

void ScalarReader::read(const Node& node, std::int64_t& target, const Rule& rule) {
    std::int64_t value = 0;
    switch (parseWhole(node, value)) {
    case Whole::No: return mistyped(node, "type.whole");
    case Whole::TooLarge: return error("value.range", {node.text, std::string(rule.low), std::string(rule.high)});
    case Whole::Yes: target = value;
    }
}

void ScalarReader::read(const Node& node, int& target, const Rule& rule) {
    std::int64_t value = target;
    read(node, value, rule);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        return error("value.range", {node.text, std::string(rule.low), std::string(rule.high)});
    target = static_cast<int>(value);
}

void ScalarReader::read(const Node& node, std::uint64_t& target, const Rule&) {
    std::uint64_t value = 0;
    switch (parseWhole(node, value)) {
    case Whole::No: return mistyped(node, "type.whole");
    case Whole::TooLarge:
        return error("value.range", {node.text, "0", std::to_string(std::numeric_limits<std::uint64_t>::max())});
    case Whole::Yes: target = value;
    }
}

void ScalarReader::read(const Node& node, Figure& target, const Rule&) {
    if (!node.isString() && !node.isNumber())
        return mistyped(node, "type.decimal");
    const auto figure = figureOf(node);
    if (!figure)
        return mistyped(node, "value.decimal");
    target = *figure;
}

void ScalarReader::read(const Node& node, std::string& target, const Rule&) {
    if (!node.isString())
        return mistyped(node, "type.text");
    target = node.text;
}

void ScalarReader::read(const Node& node, Text& target, const Rule&) {
    if (node.isString()) {
        target = Text(node.text);
        return;
    }
    if (!node.isObject())
        return mistyped(node, "type.text");
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (std::find(languages.begin(), languages.end(), node.keys[i]) == languages.end())
            continue;
        const Path::Step step(path_, node.keys[i]);
        if (node.items[i].isString())
            target.byLanguage[node.keys[i]] = node.items[i].text;
        else
            mistyped(node.items[i], "type.text");
    }
    keepUnknown(node, languages);
}

void ScalarReader::read(const Node& node, Quantity& target, const Rule& rule) {
    if (!node.isObject()) {
        if (!node.isString() && !node.isNumber())
            return mistyped(node, "type.quantity");
        Figure figure;
        read(node, figure, rule);
        target = figure;
        return;
    }
    constexpr std::array<std::string_view, 1> known{"assumption"};
    const Node* id = node.find(known[0]);
    if (!id || !id->isString())
        return mistyped(node, "type.quantity");
    target = AssumptionRef{id->text};
    keepUnknown(node, known);
}

void ScalarReader::read(const Node& node, FactValue& target, const Rule&) {
    if (node.kind == Node::Kind::Boolean) {
        target = node.text == "true";
    } else if (node.isString() || node.isNumber()) {
        const auto figure = figureOf(node);
        if (figure)
            target = *figure;
        else if (node.isString())
            target = node.text;
        else
            mistyped(node, "value.decimal");
    } else if (node.isArray()) {
        std::vector<std::string> list;
        for (const Node& item : node.items) {
            const Path::Step step(path_, list.size());
            read(item, list.emplace_back(), {});
        }
        target = std::move(list);
    } else {
        mistyped(node, "type.fact");
    }
}

void ScalarReader::read(const Node& node, Currency& target, const Rule&) {
    if (!node.isString())
        return mistyped(node, "type.text");
    if (const auto currency = currencyFromCode(node.text))
        target = *currency;
    else
        error("value.currency", {node.text, joined(enumNames<Currency>())});
}

} // namespace mailbilan
