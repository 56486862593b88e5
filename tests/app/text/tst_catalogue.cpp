// The catalogues of all rooms: the same ids in three languages, typography, and agreement with the sources.
#include "model/storage/codes.h"
#include "model/storage/names.h"
#include "text/catalogue.h"
#include "text/sentences.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace mailbilan;

namespace {

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A failed comparison of texts shows them all.
QString lines(const QStringList& list) { return list.join(QChar::LineFeed); }

QString folder(const char* name) { return QStringLiteral(MAILBILAN_SOURCE_DIR "/") + QLatin1String(name); }

// id -> forms ("" of a text without plural, "one", "other"), over all rooms; duplicates are named.
using Texts = QMap<QString, QMap<QString, QString>>;

struct Loaded {
    Texts texts;
    QStringList duplicates;
};

void load(const QString& path, Loaded& loaded) {
    std::set<std::string> seen;
    const auto noticeKeys = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        if (event == nlohmann::json::parse_event_t::key && depth == 1 && !seen.insert(parsed.get<std::string>()).second)
            loaded.duplicates += fromModel(parsed.get<std::string>());
        return true;
    };
    const auto json = nlohmann::json::parse(read(path).toStdString(), noticeKeys);
    for (const auto& [key, value] : json.items()) {
        const QString id = fromModel(key);
        if (loaded.texts.contains(id))
            loaded.duplicates += id;
        if (value.is_string())
            loaded.texts[id][QString()] = fromModel(value.get<std::string>());
        else
            for (const auto& [form, text] : value.items())
                loaded.texts[id][fromModel(form)] = fromModel(text.get<std::string>());
    }
}

const Loaded& catalogue(Language language) {
    static const auto loadAll = [](Language of) {
        Loaded loaded;
        const QDir files(folder("translations/") + QLatin1String(code(of)));
        for (const QString& name : files.entryList({QStringLiteral("*.json")}, QDir::Files))
            load(files.filePath(name), loaded);
        return loaded;
    };
    static const Loaded french = loadAll(Language::French), german = loadAll(Language::German),
                        english = loadAll(Language::English);
    return language == Language::French ? french : language == Language::German ? german : english;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("\\{([^}]*)\\}"));
    QStringList names;
    for (const auto& match : pattern.globalMatch(text))
        names += match.captured(1);
    names.removeDuplicates();
    names.sort();
    return names;
}

// Texts of several lines are tables whose columns are aligned by spaces: one space stands for many there.
QString withoutAlignment(QString text) {
    static const QRegularExpression alignment(QStringLiteral(" {2,}"));
    return text.contains(QChar::LineFeed) ? text.replace(alignment, QStringLiteral(" ")) : text;
}

// Every text that breaks `pattern`, as "id: text".
QStringList offending(Language language, const QRegularExpression& pattern) {
    QStringList found;
    const Texts& texts = catalogue(language).texts;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        for (const QString& text : it.value())
            if (pattern.match(withoutAlignment(text)).hasMatch())
                found += it.key() + ": " + text;
    return found;
}

struct SourceIds {
    QMap<QString, QString> asked; // id -> file that asks the catalogue for it
    QSet<QString> literals;       // every string literal
};

const SourceIds& sourceIds() {
    static const SourceIds found = [] {
        SourceIds ids;
        static const QRegularExpression call(QStringLiteral("\\b(?:text|plural|numbered)\\(\\s*\"([^\"]+)\""));
        static const QRegularExpression literal(QStringLiteral("\"([A-Za-z0-9_.-]+)\""));
        QDirIterator files(folder("app"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString source = read(path);
            for (const auto& match : call.globalMatch(source))
                ids.asked.insert(match.captured(1), path);
            for (const auto& match : literal.globalMatch(source))
                ids.literals.insert(match.captured(1));
        }
        return ids;
    }();
    return found;
}

QStringList dynamicPrefixes() {
    QStringList prefixes;
    const QStringList rows = read(folder("tests/app/text/dynamic_ids.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : rows)
        if (!line.startsWith(u'#'))
            prefixes += line.section(u' ', 0, 0);
    return prefixes;
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private slots:
    void idsAreTheSameInAllLanguages();
    void idsAreUnique();
    void placeholdersAreTheSame();
    void noTextIsEmpty();
    void pluralsHaveBothForms();
    void frenchTypography_data();
    void frenchTypography();
    void germanTypography();
    void englishTypography();
    void swissGermanHasNoSharpS();
    void resourcesHoldTheFiles();
    void sourcesAskForKnownIds();
    void everyTextIsUsed();
    void everyFindingHasASentence();
    void everyNameExists_data();
    void everyNameExists();
};

void TestCatalogue::idsAreTheSameInAllLanguages() {
    const QStringList french = catalogue(Language::French).texts.keys();
    QVERIFY(french.size() > 100);
    QCOMPARE(catalogue(Language::German).texts.keys(), french);
    QCOMPARE(catalogue(Language::English).texts.keys(), french);
}

void TestCatalogue::idsAreUnique() {
    for (const Language language : allLanguages)
        QCOMPARE(catalogue(language).duplicates, QStringList());
}

void TestCatalogue::placeholdersAreTheSame() {
    const Texts& french = catalogue(Language::French).texts;
    for (const Language language : {Language::German, Language::English}) {
        const Texts& other = catalogue(language).texts;
        for (auto it = french.begin(); it != french.end(); ++it) {
            const auto all = [](const QMap<QString, QString>& forms) {
                return placeholders(QStringList(forms.values()).join(u' '));
            };
            QVERIFY2(all(it.value()) == all(other.value(it.key())), qPrintable(it.key()));
            QVERIFY2(it.value().keys() == other.value(it.key()).keys(), qPrintable(it.key()));
        }
    }
}

void TestCatalogue::noTextIsEmpty() {
    for (const Language language : allLanguages)
        QCOMPARE(lines(offending(language, QRegularExpression(QStringLiteral("^\\s*$")))), QString());
}

void TestCatalogue::pluralsHaveBothForms() {
    for (const Language language : allLanguages) {
        const Texts& texts = catalogue(language).texts;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            QVERIFY2(it.value().keys() == QStringList{QString()} ||
                         it.value().keys() == (QStringList{QStringLiteral("one"), QStringLiteral("other")}),
                     qPrintable(it.key()));
    }
}

void TestCatalogue::frenchTypography_data() {
    QTest::addColumn<QString>("fault");
    QTest::newRow("narrow no-break space before ; ! ?") << QStringLiteral("[^\u202F][;!?]");
    QTest::newRow("no-break space before a colon") << QStringLiteral("[^\u00A0]:(?!//)");
    QTest::newRow("no-break space inside guillemets") << QStringLiteral("«[^\u00A0]|[^\u00A0]»");
    QTest::newRow("no-break space before %") << QStringLiteral("[^\u00A0]%(?!\\d)");
    QTest::newRow("apostrophe") << QStringLiteral("'");
    QTest::newRow("straight quotation marks") << QStringLiteral("\"");
    QTest::newRow("ellipsis") << QStringLiteral("\\.\\.\\.");
    QTest::newRow("double space") << QStringLiteral("  ");
}

void TestCatalogue::frenchTypography() {
    QFETCH(QString, fault);
    QStringList found = offending(Language::French, QRegularExpression(fault));
    found.removeIf([](const QString& text) { return text.startsWith("unit.") && text.contains(": %"); });
    QCOMPARE(lines(found), QString());
}

void TestCatalogue::germanTypography() {
    const QRegularExpression marks(QStringLiteral("[\"'«»”]|\\.\\.\\.| [;:!?]|  |„[^“]*$"));
    QCOMPARE(lines(offending(Language::German, marks)), QString());
}

void TestCatalogue::englishTypography() {
    const QRegularExpression marks(QStringLiteral("[\"'«»„]|\\.\\.\\.| [;:!?]|  "));
    QCOMPARE(lines(offending(Language::English, marks)), QString());
}

void TestCatalogue::swissGermanHasNoSharpS() {
    const Wording swiss({Language::German, Region::SwitzerlandGerman}, Currency::CHF);
    const Texts& texts = catalogue(Language::German).texts;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        if (it.value().contains(QString()) && placeholders(it.value().first()).isEmpty())
            QVERIFY2(!swiss.text(it.key().toUtf8().constData()).contains(u'ß'), qPrintable(it.key()));
}

void TestCatalogue::resourcesHoldTheFiles() {
    for (const Language language : allLanguages)
        QCOMPARE(Catalogue::of(language).ids().size(), catalogue(language).texts.size());
}

void TestCatalogue::sourcesAskForKnownIds() {
    QStringList unknown;
    const Texts& texts = catalogue(Language::French).texts;
    const auto& asked = sourceIds().asked;
    for (auto it = asked.begin(); it != asked.end(); ++it)
        if (!texts.contains(it.key()))
            unknown += it.key() + " in " + it.value();
    QCOMPARE(lines(unknown), QString());
}

void TestCatalogue::everyTextIsUsed() {
    const QStringList prefixes = dynamicPrefixes();
    QVERIFY(!prefixes.isEmpty());
    for (const QString& prefix : prefixes)
        QVERIFY2(sourceIds().literals.contains(prefix), qPrintable(prefix + " stands in no source"));
    QStringList unused;
    for (const QString& id : catalogue(Language::French).texts.keys()) {
        const bool dynamic =
            std::any_of(prefixes.begin(), prefixes.end(), [&](const QString& p) { return id.startsWith(p); });
        if (!dynamic && !sourceIds().literals.contains(id))
            unused += id;
    }
    QCOMPARE(lines(unused), QString());
}

void TestCatalogue::everyFindingHasASentence() {
    std::vector<std::string_view> codes = findingCodes();
    for (const std::string_view code : fileErrorCodes())
        codes.push_back(code);
    const Wording wording({Language::French, Region::France});
    QStringList missing;
    for (const std::string_view code : codes)
        if (const std::string id = "finding." + std::string(code); !wording.knows(id.c_str()))
            missing += fromModel(id);
    QCOMPARE(lines(missing), QString());
}

void TestCatalogue::everyNameExists_data() {
    QTest::addColumn<QString>("id");
    const auto rows = [](const char* prefix, std::span<const std::string_view> names) {
        for (const std::string_view name : names) {
            const std::string id = prefix + std::string(name);
            QTest::newRow(id.c_str()) << fromModel(id);
        }
    };
    rows("category.", enumNames<Category>());
    rows("kind.", enumNames<Kind>());
    rows("nature.", enumNames<Nature>());
    rows("nature.long.", enumNames<Nature>());
    rows("model.", enumNames<Model>());
    rows("model.title.", enumNames<Model>());
    rows("country.", enumNames<Country>());
    rows("npv.", enumNames<NpvConvention>());
    rows("requirement.", enumNames<RequirementState>());
    rows("check.", enumNames<CheckState>());
    rows("source.status.", enumNames<SourceStatus>());
    rows("grades.", enumNames<Grades>());
    rows("distribution.", enumNames<Distribution>());
    rows("driver.", enumNames<DriverKind>());
    rows("tier.", enumNames<TierMode>());
    rows("unit.", moneyUnits());
}

void TestCatalogue::everyNameExists() {
    QFETCH(QString, id);
    QVERIFY(Wording({Language::French, Region::France}).knows(id.toUtf8().constData()));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
