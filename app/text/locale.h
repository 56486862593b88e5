// Which language sentences are in, and which country's habits numbers, money and dates follow.
#pragma once

#include "model/dossier/dossier.h"

#include <QString>

#include <array>
#include <optional>

namespace mailbilan {

enum class Language { French, German, English };
inline constexpr std::array<Language, 3> allLanguages{Language::French, Language::German, Language::English};

enum class Region { France, Germany, SwitzerlandFrench, SwitzerlandGerman, International };
inline constexpr std::array<Region, 5> allRegions{Region::France, Region::Germany, Region::SwitzerlandFrench,
                                                  Region::SwitzerlandGerman, Region::International};

struct Locale {
    Language language = Language::French;
    Region region = Region::France;
    friend bool operator==(const Locale&, const Locale&) = default;
};

const char* code(Language language); // "fr", "de", "en": also the key of model texts
std::optional<Language> languageFromCode(const QString& code);

// The region that a dossier of this country is read in by default: Swiss figures follow the language, English
// texts keep the formats of the country's first language.
Region regionFor(Country country, Language language);

} // namespace mailbilan
