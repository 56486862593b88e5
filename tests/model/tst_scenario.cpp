#include "model/scenario/scenario.h"
#include "model/storage/reader.h"

#include <QtTest>

#include <map>

using namespace mailbilan;

namespace {

const std::map<std::string, std::string> files{
    {"base", R"({"format": "mailbilan/1",
        "organisation": {"demand": {"by": "rate", "start": {"assumption": "users.start"}}},
        "assumptions": {"users.start": {"unit": "users", "low": 45, "likely": 50.0, "high": 60},
                        "wage": {"unit": "per_hour", "low": "30", "likely": "47.10", "high": "60"}}})"},
    {"catalogue", R"({"criteria": {"trust": {"label": "Trust"}}, "fact_kinds": {"imap": {}, "sla": {}}})"},
    {"providers", R"({"templates": {"plan.a": {"facts": {"imap": {"value": true}, "sla": {"value": 99.90}}}}})"},
    {"preset-50", R"({"title": "Fifty"})"},
    {"preset-350",
     R"({"title": "Many", "assumptions": {"users.start": {"low": "300", "likely": "350", "high": "400"}}})"},
    {"preset-hybrid", R"({"templates": {"plan.a": {"facts": {"sla": null}}}})"},
    {"country-FR", "{}"},
    {"country-DE", R"({"organisation": {"country": "DE"}})"},
    {"country-CH", R"({"organisation": {"country": "CH", "currency": "CHF"},
        "assumptions": {"wage": {"low": "70", "likely": "85", "high": "110"}}})"},
};

ScenarioFile readerOf(std::map<std::string, std::string> texts) {
    return [texts = std::move(texts)](const std::string& name) {
        const auto it = texts.find(name);
        return it == texts.end() ? std::string() : it->second;
    };
}

PresetResult opened(const std::string& id, Country country) { return openPreset(readerOf(files), id, country); }

} // namespace

class TestScenario : public QObject {
    Q_OBJECT
private slots:
    void filesAreMergedInOrder();
    void nullTakesAFactAway();
    void decimalsKeepTheirDigits();
    void assumptionsRememberThePreset();
    void everyPresetCanBeSavedAndRead();
    void unknownPresetsAreRefused();
    void faultsNameTheFile();
    void publishedPresetsAreComplete_data();
    void publishedPresetsAreComplete();
};

void TestScenario::filesAreMergedInOrder() {
    const auto dossier = opened("350", Country::CH).dossier;
    QVERIFY(dossier);
    QCOMPARE(dossier->title, std::string("Many"));
    QCOMPARE(dossier->preset, std::string("350"));
    QVERIFY(dossier->organisation.currency == Currency::CHF);
    QCOMPARE(dossier->assumptions.find("users.start")->value.likely.text(), std::string("350"));
    QCOMPARE(dossier->assumptions.find("wage")->value.likely.text(), std::string("85"));
    QVERIFY(dossier->criteria.find("trust"));
}

void TestScenario::nullTakesAFactAway() {
    QVERIFY(opened("50", Country::FR).dossier->templates.find("plan.a")->facts.find("sla"));
    QVERIFY(!opened("hybrid", Country::FR).dossier->templates.find("plan.a")->facts.find("sla"));
}

void TestScenario::decimalsKeepTheirDigits() {
    const auto dossier = opened("50", Country::FR).dossier;
    QCOMPARE(dossier->assumptions.find("users.start")->value.likely.text(), std::string("50.0"));
    const auto& sla = dossier->templates.find("plan.a")->facts.find("sla")->value;
    QCOMPARE(std::get<Figure>(sla).text(), std::string("99.90"));
}

void TestScenario::assumptionsRememberThePreset() {
    const auto dossier = opened("50", Country::CH).dossier;
    for (const Assumption& assumption : dossier->assumptions)
        QVERIFY(assumption.preset == assumption.value);
}

void TestScenario::everyPresetCanBeSavedAndRead() {
    for (const std::string& id : presetIds)
        for (const Country country : {Country::FR, Country::DE, Country::CH}) {
            const auto preset = opened(id, country);
            QVERIFY(preset.dossier);
            QVERIFY(readDossier(writeDossier(*preset.dossier)).dossier == preset.dossier);
        }
}

void TestScenario::unknownPresetsAreRefused() {
    for (const char* id : {"", "51", "../../etc/passwd"}) {
        const auto preset = opened(id, Country::FR);
        QVERIFY(!preset.dossier);
        QCOMPARE(preset.findings.at(0).code, std::string("preset.unknown"));
    }
}

void TestScenario::faultsNameTheFile() {
    auto broken = files;
    broken["providers"] = "{\n  \"templates\": {\n}";
    const auto preset = openPreset(readerOf(broken), "50", Country::FR);
    QVERIFY(!preset.dossier);
    QCOMPARE(preset.findings.at(0).code, std::string("json.end"));
    QCOMPARE(preset.findings.at(0).line, 3);
    QCOMPARE(preset.findings.at(0).arguments.back(), std::string("providers.json"));
}

void TestScenario::publishedPresetsAreComplete_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("country");
    for (const std::string& id : presetIds)
        for (int country = 0; country < 3; ++country)
            QTest::newRow(qPrintable(QString("%1 %2").arg(id.c_str()).arg(country)))
                << QString::fromStdString(id) << country;
}

// The files of scenarios/: no error, no misspelt or unknown field, no assumption without a reason.
void TestScenario::publishedPresetsAreComplete() {
    QFETCH(QString, id);
    QFETCH(int, country);
    const auto file = [](const std::string& name) {
        QFile json(QString(MAILBILAN_SOURCE_DIR "/scenarios/%1.json").arg(name.c_str()));
        return json.open(QIODevice::ReadOnly) ? json.readAll().toStdString() : std::string();
    };
    if (file("base").empty() || file("catalogue").empty())
        QSKIP("scenarios/ is not there yet");
    const auto preset = openPreset(file, id.toStdString(), static_cast<Country>(country));
    QStringList found;
    for (const Finding& finding : preset.findings)
        found << QString("%1 %2").arg(finding.code.c_str(), finding.pointer.c_str());
    QCOMPARE(found, QStringList());
    QVERIFY(preset.dossier);
    QVERIFY(readDossier(writeDossier(*preset.dossier)).dossier == preset.dossier);
}

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
