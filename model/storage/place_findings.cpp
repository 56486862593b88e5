#include "model/storage/read_tree.h"

#include <algorithm>
#include <tuple>

namespace mailbilan {
namespace {

// Keys are the user's: cut and without control characters, like every raw value in a message.
std::string printable(std::string_view pointer) {
    std::string text;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        text += '/' + shortened(token);
        pointer.remove_prefix(token.size());
    }
    return text;
}

} // namespace

void placeFindings(Findings& findings, const Node& root, const Places& places) {
    for (Finding& finding : findings) {
        if (finding.line == 0)
            places.set(finding, nearest(root, finding.pointer).offset);
        finding.pointer = printable(finding.pointer);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

} // namespace mailbilan
