// What errno says, as a file error.
#pragma once

#include "model/storage/file.h"

#include <string>
#include <string_view>

namespace mailbilan {

// `otherwise` is the code of causes that have none of their own. The cause is in the C locale's words.
FileError systemError(const std::string& path, std::string_view otherwise);

} // namespace mailbilan
