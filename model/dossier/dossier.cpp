#include "model/dossier/dossier.h"

#include "model/dossier/finding.h"
#include "model/storage/characters.h"

#include <algorithm>

namespace mailbilan {

const std::string& Text::in(std::string_view language) const {
    static const std::string none;
    for (const std::string_view candidate :
         {language, std::string_view(), std::string_view("en"), std::string_view("fr"), std::string_view("de")}) {
        const auto it = byLanguage.find(std::string(candidate));
        if (it != byLanguage.end())
            return it->second;
    }
    return none;
}

const Figure& likely(const Dossier& dossier, const Quantity& quantity) {
    static const Figure zero;
    if (const auto* figure = std::get_if<Figure>(&quantity))
        return *figure;
    const Assumption* assumption = dossier.assumptions.find(std::get<AssumptionRef>(quantity).id);
    return assumption ? assumption->value.likely : zero;
}

Decimal likelyShare(const Dossier& dossier, const Option& option, std::size_t part) {
    if (!option.parts[part].rest)
        return Decimal(likely(dossier, option.parts[part].share));
    Decimal left(1);
    for (std::size_t i = 0; i < part; ++i)
        left = left - Decimal(likely(dossier, option.parts[i].share));
    return left;
}

bool hasErrors(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Error; });
}

std::string shortened(std::string_view raw) {
    constexpr std::size_t most = 80;
    std::string text;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < raw.size();) {
        if (++characters > most)
            return text + "…";
        const auto character = decodeUtf8(raw, at);
        const std::size_t length = character ? character->length : 1;
        text += character && !isControlOrFormat(character->code) ? raw.substr(at, length) : "?";
        at += length;
    }
    return text;
}

} // namespace mailbilan
