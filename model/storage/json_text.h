// From bytes to a tree: encoding, syntax, depth, duplicate keys and sizes are checked before the tree grows.
#pragma once

#include "model/storage/finding_list.h"
#include "model/storage/node.h"

#include <optional>
#include <string_view>
#include <vector>

namespace mailbilan {

struct JsonLimits {
    static constexpr std::size_t depth = 32;
    static constexpr std::size_t entries = 10'000;   // of one array or object
    static constexpr std::size_t values = 400'000;   // of the whole text
    static constexpr std::size_t characters = 2'000; // of one text
    static constexpr std::size_t keyCharacters = 200;
};

// Lines and columns (in characters, 1-based) of offsets in a text.
class Places {
public:
    explicit Places(std::string_view text);
    void set(Finding& finding, std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> lineStarts_;
};

// The text without its byte order mark; nullopt and a finding where it is not UTF-8.
std::optional<std::string_view> checkedEncoding(std::string_view bytes, FindingList& findings);

// Findings carry line and column. Empty where the tree could not be finished; errors that leave a usable tree
// (duplicate keys, overlong texts) give a tree and findings.
std::optional<Node> parseJson(std::string_view text, const Places& places, FindingList& findings);

} // namespace mailbilan
