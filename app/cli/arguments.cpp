#include "cli/arguments.h"

namespace mailbilan {
namespace {

const CommandOption* find(const QString& word, const QString& command) {
    for (const CommandOption& option : commandOptions()) {
        const bool named = word == QStringLiteral("--") + QLatin1String(option.name) ||
                           (option.letter && word == QStringLiteral("-") + QLatin1String(option.letter));
        if (named && QString::fromLatin1(option.commands).split(u' ').contains(command))
            return &option;
    }
    return nullptr;
}

QString acceptedBy(const QString& command) {
    QStringList names;
    for (const CommandOption& option : commandOptions())
        if (QString::fromLatin1(option.commands).split(u' ').contains(command))
            names << QStringLiteral("--") + QLatin1String(option.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

const QStringList& commandNames() {
    static const QStringList names{QStringLiteral("report"),   QStringLiteral("evaluate"), QStringLiteral("export"),
                                   QStringLiteral("goal"),     QStringLiteral("check"),    QStringLiteral("presets"),
                                   QStringLiteral("providers")};
    return names;
}

const QList<CommandOption>& commandOptions() {
    static const QList<CommandOption> options{
        {"preset", nullptr, true, "report evaluate goal export check presets"},
        {"lang", nullptr, true, "report evaluate goal export check presets providers"},
        {"country", nullptr, true, "report evaluate goal export check presets providers"},
        {"formats", nullptr, true, "report evaluate goal export presets providers"},
        {"date", nullptr, true, "report evaluate export check"},
        {"seed", nullptr, true, "report evaluate export"},
        {"threads", nullptr, true, "report evaluate"},
        {"set", nullptr, true, "report evaluate goal export check presets"},
        {"audience", nullptr, true, "report"},
        {"to", nullptr, true, "export"},
        {"table", nullptr, true, "export"},
        {"assumption", nullptr, true, "goal"},
        {"figure", nullptr, true, "goal"},
        {"option", nullptr, true, "goal"},
        {"other", nullptr, true, "goal"},
        {"year", nullptr, true, "goal"},
        {"target", nullptr, true, "goal"},
        {"output", "o", true, "report evaluate goal export presets"},
        {"json", nullptr, false, "evaluate goal check presets providers"},
    };
    return options;
}

std::optional<QString> Arguments::value(const char* option) const {
    const auto it = values.find(QLatin1String(option));
    return it == values.end() ? std::nullopt : std::optional(it->last());
}

std::optional<Arguments> parseArguments(const QStringList& words, UsageError& error) {
    Arguments arguments;
    arguments.command = words.value(0);
    if (!commandNames().contains(arguments.command)) {
        error = {"cli.unknown_command", arguments.command, commandNames().join(QStringLiteral(", "))};
        return std::nullopt;
    }
    for (int i = 1; i < words.size(); ++i) {
        if (!words[i].startsWith(u'-') || words[i] == u"-") {
            arguments.files << words[i];
            continue;
        }
        const int equals = words[i].startsWith(QStringLiteral("--")) ? words[i].indexOf(u'=') : -1;
        const QString word = equals < 0 ? words[i] : words[i].left(equals);
        const CommandOption* option = find(word, arguments.command);
        if (!option || (equals >= 0 && !option->takesValue)) {
            error = {"cli.unknown_option", words[i], acceptedBy(arguments.command)};
            return std::nullopt;
        }
        if (option->takesValue && equals < 0 && i + 1 >= words.size()) {
            error = {"cli.missing_value", word, {}};
            return std::nullopt;
        }
        arguments.values[QLatin1String(option->name)] << (!option->takesValue ? QString()
                                                          : equals >= 0       ? words[i].mid(equals + 1)
                                                                              : words[++i]);
    }
    return arguments;
}

} // namespace mailbilan
