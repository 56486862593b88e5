// Phases of a migration: dates, conflicts, costs; and whom a check concerns.
#include "source_scenarios.h"

#include "model/analysis/assessment.h"
#include "model/decision/checks.h"
#include "model/plan/schedule.h"
#include "model/plan/working_days.h"

#include <QtTest>

#include <set>

using namespace mailbilan;

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void workingDays_data();
    void workingDays();
    void daysAreCountedBothWays();
    void whatIsNoDay();
    void conflictsNameBothPhases();
    void mendingMovesWhatFollows();
    void costsAreThoseOfTheLedger();
    void theCatalogueHasNoConflict();
    void settledChecks();
};

static Phase phase(const char* id, int start, int days, std::vector<std::string> after = {}) {
    Phase result;
    result.id = id;
    result.startDay = start;
    result.days = days;
    result.after = std::move(after);
    return result;
}

void TestSchedule::workingDays_data() {
    QTest::addColumn<QString>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("date");
    QTest::newRow("after New Year and its weekend") << "2027-01" << 0 << "2027-01-04";
    QTest::newRow("end of the first week") << "2027-01" << 4 << "2027-01-08";
    QTest::newRow("after a weekend") << "2027-01" << 5 << "2027-01-11";
    QTest::newRow("Christmas") << "2028-12" << 16 << "2028-12-26";
    QTest::newRow("the first is a Sunday") << "2026-11" << 0 << "2026-11-02";
    QTest::newRow("the first is a Saturday") << "2027-05" << 0 << "2027-05-03";
    QTest::newRow("a leap day") << "2028-02" << 20 << "2028-02-29";
}

void TestSchedule::workingDays() {
    QFETCH(QString, month);
    QFETCH(int, day);
    QFETCH(QString, date);
    QCOMPARE(QString::fromStdString(workingDate(month.toStdString(), day).value_or("none")), date);
    QCOMPARE(workingDayOf(month.toStdString(), date.toStdString()), std::optional<int>(day));
}

void TestSchedule::daysAreCountedBothWays() {
    for (const char* month : {"2026-11", "2027-01", "2027-05", "2027-09", "2028-02"})
        for (int day = 0; day < 600; ++day) {
            const auto date = workingDate(month, day);
            QVERIFY(date);
            QCOMPARE(workingDayOf(month, *date), std::optional<int>(day));
            QVERIFY(day == 0 || workingDate(month, day - 1) < date);
        }
}

void TestSchedule::whatIsNoDay() {
    QVERIFY(!workingDate("", 3));
    QVERIFY(!workingDate("2027-13", 3));
    QVERIFY(!workingDate("2027-01", -1));
    QVERIFY(!workingDayOf("2027-01", "2026-12-31"));
    QVERIFY(!workingDayOf("2027-01", "2027-02-30"));
    QVERIFY(!workingDayOf("", "2027-02-03"));
    QCOMPARE(workingDayOf("2027-01", "2027-01-09"), std::optional<int>(5)); // a Saturday: the Monday after it
}

void TestSchedule::conflictsNameBothPhases() {
    const Keyed<Phase> phases{phase("a", 0, 10), phase("b", 10, 5, {"a"}), phase("c", 12, 5, {"a", "b"})};
    const std::vector<PhaseConflict> conflicts = conflictsOf(phases);
    QCOMPARE(conflicts.size(), std::size_t(1));
    QVERIFY(conflicts.front() == (PhaseConflict{2, 1, 3}));
    QCOMPARE(projectDays(phases), 17);
    QCOMPARE(projectDays({}), 0);
}

void TestSchedule::mendingMovesWhatFollows() {
    // Listed in the opposite order of what they wait for.
    Keyed<Phase> phases{phase("d", 0, 1, {"c"}), phase("c", 0, 4, {"b"}), phase("b", 3, 5, {"a"}), phase("a", 0, 10),
                        phase("free", 2, 2)};
    QVERIFY(!conflictsOf(phases).empty());
    mendStarts(phases);
    QVERIFY(conflictsOf(phases).empty());
    QCOMPARE(phases.find("a")->startDay, 0);
    QCOMPARE(phases.find("b")->startDay, 10);
    QCOMPARE(phases.find("c")->startDay, 15);
    QCOMPARE(phases.find("d")->startDay, 19);
    QCOMPARE(phases.find("free")->startDay, 2);
}

void TestSchedule::costsAreThoseOfTheLedger() {
    const Dossier dossier = presetDossier("50", Country::FR);
    const Assessment assessment = assess(dossier, "2026-11-25");
    for (const OptionCosts& costs : assessment.costs.options) {
        if (!costs.available())
            continue;
        Money byPhase, byItem;
        for (const Phase& one : dossier.phases)
            byPhase += costOf(one, costs).value_or(Money());
        std::set<std::string> items;
        for (const Phase& one : dossier.phases)
            items.insert(one.items.begin(), one.items.end());
        for (const LedgerLine& line : costs.lines)
            if (items.contains(costs.items[std::size_t(line.item)].item->id))
                byItem += line.total();
        QVERIFY(byPhase == byItem); // no item belongs to two phases
        QVERIFY(byPhase == migrationCost(dossier.phases, costs));
        const bool keeps = dossier.options.find(costs.option)->model == Model::StatusQuo;
        QCOMPARE(byPhase == Money(), keeps);
    }
}

void TestSchedule::theCatalogueHasNoConflict() {
    const Dossier dossier = presetDossier("50", Country::FR);
    QVERIFY(conflictsOf(dossier.phases).empty());
    const Phase* cutover = dossier.phases.find("cutover");
    QVERIFY(cutover);
    for (const char* before : {"ttl", "freeze"})
        QVERIFY(std::find(cutover->after.begin(), cutover->after.end(), before) != cutover->after.end());
    QVERIFY(dossier.phases.find("ttl")->days >= 2);
    QCOMPARE(dossier.phases.find("rollback_window")->after, std::vector<std::string>{"cutover"});
}

void TestSchedule::settledChecks() {
    Check check;
    check.models = {"self_hosted", "hybrid"};
    QVERIFY(concerns(check, Model::SelfHosted));
    QVERIFY(concerns(check, Model::Hybrid));
    QVERIFY(!concerns(check, Model::Managed));
    QVERIFY(!concerns(check, Model::StatusQuo));
    check.models.clear();
    QVERIFY(concerns(check, Model::StatusQuo));
    for (const CheckState state : {CheckState::Unknown, CheckState::No, CheckState::Partly, CheckState::Yes,
                                   CheckState::NotApplicable}) {
        check.state = state;
        const bool settled = state == CheckState::Yes || state == CheckState::NotApplicable;
        check.critical = false;
        QCOMPARE(isSettled(check), settled);
        QVERIFY(!isOpenCondition(check));
        check.critical = true;
        QCOMPARE(isOpenCondition(check), !settled);
    }
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
