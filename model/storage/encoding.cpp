#include "model/storage/characters.h"
#include "model/storage/json_text.h"

namespace mailbilan {
namespace {

std::string hexByte(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

void refuse(FindingList& findings, std::string_view text, std::size_t offset, std::string_view code,
            std::vector<std::string> arguments) {
    Finding finding{std::string(code), Severity::Error, "", 0, 0, std::move(arguments)};
    Places(text.substr(0, offset)).set(finding, offset);
    findings.take(std::move(finding));
}

// UTF-16 and UTF-32 show themselves by their mark, or by NUL bytes between the first characters.
bool looksLikeUtf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           bytes.substr(0, 2).find('\0') != std::string_view::npos;
}

} // namespace

std::optional<std::string_view> checkedEncoding(std::string_view bytes, FindingList& findings) {
    if (looksLikeUtf16(bytes)) {
        findings.take({"encoding.utf16", Severity::Error, "", 1, 1, {}});
        return std::nullopt;
    }
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = decodeUtf8(bytes, at);
        if (!character) {
            refuse(findings, bytes, at, "encoding.utf8", {hexByte(bytes[at])});
            return std::nullopt;
        }
        if (character->code == 0) {
            refuse(findings, bytes, at, "encoding.nul", {});
            return std::nullopt;
        }
        at += character->length;
    }
    return bytes;
}

} // namespace mailbilan
