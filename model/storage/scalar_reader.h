// Values of a dossier that have no fields of their own: figures, texts, references, facts.
#pragma once

#include "model/dossier/dossier.h"
#include "model/storage/finding_list.h"
#include "model/storage/node.h"
#include "model/storage/rule.h"

#include <span>
#include <string_view>
#include <vector>

namespace mailbilan {

class ScalarReader {
public:
    ScalarReader(FindingList& findings, std::vector<UnknownField>& unknown) : findings_(findings), unknown_(unknown) {}

    void read(const Node& node, bool& target, const Rule& rule);
    void read(const Node& node, int& target, const Rule& rule);
    void read(const Node& node, std::int64_t& target, const Rule& rule);
    void read(const Node& node, std::uint64_t& target, const Rule& rule);
    void read(const Node& node, Figure& target, const Rule& rule);
    void read(const Node& node, std::string& target, const Rule& rule);
    void read(const Node& node, Text& target, const Rule& rule);
    void read(const Node& node, Quantity& target, const Rule& rule);
    void read(const Node& node, FactValue& target, const Rule& rule);
    void read(const Node& node, Currency& target, const Rule& rule);

protected:
    // Position in `names` of the word at `node`, -1 and a finding where it is none of them.
    int word(const Node& node, std::span<const std::string_view> names);
    // Keeps the members of `node` that are not in `known`, and names them.
    void keepUnknown(const Node& node, std::span<const std::string_view> known);
    void mistyped(const Node& node, std::string_view code) { error(code, {printed(node)}); }
    void error(std::string_view code, std::vector<std::string> arguments) {
        findings_.error(code, path_.pointer(), std::move(arguments));
    }
    static std::string printed(const Node& node);

    FindingList& findings_;
    std::vector<UnknownField>& unknown_;
    Path path_;
};

// The known name that `name` was probably meant to be, empty if none is near.
std::string_view nearestName(std::string_view name, std::span<const std::string_view> known);

} // namespace mailbilan
