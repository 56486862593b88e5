#include "cli/commands.h"

#include "cli/exports.h"
#include "cli/goal.h"
#include "cli/listing.h"
#include "cli/source.h"
#include "document/presets.h"
#include "export/evaluation_json.h"
#include "export/goal_json.h"
#include "model/storage/reader.h"
#include "model/storage/system_error.h"
#include "report/report.h"
#include "text/findings.h"
#include "text/sentences.h"

#include <QDir>
#include <QTextStream>

#include <cstdio>

namespace mailbilan {
namespace {

Exit fileProblem(FileError error, const Wording& wording) {
    error.path = shortened(error.path);
    QTextStream(stderr) << QString::fromStdString(error.code) << ": " << fileErrorSentence(wording, error) << '\n';
    return error.code == "file.too_large" ? Exit::Refused : Exit::File;
}

QString linesOf(const Findings& findings, const Wording& wording) {
    QString lines;
    for (const Finding& finding : findings)
        lines += findingLine(finding, wording) + u'\n';
    return lines;
}

Exit writeOutput(const Arguments& arguments, const std::string& bytes, const Wording& wording) {
    const auto path = arguments.value("output");
    if (!path || *path == u"-") {
        const bool written =
            std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
        return written ? Exit::Done : fileProblem({"file.output", {}, systemError({}, {}).cause}, wording);
    }
    FileError error;
    if (!writeFileGuarded(path->toStdString(), bytes, error))
        return fileProblem(error, wording);
    return Exit::Done;
}

class Command {
public:
    Command(const Arguments& arguments, const CommandSettings& settings)
        : arguments_(arguments), settings_(settings), wording_(settings.locale) {}

    Exit run() {
        if (arguments_.command == u"providers")
            return writeOutput(
                arguments_, providersListing(wording_, settings_.country.value_or(Country::FR), arguments_.has("json")),
                wording_);
        if (arguments_.command == u"presets" && !arguments_.has("preset"))
            return writeOutput(arguments_,
                               presetsListing(wording_, settings_.country.value_or(Country::FR), settings_.date,
                                              arguments_.has("json")),
                               wording_);
        opened_ = openDossier(arguments_, settings_);
        if (opened_.fileError)
            return fileProblem(*opened_.fileError, wording_);
        if (opened_.dossier)
            wording_ = Wording(settings_.locale, opened_.dossier->organisation.currency);
        if (arguments_.command == u"check")
            return check();
        QTextStream(stderr) << linesOf(opened_.findings, wording_);
        if (!opened_.dossier)
            return Exit::Refused;
        if (arguments_.command == u"presets")
            return writeOutput(arguments_, writeDossier(*opened_.dossier), wording_);
        if (arguments_.command == u"export")
            return exportFigures();
        if (arguments_.command == u"goal")
            return goal();
        return arguments_.command == u"evaluate" ? evaluate() : report();
    }

private:
    Exit check() {
        QString said = arguments_.has("json") ? QString::fromStdString(findingsJson(opened_.findings, wording_))
                                              : linesOf(opened_.findings, wording_);
        if (opened_.dossier && !arguments_.has("json"))
            said += linesOf(assess(*opened_.dossier, settings_.date).notes, wording_) + wording_.text("cli.accepted") +
                    u'\n';
        const Exit written = writeOutput(arguments_, said.toStdString(), wording_);
        return written == Exit::Done && !opened_.dossier ? Exit::Refused : written;
    }

    Exit evaluate() {
        const Assessment assessment = assess(std::move(*opened_.dossier), settings_.date);
        return writeOutput(arguments_,
                           arguments_.has("json")
                               ? evaluationJson(assessment, settings_.date, MAILBILAN_VERSION, settings_.threads)
                               : evaluationListing(assessment, wording_),
                           wording_);
    }

    Exit exportFigures() {
        UsageError error{};
        const auto request = readExportRequest(arguments_, error);
        if (!request)
            return wrongUse(error.textId, error.word, error.accepted);
        const auto bytes = exported(assess(std::move(*opened_.dossier), settings_.date), wording_, settings_, *request);
        if (!bytes)
            return fileProblem({"file.write", QDir::tempPath().toStdString(), "no temporary file"}, wording_);
        return writeOutput(arguments_, *bytes, wording_);
    }

    Exit goal() {
        const Dossier& dossier = *opened_.dossier;
        UsageError error{};
        const auto question = readGoal(arguments_, dossier, settings_.locale, error);
        if (!question)
            return wrongUse(error.textId, error.word, error.accepted);
        const GoalSeek seek = seekGoal(dossier, question->assumption, question->figure, question->target);
        return writeOutput(arguments_,
                           arguments_.has("json")
                               ? goalJson(dossier, question->assumption, question->figure, question->target, seek)
                               : goalListing(dossier, *question, seek, wording_),
                           wording_);
    }

    Exit report() {
        static const QMap<QString, Audience> audiences{{QStringLiteral("board"), Audience::Board},
                                                       {QStringLiteral("full"), Audience::Full},
                                                       {QStringLiteral("appendix"), Audience::Appendix}};
        const QString audience = arguments_.value("audience").value_or(QStringLiteral("full"));
        if (!audiences.contains(audience))
            return wrongUse("cli.bad_value", audience, QStringLiteral("--audience board, full, appendix"));
        if (!arguments_.has("output"))
            return wrongUse("cli.report_needs_output", {}, {});
        ReportSettings report;
        report.locale = settings_.locale;
        report.date = QString::fromStdString(settings_.date);
        report.version = QStringLiteral(MAILBILAN_VERSION);
        report.audience = audiences.value(audience);
        report.threads = settings_.threads;
        const QByteArray pdf = writePdf(assess(std::move(*opened_.dossier), settings_.date), report);
        return writeOutput(arguments_, pdf.toStdString(), wording_);
    }

    Exit wrongUse(const char* textId, const QString& word, const QString& accepted) const {
        QTextStream(stderr) << wording_.text(textId, {{"word", QString::fromStdString(shortened(word.toStdString()))},
                                                      {"accepted", accepted}})
                            << '\n';
        return Exit::Usage;
    }

    const Arguments& arguments_;
    const CommandSettings& settings_;
    Wording wording_;
    OpenedDossier opened_;
};

} // namespace

Exit runParsed(const Arguments& arguments, const CommandSettings& settings) {
    return Command(arguments, settings).run();
}

} // namespace mailbilan
