#include "model/storage/cross_checker.h"

#include "model/money/decimal.h"

#include <algorithm>
#include <optional>

namespace mailbilan {
namespace {

// The checks of one item; `items` is the list it stands in.
class ItemCheck {
public:
    ItemCheck(CrossCheck& check, const Keyed<Item>& items, const Item& item, std::string pointer)
        : check_(check), items_(items), item_(item), pointer_(std::move(pointer)) {}

    void run() {
        checkTiers();
        checkSeats();
        checkDivisors();
        std::visit([this](const auto& schedule) { checkSchedule(schedule); }, item_.schedule);
        if (item_.index)
            checkIndex(*item_.index);
    }

private:
    void error(std::string_view code, const std::string& below, std::vector<std::string> arguments = {}) {
        check_.findings.error(code, pointer_ + below, std::move(arguments));
    }
    int horizon() const { return check_.dossier.organisation.horizon; }

    void checkTiers();
    void checkBands(const std::vector<Band>& bands, const std::string& below);
    void checkSeats();
    void checkDivisors();
    void checkSpan(int from, std::optional<int> to);
    // What starts after the horizon costs nothing; a shorter horizon must not make a dossier unreadable.
    void checkStart(int month, const char* below);
    void checkSchedule(const Monthly& monthly) { checkSpan(monthly.from, monthly.to); }
    void checkSchedule(const EveryMonths& every) { checkSpan(every.from, every.to); }
    void checkSchedule(const Once& once) { checkStart(once.month, "/schedule/month"); }
    void checkSchedule(const Asset& asset);
    void checkSchedule(const Commitment& commitment);
    void checkIndex(const Index& index);

    CrossCheck& check_;
    const Keyed<Item>& items_;
    const Item& item_;
    std::string pointer_;
};

void ItemCheck::checkTiers() {
    int tiers = 0;
    for (std::size_t i = 0; i < item_.factors.size(); ++i) {
        const auto* tier = std::get_if<Tier>(&item_.factors[i]);
        if (!tier)
            continue;
        if (++tiers > 1)
            error("tier.second", at("/factors", i));
        checkBands(tier->bands, at("/factors", i) + "/tier/bands");
    }
}

void ItemCheck::checkBands(const std::vector<Band>& bands, const std::string& below) {
    for (std::size_t i = 1; i < bands.size(); ++i) {
        const auto& before = bands[i - 1].to;
        if (!before)
            error("tier.open", at(below, i - 1));
        else if (bands[i].to && *bands[i].to <= *before)
            error("tier.order", at(below, i), {std::to_string(*bands[i].to), std::to_string(*before)});
    }
}

void ItemCheck::checkSeats() {
    if (!item_.seats)
        return;
    const auto& [minimum, pack, maximum] = *item_.seats;
    if (minimum && maximum && *minimum > *maximum)
        error("seats.order", "/seats", {std::to_string(*minimum), std::to_string(*maximum)});
}

void ItemCheck::checkDivisors() {
    for (std::size_t i = 0; i < item_.divideBy.size(); ++i) {
        const auto* figure = std::get_if<Figure>(&item_.divideBy[i]);
        const Assumption* assumption = check_.assumptionOf(item_.divideBy[i]);
        if (assumption)
            figure = &assumption->value.likely;
        if (figure && Decimal(*figure).isZero())
            error("value.zero", at("/divide_by", i));
    }
}

void ItemCheck::checkStart(int month, const char* below) {
    if (month >= horizon())
        check_.findings.warning("schedule.beyond_horizon", pointer_ + below,
                                {std::to_string(month), std::to_string(horizon())});
}

void ItemCheck::checkSpan(int from, std::optional<int> to) {
    checkStart(from, "/schedule/from");
    if (to && *to < from)
        error("schedule.order", "/schedule", {std::to_string(from), std::to_string(*to)});
}

void ItemCheck::checkSchedule(const Asset& asset) {
    checkStart(asset.from, "/schedule/from");
    if (item_.nature != Nature::CapEx)
        error("asset.nature", "/nature");
}

void ItemCheck::checkSchedule(const Commitment& commitment) {
    checkStart(commitment.from, "/schedule/from");
    for (std::size_t i = 0; i < commitment.of.size(); ++i) {
        const Item* named = items_.find(commitment.of[i]);
        if (!named)
            error("reference.item", at("/schedule/of", i), {commitment.of[i]});
        else if (std::holds_alternative<Commitment>(named->schedule))
            error("commitment.nested", at("/schedule/of", i), {commitment.of[i]});
    }
}

void ItemCheck::checkIndex(const Index& index) {
    const auto* list = std::get_if<ListIndex>(&index);
    for (std::size_t i = 1; list && i < list->points.size(); ++i)
        if (list->points[i].month <= list->points[i - 1].month)
            error("index.order", at("/index/list", i), {std::to_string(list->points[i].month)});
}

} // namespace

void checkItems(CrossCheck& check) {
    forEachItemList(check.dossier, [&](const Keyed<Item>& items, const std::string& pointer) {
        for (const Item& item : items)
            ItemCheck(check, items, item, pointer + at({item.id})).run();
    });
}

} // namespace mailbilan
