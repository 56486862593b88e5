// A dossier's cost side with every quantity resolved to a slot, so that one structure serves many sets of values.
#pragma once

#include "model/cost/arithmetic.h"
#include "model/dossier/dossier.h"

#include <optional>
#include <string>
#include <vector>

namespace mailbilan {

// Slots 0..n-1 are the dossier's assumptions in order; figures written in place follow.
using Slot = int;

struct CompiledFactor {
    enum class What { Value, OneMinus, PositiveDifference, Driver, Step } what = What::Value;
    Slot value = 0, minus = 0; // Step: value is `per`
    DriverKind driver = DriverKind::Users;
};

struct CompiledTier {
    TierMode mode = TierMode::Volume;
    struct Band {
        std::optional<std::int64_t> to;
        Slot price = 0;
    };
    std::vector<Band> bands;
};

struct CompiledIndex {
    Slot rate = 0, fixed = 0;
    int from = 0;
    std::vector<std::pair<int, Slot>> list; // month, factor; empty: by rate
};

struct CompiledLot {
    Slot quantity = 0, bookValue = 0;
    int age = 0;
};

struct CompiledItem {
    const Item* item = nullptr;
    Slot price = 0;
    std::vector<CompiledFactor> factors;
    std::optional<CompiledTier> tier;
    std::vector<Slot> divisors;
    std::optional<Slot> minimumFee, grossRate, residualShare, exchangeTimes, exchangeOver;
    std::optional<CompiledIndex> index;
    std::vector<CompiledLot> stock;
    std::vector<int> committed; // positions in the same list of the items a commitment counts
    bool dependsOnDemand = false;
    bool generic = false;
    bool lacksRate = false; // its currency has no exchange rate
};

// A template's items, or an option's own items; they share one set of users.
struct CompiledList {
    std::vector<CompiledItem> items;
    std::string pointer; // "/templates/estate/items"
};

struct CompiledPart {
    int list = 0;
    Slot share = 0;
    bool rest = false;
};
struct CompiledOption {
    std::vector<CompiledPart> parts;
    std::vector<int> wholeLists; // included templates and own items: all users
};

struct CompiledModel {
    const Dossier* dossier = nullptr;
    int horizon = 36;
    std::vector<Figure> constants;
    std::vector<CompiledList> lists; // templates in order, then the own items of each option
    std::vector<CompiledOption> options;
    Slot start = 0, growth = 0, mailboxesPerUser = 0, gbPerMailbox = 0, storageGrowth = 0;
    Slot vatRate = 0, vatNotRecovered = 0, discountRate = 0;
    bool startFromList = false;

    // Whether TCO, present values and break-even count items of this kind.
    bool counts(Kind kind) const;

    template <class Number> std::vector<Number> values() const {
        std::vector<Number> result;
        result.reserve(dossier->assumptions.size() + constants.size());
        for (const Assumption& assumption : dossier->assumptions)
            result.push_back(Arithmetic<Number>::of(assumption.value.likely));
        for (const Figure& figure : constants)
            result.push_back(Arithmetic<Number>::of(figure));
        return result;
    }
};

CompiledModel compile(const Dossier& dossier);

} // namespace mailbilan
