#include "model/dossier/dossier.h"

#include "model/dossier/finding.h"

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
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto byte = static_cast<unsigned char>(raw[i]);
        const bool startsCharacter = (byte & 0xC0) != 0x80;
        if (startsCharacter && ++characters > most)
            return text + "…";
        text += byte < 0x20 || byte == 0x7F ? '?' : raw[i];
    }
    return text;
}

} // namespace mailbilan
