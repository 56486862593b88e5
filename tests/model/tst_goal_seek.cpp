// Goal seek against exact evaluations, at its solutions and beside them.
#include "model/source_scenarios.h"

#include "model/analysis/assessment.h"
#include "model/analysis/goal_seek.h"

#include <QtTest>

#include <algorithm>

using namespace mailbilan;
using What = GoalFigure::What;

namespace {

Figure figure(const char* text) { return *Figure::parse(text); }
Money money(std::int64_t units) { return Money::fromCents(units * 100); }

Dossier with(Dossier dossier, const std::string& assumption, const Figure& value) {
    dossier.assumptions.find(assumption)->value.likely = value;
    return dossier;
}

// The figure by a full evaluation.
std::optional<Money> exact(const Dossier& dossier, const GoalFigure& wanted) {
    const Assessment all = assess(dossier, "2026-11-25");
    const OptionCosts& own = all.costs.options[static_cast<std::size_t>(wanted.option)];
    if (!own.available())
        return std::nullopt;
    switch (wanted.what) {
    case What::Tco: return own.tco;
    case What::TcoPerUserMonth: return Money::rounded(own.tcoPerUserMonth);
    case What::AmortisedTotal: return own.amortisedTotal;
    case What::PresentValue: return own.npv(wanted.convention).rounded;
    case What::Capex: return own.byNature.contains(Nature::CapEx) ? own.byNature.at(Nature::CapEx) : Money();
    case What::Opex: return own.byNature.contains(Nature::OpEx) ? own.byNature.at(Nature::OpEx) : Money();
    case What::Year: return own.byYear[static_cast<std::size_t>(wanted.year)].all;
    case What::Difference: return own.tco - all.costs.options[static_cast<std::size_t>(wanted.other)].tco;
    case What::Net: break;
    }
    return Money::rounded(
        Decimal(*Figure::parse(all.recommendation.net[static_cast<std::size_t>(wanted.option)]->text(20))));
}

// What is said of each solution holds.
void verify(const Dossier& dossier, const std::string& assumption, const GoalFigure& wanted, Money target,
            const GoalSeek& seek) {
    const auto at = [&](const Figure& value) { return exact(with(dossier, assumption, value), wanted); };
    QVERIFY(seek.now == exact(dossier, wanted));
    double before = 0;
    for (const GoalSolution& solution : seek.solutions) {
        const double distance =
            std::abs(solution.at.value.toDouble() - dossier.assumptions.find(assumption)->value.likely.toDouble());
        QVERIFY(before <= distance);
        before = distance;
        QVERIFY(Decimal(seek.from) <= Decimal(solution.at.value) && Decimal(solution.at.value) <= Decimal(seek.to));
        QVERIFY2(at(solution.at.value) == solution.at.reached, solution.at.value.text().c_str());
        QCOMPARE(solution.at.reached == target, !solution.beyond);
        if (!solution.beyond)
            continue;
        QVERIFY(at(solution.beyond->value) == solution.beyond->reached);
        QVERIFY((solution.at.reached < target) != (solution.beyond->reached < target));
        const double gap = std::abs(solution.at.value.toDouble() - solution.beyond->value.toDouble());
        QVERIFY(gap <= 1.0001e-11 * std::abs(solution.at.value.toDouble()) || gap == 1 || gap < 1e-17);
    }
}

// One server of 1000 for every `per` users, 12 months; a plan of `price` by the user, at most 300 seats.
Dossier small() {
    Dossier dossier;
    dossier.organisation.demand = RateDemand{AssumptionRef{"users"}, Figure(0)};
    dossier.organisation.horizon = 12;
    dossier.organisation.discountRate = AssumptionRef{"rate"};
    dossier.dial = AssumptionRef{"dial"};
    const auto assumption = [&](const char* id, const char* likely, std::optional<Figure> least,
                                std::optional<Figure> most) {
        Assumption added;
        added.id = id;
        added.value.likely = figure(likely);
        added.minimum = std::move(least);
        added.maximum = std::move(most);
        dossier.assumptions.push_back(added);
    };
    assumption("users", "100", Figure(1), Figure(5000));
    assumption("per", "50", Figure(10), Figure(1000));
    assumption("price", "5", Figure(0), Figure(100));
    assumption("hours", "1", {}, {});
    assumption("rate", "0", figure("-0.5"), figure("0.5"));
    assumption("dial", "2", Figure(0), Figure(50));
    assumption("unused", "2", Figure(0), Figure(50));
    Item servers;
    servers.id = "servers";
    servers.nature = Nature::CapEx;
    servers.price = Figure(1000);
    servers.factors = {Step{DriverKind::Users, AssumptionRef{"per"}}};
    servers.schedule = Asset{24, 0, {}, {}};
    Item work;
    work.id = "work";
    work.price = AssumptionRef{"hours"};
    Option self;
    self.id = "self";
    self.items = {servers, work};
    dossier.options.push_back(self);
    Item fee;
    fee.id = "fee";
    fee.price = AssumptionRef{"price"};
    fee.factors = {Driver{DriverKind::Seats}};
    fee.seats = Seats{{}, {}, 300};
    Option plan;
    plan.id = "plan";
    plan.items = {fee};
    dossier.options.push_back(plan);
    Criterion criterion;
    criterion.id = "control";
    dossier.criteria.push_back(criterion);
    dossier.options[0].scores["control"].low = dossier.options[0].scores["control"].high = Figure(4);
    dossier.options[1].scores["control"].low = dossier.options[1].scores["control"].high = Figure(2);
    return dossier;
}

GoalSeek verified(const Dossier& dossier, const std::string& assumption, const GoalFigure& wanted, Money target) {
    GoalSeek seek = seekGoal(dossier, assumption, wanted, target);
    verify(dossier, assumption, wanted, target, seek);
    return seek;
}

} // namespace

class TestGoalSeek : public QObject {
    Q_OBJECT

private slots:
    // 100 users x 12 months x 7.50.
    void aPriceIsReachedToTheCent() {
        const GoalSeek seek = verified(small(), "price", {What::Tco, 1}, money(9000));
        QVERIFY(seek.moves && seek.reached());
        QVERIFY(seek.now == money(6000));
        QCOMPARE(seek.solutions.size(), std::size_t(1));
        // The cents of each month are those of 750.00 from 7.49995 on: the nearest value to the likely one.
        QVERIFY(seek.solutions[0].at.value == figure("7.49995"));
    }

    // 12 lines of 100 users: 9000.05 lies between 12 x 750.00 and 12 x 750.01.
    void linesThatMoveTogetherJumpOverIt() {
        const GoalSeek seek = verified(small(), "price", {What::Tco, 1}, Money::fromCents(900005));
        QVERIFY(!seek.reached());
        QCOMPARE(seek.solutions.size(), std::size_t(1));
        const GoalSolution& jump = seek.solutions[0];
        QVERIFY(jump.beyond && jump.at.reached == money(9000) && jump.beyond->reached == Money::fromCents(900012));
        QVERIFY(jump.beyond->value == figure("7.50005"));
        QVERIFY(jump.at.value == figure("7.50004999999"));
    }

    // A server more or less: 2500 is never paid.
    void stepsJumpOverTheTarget() {
        const GoalSeek seek = verified(small(), "users", {What::Capex, 0}, money(2500));
        QCOMPARE(seek.solutions.size(), std::size_t(1));
        QVERIFY(seek.solutions[0].at.value == Figure(100) && seek.solutions[0].at.reached == money(2000));
        QVERIFY(seek.solutions[0].beyond && seek.solutions[0].beyond->value == Figure(101));
        const GoalSeek per = verified(small(), "per", {What::Capex, 0}, money(2500));
        QCOMPARE(per.solutions.size(), std::size_t(1));
        QVERIFY(per.solutions[0].at.value == Figure(50));
        QVERIFY(per.solutions[0].beyond->value == figure("49.9999999999"));
        // Three servers: 101 to 150 users, the nearest of which is named.
        const GoalSeek three = verified(small(), "users", {What::Capex, 0}, money(3000));
        QCOMPARE(three.solutions.size(), std::size_t(1));
        QVERIFY(three.reached() && three.solutions[0].at.value == Figure(101));
    }

    // Users by which a step is divided: (1000 ceil(U / 50) + 12) / (12 U) falls between steps and rises at each.
    void everySolutionIsNamed() {
        const Dossier dossier = small();
        const GoalFigure wanted{What::TcoPerUserMonth, 0};
        const Money target = Money::fromCents(190);
        const GoalSeek seek = verified(dossier, "users", wanted, target);
        // One user after the other, both ways, by the same rule.
        std::vector<std::int64_t> expected;
        const auto side = [&](std::int64_t users) {
            const Decimal tco(1000 * ((users + 49) / 50) + 12);
            const Money each = *Money::rounded(tco / Decimal(12 * users));
            return each < target ? -1 : each > target ? 1 : 0;
        };
        for (const int step : {-1, 1})
            for (std::int64_t users = 100; users + step >= 1 && users + step <= 5000; users += step)
                if (const int now = side(users), next = side(users + step); now != next && now != 0)
                    expected.push_back(next == 0 ? users + step : users);
        std::stable_sort(expected.begin(), expected.end(),
                         [](std::int64_t a, std::int64_t b) { return std::abs(a - 100) < std::abs(b - 100); });
        QVERIFY(expected.size() > 5);
        QCOMPARE(seek.solutions.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(seek.solutions[i].at.value == Figure(expected[i]));
    }

    void whatHoldsNowIsTheFirstSolution() {
        const GoalSeek seek = verified(small(), "price", {What::Tco, 1}, money(6000));
        QCOMPARE(seek.solutions.size(), std::size_t(1));
        QVERIFY(seek.solutions[0].at.value == figure("5"));
    }

    void noSolutionInRange() {
        const GoalSeek seek = verified(small(), "price", {What::Tco, 1}, money(-1));
        QVERIFY(seek.moves && seek.solutions.empty() && !seek.reached());
        QVERIFY(seek.from == Figure(0) && seek.to == Figure(100));
    }

    void whatDoesNotMoveIt() {
        for (const char* id : {"unused", "price", "dial"}) {
            const GoalSeek seek = verified(small(), id, {What::Tco, 0}, money(1));
            QVERIFY(!seek.moves && seek.solutions.empty());
        }
        // Whatever its value.
        QVERIFY(verified(small(), "unused", {What::Tco, 1}, money(6000)).reached());
        const GoalSeek none = seekGoal(small(), "no such", {What::Tco, 0}, money(1));
        QVERIFY(!none.now && none.solutions.empty());
        QVERIFY(!seekGoal(small(), "price", {What::Tco, 7}, money(1)).now);
        QVERIFY(!seekGoal(small(), "price", {What::Year, 1, 0, 1}, money(1)).now);
    }

    // 300 users are all the plan takes: 18,000; 5 x 12 x 300.
    void notAvailableBeyondItsMaximum() {
        const GoalSeek most = verified(small(), "users", {What::Tco, 1}, money(18000));
        QVERIFY(most.reached() && most.solutions[0].at.value == Figure(300));
        QVERIFY(verified(small(), "users", {What::Tco, 1}, money(18060)).solutions.empty());
        // From where it is not available.
        const Dossier many = with(small(), "users", Figure(400));
        const GoalSeek back = verified(many, "users", {What::Tco, 1}, money(12000));
        QVERIFY(!back.now && back.reached() && back.solutions[0].at.value == Figure(200));
        QVERIFY(verified(many, "users", {What::Tco, 1}, money(18000)).solutions[0].at.value == Figure(300));
        QVERIFY(verified(many, "users", {What::Tco, 1}, money(18060)).solutions.empty());
    }

    void everyFigure() {
        const Dossier dossier = small();
        // 2000 of servers over 24 months, half of them within the horizon, and 12 months of work.
        QVERIFY(verified(dossier, "hours", {What::AmortisedTotal, 0}, money(1060)).reached());
        QVERIFY(verified(dossier, "hours", {What::Opex, 0}, money(60)).solutions[0].at.value == figure("4.995"));
        QVERIFY(verified(dossier, "hours", {What::Year, 0, 0, 0}, money(2060)).reached());
        // Level with the plan at 2012 / 1200 a user.
        QVERIFY(verified(dossier, "price", {What::Difference, 0, 1}, Money()).solutions.size() == 1);
        // lambda 4 - 2012 / 1200 = 10.
        const GoalSeek net = verified(dossier, "dial", {What::Net, 0}, money(10));
        QCOMPARE(net.solutions.size(), std::size_t(1));
        QVERIFY(net.reached() && std::abs(net.solutions[0].at.value.toDouble() - 2.918) < 0.01);
        for (const NpvConvention convention :
             {NpvConvention::Monthly, NpvConvention::YearEnd, NpvConvention::YearStart}) {
            const GoalSeek value = verified(dossier, "rate", {What::PresentValue, 1, 0, 0, convention}, money(5800));
            QCOMPARE(value.solutions.size(), std::size_t(convention == NpvConvention::YearStart ? 0 : 1));
        }
    }

    void presets_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("assumption");
        QTest::addColumn<int>("what");
        const auto row = [](const char* preset, const char* assumption, What what) {
            QTest::addRow("%s %s %d", preset, assumption, static_cast<int>(what))
                << preset << assumption << static_cast<int>(what);
        };
        row("350", "labour.internal", What::Tco);
        row("350", "users.start", What::TcoPerUserMonth);
        row("350", "servers.users_per", What::Capex);
        row("50", "users.growth", What::Opex);
        row("50", "admin.base_hours", What::Difference);
        row("50", "discount.rate", What::PresentValue);
        row("hybrid", "decision.dial", What::Net);
        row("hybrid", "hardware.server", What::AmortisedTotal);
        row("hybrid", "index.wages", What::Year);
    }
    // A tenth more or less than now.
    void presets() {
        QFETCH(QString, preset);
        QFETCH(QString, assumption);
        QFETCH(int, what);
        const Dossier dossier = presetDossier(preset.toStdString(), Country::DE);
        const GoalFigure wanted{static_cast<What>(what), 0, 1, 1};
        const auto now = exact(dossier, wanted);
        QVERIFY(now);
        for (const int percent : {90, 110}) {
            const Money target = Money::fromCents(now->cents() * percent / 100);
            const GoalSeek seek = seekGoal(dossier, assumption.toStdString(), wanted, target);
            QVERIFY(seek.moves);
            GoalSeek nearest = seek;
            if (nearest.solutions.size() > 2)
                nearest.solutions.resize(2);
            verify(dossier, assumption.toStdString(), wanted, target, nearest);
            qInfo("%d %%: %zu solutions", percent, seek.solutions.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestGoalSeek)
#include "tst_goal_seek.moc"
