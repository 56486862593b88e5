// The JSON text reader: any bytes give a tree or findings with places; a tree printed and read again is the same.
#include "model/storage/json_text.h"
#include "model/storage/node.h"

#include <cstdint>
#include <cstdlib>

using namespace mailbilan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    FindingList findings;
    const auto text = checkedEncoding(bytes, findings);
    const auto node = text ? parseJson(*text, Places(*text), findings) : std::nullopt;
    if (!node || findings.hasErrors())
        return 0;
    for (const std::string& printed : {prettyJson(*node), compactJson(*node)}) {
        FindingList again;
        const auto reread = parseJson(printed, Places(printed), again);
        if (!reread || compactJson(*reread) != compactJson(*node))
            std::abort();
    }
    return 0;
}
