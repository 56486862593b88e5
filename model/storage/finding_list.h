// Collects findings up to a limit, so that a hostile file cannot fill the memory with complaints.
#pragma once

#include "model/dossier/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace mailbilan {

class FindingList {
public:
    static constexpr int maxErrors = 20;
    static constexpr int maxWarnings = 200;

    void error(std::string_view code, std::string_view pointer, std::vector<std::string> arguments = {}) {
        add(Severity::Error, code, pointer, std::move(arguments));
    }
    void warning(std::string_view code, std::string_view pointer, std::vector<std::string> arguments = {}) {
        add(Severity::Warning, code, pointer, std::move(arguments));
    }
    void take(Finding finding);

    bool full() const { return errors_ >= maxErrors; }
    bool hasErrors() const { return errors_ > 0; }
    // Whether an error stands at `pointer`, above or below it: what is found there now may only be its consequence.
    bool errorNear(std::string_view pointer) const;
    const Findings& findings() const { return findings_; }
    Findings& findings() { return findings_; }

private:
    void add(Severity severity, std::string_view code, std::string_view pointer, std::vector<std::string> arguments);

    Findings findings_;
    int errors_ = 0;
    int warnings_ = 0;
};

} // namespace mailbilan
