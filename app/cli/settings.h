// What the options of a command line mean.
#pragma once

#include "cli/arguments.h"
#include "model/dossier/dossier.h"
#include "text/wording.h"

namespace mailbilan {

struct CommandSettings {
    Locale locale;
    std::optional<Country> country; // as given
    std::string date;               // ISO
    std::optional<std::uint64_t> seed;
    int threads = 1; // for what is drawn: as many as the machine has cores, unless given; changes no figure
};

// Language defaults to that of the country (France: French, Germany and Switzerland: German), formats to those of
// language and country, the date to today's.
std::optional<CommandSettings> readSettings(const Arguments& arguments, UsageError& error);

// Before any option is known to be right: the language that messages are written in.
Locale messageLocale(const QStringList& words);

} // namespace mailbilan
