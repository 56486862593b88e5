// Phases of a migration: dates, conflicts, costs; and whom a check concerns.
#include "source_scenarios.h"

#include "model/analysis/assessment.h"
#include "model/decision/checks.h"
#include "model/plan/holidays.h"
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
    void easter_data();
    void easter();
    void holidaysOfAYear();
    void daysAreCountedBothWays();
    void whatIsNoDay();
    void conflictsNameBothPhases();
    void datesFollowCountryAndStart();
    void theTtlIsLoweredInTime();
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
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("date");
    QTest::newRow("after New Year and its weekend") << "FR"
                                                    << "2027-01" << 0 << "2027-01-04";
    QTest::newRow("end of the first week") << "FR"
                                           << "2027-01" << 4 << "2027-01-08";
    QTest::newRow("after a weekend") << "FR"
                                     << "2027-01" << 5 << "2027-01-11";
    QTest::newRow("Christmas") << "FR"
                               << "2028-12" << 16 << "2028-12-26";
    QTest::newRow("Christmas has two days in Germany") << "DE"
                                                       << "2028-12" << 16 << "2028-12-27";
    QTest::newRow("the first is a Sunday") << "DE"
                                           << "2026-11" << 0 << "2026-11-02";
    QTest::newRow("the first is a Saturday") << "CH"
                                             << "2027-05" << 0 << "2027-05-03";
    QTest::newRow("a leap day") << "FR"
                                << "2028-02" << 20 << "2028-02-29";
    QTest::newRow("Good Friday works in France") << "FR"
                                                 << "2027-03" << 19 << "2027-03-26";
    QTest::newRow("Easter in France: the Monday only") << "FR"
                                                       << "2027-03" << 20 << "2027-03-30";
    QTest::newRow("Easter in Germany: Friday and Monday") << "DE"
                                                          << "2027-03" << 19 << "2027-03-30";
    QTest::newRow("14 July") << "FR"
                             << "2027-07" << 9 << "2027-07-15";
    QTest::newRow("1 August of Switzerland, 2028") << "CH"
                                                   << "2028-08" << 0 << "2028-08-02";
    QTest::newRow("3 October of Germany, 2028") << "DE"
                                                << "2028-10" << 1 << "2028-10-04";
}

static Country countryOf(const QString& code) {
    return code == QLatin1String("FR") ? Country::FR : code == QLatin1String("DE") ? Country::DE : Country::CH;
}

void TestSchedule::workingDays() {
    QFETCH(QString, country);
    QFETCH(QString, month);
    QFETCH(int, day);
    QFETCH(QString, date);
    const Country where = countryOf(country);
    QCOMPARE(QString::fromStdString(workingDate(where, month.toStdString(), day).value_or("none")), date);
    QCOMPARE(workingDayOf(where, month.toStdString(), date.toStdString()), std::optional<int>(day));
}

void TestSchedule::easter_data() {
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::newRow("2024") << 2024 << 3 << 31;
    QTest::newRow("2026") << 2026 << 4 << 5;
    QTest::newRow("2027") << 2027 << 3 << 28;
    QTest::newRow("the latest of the century") << 2038 << 4 << 25;
    QTest::newRow("the earliest in living memory") << 1818 << 3 << 22;
}

void TestSchedule::easter() {
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    const std::chrono::year_month_day expected{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                               std::chrono::day(unsigned(day))};
    QVERIFY(easterSunday(std::chrono::year(year)) == std::chrono::sys_days(expected));
}

void TestSchedule::holidaysOfAYear() {
    const auto count = [](Country country) {
        int holidays = 0;
        const std::chrono::sys_days first = std::chrono::year(2027) / 1 / 1;
        for (int day = 0; day < 365; ++day)
            holidays += isPublicHoliday(country, first + std::chrono::days(day));
        return holidays;
    };
    QCOMPARE(count(Country::FR), 11);
    QCOMPARE(count(Country::DE), 9);
    QCOMPARE(count(Country::CH), 4);
}

void TestSchedule::daysAreCountedBothWays() {
    for (const Country country : {Country::FR, Country::DE, Country::CH})
        for (const char* month : {"2026-11", "2027-01", "2027-05", "2028-02"})
            for (int day = 0; day < 600; ++day) {
                const auto date = workingDate(country, month, day);
                QVERIFY(date);
                QCOMPARE(workingDayOf(country, month, *date), std::optional<int>(day));
                QVERIFY(day == 0 || workingDate(country, month, day - 1) < date);
            }
}

void TestSchedule::whatIsNoDay() {
    QVERIFY(!workingDate(Country::FR, "", 3));
    QVERIFY(!workingDate(Country::FR, "2027-13", 3));
    QVERIFY(!workingDate(Country::FR, "2027-01", -1));
    QVERIFY(!workingDayOf(Country::FR, "2027-01", "2026-12-31"));
    QVERIFY(!workingDayOf(Country::FR, "2027-01", "2027-02-30"));
    QVERIFY(!workingDayOf(Country::FR, "", "2027-02-03"));
    // A Saturday: the Monday after it.
    QCOMPARE(workingDayOf(Country::FR, "2027-01", "2027-01-09"), std::optional<int>(5));
}

void TestSchedule::conflictsNameBothPhases() {
    const Keyed<Phase> phases{phase("a", 0, 10), phase("b", 10, 5, {"a"}), phase("c", 12, 5, {"a", "b"})};
    const std::vector<PhaseConflict> conflicts = conflictsOf(phases);
    QCOMPARE(conflicts.size(), std::size_t(1));
    QVERIFY(conflicts.front() == (PhaseConflict{2, 1, 3}));
    QCOMPARE(projectDays(phases), 17);
    QCOMPARE(projectDays({}), 0);
}

void TestSchedule::datesFollowCountryAndStart() {
    Organisation organisation;
    organisation.start = "2027-03";
    organisation.country = Country::DE;
    QVERIFY(datesOf(organisation, phase("a", 18, 2)) == (PhaseDates{"2027-03-25", "2027-03-30"}));
    organisation.country = Country::FR;
    QVERIFY(datesOf(organisation, phase("a", 18, 2)) == (PhaseDates{"2027-03-25", "2027-03-26"}));
    QVERIFY(datesOf(organisation, phase("milestone", 18, 0)) == (PhaseDates{"2027-03-25", "2027-03-25"}));
    organisation.start.clear();
    QVERIFY(!datesOf(organisation, phase("a", 18, 2)));
}

void TestSchedule::theTtlIsLoweredInTime() {
    const Keyed<Phase> phases{phase("ttl", 4, 2), phase("cutover", 6, 1, {"ttl"}), phase("freeze", 5, 1)};
    QVERIFY(!ttlIsTooShort(cutoverOf(phases)));
    QVERIFY(!cutoverOf(phases).rollback);
    QVERIFY(ttlIsTooShort(cutoverOf({phase("ttl", 5, 1), phase("cutover", 6, 1)})));
    QVERIFY(!ttlIsTooShort(cutoverOf({phase("cutover", 6, 1)}))); // no such phase: nothing to say
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
    for (const CheckState state :
         {CheckState::Unknown, CheckState::No, CheckState::Partly, CheckState::Yes, CheckState::NotApplicable}) {
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
