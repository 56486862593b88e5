#include "model/storage/wording.h"

#include "model/storage/characters.h"
#include "model/storage/json_text.h"
#include "model/storage/names.h"

#include <algorithm>
#include <array>

namespace mailbilan {
namespace {

constexpr std::size_t longestName = 200;
constexpr std::size_t longestId = 64;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int twoDigits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

int daysOf(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// "2026", "2026-08" or "2026-08-17", in the calendar.
bool isDate(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (form[i] == '-' ? text[i] != '-' : !isDigit(text[i]))
            return false;
    if (text.size() == 4)
        return true;
    const int year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    if (month < 1 || month > 12)
        return false;
    return text.size() == 7 || (twoDigits(text, 8) >= 1 && twoDigits(text, 8) <= daysOf(year, month));
}

bool isUrl(std::string_view text) {
    const std::size_t start = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : text.size();
    return start < text.size() && text.find_first_of(" \n\"<>\\^`{|}") == std::string_view::npos &&
           !firstControlCharacter(text) && countCharacters(text) <= JsonLimits::characters;
}

bool isModelName(std::string_view text) { return fromName<Model>(text).has_value(); }

struct Form {
    bool (*accepts)(std::string_view);
    std::string_view code;
};

Form formOf(TextForm wording) {
    switch (wording) {
    case TextForm::Id:
    case TextForm::OptionalId: return {isId, "value.id"};
    case TextForm::Unit: return {isUnit, "value.unit"};
    case TextForm::Url: return {isUrl, "value.url"};
    case TextForm::Month:
        return {[](std::string_view text) { return text.size() == 7 && isDate(text); }, "value.month"};
    case TextForm::Date: return {[](std::string_view text) { return text.size() == 10 && isDate(text); }, "value.date"};
    case TextForm::PartialDate: return {isDate, "value.date"};
    case TextForm::ModelName: return {isModelName, "value.model"};
    case TextForm::Name:
    case TextForm::Text: break;
    }
    return {nullptr, ""};
}

bool mayBeEmpty(TextForm wording) { return wording != TextForm::Id && wording != TextForm::ModelName; }

} // namespace

bool isId(std::string_view text) {
    return !text.empty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c) || c == '.' || c == '_' || c == '-';
    });
}

void checkWording(std::string_view text, const Rule& rule, std::string_view pointer, FindingList& findings) {
    if (text.empty() && mayBeEmpty(rule.wording)) {
        if (rule.required)
            findings.error("value.empty", pointer);
        return;
    }
    const Form form = formOf(rule.wording);
    if (form.accepts) {
        if (!form.accepts(text))
            findings.error(form.code, pointer, {std::string(text)});
        return;
    }
    const std::size_t limit = rule.wording == TextForm::Name ? longestName : JsonLimits::characters;
    if (countCharacters(text) > limit)
        findings.error("value.length", pointer, {std::to_string(countCharacters(text)), std::to_string(limit)});
    if (const auto control = firstControlCharacter(text))
        findings.error("value.control_character", pointer, {*control});
}

} // namespace mailbilan
