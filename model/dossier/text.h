// A text that a user wrote, in one or several languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mailbilan {

// In a file: a string (the same in every language, key "") or {"fr": .., "de": .., "en": ..}.
struct Text {
    std::map<std::string, std::string> byLanguage;

    Text() = default;
    Text(std::string everywhere) {
        if (!everywhere.empty())
            byLanguage[""] = std::move(everywhere);
    }
    Text(const char* everywhere) : Text(std::string(everywhere)) {}

    bool empty() const { return byLanguage.empty(); }
    // The text in `language` ("fr", "de", "en"), else the one for every language, else en, fr, de, else "".
    const std::string& in(std::string_view language) const;

    friend bool operator==(const Text&, const Text&) = default;
};

} // namespace mailbilan
