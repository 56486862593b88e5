#include "model/cost/amortised.h"

#include <algorithm>

namespace mailbilan {
namespace {

// round(cents * k / months), half away from zero; Money::limit * 120 * 2 fits.
std::int64_t part(std::int64_t cents, std::int64_t k, std::int64_t months) {
    const std::int64_t twice = cents * k * 2;
    return (twice < 0 ? twice - months : twice + months) / (2 * months);
}

int lifeOf(const LedgerLine& line, const Item& item, int horizon) {
    if (line.kind == LineKind::Purchase)
        return std::get<Asset>(item.schedule).life;
    return horizon - line.month;
}

} // namespace

AmortisedView amortise(const std::vector<LedgerLine>& lines, const std::vector<LedgerItem>& items, int horizon) {
    AmortisedView view;
    for (const LedgerLine& line : lines) {
        const Item& item = *items[static_cast<std::size_t>(line.item)].item;
        if (line.kind == LineKind::Residual)
            continue;
        if (item.nature == Nature::OpEx) {
            view.lines.push_back({line.item, line.month, line.total()});
            continue;
        }
        const int life = lifeOf(line, item, horizon);
        const int within = std::min(life, horizon - line.month);
        const std::int64_t cents = line.total().cents();
        for (int k = 0; k < within; ++k)
            view.lines.push_back(
                {line.item, line.month + k, Money::fromCents(part(cents, k + 1, life) - part(cents, k, life))});
        view.remainingBookValue += Money::fromCents(cents - part(cents, within, life));
    }
    return view;
}

} // namespace mailbilan
