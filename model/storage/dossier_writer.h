// Visits the description of a struct and builds the tree of its file; fields with their default are left out.
#pragma once

#include "model/storage/description.h"
#include "model/storage/names.h"
#include "model/storage/node.h"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace mailbilan {

class DossierWriter {
public:
    explicit DossierWriter(const std::vector<UnknownField>& unknown);

    template <class T> Node node(const T& value) const { return write(value); }

    // Puts unknown fields back where their object still exists.
    void addUnknown(Node& root) const;

private:
    template <class T> struct Members {
        const DossierWriter& writer;
        const T& value;
        Node& node;

        template <class M> void operator()(std::string_view name, M T::*member, const Rule& rule = {}) {
            static const T defaults{};
            const Path::Step step(writer.path_, name);
            if (rule.required || value.*member != defaults.*member || writer.unknownBelow())
                writer.add(node, name, value.*member);
        }
        template <class P> void inlined(P T::*member) {
            Members<P> inner{writer, value.*member, node};
            describe(inner, static_cast<const P*>(nullptr));
        }
    };
    template <class T> struct Elements {
        const DossierWriter& writer;
        const T& value;
        Node& node;

        template <class M> void operator()(std::string_view, M T::*member, const Rule& = {}) {
            const Path::Step step(writer.path_, node.items.size());
            node.items.push_back(writer.write(value.*member));
        }
    };
    template <class T> struct Inner {
        const DossierWriter& writer;
        const T& value;
        Node& node;

        template <class M> void operator()(std::string_view, M T::*member, const Rule& = {}) {
            node = writer.write(value.*member);
        }
    };

    template <class T> Node object(const T& value) const { return filled(value, Node::object()); }
    template <class T> Node filled(const T& value, Node node) const {
        Members<T> members{*this, value, node};
        describe(members, static_cast<const T*>(nullptr));
        return node;
    }

    template <class T>
    requires std::is_class_v<T> Node write(const T& value)
    const {
        Node node;
        if constexpr (shapeOf<T> == Shape::Pair) {
            node = Node::array();
            Elements<T> elements{*this, value, node};
            describe(elements, static_cast<const T*>(nullptr));
        } else if constexpr (shapeOf<T> == Shape::Inner) {
            Inner<T> inner{*this, value, node};
            describe(inner, static_cast<const T*>(nullptr));
        } else {
            node = object(value);
        }
        return node;
    }
    template <class E>
    requires std::is_enum_v<E> Node write(E value)
    const { return Node::string(nameOf(value)); }
    Node write(bool value) const { return Node::boolean(value); }
    template <class I>
    requires std::is_integral_v<I> Node write(I value)
    const { return Node::number(std::to_string(value)); }
    Node write(const Figure& value) const { return Node::string(value.text()); }
    Node write(const std::string& value) const { return Node::string(value); }
    Node write(const Text& value) const;
    Node write(const Quantity& value) const;
    Node write(const FactValue& value) const;
    Node write(const Demand& value) const { return tagged(value); }
    Node write(const Schedule& value) const { return tagged(value); }
    Node write(const Index& value) const {
        return std::visit([&](const auto& alternative) { return object(alternative); }, value);
    }
    Node write(const Factor& value) const;

    template <class T> Node write(const std::optional<T>& value) const { return value ? write(*value) : Node(); }
    template <class T> Node write(const std::vector<T>& list) const {
        Node node = Node::array();
        for (const T& item : list) {
            const Path::Step step(path_, node.items.size());
            node.items.push_back(write(item));
        }
        return node;
    }
    template <class T> Node write(const Keyed<T>& list) const {
        Node node = Node::object();
        for (const T& entry : list)
            step(node, entry.id, entry);
        return node;
    }
    template <class T> Node write(const std::map<std::string, T>& list) const {
        Node node = Node::object();
        for (const auto& [id, entry] : list)
            step(node, id, entry);
        return node;
    }
    template <class T> void step(Node& node, std::string_view key, const T& value) const {
        const Path::Step below(path_, key);
        add(node, key, value);
    }
    template <class T> void add(Node& node, std::string_view key, const T& value) const { node.add(key, write(value)); }
    template <class T> void add(Node& node, std::string_view key, const std::optional<T>& value) const {
        if (value) // null stands for nothing in this format
            node.add(key, write(*value));
    }
    template <class Variant> Node tagged(const Variant& value) const {
        Node node = Node::object();
        node.add(Tag<Variant>::key, Node::string(Tag<Variant>::names[value.index()]));
        return std::visit([&](const auto& alternative) { return filled(alternative, std::move(node)); }, value);
    }
    bool unknownBelow() const;

    const std::vector<UnknownField>& unknown_;
    std::vector<std::string> sortedUnknown_;
    mutable Path path_; // where the walk is; comes back to the root
};

} // namespace mailbilan
