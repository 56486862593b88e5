// The presets that ship: complete, without findings, in every country, and telling what their README says.
#include "model/analysis/assessment.h"
#include "model/scenario/scenario.h"

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace mailbilan;

namespace {

const std::string languages[] = {"fr", "de", "en"};

std::string scenarioFile(const std::string& name) {
    std::ifstream file(MAILBILAN_SOURCE_DIR "/scenarios/" + name + ".json");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

bool inEveryLanguage(const Text& text) {
    if (text.byLanguage.contains(""))
        return true;
    return std::all_of(std::begin(languages), std::end(languages), [&](const std::string& language) {
        const auto it = text.byLanguage.find(language);
        return it != text.byLanguage.end() && !it->second.empty();
    });
}

// Fits a row of the assumptions panel.
bool isShort(const Text& label) {
    return std::all_of(label.byLanguage.begin(), label.byLanguage.end(),
                       [](const auto& entry) { return QString::fromStdString(entry.second).size() <= 28; });
}

std::size_t optionNamed(const Dossier& dossier, const std::string& id) {
    return static_cast<std::size_t>(dossier.options.indexOf(id));
}

} // namespace

class TestPresets : public QObject {
    Q_OBJECT

    static void everyPreset() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<Country>("country");
        for (const std::string& preset : presetIds)
            for (const auto& [name, country] : {std::pair{"FR", Country::FR}, {"DE", Country::DE}, {"CH", Country::CH}})
                QTest::addRow("%s %s", preset.c_str(), name) << QString::fromStdString(preset) << country;
    }

    static Dossier opened() {
        QFETCH_GLOBAL(QString, preset);
        QFETCH_GLOBAL(Country, country);
        const PresetResult result = openPreset(scenarioFile, preset.toStdString(), country);
        for (const Finding& finding : result.findings)
            qWarning("%s %s", finding.code.c_str(), finding.pointer.c_str());
        return result.findings.empty() && result.dossier ? *result.dossier : Dossier{};
    }

private slots:
    void initTestCase_data() { everyPreset(); }

    void opensWithoutFindings() { QVERIFY(!opened().options.empty()); }

    void everyAssumptionIsNamedAndSourced() {
        for (const Assumption& assumption : opened().assumptions) {
            const char* id = assumption.id.c_str();
            QVERIFY2(inEveryLanguage(assumption.label), id);
            QVERIFY2(isShort(assumption.label) || assumption.id.starts_with("price."), id);
            const Source& source = assumption.source;
            QVERIFY2(source.status == SourceStatus::Assumption ? inEveryLanguage(source.note) && !source.note.empty()
                                                               : !source.title.empty(),
                     id);
        }
    }

    void everyItemSaysWhatItCounts() {
        for (const Template& list : opened().templates)
            for (const Item& item : list.items) {
                if (list.id.starts_with("plan."))
                    continue;
                QVERIFY2(inEveryLanguage(item.label), item.id.c_str());
                QVERIFY2(!item.note.empty() && inEveryLanguage(item.note), item.id.c_str());
            }
    }

    void everyOptionIsScoredWithAReason() {
        const Dossier dossier = opened();
        for (const Option& option : dossier.options)
            for (const Criterion& criterion : dossier.criteria) {
                const auto score = option.scores.find(criterion.id);
                QVERIFY2(score != option.scores.end(), (option.id + " " + criterion.id).c_str());
                QVERIFY2(!score->second.reason.empty() && inEveryLanguage(score->second.reason), option.id.c_str());
            }
    }

    // What drives the presets: fixed hours at few users, the price of the plan at many.
    void costsStandInTheirOrder() {
        QFETCH_GLOBAL(QString, preset);
        const Assessment assessment = assess(opened(), "2026-11-25");
        const Dossier& dossier = *assessment.dossier;
        const auto cost = [&](const std::string& id) {
            return assessment.costs.options[optionNamed(dossier, id)].tcoPerUserMonth;
        };
        const Decimal self = cost("self"), managed = cost("managed.exchange-online-p2"), hybrid = cost("hybrid");
        QVERIFY(managed < self && managed < hybrid);
        QVERIFY(preset == "50" ? self > managed * Decimal(2) : self < managed * Decimal(3));
        QVERIFY(!assessment.recommendation.eligible[optionNamed(dossier, "today")]);
        QCOMPARE(assessment.costs.options[optionNamed(dossier, "managed.m365-business-basic")].available(),
                 preset != "350");
    }

    // The share kept in house is an assumption; the hosted part serves the rest.
    void hybridServesEveryUser() {
        Dossier dossier = opened();
        dossier.assumptions.find("hybrid.own_share")->value.likely = *Figure::parse("0.45");
        const CostResult costs = evaluateCosts(dossier);
        const OptionCosts& hybrid = costs.options[optionNamed(dossier, "hybrid")];
        for (std::size_t month = 0; month < hybrid.users.size(); ++month)
            QCOMPARE(hybrid.partUsers[0][month] + hybrid.partUsers[1][month], hybrid.users[month]);
        const Option& option = dossier.options[optionNamed(dossier, "hybrid")];
        QCOMPARE(likelyShare(dossier, option, 1).text(2), std::string("0.55"));
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
