#include "model/storage/dossier_writer.h"
#include "model/storage/json_text.h"
#include "model/storage/read_tree.h"
#include "model/storage/reader.h"

#include <algorithm>

namespace mailbilan {

DossierWriter::DossierWriter(const std::vector<UnknownField>& unknown) : unknown_(unknown) {
    for (const UnknownField& field : unknown)
        sortedUnknown_.push_back(field.pointer);
    std::sort(sortedUnknown_.begin(), sortedUnknown_.end());
}

bool DossierWriter::unknownBelow() const {
    if (sortedUnknown_.empty())
        return false;
    const std::string prefix = path_.pointer() + '/';
    const auto it = std::lower_bound(sortedUnknown_.begin(), sortedUnknown_.end(), prefix);
    return it != sortedUnknown_.end() && it->starts_with(prefix);
}

void DossierWriter::addUnknown(Node& root) const {
    for (const UnknownField& field : unknown_) {
        const auto [parent, key] = splitPointer(field.pointer);
        Node* object = resolve(root, parent);
        if (!object || !object->isObject() || object->find(key))
            continue;
        FindingList findings;
        if (auto value = parseJson(field.json, Places(field.json), findings))
            object->add(key, std::move(*value));
    }
}

Node DossierWriter::write(const Text& value) const {
    const auto& texts = value.byLanguage;
    const bool everywhere = texts.size() == 1 && texts.contains("") && !texts.at("").empty();
    if ((everywhere || texts.empty()) && !unknownBelow())
        return Node::string(everywhere ? texts.at("") : "");
    Node node = Node::object();
    for (const auto& [language, text] : texts)
        node.add(language, Node::string(text));
    return node;
}

Node DossierWriter::write(const Quantity& value) const {
    if (const auto* figure = std::get_if<Figure>(&value))
        return write(*figure);
    Node node = Node::object();
    node.add("assumption", Node::string(std::get<AssumptionRef>(value).id));
    return node;
}

Node DossierWriter::write(const FactValue& value) const {
    if (const auto* boolean = std::get_if<bool>(&value))
        return write(*boolean);
    if (const auto* figure = std::get_if<Figure>(&value))
        return write(*figure);
    if (const auto* text = std::get_if<std::string>(&value))
        return write(*text);
    if (const auto* list = std::get_if<std::vector<std::string>>(&value))
        return write(*list);
    return Node();
}

Node DossierWriter::write(const Factor& value) const {
    if (const auto* quantity = std::get_if<Quantity>(&value))
        return write(*quantity);
    Node node = Node::object();
    std::visit([&](const auto& alternative) { step(node, factorNames[value.index()], alternative); }, value);
    return node;
}

std::string writeDossier(const Dossier& dossier) {
    const DossierWriter writer(dossier.unknownFields);
    Node root = Node::object();
    root.add("format", Node::string(formatName));
    Node body = writer.node(dossier);
    for (std::size_t i = 0; i < body.items.size(); ++i)
        root.add(body.keys[i], std::move(body.items[i]));
    writer.addUnknown(root);
    std::string pretty = prettyJson(root);
    return pretty.size() <= maxDossierBytes ? pretty : compactJson(root) + '\n';
}

} // namespace mailbilan
