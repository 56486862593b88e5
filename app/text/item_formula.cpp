#include "text/item_formula.h"

#include "text/names.h"
#include "text/number_format.h"

namespace mailbilan {
namespace {

struct ItemReading {
    const Wording& w;
    const Dossier& dossier;
    const Item& item;

    QString text(const Quantity& quantity) const { return quantityText(w, dossier, quantity); }
    QString plain(const Quantity& quantity) const { return w.figure(likely(dossier, quantity)); }
    QString share(const Quantity& quantity) const {
        return std::holds_alternative<Figure>(quantity) ? w.percent(std::get<Figure>(quantity), 6) : text(quantity);
    }
    // A literal amount in the item's currency; an assumption brings its own unit.
    QString amount(const Quantity& quantity) const {
        if (!std::holds_alternative<Figure>(quantity))
            return text(quantity);
        Assumption literal;
        literal.unit = "money";
        literal.currency = item.currency;
        return w.valueWithUnit(literal, std::get<Figure>(quantity));
    }
    QString month(int month) const { return w.whole(month); }
};

QString tierText(const ItemReading& r, const Tier& tier) {
    QStringList bands;
    for (const Band& band : tier.bands)
        bands += band.to ? r.w.text("formula.band", {{"to", r.w.whole(*band.to)}, {"price", r.amount(band.price)}})
                         : r.w.text("formula.band_open", {{"price", r.amount(band.price)}});
    return r.w.text("formula.tier",
                    {{"mode", tierModeName(r.w, tier.mode)}, {"bands", bands.join(QStringLiteral(", "))}});
}

QString factorText(const ItemReading& r, const Factor& factor) {
    if (const auto* quantity = std::get_if<Quantity>(&factor))
        return r.text(*quantity);
    if (const auto* rest = std::get_if<OneMinus>(&factor))
        return r.w.text("formula.one_minus", {{"of", r.text(rest->of)}});
    if (const auto* excess = std::get_if<PositiveDifference>(&factor))
        return r.w.text("formula.excess", {{"a", r.text(excess->a)}, {"b", r.text(excess->b)}});
    if (const auto* driver = std::get_if<Driver>(&factor))
        return driverName(r.w, driver->of);
    if (const auto* step = std::get_if<Step>(&factor))
        return r.w.text("formula.step", {{"per", r.plain(step->per)}, {"driver", driverName(r.w, step->of)}});
    return tierText(r, std::get<Tier>(factor));
}

QString text(const ItemReading& r, const Monthly& s) {
    if (s.to)
        return r.w.text("schedule.monthly_between", {{"from", r.month(s.from)}, {"to", r.month(*s.to)}});
    return s.from == 0 ? r.w.text("schedule.monthly") : r.w.text("schedule.monthly_from", {{"from", r.month(s.from)}});
}

QString text(const ItemReading& r, const Once& s) {
    return s.month == 0 ? r.w.text("schedule.once_at_start") : r.w.text("schedule.once", {{"month", r.month(s.month)}});
}

QString text(const ItemReading& r, const EveryMonths& s) {
    const QString every =
        s.to ? r.w.plural("schedule.every_between", s.months, {{"from", r.month(s.from)}, {"to", r.month(*s.to)}})
             : r.w.plural("schedule.every", s.months, {{"from", r.month(s.from)}});
    return s.paidInAdvance ? r.w.text("schedule.in_advance", {{"every", every}}) : every;
}

QString text(const ItemReading& r, const Asset& s) {
    QString bought = r.w.plural("schedule.asset", s.life, {{"from", r.month(s.from)}});
    for (const StockLot& lot : s.stock)
        bought = r.w.text(
            "schedule.asset_stock",
            {{"asset", bought}, {"quantity", r.plain(lot.quantity)}, {"age", r.w.plural("count.months", lot.age)}});
    return s.residualShare
               ? r.w.text("schedule.asset_residual", {{"asset", bought}, {"share", r.share(*s.residualShare)}})
               : bought;
}

QString text(const ItemReading& r, const Commitment& s) {
    QStringList of;
    for (const std::string& id : s.of)
        of += fromModel(id);
    const QString items = listed(r.w, of);
    const QString period = r.w.plural("count.months", s.periodMonths);
    return s.periods ? r.w.plural("schedule.commitment", *s.periods,
                                  {{"period", period}, {"from", r.month(s.from)}, {"items", items}})
                     : r.w.text("schedule.commitment_open",
                                {{"period", period}, {"from", r.month(s.from)}, {"items", items}});
}

QString joined(const Wording& wording, const QStringList& parts) {
    QString all;
    for (const QString& part : parts)
        if (!part.isEmpty())
            all = all.isEmpty() ? part : wording.text("formula.joined", {{"before", all}, {"after", part}});
    return all;
}

} // namespace

QString quantityText(const Wording& wording, const Dossier& dossier, const Quantity& quantity) {
    if (const auto* figure = std::get_if<Figure>(&quantity))
        return wording.figure(*figure);
    const std::string& id = std::get<AssumptionRef>(quantity).id;
    const Assumption* assumption = dossier.assumptions.find(id);
    if (!assumption)
        return fromModel(id);
    return wording.text("formula.named", {{"name", assumptionName(wording, dossier, id)},
                                          {"value", wording.valueWithUnit(*assumption, assumption->value.likely)}});
}

QString itemProduct(const Wording& wording, const Dossier& dossier, const Item& item) {
    const ItemReading r{wording, dossier, item};
    QStringList factors;
    for (const Factor& factor : item.factors)
        factors += factorText(r, factor);
    // A price of one only carries the factors.
    const auto* literal = std::get_if<Figure>(&item.price);
    if (!literal || *literal != Figure(1) || factors.isEmpty())
        factors += r.amount(item.price);
    QString product = factors.join(QStringLiteral("\u00A0× "));
    for (const Quantity& divisor : item.divideBy)
        product += QStringLiteral("\u00A0÷ ") + r.text(divisor);
    return product;
}

QString scheduleText(const Wording& wording, const Dossier& dossier, const Item& item) {
    const ItemReading r{wording, dossier, item};
    return std::visit([&](const auto& schedule) { return text(r, schedule); }, item.schedule);
}

QString indexText(const Wording& wording, const Dossier& dossier, const Item& item) {
    const ItemReading r{wording, dossier, item};
    if (!item.index)
        return {};
    if (const auto* rate = std::get_if<RateIndex>(&*item.index)) {
        const bool hasFixed = !Decimal(likely(dossier, rate->fixed)).isZero();
        return hasFixed
                   ? wording.text("index.rate_fixed", {{"rate", r.share(rate->rate)}, {"fixed", r.share(rate->fixed)}})
                   : wording.text("index.rate", {{"rate", r.share(rate->rate)}});
    }
    QStringList points;
    for (const ListIndex::Point& point : std::get<ListIndex>(*item.index).points)
        points += wording.text("index.point", {{"month", r.month(point.month)}, {"factor", r.text(point.factor)}});
    return wording.text("index.list", {{"points", points.join(QStringLiteral(", "))}});
}

QStringList itemRules(const Wording& wording, const Dossier& dossier, const Item& item) {
    const ItemReading r{wording, dossier, item};
    QStringList rules;
    if (item.seats && item.seats->minimum)
        rules += wording.plural("rule.seats_minimum", *item.seats->minimum);
    if (item.seats && item.seats->pack)
        rules += wording.plural("rule.seats_pack", *item.seats->pack);
    if (item.seats && item.seats->maximum)
        rules += wording.plural("rule.seats_maximum", *item.seats->maximum);
    if (item.minimumFee)
        rules += wording.text("rule.minimum_fee", {{"fee", r.amount(*item.minimumFee)}});
    if (item.grossRate)
        rules += wording.text("rule.gross", {{"rate", r.share(*item.grossRate)}});
    return rules;
}

QString itemFormula(const Wording& wording, const Dossier& dossier, const Item& item) {
    QStringList parts{itemProduct(wording, dossier, item), scheduleText(wording, dossier, item),
                      indexText(wording, dossier, item)};
    parts += itemRules(wording, dossier, item);
    return joined(wording, parts);
}

} // namespace mailbilan
