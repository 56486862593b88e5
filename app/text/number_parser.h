// Reads what people type: figures in the habits of any of the regions, and ranges of scores.
#pragma once

#include "model/dossier/assumption.h"
#include "text/locale.h"

#include <QString>

#include <optional>

namespace mailbilan {

class Wording;

enum class NumberError {
    None,
    Empty,
    NotANumber,    // letters, two signs, nothing but marks
    Ambiguous,     // "1.234" or "1,234" where the region does not settle what the mark means
    Grouping,      // "1 23 456": group marks that do not stand before three digits
    TooManyDigits, // more than 30
    PercentNotExpected,
    NotWhole, // in parseWhole
    Reversed, // a range whose low end is above its high end
};

// Accepts spaces of all kinds and ' ’ as group marks, the region's decimal mark, and the other mark where it can
// only be a decimal one. A single mark before exactly three digits is a group mark only where the region groups by
// it; where region and other habits differ it is refused as ambiguous.
std::optional<Figure> parseNumber(const QString& text, Locale locale, NumberError* error = nullptr);
// As a fraction: "5", "5 %" and "5,0%" give 0.05.
std::optional<Figure> parsePercent(const QString& text, Locale locale, NumberError* error = nullptr);
std::optional<qint64> parseWhole(const QString& text, Locale locale, NumberError* error = nullptr);

// What is typed for an assumption: a percentage where its unit is a fraction, else a number.
std::optional<Figure> parseValue(const Assumption& assumption, const QString& text, Locale locale,
                                 NumberError* error = nullptr);

struct FigureRange {
    Figure low, high;
    friend bool operator==(const FigureRange&, const FigureRange&) = default;
};
// "4-5", "4–5", "4−5", "4 à 5", "4 bis 5", "4 to 5", "4": ends in any order of dashes, low before high.
std::optional<FigureRange> parseRange(const QString& text, Locale locale, NumberError* error = nullptr);

// What is accepted instead, with an example in the region's habits; "" for None.
QString numberErrorSentence(const Wording& wording, NumberError error);

} // namespace mailbilan
