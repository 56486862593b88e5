#include "model/plan/holidays.h"

#include <algorithm>
#include <span>

namespace mailbilan {
namespace {

using std::chrono::days;
using std::chrono::month_day;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using namespace std::chrono;

constexpr month_day french[]{January / 1, May / 1,      May / 8,       July / 14,
                             August / 15, November / 1, November / 11, December / 25};
constexpr month_day german[]{January / 1, May / 1, October / 3, December / 25, December / 26};
constexpr month_day swiss[]{January / 1, August / 1, December / 25};

// Days from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday.
constexpr int goodFriday = -2, easterMonday = 1, ascension = 39, whitMonday = 50;
constexpr int frenchMovable[]{easterMonday, ascension, whitMonday};
constexpr int germanMovable[]{goodFriday, easterMonday, ascension, whitMonday};
constexpr int swissMovable[]{ascension};

struct Holidays {
    std::span<const month_day> fixed;
    std::span<const int> movable;
};

Holidays holidaysOf(Country country) {
    switch (country) {
    case Country::FR: return {french, frenchMovable};
    case Country::DE: return {german, germanMovable};
    case Country::CH: return {swiss, swissMovable};
    }
    return {};
}

} // namespace

sys_days easterSunday(year year) {
    const int y = static_cast<int>(year);
    const int a = y % 19, b = y / 100, c = y % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return sys_days(year / month(static_cast<unsigned>(n / 31)) / day(static_cast<unsigned>(n % 31 + 1)));
}

bool isPublicHoliday(Country country, sys_days day) {
    const Holidays holidays = holidaysOf(country);
    const year_month_day date(day);
    if (std::find(holidays.fixed.begin(), holidays.fixed.end(), date.month() / date.day()) != holidays.fixed.end())
        return true;
    const auto sinceEaster = (day - easterSunday(date.year())).count();
    return std::find(holidays.movable.begin(), holidays.movable.end(), sinceEaster) != holidays.movable.end();
}

} // namespace mailbilan
