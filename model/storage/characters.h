// Characters of UTF-8 text: decoding, counting, and those that must not stand in a dossier.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

struct Character {
    char32_t code;
    std::size_t length; // in bytes
};

// The character at `at`; empty where the bytes are not valid UTF-8 (overlong forms and surrogates included).
std::optional<Character> decodeUtf8(std::string_view text, std::size_t at);

std::size_t countCharacters(std::string_view text);

// General categories Cc and Cf of Unicode 15: they hide or reorder text.
bool isControlOrFormat(char32_t code);
// The first such character but newline, as "U+202E".
std::optional<std::string> firstControlCharacter(std::string_view text);

} // namespace mailbilan
