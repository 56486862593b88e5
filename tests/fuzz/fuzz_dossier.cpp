// The dossier reader: any bytes are refused with a reason, or give a dossier that comes back after saving and that
// the checker finds nothing wrong with.
#include "model/storage/reader.h"

#include <cstdint>
#include <cstdlib>

using namespace mailbilan;

namespace {

bool isFitToShow(const Findings& findings) {
    std::size_t errors = 0;
    for (const Finding& finding : findings) {
        errors += finding.severity == Severity::Error;
        for (const std::string& argument : finding.arguments)
            if (argument != shortened(argument))
                return false;
    }
    return errors <= 20;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ReadResult result = readDossier({reinterpret_cast<const char*>(data), size});
    if (!isFitToShow(result.findings) || result.dossier.has_value() == hasErrors(result.findings))
        std::abort();
    if (!result.dossier)
        return 0;
    const ReadResult again = readDossier(writeDossier(*result.dossier));
    if (!again.dossier || *again.dossier != *result.dossier || hasErrors(validate(*result.dossier)))
        std::abort();
    return 0;
}
