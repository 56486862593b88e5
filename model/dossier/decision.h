// What a user edits about value: criteria, scores, requirements, checklist, migration.
#pragma once

#include "model/dossier/assumption.h"
#include "model/dossier/keyed.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mailbilan {

struct Scale {
    Figure low = 1, high = 5;
    friend bool operator==(const Scale&, const Scale&) = default;
};
enum class Grades { Continuous, Whole };

struct Criterion {
    std::string id;
    Text label;
    Text question;                            // what is judged
    Figure weight = 1;                        // raw, on the weight scale; 0 = left out
    Text anchorLow, anchorMiddle, anchorHigh; // what the low end, the middle and the high end mean
    bool overlapsWithCosts = false;
    Text note;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

// Weights of one person or body, standing beside the group's (which are Criterion::weight).
struct WeightSet {
    std::string id;
    std::string name;
    std::string date;
    std::map<std::string, Figure> weights; // criterion id -> raw weight
    friend bool operator==(const WeightSet&, const WeightSet&) = default;
};

struct Score {
    Figure low, high; // equal: a single grade
    Text reason;
    Source source;
    bool suggested = false; // by a rule from facts, not by a person
    friend bool operator==(const Score&, const Score&) = default;
};

enum class RequirementState { Met, Failed, ToBeClarified, NotApplicable };

// What a fact must be for a requirement to be met. Unknown facts give "to be clarified".
enum class Comparison { IsTrue, AtLeast, AtMost, AnyOf, AllIn, Contains };
struct Requirement {
    std::string id;
    Text label;
    bool mustHave = true; // false: shown, not tested
    std::string fact;     // id of the fact in templates; empty: stated by hand only
    Comparison comparison = Comparison::IsTrue;
    std::optional<Quantity> limit;   // AtLeast, AtMost
    std::vector<std::string> values; // AnyOf, AllIn, Contains
    Text note;
    friend bool operator==(const Requirement&, const Requirement&) = default;
};
struct StatedRequirement {
    RequirementState state = RequirementState::ToBeClarified;
    Text note; // evidence
    friend bool operator==(const StatedRequirement&, const StatedRequirement&) = default;
};

using FactValue = std::variant<std::monostate, bool, Figure, std::string, std::vector<std::string>>;
struct Fact {
    std::string id;  // "data_location"; labels and kinds of facts stand in Dossier::factKinds
    FactValue value; // monostate: unknown
    Source source;
    friend bool operator==(const Fact&, const Fact&) = default;
};
struct FactKind {
    std::string id;
    Text label;
    std::string unit;  // as in Assumption
    std::string group; // price, service, protection, archive, protocols, collaboration, exit ...
    friend bool operator==(const FactKind&, const FactKind&) = default;
};

enum class CheckState { Unknown, No, Partly, Yes, NotApplicable };
struct Check {
    std::string id;
    std::string topic; // authentication, service_level, recovery, exit, people, deliverability, legal, self_hosting
    Text label;
    bool critical = false;
    std::vector<std::string> models; // only for options of these models ("self_hosted"); empty: all
    CheckState state = CheckState::Unknown;
    std::string owner;
    std::string due; // ISO date
    std::string evidence;
    friend bool operator==(const Check&, const Check&) = default;
};

struct Phase {
    std::string id;
    Text label, description;
    int startDay = 0; // from the start of the project
    int days = 1;
    std::string owner;
    std::vector<std::string> after; // phases that must be finished
    std::vector<std::string> items; // ids of cost items of the migration
    friend bool operator==(const Phase&, const Phase&) = default;
};

// What is said of the two models in general, beside the scores: it is never weighed.
struct ComparedAspect {
    std::string id;
    Text label, selfHosted, managed;
    friend bool operator==(const ComparedAspect&, const ComparedAspect&) = default;
};
struct ModelComparison {
    Source source;
    Keyed<ComparedAspect> aspects;
    friend bool operator==(const ModelComparison&, const ModelComparison&) = default;
};

} // namespace mailbilan
