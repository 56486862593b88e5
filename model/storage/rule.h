// What may stand in a field, said once: read by the reader, the checker and the writer.
#pragma once

#include <string_view>

namespace mailbilan {

enum class TextForm { Text, Name, Id, OptionalId, Unit, Url, Month, Date, PartialDate, ModelName };

// Bounds are decimal texts; empty: none.
struct Rule {
    std::string_view low, high;
    bool lowExcluded = false;
    bool whole = false;    // of quantities and figures
    bool required = false; // must stand in the file; a list must have an entry
    bool notEmpty = false; // a list that may be left out, but not stand empty
    TextForm wording = TextForm::Text;

    constexpr Rule with(TextForm form) const {
        Rule rule = *this;
        rule.wording = form;
        return rule;
    }
    constexpr Rule needed() const {
        Rule rule = *this;
        rule.required = true;
        return rule;
    }
    constexpr Rule inWholes() const {
        Rule rule = *this;
        rule.whole = true;
        return rule;
    }
};

constexpr Rule between(std::string_view low, std::string_view high) {
    Rule rule;
    rule.low = low;
    rule.high = high;
    return rule;
}
constexpr Rule above(std::string_view low, std::string_view high) {
    Rule rule = between(low, high);
    rule.lowExcluded = true;
    return rule;
}
constexpr Rule atLeast(std::string_view low) { return between(low, ""); }

namespace rules {
inline constexpr Rule required = Rule{}.needed();
inline constexpr Rule notEmpty = [] {
    Rule rule;
    rule.notEmpty = true;
    return rule;
}();
inline constexpr Rule name = Rule{}.with(TextForm::Name);
inline constexpr Rule id = Rule{}.with(TextForm::Id);
inline constexpr Rule optionalId = Rule{}.with(TextForm::OptionalId);
inline constexpr Rule unit = Rule{}.with(TextForm::Unit);
inline constexpr Rule url = Rule{}.with(TextForm::Url);
inline constexpr Rule yearMonth = Rule{}.with(TextForm::Month);
inline constexpr Rule date = Rule{}.with(TextForm::Date);
inline constexpr Rule partialDate = Rule{}.with(TextForm::PartialDate);
inline constexpr Rule modelName = Rule{}.with(TextForm::ModelName);
inline constexpr Rule share = between("0", "1");
inline constexpr Rule rate = above("-1", "100");
inline constexpr Rule month = between("0", "119");
inline constexpr Rule notNegative = atLeast("0");
inline constexpr Rule positive = above("0", "");
inline constexpr Rule users = between("1", "1000000").inWholes();
inline constexpr Rule lifetime = between("1", "1200");
inline constexpr Rule period = between("1", "120");
} // namespace rules

} // namespace mailbilan
