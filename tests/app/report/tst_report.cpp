// The report of the presets in three languages: complete, searchable, the same twice, and one page for the board.
#include "charts/build_what_if.h"
#include "document/presets.h"
#include "report/writing.h"
#include "text/uncertainty.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace mailbilan;

namespace {

constexpr auto today = "2026-11-25";

Locale localeOf(Country country, Language language) { return {language, regionFor(country, language)}; }

ReportSettings settingsOf(Country country, Language language, Audience audience) {
    return {localeOf(country, language), audience, QString::fromLatin1(today), QStringLiteral("0.1.0")};
}

// Assessments are expensive; one per preset and country.
const Assessment& assessed(const std::string& preset, Country country) {
    static std::map<std::pair<std::string, Country>, Assessment> all;
    const auto key = std::pair(preset, country);
    if (const auto it = all.find(key); it != all.end())
        return it->second;
    PresetResult opened = openEmbeddedPreset(preset, country);
    if (!opened.dossier)
        qFatal("the preset does not open");
    return all.emplace(key, assess(std::move(*opened.dossier), today)).first->second;
}

QString run(const QString& program, const QStringList& arguments, int* exitCode = nullptr) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60000);
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

// No-break spaces count as spaces: a reader searches with the space bar.
QString normalised(QString text) {
    text.replace(QChar(0x00A0), u' ');
    text.replace(QChar(0x202F), u' ');
    return text.simplified();
}

struct Case {
    const char* preset;
    Country country;
    Language language;
};
constexpr std::array<Case, 10> cases{{{"50", Country::FR, Language::French},
                                      {"50", Country::DE, Language::German},
                                      {"50", Country::CH, Language::German},
                                      {"50", Country::CH, Language::French},
                                      {"50", Country::FR, Language::English},
                                      {"350", Country::FR, Language::French},
                                      {"350", Country::DE, Language::German},
                                      {"350", Country::DE, Language::English},
                                      {"hybrid", Country::FR, Language::French},
                                      {"hybrid", Country::DE, Language::German}}};

QByteArray nameOf(const Case& one) {
    return QByteArray(one.preset) + '-' + QByteArray::number(int(one.country)) + '-' + code(one.language);
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    // MAILBILAN_SAMPLES names a folder that keeps the files.
    QString write(const QString& name, const QByteArray& bytes) {
        const QString kept = qEnvironmentVariable("MAILBILAN_SAMPLES");
        const QString path = (kept.isEmpty() ? folder_.path() : kept) + u'/' + name + QStringLiteral(".pdf");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the report");
        return path;
    }

    static int pagesOf(const QString& path) {
        const QString information = run(QStringLiteral("pdfinfo"), {path});
        static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
        return pages.match(information).captured(1).toInt();
    }

    static void addCases() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(cases.size()); ++i)
            QTest::addRow("%s", nameOf(cases[std::size_t(i)]).constData()) << i;
    }

private slots:
    void initTestCase() {
        for (const char* tool : {"pdfinfo", "pdftotext", "pdffonts", "pdfimages", "qpdf"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP("poppler-utils and qpdf are needed");
    }

    void boardIsExactlyOnePage_data() { addCases(); }
    void boardIsExactlyOnePage() {
        QFETCH(int, index);
        const Case& one = cases[std::size_t(index)];
        const QByteArray bytes =
            writePdf(assessed(one.preset, one.country), settingsOf(one.country, one.language, Audience::Board));
        QCOMPARE(pagesOf(write(QStringLiteral("board-") + QString::fromLatin1(nameOf(one)), bytes)), 1);
    }

    void boardStaysOnePageWhateverIsTyped() {
        Dossier dossier = *assessed("50", Country::FR).dossier;
        const std::string lots(6000, 'x');
        std::string words;
        for (int i = 0; i < 900; ++i)
            words += "mot ";
        Board& board = dossier.board;
        board.question = Text(words);
        board.pilot = Text(words);
        board.stopCriteria = Text(lots);
        board.changes = Text(words);
        board.riskOwner = board.weightsSetBy = board.notice = words;
        board.version = board.confidentiality = lots;
        dossier.organisation.name = words;
        for (Option& option : dossier.options)
            option.label = Text(words.substr(0, 120));
        const Assessment assessment = assess(dossier, today);
        const QByteArray bytes = writePdf(assessment, settingsOf(Country::FR, Language::French, Audience::Board));
        QCOMPARE(pagesOf(write(QStringLiteral("board-stuffed"), bytes)), 1);
    }

    void fullReportHoldsEveryTotal_data() { addCases(); }
    void fullReportHoldsEveryTotal() {
        QFETCH(int, index);
        const Case& one = cases[std::size_t(index)];
        const Assessment& assessment = assessed(one.preset, one.country);
        const ReportSettings settings = settingsOf(one.country, one.language, Audience::Full);
        const QString path =
            write(QStringLiteral("full-") + QString::fromLatin1(nameOf(one)), writePdf(assessment, settings));
        const QString text =
            normalised(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}));
        const Wording w(settings.locale, assessment.dossier->organisation.currency);
        for (const int option : assessment.recommendation.board) {
            const OptionCosts& costs = assessment.costs.options[std::size_t(option)];
            if (!costs.available())
                continue;
            QStringList wanted{w.amount(costs.tco, 2), w.amount(costs.amortisedTotal, 2),
                               w.number(costs.tcoPerUserMonth, 2), w.amount(costs.npvMonthly.rounded, 2),
                               w.amount(costs.npvYearEnd.rounded, 2)};
            for (const Totals& year : costs.byYear)
                wanted += w.amount(year.all, 2);
            for (const auto& [nature, amount] : costs.byNature)
                wanted += w.amount(amount, 2);
            for (const auto& [kind, amount] : costs.byKind)
                wanted += w.amount(amount, 2);
            for (const QString& figure : wanted)
                QVERIFY2(text.contains(normalised(figure)), qPrintable(figure));
        }
        for (const Assumption& assumption : assessment.dossier->assumptions)
            QVERIFY2(text.contains(normalised(w.field(assumption, assumption.value.likely))), assumption.id.c_str());
    }

    void riskHoldsTheFiguresOfTheEngine_data() { addCases(); }
    void riskHoldsTheFiguresOfTheEngine() {
        QFETCH(int, index);
        const Case& one = cases[std::size_t(index)];
        const Assessment& a = assessed(one.preset, one.country);
        const ReportSettings settings = settingsOf(one.country, one.language, Audience::Full);
        const QString path = write(QStringLiteral("risk"), writePdf(a, settings));
        const QString text =
            normalised(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}));
        const Wording w(settings.locale, a.dossier->organisation.currency);
        const report::Draws draws = report::drawn(a, 1);
        QStringList wanted{w.whole(draws.simulation.draws), QString::number(a.dossier->seed),
                           w.text("report.risk.title")};
        for (const int option : contendingOptions(w, a)) {
            const Spread& spread = *draws.simulation.options[std::size_t(option)].perUserMonth;
            for (const Estimate& at : {spread.p10, spread.p50, spread.p90, spread.mean})
                wanted += w.number(at.value, 2);
        }
        for (const ChanceRow& row : chancesGrid(a, w, draws.verdict).rows)
            for (const ChanceCell& cell : row.cells)
                wanted += cell.text;
        for (const TornadoRow& row : marginTornado(a, w, tornado(*a.dossier), 10).rows)
            wanted << row.lowText << row.highText;
        const Robustness robustness =
            evaluateRobustness(*a.dossier, a.matrix, {draws.simulation.draws, a.dossier->seed, 1});
        for (const WeightSetting weights : allWeightSettings)
            if (const RobustnessCase* found = robustness.find(weights, ScoreSetting::InRanges))
                for (const int option : contendingOptions(w, a))
                    wanted += chanceText(w, found->find(option)->ranks.front());
        const Flips turns = flips(*a.dossier);
        for (std::size_t i = 0; i < std::min<std::size_t>(8, turns.nearest.size()); ++i)
            wanted += changeText(w, a, turns.nearest[i]).at;
        for (const AssumptionFlips& each : turns.assumptions)
            for (const auto& flip :
                 {each.cheapestBelow, each.cheapestAbove, each.recommendedBelow, each.recommendedAbove})
                if (flip)
                    wanted += flipText(w, a, each.assumption, flip);
        for (const QString& figure : wanted)
            QVERIFY2(text.contains(normalised(figure)), qPrintable(figure));
        // Sentences run over lines: looked for in the text as it is read.
        const QString read = normalised(run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
        const Assessment drawn = underUncertainty(a, draws.verdict);
        for (const QString& sentence : verdictSentences(w, drawn) + uncertaintySentences(w, a, draws.verdict) +
                                           otherMethodsSentences(w, a, robustness))
            QVERIFY2(read.contains(normalised(sentence)), qPrintable(sentence));
    }

    void theSeedChangesTheDrawsAndThreadsDoNot() {
        Dossier dossier = *assessed("50", Country::FR).dossier;
        ReportSettings settings = settingsOf(Country::FR, Language::French, Audience::Full);
        const QByteArray first = writePdf(assess(dossier, today), settings);
        settings.threads = 3;
        QVERIFY(writePdf(assess(dossier, today), settings) == first);
        dossier.seed = 7;
        const QByteArray other = writePdf(assess(dossier, today), settings);
        QVERIFY(other != first);
        const QString path = write(QStringLiteral("seed-7"), other);
        QVERIFY(normalised(run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}))
                    .contains(QStringLiteral("graine 7")));
    }

    void fileIsSound_data() { addCases(); }
    void fileIsSound() {
        QFETCH(int, index);
        const Case& one = cases[std::size_t(index)];
        const QString path =
            write(QStringLiteral("sound"),
                  writePdf(assessed(one.preset, one.country), settingsOf(one.country, one.language, Audience::Full)));
        int exitCode = -1;
        const QString check = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &exitCode);
        QVERIFY2(exitCode == 0, qPrintable(check));
        const QStringList images =
            run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).trimmed().split(u'\n');
        QCOMPARE(images.size(), 2); // the head only
        const QStringList fonts = run(QStringLiteral("pdffonts"), {path}).trimmed().split(u'\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts) {
            QVERIFY2(font.contains(QStringLiteral("LiberationSans")), qPrintable(font));
            QVERIFY2(font.contains(QRegularExpression(QStringLiteral("CID TrueType\\s+\\S+\\s+yes (yes|no ) yes"))),
                     qPrintable(font));
        }
        const QString information = run(QStringLiteral("pdfinfo"), {path});
        QVERIFY(information.contains(QStringLiteral("Author:")));
        QVERIFY(information.contains(QStringLiteral("Title:")));
        QVERIFY2(information.contains(QStringLiteral("2026")), qPrintable(information));
        QVERIFY(information.contains(QStringLiteral("A4")));
    }

    void sameDossierAndDateGiveTheSameBytes() {
        const ReportSettings settings = settingsOf(Country::FR, Language::French, Audience::Full);
        const QByteArray first = writePdf(assessed("50", Country::FR), settings);
        QCOMPARE(writePdf(assessed("50", Country::FR), settings), first);
        QVERIFY(first.contains("/Lang (fr-FR)"));
        QVERIFY(first.contains("/DisplayDocTitle true"));
        QVERIFY(first.contains("/Outlines"));
    }

    void textCanBeSearched() {
        const ReportSettings settings = settingsOf(Country::FR, Language::French, Audience::Full);
        const QString path = write(QStringLiteral("search"), writePdf(assessed("50", Country::FR), settings));
        const QString text = normalised(run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
        for (const char* word : {"authentification à deux facteurs", "vérification", "Hypothèses",
                                 "Exigences impératives", "ceci n’est pas un conseil juridique", "Sommaire"})
            QVERIFY2(text.contains(QString::fromUtf8(word), Qt::CaseInsensitive), word);
        QVERIFY(!text.contains(QChar(0xFB01))); // no ligatures
        QVERIFY(!text.contains(QChar(0xFFFD)));
        QVERIFY2(!text.contains(QStringLiteral("report.")), "an id instead of a text");
    }

    void appendixAloneHasNoBoardPage() {
        const ReportSettings settings = settingsOf(Country::DE, Language::German, Audience::Appendix);
        const QString path = write(QStringLiteral("appendix"), writePdf(assessed("50", Country::DE), settings));
        const QString text = normalised(run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
        QVERIFY(text.contains(QStringLiteral("Annahmen")));
        QVERIFY(!text.contains(QStringLiteral("Beschlussvorschlag")));
    }
};

QTEST_MAIN(ReportTest)
#include "tst_report.moc"
