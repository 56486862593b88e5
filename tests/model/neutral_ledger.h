// Turns the neutral form of tests/data/cost/ledger-examples.json into a dossier.
#pragma once

#include "model/dossier/dossier.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace mailbilan::neutral {

using Json = nlohmann::ordered_json;

inline Figure figure(const Json& value) {
    const auto parsed = Figure::parse(value.is_string() ? value.get<std::string>() : value.dump());
    if (!parsed)
        throw std::runtime_error("not a figure: " + value.dump());
    return *parsed;
}

inline Category category(const std::string& name) {
    static const std::map<std::string, Category> names{{"hardware", Category::Hardware},
                                                       {"licences", Category::Licences},
                                                       {"set-up", Category::SetUp},
                                                       {"migration", Category::Migration},
                                                       {"training", Category::Training},
                                                       {"tooling and automation", Category::Tooling},
                                                       {"electricity and hosting", Category::ElectricityHosting},
                                                       {"maintenance", Category::Maintenance},
                                                       {"administration", Category::Administration},
                                                       {"support", Category::Support},
                                                       {"backup", Category::Backup},
                                                       {"archiving", Category::Archiving},
                                                       {"security", Category::Security},
                                                       {"compliance", Category::Compliance},
                                                       {"subscription", Category::Subscription},
                                                       {"downtime", Category::Downtime},
                                                       {"opportunity cost", Category::OpportunityCost},
                                                       {"exit", Category::Exit}};
    return names.at(name);
}

inline DriverKind driver(const std::string& name) {
    static const std::map<std::string, DriverKind> names{{"users", DriverKind::Users},
                                                         {"mailboxes", DriverKind::Mailboxes},
                                                         {"storage", DriverKind::Storage},
                                                         {"seats", DriverKind::Seats}};
    return names.at(name);
}

inline Quantity reference(const Json& name) { return AssumptionRef{name.get<std::string>()}; }

inline Factor factor(const Json& json) {
    if (json.contains("number"))
        return Quantity(figure(json["number"]));
    if (json.contains("assumption"))
        return reference(json["assumption"]);
    if (json.contains("one_minus"))
        return OneMinus{reference(json["one_minus"])};
    if (json.contains("positive_difference"))
        return PositiveDifference{reference(json["positive_difference"][0]), reference(json["positive_difference"][1])};
    if (json.contains("driver"))
        return Driver{driver(json["driver"])};
    if (json.contains("step"))
        return Step{driver(json["step"]["driver"]), figure(json["step"]["per"])};
    Tier tier;
    const std::string mode = json.at("tier")["mode"];
    tier.mode = mode == "volume" ? TierMode::Volume : mode == "graduated" ? TierMode::Graduated : TierMode::Flat;
    for (const Json& band : json["tier"]["bands"])
        tier.bands.push_back(
            {band["to"].is_null() ? std::nullopt : std::optional<std::int64_t>(band["to"]), figure(band["price"])});
    return tier;
}

inline Schedule schedule(const Json& json) {
    const std::string type = json.at("type");
    if (type == "once")
        return Once{json["month"]};
    if (type == "monthly")
        return Monthly{json.value("from", 0), json.contains("to") ? std::optional<int>(json["to"]) : std::nullopt};
    if (type == "every")
        return EveryMonths{json["k"], json.value("from", 0), std::nullopt, true};
    if (type == "asset") {
        Asset asset;
        asset.life = json["life"];
        for (const Json& lot : json.value("stock", Json::array()))
            asset.stock.push_back({figure(lot["quantity"]), lot["age"], figure(lot["book_value"])});
        if (json.contains("residual_share"))
            asset.residualShare = figure(json["residual_share"]);
        return asset;
    }
    Commitment commitment;
    commitment.periodMonths = json["p"];
    commitment.from = json.value("from", 0);
    if (json.contains("periods"))
        commitment.periods = json["periods"].get<int>();
    commitment.of = json["of"].get<std::vector<std::string>>();
    return commitment;
}

inline Index index(const Json& json) {
    if (json.contains("list")) {
        ListIndex list;
        for (const Json& point : json["list"])
            list.points.push_back({point[0], figure(point[1])});
        return list;
    }
    return RateIndex{figure(json["rate"]), json.contains("fixed") ? figure(json["fixed"]) : Figure(),
                     json.value("from", 0)};
}

inline Item item(const Json& json) {
    Item result;
    result.id = json["id"];
    result.nature = json["nature"] == "capex" ? Nature::CapEx : Nature::OpEx;
    result.category = category(json["category"]);
    const std::string kind = json.value("kind", "paid");
    result.kind = kind == "paid" ? Kind::Paid : kind == "internal" ? Kind::Internal : Kind::Notional;
    if (json.contains("price"))
        result.price = figure(json["price"]);
    if (json.contains("currency"))
        result.currency = currencyFromCode(json["currency"].get<std::string>());
    if (json.contains("gross_rate"))
        result.grossRate = figure(json["gross_rate"]);
    for (const Json& entry : json.value("factors", Json::array()))
        result.factors.push_back(factor(entry));
    for (const Json& entry : json.value("divide_by", Json::array()))
        result.divideBy.push_back(figure(entry));
    if (json.contains("seats")) {
        Seats seats;
        for (const auto& [key, into] :
             {std::pair{"min", &seats.minimum}, {"pack", &seats.pack}, {"max", &seats.maximum}})
            if (json["seats"].contains(key))
                *into = json["seats"][key].get<std::int64_t>();
        result.seats = seats;
    }
    if (json.contains("min_fee"))
        result.minimumFee = figure(json["min_fee"]);
    result.schedule = schedule(json["schedule"]);
    if (json.contains("index"))
        result.index = index(json["index"]);
    return result;
}

inline Demand demand(const Json& json) {
    const std::string by = json["by"];
    if (by == "rate")
        return RateDemand{figure(json["u0"]), figure(json["g"])};
    if (by == "linear")
        return LinearDemand{figure(json["u0"]), figure(json["per_year"])};
    ListDemand list;
    for (const Json& point : json["points"])
        list.points.push_back({point[0], point[1]});
    return list;
}

inline Organisation organisation(const Json& json) {
    Organisation result;
    result.horizon = json["horizon"];
    result.demand = demand(json["demand"]);
    result.currency = currencyFromCode(json.value("currency", "EUR")).value();
    const auto take = [&](const char* key, Quantity& into) {
        if (json.contains(key))
            into = figure(json[key]);
    };
    take("mailboxes_per_user", result.mailboxesPerUser);
    take("gb_per_mailbox", result.gbPerMailbox);
    take("storage_growth", result.storageGrowth);
    take("vat_rate", result.vatRate);
    take("vat_not_recovered", result.vatNotRecovered);
    take("discount_rate", result.discountRate);
    for (const Json& rate : json.value("exchange", Json::array()))
        result.exchange.push_back({currencyFromCode(rate["one"].get<std::string>()).value(),
                                   figure(rate["is"]),
                                   currencyFromCode(rate["of"].get<std::string>()).value(),
                                   {}});
    return result;
}

inline Dossier dossier(const Json& input) {
    Dossier result;
    result.organisation = organisation(input["organisation"]);
    for (const auto& [id, value] : input["assumptions"].items()) {
        Assumption assumption;
        assumption.id = id;
        assumption.value.likely = figure(value);
        result.assumptions.push_back(assumption);
    }
    for (const Json& json : input["options"]) {
        Option option;
        option.id = json["id"];
        for (const Json& part : json["parts"]) {
            Template entry;
            entry.id = option.id + "." + part["id"].get<std::string>();
            for (const Json& each : part["items"])
                entry.items.push_back(item(each));
            option.parts.push_back({part["id"], entry.id, figure(part["share"])});
            result.templates.push_back(entry);
        }
        for (const Json& each : json.value("items", Json::array()))
            option.items.push_back(item(each));
        result.options.push_back(option);
    }
    return result;
}

} // namespace mailbilan::neutral
