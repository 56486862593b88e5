// Two options whose costs can be told by hand: one paid once, one by user and month.
#pragma once

#include "model/dossier/dossier.h"

namespace mailbilan::small {

inline Assumption assumption(const char* id, const char* likely, const char* minimum = nullptr,
                             const char* maximum = nullptr) {
    Assumption result;
    result.id = id;
    result.unit = "count";
    result.value.likely = *Figure::parse(likely);
    if (minimum)
        result.minimum = *Figure::parse(minimum);
    if (maximum)
        result.maximum = *Figure::parse(maximum);
    return result;
}

inline Item item(const char* id, const char* price, Schedule schedule) {
    Item result;
    result.id = id;
    result.category = Category::Subscription;
    result.price = AssumptionRef{price};
    result.schedule = std::move(schedule);
    return result;
}

inline Template list(const char* id, Item item) {
    Template result;
    result.id = id;
    result.items.push_back(std::move(item));
    return result;
}

inline Option option(const char* id, const char* uses, Model model) {
    Option result;
    result.id = id;
    result.model = model;
    result.parts.push_back({"all", uses, Figure(1), false});
    return result;
}

// 12 months, 10 users: `own` costs `once`, `plan` costs `monthly` a user and month.
inline Dossier dossier(const char* once, const char* monthly) {
    Dossier result;
    result.organisation.horizon = 12;
    result.organisation.demand = RateDemand{AssumptionRef{"users"}, Figure(0)};
    result.assumptions = {assumption("users", "10", "1", "5000"), assumption("once", once, "0", "100000"),
                          assumption("monthly", monthly, "0", "1000"), assumption("dial", "0", "0", "100")};
    Item plan = item("fee", "monthly", Monthly{});
    plan.factors.push_back(Driver{DriverKind::Users});
    result.templates = {list("estate", item("server", "once", Once{})), list("provider", plan)};
    result.options = {option("own", "estate", Model::SelfHosted), option("plan", "provider", Model::Managed)};
    result.dial = AssumptionRef{"dial"};
    return result;
}

} // namespace mailbilan::small
