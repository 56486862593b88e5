// Runs every option's lists; templates that several options share with the same users are run once.
#pragma once

#include "model/cost/list_run.h"

#include <map>
#include <memory>

namespace mailbilan {

template <class Number> struct OptionRun {
    struct Placed {
        std::shared_ptr<const ListResult<Number>> result;
        int list = 0;
        int part = -1;
    };
    std::vector<Placed> lists; // parts in order, then the option's own
    std::vector<std::vector<std::int64_t>> partUsers;
};

template <class Number> class Evaluation {
public:
    Evaluation(const CompiledModel& model, std::vector<Number> values)
        : model_(model), values_(std::move(values)), users_(usersByMonth(model_, values_)) {}

    const std::vector<std::int64_t>& users() const { return users_; }
    const std::vector<Number>& values() const { return values_; }

    OptionRun<Number> run(const CompiledOption& option) {
        OptionRun<Number> result;
        Number from(0);
        for (std::size_t i = 0; i < option.parts.size(); ++i) {
            const Number to =
                option.parts[i].rest ? Number(1) : from + values_[static_cast<std::size_t>(option.parts[i].share)];
            result.partUsers.push_back(usersBetween(users_, from, to));
            result.lists.push_back(
                {list(option.parts[i].list, result.partUsers.back()), option.parts[i].list, static_cast<int>(i)});
            from = to;
        }
        for (const int whole : option.wholeLists)
            result.lists.push_back({list(whole, users_), whole, -1});
        return result;
    }

private:
    std::shared_ptr<const ListResult<Number>> list(int index, const std::vector<std::int64_t>& users) {
        auto& known = runs_[{index, users}];
        if (!known)
            known = std::make_shared<const ListResult<Number>>(
                ListRun<Number>(model_, values_, model_.lists[static_cast<std::size_t>(index)], users).run());
        return known;
    }

    const CompiledModel& model_;
    std::vector<Number> values_;
    std::vector<std::int64_t> users_;
    std::map<std::pair<int, std::vector<std::int64_t>>, std::shared_ptr<const ListResult<Number>>> runs_;
};

} // namespace mailbilan
