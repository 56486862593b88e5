#include "text/number_format.h"
#include "text/wording.h"

#include <algorithm>

namespace mailbilan {
namespace {

bool isMoneyPer(const std::string& unitCode) { return unitCode.starts_with("per_"); }

// At least `places` decimals; more where more were typed.
std::string padded(std::string plain, std::size_t places) {
    std::size_t point = plain.find('.');
    if (point == std::string::npos) {
        point = plain.size();
        plain += '.';
    }
    const std::size_t given = plain.size() - point - 1;
    if (given < places)
        plain.append(places - given, '0');
    return plain;
}

} // namespace

bool isFraction(const std::string& unitCode) {
    return unitCode == "fraction" || unitCode == "fraction_per_year" || unitCode == "percent_availability";
}

QString Wording::field(const Assumption& assumption, const Figure& figure) const {
    const NumberFormat& format = numberFormat(locale_.region);
    if (isFraction(assumption.unit)) {
        QString percentage = percent(figure, 6);
        percentage.chop(format.percentSpace ? 2 : 1);
        return percentage;
    }
    const bool isAmount = assumption.unit == "money" && figure.text().find('.') != std::string::npos;
    if (isMoneyPer(assumption.unit) || isAmount)
        return localised(padded(figure.text(), 2), format.group, format.moneyDecimal);
    return this->figure(figure);
}

QString Wording::value(const Assumption& assumption, const Figure& figure) const {
    return isFraction(assumption.unit) ? percent(figure, 6) : field(assumption, figure);
}

QString Wording::valueWithUnit(const Assumption& assumption, const Figure& figure) const {
    if (isFraction(assumption.unit)) {
        const QString share = percent(figure, 6);
        return assumption.unit == "fraction_per_year" ? text("unit.share_per_year", {{"share", share}}) : share;
    }
    const QString unitText = unit(assumption);
    return unitText.isEmpty() ? field(assumption, figure) : field(assumption, figure) + noBreakSpace + unitText;
}

QString Wording::unit(const Assumption& assumption) const {
    return unit(assumption.unit, assumption.currency.value_or(currency_));
}

QString Wording::unit(const std::string& unitCode, Currency currency) const {
    if (unitCode.empty() || unitCode == "count" || unitCode == "ratio")
        return {}; // a plain number
    const std::string id = "unit." + unitCode;
    return text(id.c_str(), {{"currency", symbolOf(currency, locale_.region)}});
}

} // namespace mailbilan
