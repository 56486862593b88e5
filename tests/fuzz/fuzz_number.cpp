// What people type: in every region it is refused with an error, or gives a figure of at most 30 digits.
#include "model/money/decimal.h"
#include "text/number_parser.h"

#include <cstdint>
#include <cstdlib>

using namespace mailbilan;

namespace {

// By reference: `parsed` may be computed after the arguments are taken, and sets it.
template <class Parsed> void expect(const Parsed& parsed, const NumberError& error) {
    if (parsed.has_value() != (error == NumberError::None))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const Language language : allLanguages)
        for (const Region region : allRegions) {
            const Locale locale{language, region};
            NumberError error = NumberError::None;
            const auto number = parseNumber(text, locale, &error);
            expect(number, error);
            if (number && !Figure::parse(number->text()))
                std::abort();
            error = NumberError::None;
            expect(parsePercent(text, locale, &error), error);
            error = NumberError::None;
            expect(parseWhole(text, locale, &error), error);
            error = NumberError::None;
            const auto range = parseRange(text, locale, &error);
            expect(range, error);
            if (range && Decimal(range->high) < Decimal(range->low))
                std::abort();
        }
    return 0;
}
