// Visits the description of a struct and fills it from a tree.
#pragma once

#include "model/storage/description.h"
#include "model/storage/names.h"
#include "model/storage/scalar_reader.h"

#include <map>
#include <optional>
#include <type_traits>
#include <utility>

namespace mailbilan {

class DossierReader : public ScalarReader {
public:
    using ScalarReader::read;
    using ScalarReader::ScalarReader;

    void dossier(const Node& node, Dossier& target) { object(node, target, {"format"}); }
    void organisation(const Node& node, Organisation& target) { object(node, target); }

private:
    using Names = std::vector<std::string_view>;

    // The members of one object; remembers the names it asked for.
    template <class T> struct Members {
        DossierReader& reader;
        const Node& node;
        T& target;
        Names& known;

        template <class M> void operator()(std::string_view name, M T::*member, const Rule& rule = {}) {
            known.push_back(name);
            const Path::Step step(reader.path_, name);
            if (const Node* value = node.find(name))
                reader.read(*value, target.*member, rule);
            else if (rule.required)
                reader.error("value.missing", {std::string(name)});
        }
        template <class P> void inlined(P T::*member) {
            Members<P> inner{reader, node, target.*member, known};
            describe(inner, static_cast<const P*>(nullptr));
        }
    };
    template <class T> struct Elements {
        DossierReader& reader;
        const Node& node;
        T& target;
        std::size_t index = 0;

        template <class M> void operator()(std::string_view, M T::*member, const Rule& rule = {}) {
            const Path::Step step(reader.path_, index);
            reader.read(node.items[index++], target.*member, rule);
        }
    };
    template <class T> struct Inner {
        DossierReader& reader;
        const Node& node;
        T& target;

        template <class M> void operator()(std::string_view, M T::*member, const Rule& rule = {}) {
            reader.read(node, target.*member, rule);
        }
    };

    template <class T> void object(const Node& node, T& target, Names known = {}) {
        if (!node.isObject())
            return mistyped(node, "type.object");
        Members<T> members{*this, node, target, known};
        describe(members, static_cast<const T*>(nullptr));
        keepUnknown(node, known);
    }

    template <class T>
    requires std::is_class_v<T>
    void read(const Node& node, T& target, const Rule&) {
        if constexpr (shapeOf<T> == Shape::Pair) {
            if (!node.isArray() || node.items.size() != 2)
                return mistyped(node, "type.pair");
            Elements<T> elements{*this, node, target};
            describe(elements, static_cast<const T*>(nullptr));
        } else if constexpr (shapeOf<T> == Shape::Inner) {
            Inner<T> inner{*this, node, target};
            describe(inner, static_cast<const T*>(nullptr));
        } else {
            object(node, target);
        }
    }
    template <class E>
    requires std::is_enum_v<E>
    void read(const Node& node, E& target, const Rule&) {
        const int position = word(node, enumNames<E>());
        if (position >= 0)
            target = static_cast<E>(position);
    }
    template <class T> void read(const Node& node, std::optional<T>& target, const Rule& rule) {
        read(node, target.emplace(), rule);
    }
    // An open end may be written as null: {"to": null}.
    void read(const Node& node, std::optional<std::int64_t>& target, const Rule& rule) {
        if (node.kind != Node::Kind::Null)
            read(node, target.emplace(), rule);
    }
    template <class T> void read(const Node& node, std::vector<T>& target, const Rule& rule) {
        if (!node.isArray())
            return mistyped(node, "type.list");
        target.clear();
        for (const Node& item : node.items) {
            const Path::Step step(path_, target.size());
            read(item, target.emplace_back(), rule);
        }
    }
    template <class T> void read(const Node& node, Keyed<T>& target, const Rule& rule) {
        entries(node, [&](const std::string& key, const Node& item) {
            T& entry = target.emplace_back();
            entry.id = key;
            read(item, entry, rule);
        });
    }
    template <class T> void read(const Node& node, std::map<std::string, T>& target, const Rule& rule) {
        entries(node, [&](const std::string& key, const Node& item) { read(item, target[key], rule); });
    }
    template <class Entry> void entries(const Node& node, Entry entry) {
        if (!node.isObject())
            return mistyped(node, "type.object");
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const Path::Step step(path_, node.keys[i]);
            entry(node.keys[i], node.items[i]);
        }
    }

    void read(const Node& node, Demand& target, const Rule&) { tagged(node, target); }
    void read(const Node& node, Schedule& target, const Rule&) { tagged(node, target); }
    void read(const Node& node, Index& target, const Rule&) {
        if (node.isObject() && node.find("list"))
            object(node, target.emplace<ListIndex>());
        else
            object(node, target.emplace<RateIndex>());
    }
    void read(const Node& node, Factor& target, const Rule& rule);

    template <class Variant, std::size_t... I>
    static void choose(Variant& target, std::size_t index, std::index_sequence<I...>) {
        ((index == I ? static_cast<void>(target.template emplace<I>()) : void()), ...);
    }
    template <class Variant> static void choose(Variant& target, std::size_t index) {
        choose(target, index, std::make_index_sequence<std::variant_size_v<Variant>>());
    }
    template <class Variant> void tagged(const Node& node, Variant& target) {
        if (!node.isObject())
            return mistyped(node, "type.object");
        const int position = tag(node, Tag<Variant>::key, Tag<Variant>::names);
        if (position < 0)
            return;
        choose(target, static_cast<std::size_t>(position));
        std::visit([&](auto& alternative) { object(node, alternative, {Tag<Variant>::key}); }, target);
    }
    int tag(const Node& node, std::string_view key, std::span<const std::string_view> names);
};

} // namespace mailbilan
