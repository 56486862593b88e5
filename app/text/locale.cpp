#include "text/locale.h"

namespace mailbilan {

const char* code(Language language) {
    switch (language) {
    case Language::French: return "fr";
    case Language::German: return "de";
    case Language::English: return "en";
    }
    return "en";
}

std::optional<Language> languageFromCode(const QString& text) {
    for (const Language language : allLanguages)
        if (text == QLatin1String(code(language)))
            return language;
    return std::nullopt;
}

Region regionFor(Country country, Language language) {
    if (language == Language::English)
        return Region::International;
    switch (country) {
    case Country::FR: return Region::France;
    case Country::DE: return Region::Germany;
    case Country::CH: return language == Language::French ? Region::SwitzerlandFrench : Region::SwitzerlandGerman;
    }
    return Region::International;
}

} // namespace mailbilan
