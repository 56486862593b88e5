// Every sentence on every preset, in every country and language: nothing unknown, nothing left unfilled.
#include "model/analysis/assessment.h"
#include "model/scenario/scenario.h"
#include "text/sentences.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace mailbilan;

namespace {

std::string scenarioFile(const std::string& name) {
    QFile file(QStringLiteral(":/scenarios/") + fromModel(name) + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QStringList verdictTexts(const Wording& w, const Assessment& a) {
    QStringList all{verdictHeadline(w, a)};
    all += verdictSentences(w, a);
    all += {conditionalSentence(w, a), genericPriceSentence(w, a), amortisedSentence(w, a), overlapsSentence(w, a),
            nextStepSentence(w, a)};
    for (const Reason& reason : threeReasons(w, a))
        all += reason.figure + u' ' + reason.sentence;
    for (const Overturning& each : overturnings(w, a))
        all += each.sentence;
    for (const ConditionText& each : conditionTexts(w, a))
        all += each.sentence;
    for (const Exclusion& each : exclusions(w, a))
        all += each.name + u' ' + each.reasons.join(u' ');
    for (const Finding& note : a.notes)
        all += findingSentence(w, note, a.dossier.get());
    return all;
}

QStringList dossierTexts(const Wording& w, const Dossier& dossier) {
    QStringList all;
    for (const Assumption& assumption : dossier.assumptions)
        all += w.label(assumption.label) + u' ' + w.valueWithUnit(assumption, assumption.value.likely) + u' ' +
               sourceLine(w, assumption.source) + u' ' + assumptionGroupName(w, assumption.group);
    for (const Template& each : dossier.templates) {
        for (const Item& item : each.items)
            all += itemName(w, item) + u' ' + itemFormula(w, dossier, item);
        for (const Fact& fact : each.facts)
            all += factText(w, dossier.factKinds.find(fact.id), &fact) + u' ' + sourceLine(w, fact.source);
    }
    for (const Check& check : dossier.checks)
        all += checkTopicName(w, check.topic);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(mailbilan::Country)
Q_DECLARE_METATYPE(mailbilan::Language)

class TestPresets : public QObject {
    Q_OBJECT
private slots:
    void readWell_data();
    void readWell();
    void groupsAndTopicsHaveNames();
};

void TestPresets::readWell_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<Country>("country");
    QTest::addColumn<Language>("language");
    for (const std::string& preset : presetIds)
        for (const Country country : {Country::FR, Country::DE, Country::CH})
            for (const Language language : allLanguages)
                QTest::addRow("%s %d %s", preset.c_str(), static_cast<int>(country), code(language))
                    << fromModel(preset) << country << language;
}

void TestPresets::readWell() {
    QFETCH(QString, preset);
    QFETCH(Country, country);
    QFETCH(Language, language);
    const PresetResult opened = openPreset(scenarioFile, preset.toStdString(), country);
    QVERIFY(opened.dossier);
    const Wording wording({language, regionFor(country, language)}, opened.dossier->organisation.currency);
    const Assessment assessment = assess(*opened.dossier, "2026-11-25");
    static const QRegularExpression unfilled(QStringLiteral("\\{[a-z_]+\\}|  |\\( ?\\)"));
    for (const QString& text : verdictTexts(wording, assessment) + dossierTexts(wording, *opened.dossier)) {
        QVERIFY2(!unfilled.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(country != Country::CH || language != Language::German || !text.contains(u'ß'), qPrintable(text));
    }
    QCOMPARE(verdictSentences(wording, assessment).size(), 3);
    QVERIFY(!threeReasons(wording, assessment).empty());
    qInfo().noquote() << verdictTexts(wording, assessment).join(u'\n');
}

void TestPresets::groupsAndTopicsHaveNames() {
    const PresetResult opened = openPreset(scenarioFile, "350", Country::DE);
    QVERIFY(opened.dossier);
    const Wording wording({Language::German, Region::Germany});
    for (const Assumption& assumption : opened.dossier->assumptions)
        QVERIFY2(assumptionGroupName(wording, assumption.group) != fromModel(assumption.group),
                 assumption.group.c_str());
    for (const FactKind& kind : opened.dossier->factKinds)
        QVERIFY2(factGroupName(wording, kind.group) != fromModel(kind.group), kind.group.c_str());
    for (const Check& check : opened.dossier->checks)
        QVERIFY2(checkTopicName(wording, check.topic) != fromModel(check.topic), check.topic.c_str());
}

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
