#include "model/analysis/date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mailbilan {
namespace {

struct Date {
    int year = 0, month = 1, day = 1;
};

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return value;
}

int daysIn(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

std::optional<Date> parse(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = text.size() > 4 ? number(text.substr(5, 2)) : 1;
    const auto day = text.size() > 7 ? number(text.substr(8, 2)) : 1;
    const bool dashes = (text.size() < 5 || text[4] == '-') && (text.size() < 8 || text[7] == '-');
    if (!year || !month || !day || !dashes || *month < 1 || *month > 12 || *day < 1 || *day > daysIn(*year, *month))
        return std::nullopt;
    return Date{*year, *month, *day};
}

} // namespace

std::optional<int> monthsBetween(std::string_view iso, std::string_view today) {
    const auto from = parse(iso);
    const auto to = parse(today);
    if (!from || !to)
        return std::nullopt;
    const int months = (to->year - from->year) * 12 + to->month - from->month - (to->day < from->day ? 1 : 0);
    return std::max(0, months);
}

bool isIsoDate(std::string_view text) { return text.size() == 10 && parse(text).has_value(); }

} // namespace mailbilan
