#include "model/storage/characters.h"

#include <algorithm>
#include <array>

namespace mailbilan {
namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct CodeRange {
    char32_t first, last;
};
constexpr std::array<CodeRange, 22> controlAndFormat{{
    {0x00, 0x1F},       {0x7F, 0x9F},       {0xAD, 0xAD},       {0x600, 0x605},     {0x61C, 0x61C},
    {0x6DD, 0x6DD},     {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},     {0x180E, 0x180E},
    {0x200B, 0x200F},   {0x202A, 0x202E},   {0x2060, 0x2064},   {0x2066, 0x206F},   {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0001, 0xE007F},
}};

std::string codePoint(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    for (; code > 0 || hex.size() < 4; code >>= 4)
        hex.insert(hex.begin(), digits[code & 15]);
    return "U+" + hex;
}

} // namespace

std::optional<Character> decodeUtf8(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return Character{lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size())
        return std::nullopt;
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[at + i]))
            return std::nullopt;
        code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < smallest[length] || surrogate || code > 0x10FFFF)
        return std::nullopt;
    return Character{code, length};
}

std::size_t countCharacters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

bool isControlOrFormat(char32_t code) {
    return std::any_of(controlAndFormat.begin(), controlAndFormat.end(),
                       [&](const CodeRange& range) { return code >= range.first && code <= range.last; });
}

std::optional<std::string> firstControlCharacter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto character = decodeUtf8(text, at);
        if (!character)
            return "U+FFFD";
        if (character->code != '\n' && isControlOrFormat(character->code))
            return codePoint(character->code);
        at += character->length;
    }
    return std::nullopt;
}

} // namespace mailbilan
