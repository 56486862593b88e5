#include "model/analysis/thresholds.h"

#include "model/analysis/change_search.h"

#include <algorithm>
#include <set>

namespace mailbilan {
namespace {

using namespace analysis;

constexpr std::size_t mostModules = 5;

std::string firstWord(const std::string& id) { return id.substr(0, id.find('.')); }

std::set<std::string> firstWords(const std::vector<std::string>& ids) {
    std::set<std::string> words;
    for (const std::string& id : ids)
        words.insert(firstWord(id));
    return words;
}

// What every option but today's system includes in its own form.
std::set<std::string> wordsOfAll(const Dossier& dossier) {
    std::optional<std::set<std::string>> common;
    for (const Option& option : dossier.options) {
        if (option.model == Model::StatusQuo)
            continue;
        const std::set<std::string> own = firstWords(option.includes);
        if (common)
            std::erase_if(*common, [&](const std::string& word) { return !own.contains(word); });
        else
            common = own;
    }
    std::set<std::string> words = common.value_or(std::set<std::string>());
    words.erase("migration");
    return words;
}

class Modules {
public:
    explicit Modules(const Dossier& dossier) : words_(wordsOfAll(dossier)) {}

    // Of an item; empty: it stays in any case. `list`: id of the template, empty for an option's own items.
    std::string of(const Item& item, const std::string& list) const {
        if (!list.empty() && words_.contains(firstWord(list)))
            return firstWord(list);
        if (item.category == Category::Archiving)
            return "archiving";
        return item.category == Category::Security ? "security" : std::string();
    }
    const std::set<std::string>& words() const { return words_; }

private:
    std::set<std::string> words_;
};

template <class Visit> void forEachList(Dossier& dossier, Visit visit) {
    for (Template& entry : dossier.templates)
        visit(entry.items, entry.id);
    for (Option& option : dossier.options)
        visit(option.items, std::string());
}

Dossier withOnly(const Dossier& dossier, const Modules& modules, const std::vector<std::string>& taken) {
    Dossier reduced = dossier;
    forEachList(reduced, [&](Keyed<Item>& items, const std::string& list) {
        std::erase_if(items, [&](const Item& item) {
            const std::string module = modules.of(item, list);
            return !module.empty() && std::find(taken.begin(), taken.end(), module) == taken.end();
        });
    });
    return reduced;
}

} // namespace

std::vector<UserBand> eligibleByUsers(const Dossier& dossier, std::int64_t from, std::int64_t to) {
    SearchBasis basis(dossier);
    ChangeSearch search(basis, basis.model().start, Ladder(Figure(from), Figure(to), Rungs::Whole));
    std::vector<UserBand> bands{{from, to, search.winnersAt(0, Outcome::Cheapest)}};
    while (const auto change = search.next(bands.back().from - from, Outcome::Cheapest)) {
        bands.back().to = from + change->rung - 1;
        bands.push_back({from + change->rung, to, change->winners});
    }
    return bands;
}

std::vector<ValueBand> bandsByAssumption(const Dossier& dossier, const std::string& assumption, Outcome outcome,
                                         std::optional<Figure> from, std::optional<Figure> to) {
    const Assumption* moved = dossier.assumptions.find(assumption);
    if (!moved)
        return {};
    SearchBasis basis(dossier);
    SearchRange range = searchRange(basis.model(), *moved);
    range.from = from.value_or(range.from);
    range.to = to.value_or(range.to);
    ChangeSearch search(basis, dossier.assumptions.indexOf(assumption), Ladder(range.from, range.to, range.rungs));
    std::vector<ValueBand> bands{{range.from, range.to, search.winnersAt(0, outcome)}};
    std::int64_t rung = 0;
    while (const auto change = search.next(rung, outcome)) {
        rung = change->rung;
        bands.back().to = search.ladder().at(rung);
        bands.push_back({search.ladder().at(rung), range.to, change->winners});
    }
    return bands;
}

std::vector<FeatureModule> featureModules(const Dossier& dossier) {
    const Modules modules(dossier);
    std::set<std::string> found;
    Dossier visited = dossier;
    forEachList(visited, [&](const Keyed<Item>& items, const std::string& list) {
        for (const Item& item : items)
            found.insert(modules.of(item, list));
    });
    std::vector<FeatureModule> result;
    for (const char* category : {"archiving", "security"})
        if (found.contains(category) && !modules.words().contains(category))
            result.push_back({category});
    for (const std::string& word : modules.words())
        if (found.contains(word))
            result.push_back({word});
    return result;
}

std::vector<DensityRow> bandsByFeatures(const Dossier& dossier, std::int64_t from, std::int64_t to) {
    const Modules modules(dossier);
    std::vector<FeatureModule> all = featureModules(dossier);
    all.resize(std::min(all.size(), mostModules));
    std::vector<DensityRow> rows;
    for (unsigned taken = 0; taken < 1U << all.size(); ++taken) {
        DensityRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (taken >> i & 1U)
                row.modules.push_back(all[i].id);
    }
    const auto places = [&](const DensityRow& row) {
        std::vector<std::size_t> result;
        for (const std::string& id : row.modules)
            result.push_back(
                static_cast<std::size_t>(std::find(all.begin(), all.end(), FeatureModule{id}) - all.begin()));
        return result;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const DensityRow& a, const DensityRow& b) {
        return a.modules.size() != b.modules.size() ? a.modules.size() < b.modules.size() : places(a) < places(b);
    });
    // A module beyond those that are combined stays as it is.
    for (DensityRow& row : rows) {
        std::vector<std::string> kept = row.modules;
        for (const FeatureModule& module : featureModules(dossier))
            if (std::find(all.begin(), all.end(), module) == all.end())
                kept.push_back(module.id);
        row.bands = eligibleByUsers(withOnly(dossier, modules, kept), from, to);
    }
    return rows;
}

} // namespace mailbilan
