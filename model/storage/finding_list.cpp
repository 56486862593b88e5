#include "model/storage/finding_list.h"

#include <algorithm>

namespace mailbilan {
namespace {

bool isAbove(std::string_view pointer, std::string_view other) {
    return other.starts_with(pointer) && (other.size() == pointer.size() || other[pointer.size()] == '/');
}

} // namespace

void FindingList::add(Severity severity, std::string_view code, std::string_view pointer,
                      std::vector<std::string> arguments) {
    for (std::string& argument : arguments)
        argument = shortened(argument);
    take({std::string(code), severity, std::string(pointer), 0, 0, std::move(arguments)});
}

void FindingList::take(Finding finding) {
    int& count = finding.severity == Severity::Error ? errors_ : warnings_;
    if (count >= (finding.severity == Severity::Error ? maxErrors : maxWarnings))
        return;
    if (std::find(findings_.begin(), findings_.end(), finding) != findings_.end())
        return;
    ++count;
    findings_.push_back(std::move(finding));
}

bool FindingList::errorNear(std::string_view pointer) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
        const bool above = !finding.pointer.empty() && isAbove(finding.pointer, pointer);
        return finding.severity == Severity::Error && (above || isAbove(pointer, finding.pointer));
    });
}

} // namespace mailbilan
