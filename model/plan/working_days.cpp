#include "model/plan/working_days.h"

#include "model/analysis/date.h"
#include "model/plan/holidays.h"

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

bool isWorkingDay(Country country, sys_days day) {
    return std::chrono::weekday(day).iso_encoding() < 6 && !isPublicHoliday(country, day);
}

sys_days notBefore(Country country, sys_days day) {
    while (!isWorkingDay(country, day))
        day += days(1);
    return day;
}

std::optional<sys_days> firstDay(Country country, std::string_view month) {
    const auto first = dayOf(std::string(month) + "-01");
    if (!first)
        return std::nullopt;
    return notBefore(country, *first);
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

std::optional<std::string> workingDate(Country country, std::string_view month, int day) {
    auto date = firstDay(country, month);
    if (!date || day < 0)
        return std::nullopt;
    for (int counted = 0; counted < day; ++counted)
        *date = notBefore(country, *date + days(1));
    return isoText(*date);
}

std::optional<int> workingDayOf(Country country, std::string_view month, std::string_view date) {
    const auto first = firstDay(country, month);
    const auto asked = dayOf(date);
    if (!first || !asked || *asked < dayOf(std::string(month) + "-01"))
        return std::nullopt;
    const sys_days day = notBefore(country, *asked);
    int counted = 0;
    for (sys_days reached = *first; reached < day; reached = notBefore(country, reached + days(1)))
        if (++counted > mostDays)
            return std::nullopt;
    return counted;
}

} // namespace mailbilan
