// Whatever dossier the reader accepts, everything can be computed from it.
#include "model/analysis/assessment.h"
#include "model/storage/reader.h"

#include <cstdint>

using namespace mailbilan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ReadResult result = readDossier({reinterpret_cast<const char*>(data), size});
    if (result.dossier)
        assess(std::move(*result.dossier), "2026-11-25");
    return 0;
}
