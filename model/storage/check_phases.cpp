#include "model/storage/cross_checker.h"

#include <map>

namespace mailbilan {
namespace {

// Finds phases that wait, through others, for themselves. Each phase is entered once, without recursion.
class Cycles {
public:
    explicit Cycles(const Keyed<Phase>& phases) {
        for (const Phase& phase : phases)
            states_.emplace(phase.id, State{&phase});
    }

    // A phase that waits for itself and is reached from `start`; null if there is none that was not told before.
    const Phase* from(const Phase& start) {
        std::vector<State*> path;
        enter(start.id, path);
        while (!path.empty()) {
            State& state = *path.back();
            if (state.next == state.phase->after.size()) {
                state.open = false;
                path.pop_back();
                continue;
            }
            const auto it = states_.find(state.phase->after[state.next++]);
            if (it != states_.end() && it->second.open)
                return it->second.phase;
            if (it != states_.end())
                enter(it->first, path);
        }
        return nullptr;
    }

private:
    struct State {
        const Phase* phase;
        std::size_t next = 0; // of `after`
        bool entered = false;
        bool open = false; // on the way from the start to here
    };
    void enter(std::string_view id, std::vector<State*>& path) {
        State& state = states_.at(id);
        if (std::exchange(state.entered, true))
            return;
        state.open = true;
        path.push_back(&state);
    }

    std::map<std::string_view, State> states_;
};

std::set<std::string_view> allItems(const Dossier& dossier) {
    std::set<std::string_view> ids;
    forEachItemList(dossier, [&](const Keyed<Item>& items, const std::string&) {
        for (const Item& item : items)
            ids.insert(item.id);
    });
    return ids;
}

void checkReferences(CrossCheck& check, const Phase& phase, const std::set<std::string_view>& phases,
                     const std::set<std::string_view>& items) {
    const std::string pointer = at({"phases", phase.id});
    for (std::size_t i = 0; i < phase.after.size(); ++i)
        if (!phases.contains(phase.after[i]))
            check.findings.error("reference.phase", at(pointer + "/after", i), {phase.after[i]});
    for (std::size_t i = 0; i < phase.items.size(); ++i)
        if (!items.contains(phase.items[i]))
            check.findings.error("reference.item", at(pointer + "/items", i), {phase.items[i]});
}

} // namespace

void checkPhases(CrossCheck& check) {
    const auto& phases = check.dossier.phases;
    const auto items = allItems(check.dossier);
    std::set<std::string_view> ids;
    for (const Phase& phase : phases)
        ids.insert(phase.id);
    for (const Phase& phase : phases)
        checkReferences(check, phase, ids, items);
    Cycles cycles(phases);
    for (const Phase& phase : phases)
        if (const Phase* waiting = cycles.from(phase)) {
            check.findings.error("phase.cycle", at({"phases", waiting->id, "after"}), {waiting->id});
            return;
        }
}

} // namespace mailbilan
