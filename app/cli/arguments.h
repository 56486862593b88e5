// The words of a command line.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailbilan {

// One option that commands accept.
struct CommandOption {
    const char* name;   // "lang", written --lang
    const char* letter; // "o", written -o; nullptr: none
    bool takesValue;
    const char* commands; // "report evaluate": those that take it
};
const QList<CommandOption>& commandOptions();
const QStringList& commandNames();

struct Arguments {
    QString command;
    QStringList files;
    QMap<QString, QStringList> values; // option name -> values in order; a flag has one empty value

    bool has(const char* option) const { return values.contains(QLatin1String(option)); }
    // The last value given.
    std::optional<QString> value(const char* option) const;
};

// What is wrong with a command line: a text id and its argument.
struct UsageError {
    const char* textId;
    QString word;
    QString accepted;
};

// `words` without the program's name. Accepts --name value, --name=value, -o value.
std::optional<Arguments> parseArguments(const QStringList& words, UsageError& error);

} // namespace mailbilan
