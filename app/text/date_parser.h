// Reads dates as people type them in France, Germany and Switzerland: day, month, year.
#pragma once

#include <QString>

#include <optional>

namespace mailbilan {

class Wording;

// "25/11/2026", "25.11.26", "25 11 2026", "25-11-2026" and ISO "2026-11-25"; a year of two digits is one of this
// century. Empty where it is no such date, or no day of the calendar. The result is an ISO date.
std::optional<QString> parseDate(const QString& typed);

// What is accepted, with an example in the region's habits.
QString dateErrorSentence(const Wording& wording);

} // namespace mailbilan
