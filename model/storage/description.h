// The fields of every struct in a dossier file: name, member, rule. Reader, writer and checker visit these lists,
// so that nothing is said twice. A visitor `f` takes (name, member, rule); a field left out has the value that
// the default-constructed struct has.
#pragma once

#include "model/dossier/dossier.h"
#include "model/storage/rule.h"

#include <array>
#include <string_view>

namespace mailbilan {

// How a struct stands in a file: as an object, as a list of two, or as the bare value of its only member.
enum class Shape { Object, Pair, Inner };
template <class T> inline constexpr Shape shapeOf = Shape::Object;
template <> inline constexpr Shape shapeOf<Scale> = Shape::Pair;
template <> inline constexpr Shape shapeOf<ListDemand::Point> = Shape::Pair;
template <> inline constexpr Shape shapeOf<ListIndex::Point> = Shape::Pair;
template <> inline constexpr Shape shapeOf<PositiveDifference> = Shape::Pair;
template <> inline constexpr Shape shapeOf<OneMinus> = Shape::Inner;
template <> inline constexpr Shape shapeOf<Driver> = Shape::Inner;

// Variants whose alternative is named by a member, in the order of the alternatives.
template <class Variant> struct Tag;
template <> struct Tag<Demand> {
    static constexpr std::string_view key = "by";
    static constexpr std::array<std::string_view, 3> names{"rate", "linear", "list"};
};
template <> struct Tag<Schedule> {
    static constexpr std::string_view key = "type";
    static constexpr std::array<std::string_view, 5> names{"monthly", "once", "every", "asset", "commitment"};
};
// Factors: a quantity stands bare, the others are {name: value}.
inline constexpr std::array<std::string_view, 6> factorNames{"",       "one_minus", "positive_difference",
                                                             "driver", "step",      "tier"};

// Sources, assumptions

template <class F> void describe(F& f, const Source*) {
    f("status", &Source::status);
    f("title", &Source::title, rules::name);
    f("url", &Source::url, rules::url);
    f("date", &Source::date, rules::partialDate);
    f("retrieved", &Source::retrieved, rules::partialDate);
    f("note", &Source::note);
}

template <class F> void describe(F& f, const Range*) {
    f("low", &Range::low);
    f("likely", &Range::likely, rules::required);
    f("high", &Range::high);
}

template <class F> void describe(F& f, const Assumption*) {
    f("group", &Assumption::group, rules::optionalId);
    f("label", &Assumption::label, rules::name);
    f("unit", &Assumption::unit, rules::unit.needed());
    f("currency", &Assumption::currency);
    f.inlined(&Assumption::value);
    f("preset", &Assumption::preset);
    f("minimum", &Assumption::minimum);
    f("maximum", &Assumption::maximum);
    f("distribution", &Assumption::distribution);
    f("moves_with", &Assumption::movesWith, rules::optionalId);
    f("generic", &Assumption::generic);
    f("confidential", &Assumption::confidential);
    f("source", &Assumption::source);
}

// The organisation

template <class F> void describe(F& f, const RateDemand*) {
    f("start", &RateDemand::start, rules::users.needed());
    f("growth", &RateDemand::growth, rules::rate);
}

template <class F> void describe(F& f, const LinearDemand*) {
    f("start", &LinearDemand::start, rules::users.needed());
    f("per_year", &LinearDemand::perYear, between("-1000000", "1000000"));
}

template <class F> void describe(F& f, const ListDemand::Point*) {
    f("month", &ListDemand::Point::month, rules::month);
    f("users", &ListDemand::Point::users, between("0", "1000000"));
}

template <class F> void describe(F& f, const ListDemand*) {
    f("start", &ListDemand::start, rules::users);
    f("points", &ListDemand::points, rules::required);
}

template <class F> void describe(F& f, const ExchangeRate*) {
    f("one", &ExchangeRate::one, rules::required);
    f("is", &ExchangeRate::is, rules::positive.needed());
    f("of", &ExchangeRate::of, rules::required);
    f("source", &ExchangeRate::source);
}

template <class F> void describe(F& f, const Organisation*) {
    f("name", &Organisation::name, rules::name);
    f("country", &Organisation::country);
    f("currency", &Organisation::currency);
    f("horizon", &Organisation::horizon, between("12", "120"));
    f("start", &Organisation::start, rules::yearMonth);
    f("demand", &Organisation::demand);
    f("mailboxes_per_user", &Organisation::mailboxesPerUser, between("0", "1000"));
    f("gb_per_mailbox", &Organisation::gbPerMailbox, between("0", "1000000"));
    f("storage_growth", &Organisation::storageGrowth, rules::rate);
    f("vat_rate", &Organisation::vatRate, rules::share);
    f("vat_not_recovered", &Organisation::vatNotRecovered, rules::share);
    f("discount_rate", &Organisation::discountRate, rules::rate);
    f("npv_convention", &Organisation::npvConvention);
    f("tco_includes", &Organisation::tcoIncludes, rules::notEmpty);
    f("exchange", &Organisation::exchange);
}

// Cost items

template <class F> void describe(F& f, const Driver*) { f("driver", &Driver::of); }
template <class F> void describe(F& f, const OneMinus*) { f("one_minus", &OneMinus::of); }

template <class F> void describe(F& f, const PositiveDifference*) {
    f("a", &PositiveDifference::a);
    f("b", &PositiveDifference::b);
}

template <class F> void describe(F& f, const Step*) {
    f("driver", &Step::of, rules::required);
    f("per", &Step::per, rules::positive.needed());
}

template <class F> void describe(F& f, const Band*) {
    f("to", &Band::to, between("1", "1000000000"));
    f("price", &Band::price, rules::required);
}

template <class F> void describe(F& f, const Tier*) {
    f("mode", &Tier::mode, rules::required);
    f("bands", &Tier::bands, rules::required);
}

template <class F> void describe(F& f, const Seats*) {
    f("minimum", &Seats::minimum, between("0", "1000000000"));
    f("pack", &Seats::pack, between("1", "1000000"));
    f("maximum", &Seats::maximum, between("1", "1000000000"));
}

template <class F> void describe(F& f, const Once*) { f("month", &Once::month, rules::month); }

template <class F> void describe(F& f, const Monthly*) {
    f("from", &Monthly::from, rules::month);
    f("to", &Monthly::to, rules::month);
}

template <class F> void describe(F& f, const EveryMonths*) {
    f("months", &EveryMonths::months, rules::period.needed());
    f("from", &EveryMonths::from, rules::month);
    f("to", &EveryMonths::to, rules::month);
    f("paid_in_advance", &EveryMonths::paidInAdvance);
}

template <class F> void describe(F& f, const StockLot*) {
    f("quantity", &StockLot::quantity, rules::notNegative.needed());
    f("age", &StockLot::age, between("0", "1200"));
    f("book_value", &StockLot::bookValue, rules::notNegative);
}

template <class F> void describe(F& f, const Asset*) {
    f("life", &Asset::life, rules::lifetime.needed());
    f("from", &Asset::from, rules::month);
    f("stock", &Asset::stock);
    f("residual_share", &Asset::residualShare, rules::share);
}

template <class F> void describe(F& f, const Commitment*) {
    f("period", &Commitment::periodMonths, rules::period.needed());
    f("from", &Commitment::from, rules::month);
    f("periods", &Commitment::periods, rules::period);
    f("of", &Commitment::of, rules::id.needed());
}

template <class F> void describe(F& f, const RateIndex*) {
    f("rate", &RateIndex::rate, rules::rate.needed());
    f("fixed", &RateIndex::fixed, rules::share);
    f("from", &RateIndex::from, rules::month);
}

template <class F> void describe(F& f, const ListIndex::Point*) {
    f("month", &ListIndex::Point::month, rules::month);
    f("factor", &ListIndex::Point::factor, between("0", "1000"));
}

template <class F> void describe(F& f, const ListIndex*) { f("list", &ListIndex::points, rules::required); }

template <class F> void describe(F& f, const Item*) {
    f("label", &Item::label, rules::name);
    f("nature", &Item::nature);
    f("category", &Item::category);
    f("kind", &Item::kind);
    f("price", &Item::price);
    f("currency", &Item::currency);
    f("gross_rate", &Item::grossRate, rules::share);
    f("factors", &Item::factors);
    f("divide_by", &Item::divideBy);
    f("seats", &Item::seats);
    f("minimum_fee", &Item::minimumFee, rules::notNegative);
    f("schedule", &Item::schedule);
    f("index", &Item::index);
    f("note", &Item::note);
    f("source", &Item::source);
}

// Templates and options

template <class F> void describe(F& f, const Fact*) {
    f("value", &Fact::value, rules::name);
    f("source", &Fact::source);
}

template <class F> void describe(F& f, const Template*) {
    f("label", &Template::label, rules::name);
    f("provider", &Template::provider, rules::name);
    f("plan", &Template::plan, rules::name);
    f("country", &Template::country, rules::name);
    f("items", &Template::items);
    f("facts", &Template::facts);
    f("note", &Template::note);
}

template <class F> void describe(F& f, const Part*) {
    f("uses", &Part::uses, rules::id.needed());
    f("share", &Part::share, rules::share);
    f("rest", &Part::rest);
}

template <class F> void describe(F& f, const Score*) {
    f("low", &Score::low, rules::required);
    f("high", &Score::high, rules::required);
    f("reason", &Score::reason);
    f("source", &Score::source);
    f("suggested", &Score::suggested);
}

template <class F> void describe(F& f, const StatedRequirement*) {
    f("state", &StatedRequirement::state, rules::required);
    f("note", &StatedRequirement::note);
}

template <class F> void describe(F& f, const Option*) {
    f("label", &Option::label, rules::name);
    f("model", &Option::model, rules::required);
    f("parts", &Option::parts);
    f("includes", &Option::includes, rules::id);
    f("items", &Option::items);
    f("scores", &Option::scores);
    f("requirements", &Option::requirements);
    f("pinned", &Option::pinned);
    f("note", &Option::note);
}

// The decision

template <class F> void describe(F& f, const Scale*) {
    f("low", &Scale::low);
    f("high", &Scale::high);
}

template <class F> void describe(F& f, const Criterion*) {
    f("label", &Criterion::label, rules::name);
    f("question", &Criterion::question);
    f("weight", &Criterion::weight, rules::notNegative);
    f("anchor_low", &Criterion::anchorLow);
    f("anchor_middle", &Criterion::anchorMiddle);
    f("anchor_high", &Criterion::anchorHigh);
    f("overlaps_with_costs", &Criterion::overlapsWithCosts);
    f("note", &Criterion::note);
}

template <class F> void describe(F& f, const WeightSet*) {
    f("name", &WeightSet::name, rules::name);
    f("date", &WeightSet::date, rules::partialDate);
    f("weights", &WeightSet::weights, rules::notNegative);
}

template <class F> void describe(F& f, const Requirement*) {
    f("label", &Requirement::label, rules::name);
    f("must_have", &Requirement::mustHave);
    f("fact", &Requirement::fact, rules::optionalId);
    f("comparison", &Requirement::comparison);
    f("limit", &Requirement::limit);
    f("values", &Requirement::values, rules::name);
    f("note", &Requirement::note);
}

template <class F> void describe(F& f, const FactKind*) {
    f("label", &FactKind::label, rules::name);
    f("unit", &FactKind::unit, rules::unit);
    f("group", &FactKind::group, rules::optionalId);
}

template <class F> void describe(F& f, const Check*) {
    f("topic", &Check::topic, rules::optionalId);
    f("label", &Check::label);
    f("critical", &Check::critical);
    f("models", &Check::models, rules::modelName);
    f("state", &Check::state);
    f("owner", &Check::owner, rules::name);
    f("due", &Check::due, rules::date);
    f("evidence", &Check::evidence);
}

template <class F> void describe(F& f, const Phase*) {
    f("label", &Phase::label, rules::name);
    f("description", &Phase::description);
    f("start_day", &Phase::startDay, between("0", "3650"));
    f("days", &Phase::days, between("0", "3650"));
    f("owner", &Phase::owner, rules::name);
    f("after", &Phase::after, rules::id);
    f("items", &Phase::items, rules::id);
}

template <class F> void describe(F& f, const ComparedAspect*) {
    f("label", &ComparedAspect::label, rules::name);
    f("self_hosted", &ComparedAspect::selfHosted);
    f("managed", &ComparedAspect::managed);
}

template <class F> void describe(F& f, const ModelComparison*) {
    f("source", &ModelComparison::source);
    f("aspects", &ModelComparison::aspects);
}

template <class F> void describe(F& f, const Board*) {
    f("question", &Board::question);
    f("version", &Board::version, rules::name);
    f("confidentiality", &Board::confidentiality, rules::name);
    f("risk_owner", &Board::riskOwner, rules::name);
    f("weights_set_by", &Board::weightsSetBy, rules::name);
    f("weights_date", &Board::weightsDate, rules::partialDate);
    f("decision_by", &Board::decisionBy, rules::date);
    f("quotes_valid_until", &Board::quotesValidUntil, rules::date);
    f("contract_end", &Board::contractEnd, rules::date);
    f("notice", &Board::notice, rules::name);
    f("contingency", &Board::contingency, rules::share);
    f("pilot", &Board::pilot);
    f("stop_criteria", &Board::stopCriteria);
    f("changes", &Board::changes);
}

template <class F> void describe(F& f, const Dossier*) {
    f("title", &Dossier::title, rules::name);
    f("preset", &Dossier::preset, rules::optionalId);
    f("seed", &Dossier::seed);
    f("organisation", &Dossier::organisation);
    f("assumptions", &Dossier::assumptions);
    f("templates", &Dossier::templates);
    f("options", &Dossier::options);
    f("scale", &Dossier::scale);
    f("weight_scale", &Dossier::weightScale);
    f("grades", &Dossier::grades);
    f("criteria", &Dossier::criteria);
    f("weight_sets", &Dossier::weightSets);
    f("dial", &Dossier::dial, rules::notNegative);
    f("requirements", &Dossier::requirements);
    f("fact_kinds", &Dossier::factKinds);
    f("checks", &Dossier::checks);
    f("phases", &Dossier::phases);
    f("model_comparison", &Dossier::modelComparison);
    f("board", &Dossier::board);
}

} // namespace mailbilan
