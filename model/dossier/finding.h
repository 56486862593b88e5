// What is wrong or worth knowing about a dossier: codes and figures, no sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mailbilan {

enum class Severity { Note, Warning, Error };

// One finding. `code` is from findingCodes(); the app turns it into a sentence ("finding.<code>") with the
// arguments {0}, {1} ... Messages never carry more than 80 characters of a raw value, nor control characters.
struct Finding {
    std::string code;
    Severity severity = Severity::Error;
    std::string pointer; // JSON pointer, "" for the whole document
    int line = 0;        // 1-based; 0: no text place
    int column = 0;      // in characters, 1-based
    std::vector<std::string> arguments;

    friend bool operator==(const Finding&, const Finding&) = default;
};
using Findings = std::vector<Finding>;

bool hasErrors(const Findings& findings);
// At most 80 characters; those that hide or reorder text, and broken ones, as '?'.
std::string shortened(std::string_view raw);

} // namespace mailbilan
