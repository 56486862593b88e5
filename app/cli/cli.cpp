#include "cli/cli.h"

#include "cli/commands.h"
#include "model/dossier/finding.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace mailbilan {
namespace {

int usage(const UsageError& error, const Wording& wording) {
    const QString word = QString::fromStdString(shortened(error.word.toStdString()));
    QTextStream(stderr) << wording.text(error.textId, {{"word", word}, {"accepted", error.accepted}}) << '\n';
    return static_cast<int>(Exit::Usage);
}

bool wantsHelp(const QStringList& words) {
    return words.contains(QStringLiteral("--help")) || words.contains(QStringLiteral("-h"));
}

// A command works on exactly one dossier: a file or a preset.
std::optional<UsageError> checkSource(const Arguments& arguments) {
    const bool wantsDossier = arguments.command != u"presets" && arguments.command != u"providers";
    const auto preset = arguments.value("preset");
    QStringList ids;
    for (const std::string& id : presetIds)
        ids << QString::fromStdString(id);
    if (preset && !ids.contains(*preset))
        return UsageError{"cli.bad_value", *preset, QStringLiteral("--preset ") + ids.join(QStringLiteral(", "))};
    if (wantsDossier && arguments.files.size() + (preset ? 1 : 0) != 1)
        return UsageError{"cli.one_dossier", arguments.command, {}};
    if (!wantsDossier && !arguments.files.isEmpty())
        return UsageError{"cli.unknown_option", arguments.files.first(), {}};
    return std::nullopt;
}

} // namespace

bool isCommand(const QStringList& words) {
    const QString first = words.value(0);
    if (first.startsWith(u'-') || first.isEmpty())
        return first == u"--help" || first == u"-h" || first == u"--version";
    // A word that is no file is a command, known or mistyped.
    return commandNames().contains(first) ||
           !(first.contains(u'/') || first.contains(u'.') || QFileInfo::exists(first));
}

bool commandDraws(const QStringList& words) { return words.value(0) == u"report"; }

int runCommand(const QStringList& words) {
    const Wording wording(messageLocale(words));
    if (words.contains(QStringLiteral("--version"))) {
        QTextStream(stdout) << "Mailbilan " << MAILBILAN_VERSION << '\n';
        return static_cast<int>(Exit::Done);
    }
    if (wantsHelp(words)) {
        QTextStream(stdout) << wording.text("cli.help") << '\n';
        return static_cast<int>(Exit::Done);
    }
    UsageError error{};
    const auto arguments = parseArguments(words, error);
    if (!arguments)
        return usage(error, wording);
    const auto settings = readSettings(*arguments, error);
    if (!settings)
        return usage(error, wording);
    if (const auto wrong = checkSource(*arguments))
        return usage(*wrong, Wording(settings->locale));
    return static_cast<int>(runParsed(*arguments, *settings));
}

} // namespace mailbilan
