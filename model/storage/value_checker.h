// Visits the description of a dossier and tests every value against the rule that stands there.
#pragma once

#include "model/storage/description.h"
#include "model/storage/finding_list.h"
#include "model/storage/node.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace mailbilan {

class ValueChecker {
public:
    ValueChecker(const Dossier& dossier, FindingList& findings);

    void run() { check(dossier_, {}); }

private:
    template <class T> struct Fields {
        ValueChecker& checker;
        const T& value;
        std::size_t index = 0; // of elements that stand in a list

        template <class M> void operator()(std::string_view name, M T::*member, const Rule& rule = {}) {
            if constexpr (shapeOf<T> == Shape::Inner)
                return checker.check(value.*member, rule);
            const Path::Step step(checker.path_, shapeOf<T> == Shape::Pair ? std::to_string(index++) : name);
            checker.check(value.*member, rule);
        }
        template <class P> void inlined(P T::*member) {
            Fields<P> inner{checker, value.*member};
            describe(inner, static_cast<const P*>(nullptr));
        }
    };

    template <class T>
    requires std::is_class_v<T>
    void check(const T& value, const Rule&) {
        Fields<T> fields{*this, value};
        describe(fields, static_cast<const T*>(nullptr));
    }
    template <class E>
    requires std::is_enum_v<E>
    void check(E, const Rule&) {}
    void check(bool, const Rule&) {}
    void check(std::uint64_t, const Rule&) {}
    void check(int value, const Rule& rule) { check(std::int64_t{value}, rule); }
    void check(std::int64_t value, const Rule& rule) { check(Figure(value), rule); }
    void check(const Figure& value, const Rule& rule) { bounds(value, rule, path_.pointer()); }
    void check(const std::string& value, const Rule& rule);
    void check(const Text& value, const Rule& rule);
    void check(const Quantity& value, const Rule& rule);
    void check(const FactValue& value, const Rule& rule);
    void check(const Factor& value, const Rule& rule);
    void check(const Demand& value, const Rule& rule) { alternative(value, rule); }
    void check(const Schedule& value, const Rule& rule) { alternative(value, rule); }
    void check(const Index& value, const Rule& rule) { alternative(value, rule); }

    template <class Variant> void alternative(const Variant& value, const Rule& rule) {
        std::visit([&](const auto& chosen) { check(chosen, rule); }, value);
    }
    template <class T> void check(const std::optional<T>& value, const Rule& rule) {
        if (value)
            check(*value, rule);
    }
    template <class T> void check(const std::vector<T>& list, const Rule& rule) {
        std::size_t index = 0;
        for (const T& item : list) {
            const Path::Step step(path_, index++);
            check(item, rule);
        }
        if ((rule.required || rule.notEmpty) && list.empty())
            findings_.error("value.empty", path_.pointer());
    }
    template <class T> void check(const Keyed<T>& list, const Rule& rule) {
        std::set<std::string_view> ids;
        for (const T& entry : list) {
            const Path::Step step(path_, entry.id);
            key(entry.id, !ids.insert(entry.id).second);
            check(entry, rule);
        }
    }
    template <class T> void check(const std::map<std::string, T>& list, const Rule& rule) {
        for (const auto& [id, entry] : list) {
            const Path::Step step(path_, id);
            key(id, false);
            check(entry, rule);
        }
    }
    void key(const std::string& id, bool seenBefore);
    void bounds(const Figure& value, const Rule& rule, std::string_view pointer);

    const Dossier& dossier_;
    FindingList& findings_;
    std::map<std::string_view, const Assumption*> assumptions_;
    Path path_;
};

} // namespace mailbilan
