#include "model/plan/working_days.h"

#include "model/analysis/date.h"

#include <chrono>

namespace mailbilan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int mostDays = 7300; // two phases of the longest kind

int digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (const char digit : text.substr(from, count))
        value = value * 10 + (digit - '0');
    return value;
}

std::optional<sys_days> dayOf(std::string_view iso) {
    if (!isIsoDate(iso))
        return std::nullopt;
    return sys_days(std::chrono::year(digits(iso, 0, 4)) / digits(iso, 5, 2) / digits(iso, 8, 2));
}

bool isWorkingDay(sys_days day) {
    const year_month_day date(day);
    const auto monthDay = date.month() / date.day();
    const bool holiday = monthDay == std::chrono::January / 1 || monthDay == std::chrono::December / 25;
    return std::chrono::weekday(day).iso_encoding() < 6 && !holiday;
}

sys_days notBefore(sys_days day) {
    while (!isWorkingDay(day))
        day += days(1);
    return day;
}

std::optional<sys_days> firstDay(std::string_view month) {
    const auto first = dayOf(std::string(month) + "-01");
    if (!first)
        return std::nullopt;
    return notBefore(*first);
}

std::string isoText(sys_days day) {
    const year_month_day date(day);
    const auto padded = [](unsigned value, std::size_t width) {
        const std::string text = std::to_string(value);
        return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' + padded(static_cast<unsigned>(date.day()), 2);
}

} // namespace

std::optional<std::string> workingDate(std::string_view month, int day) {
    auto date = firstDay(month);
    if (!date || day < 0)
        return std::nullopt;
    for (int counted = 0; counted < day; ++counted)
        *date = notBefore(*date + days(1));
    return isoText(*date);
}

std::optional<int> workingDayOf(std::string_view month, std::string_view date) {
    const auto first = firstDay(month);
    const auto asked = dayOf(date);
    if (!first || !asked || *asked < dayOf(std::string(month) + "-01"))
        return std::nullopt;
    const sys_days day = notBefore(*asked);
    int counted = 0;
    for (sys_days reached = *first; reached < day; reached = notBefore(reached + days(1)))
        if (++counted > mostDays)
            return std::nullopt;
    return counted;
}

} // namespace mailbilan
