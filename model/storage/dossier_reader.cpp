#include "model/storage/dossier_reader.h"

namespace mailbilan {

int DossierReader::tag(const Node& node, std::string_view key, std::span<const std::string_view> names) {
    const Path::Step step(path_, key);
    if (const Node* name = node.find(key))
        return word(*name, names);
    error("value.missing", {std::string(key)});
    return -1;
}

void DossierReader::read(const Node& node, Factor& target, const Rule& rule) {
    for (std::size_t i = 1; node.isObject() && i < factorNames.size(); ++i) {
        const Node* value = node.find(factorNames[i]);
        if (!value)
            continue;
        choose(target, i);
        {
            const Path::Step step(path_, factorNames[i]);
            std::visit([&](auto& alternative) { read(*value, alternative, rule); }, target);
        }
        return keepUnknown(node, std::span(&factorNames[i], 1));
    }
    if (node.isObject() && !node.find("assumption"))
        return mistyped(node, "type.factor");
    read(node, target.emplace<Quantity>(), rule);
}

} // namespace mailbilan
