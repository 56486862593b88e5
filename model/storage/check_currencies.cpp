#include "model/storage/cross_checker.h"
#include "model/storage/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

class CurrencyCheck {
public:
    explicit CurrencyCheck(CrossCheck& check) : check_(check), reporting_(check.dossier.organisation.currency) {}

    void item(const Item& item, const std::string& pointer) {
        const auto assumptionOf = [this](const Quantity& quantity) { return check_.assumptionOf(quantity); };
        const Currency currency = currencyOf(item, reporting_, assumptionOf);
        needRate(currency, pointer);
        const auto same = [&](const Quantity& quantity, const std::string& below) {
            sameCurrency(quantity, currency, pointer + below);
        };
        same(item.price, "/price");
        if (item.minimumFee)
            same(*item.minimumFee, "/minimum_fee");
        for (std::size_t i = 0; i < item.factors.size(); ++i)
            factor(item.factors[i], at("/factors", i), same);
    }

private:
    template <class Same> static void factor(const Factor& factor, const std::string& below, Same same) {
        if (const auto* quantity = std::get_if<Quantity>(&factor)) {
            same(*quantity, below);
        } else if (const auto* difference = std::get_if<PositiveDifference>(&factor)) {
            same(difference->a, below + "/positive_difference/0");
            same(difference->b, below + "/positive_difference/1");
        } else if (const auto* tier = std::get_if<Tier>(&factor)) {
            for (std::size_t i = 0; i < tier->bands.size(); ++i)
                same(tier->bands[i].price, at(below + "/tier/bands", i) + "/price");
        }
    }

    void needRate(Currency currency, const std::string& pointer) {
        const auto& rates = check_.dossier.organisation.exchange;
        const bool known =
            currency == reporting_ || std::any_of(rates.begin(), rates.end(), [&](const ExchangeRate& r) {
                return (r.one == currency && r.of == reporting_) || (r.one == reporting_ && r.of == currency);
            });
        if (!known)
            check_.findings.error("exchange.missing", pointer,
                                  {std::string(code(currency)), std::string(code(reporting_))});
    }

    // One item has one currency: an amount in another one inside its product would not be converted.
    void sameCurrency(const Quantity& quantity, Currency currency, const std::string& pointer) {
        const Assumption* assumption = check_.assumptionOf(quantity);
        if (!assumption || !isMoneyUnit(assumption->unit))
            return;
        const Currency own = assumption->currency.value_or(reporting_);
        if (own != currency)
            check_.findings.error("currency.mixed", pointer,
                                  {assumption->id, std::string(code(own)), std::string(code(currency))});
    }

    CrossCheck& check_;
    Currency reporting_;
};

} // namespace

void checkCurrencies(CrossCheck& check) {
    CurrencyCheck currencies(check);
    forEachItemList(check.dossier, [&](const Keyed<Item>& items, const std::string& pointer) {
        for (const Item& item : items)
            currencies.item(item, pointer + at({item.id}));
    });
}

} // namespace mailbilan
