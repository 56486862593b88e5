// Every code that findings and file errors carry; the app has a sentence for each ("finding.<code>").
#pragma once

#include <string_view>
#include <vector>

namespace mailbilan {

// In the order of docs/findings.md, which lists the arguments.
std::vector<std::string_view> findingCodes();
std::vector<std::string_view> fileErrorCodes();

} // namespace mailbilan
