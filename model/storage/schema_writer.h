// Visits the description of a dossier and writes what each field may hold as a JSON schema.
#pragma once

#include "model/storage/description.h"
#include "model/storage/dossier_writer.h"
#include "model/storage/names.h"
#include "model/storage/node.h"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace mailbilan {

class SchemaWriter {
public:
    SchemaWriter() : values_(none_) {}

    template <class T> Node object() { return object<T>(Node::object(), Node::array()); }

private:
    template <class T> struct Members {
        SchemaWriter& writer;
        Node& properties;
        Node& required;
        T defaults{};

        template <class M> void operator()(std::string_view name, M T::*member, const Rule& rule = {}) {
            Node schema = writer.schema(static_cast<const M*>(nullptr), rule);
            if (rule.required)
                required.items.push_back(Node::string(name));
            else
                writer.addDefault(schema, defaults.*member);
            properties.add(name, std::move(schema));
        }
        template <class P> void inlined(P T::*) {
            Members<P> inner{writer, properties, required};
            describe(inner, static_cast<const P*>(nullptr));
        }
    };
    template <class T> struct Elements {
        SchemaWriter& writer;
        Node& list;

        template <class M> void operator()(std::string_view, M T::*, const Rule& rule = {}) {
            list.items.push_back(writer.schema(static_cast<const M*>(nullptr), rule));
        }
    };

    template <class T> Node object(Node properties, Node required) {
        Members<T> members{*this, properties, required};
        describe(members, static_cast<const T*>(nullptr));
        Node schema = Node::member("type", Node::string("object"));
        schema.add("properties", std::move(properties));
        if (!required.items.empty())
            schema.add("required", std::move(required));
        return schema;
    }
    template <class T>
    requires std::is_class_v<T> Node schema(const T*, const Rule&) {
        if constexpr (shapeOf<T> == Shape::Object) {
            return object<T>();
        } else {
            Node list = Node::array();
            Elements<T> elements{*this, list};
            describe(elements, static_cast<const T*>(nullptr));
            return shapeOf<T> == Shape::Inner ? std::move(list.items.front()) : pair(std::move(list));
        }
    }
    template <class E>
    requires std::is_enum_v<E> Node schema(const E*, const Rule&) { return words(enumNames<E>()); }
    Node schema(const bool*, const Rule&) { return Node::member("type", Node::string("boolean")); }
    Node schema(const int*, const Rule& rule) { return whole(rule, false); }
    Node schema(const std::int64_t*, const Rule& rule) { return whole(rule, false); }
    Node schema(const std::uint64_t*, const Rule&) { return whole(between("0", "18446744073709551615"), false); }
    Node schema(const std::optional<std::int64_t>*, const Rule& rule) { return whole(rule, true); }
    Node schema(const Figure*, const Rule& rule) { return decimal(rule); }
    Node schema(const Quantity*, const Rule& rule) { return quantity(rule); }
    Node schema(const std::string*, const Rule& rule) { return text(rule); }
    Node schema(const Text*, const Rule& rule) { return reference(rule.wording == TextForm::Name ? "name" : "text"); }
    Node schema(const Source*, const Rule&) { return reference("source"); }
    Node schema(const Item*, const Rule&) { return reference("item"); }
    Node schema(const FactValue*, const Rule& rule);
    Node schema(const Factor*, const Rule& rule);
    Node schema(const Index*, const Rule&) { return anyOf({object<RateIndex>(), object<ListIndex>()}); }
    Node schema(const Demand* type, const Rule&) { return tagged(type); }
    Node schema(const Schedule* type, const Rule&) { return tagged(type); }

    template <class T> Node schema(const std::optional<T>*, const Rule& rule) {
        return schema(static_cast<const T*>(nullptr), rule);
    }
    template <class T> Node schema(const std::vector<T>*, const Rule& rule) {
        return list(schema(static_cast<const T*>(nullptr), rule), rule.required || rule.notEmpty);
    }
    template <class T> Node schema(const Keyed<T>*, const Rule& rule) {
        return entries(schema(static_cast<const T*>(nullptr), rule));
    }
    template <class T> Node schema(const std::map<std::string, T>*, const Rule& rule) {
        return entries(schema(static_cast<const T*>(nullptr), rule));
    }

    template <class... Alternatives> Node tagged(const std::variant<Alternatives...>*) {
        using Variant = std::variant<Alternatives...>;
        Node all = Node::array();
        std::size_t index = 0;
        const auto add = [&](auto* alternative) {
            using T = std::remove_pointer_t<decltype(alternative)>;
            const Node name = Node::string(Tag<Variant>::names[index++]);
            all.items.push_back(object<T>(Node::member(Tag<Variant>::key, Node::member("const", name)),
                                          listOf({Node::string(Tag<Variant>::key)})));
        };
        (add(static_cast<Alternatives*>(nullptr)), ...);
        return Node::member("oneOf", std::move(all));
    }
    template <class T> void addDefault(Node& schema, const T& value) { schema.add("default", values_.node(value)); }
    template <class T> void addDefault(Node&, const std::optional<T>&) {}

    static Node listOf(std::vector<Node> items);
    static Node anyOf(std::vector<Node> alternatives) { return Node::member("anyOf", listOf(std::move(alternatives))); }
    static Node reference(std::string_view name);
    static Node words(std::span<const std::string_view> names);
    static Node whole(const Rule& rule, bool mayBeNull);
    static Node decimal(const Rule& rule);
    static Node quantity(const Rule& rule);
    static Node text(const Rule& rule);
    static Node pair(Node schemas);
    static Node list(Node schema, bool notEmpty);
    static Node entries(Node schema);

    const std::vector<UnknownField> none_;
    const DossierWriter values_;
};

} // namespace mailbilan
