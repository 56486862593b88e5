#include "model/neutral_results.h"
#include "model/random_matrix.h"

#include <numeric>

using namespace mailbilan;
using namespace mailbilan::test;

class TestRecommendation : public QObject {
    Q_OBJECT
private slots:
    void verdicts_data();
    void verdicts();
    void levelAtOneValueOfTheDial();
    void identicalOptions();
    void equalCosts();
    void coverageBelow80PercentIsNeverClear();
    void chanceOfBeingPreferredIsExactForTwo();
    void overlapsChangeTheVerdict();
    void nothingOverlaps();
    void unavailableOptions();
    void boardShowsOnePerModel();
    void rankingPutsTheOthersLast();
    void conditions();
    void genericPrices();
    void dialFromAnAssumption();
    void costsAreExact();
    void netsAndIntervalsAgree();
};

namespace {

// Options "a", "b" ... with one score each on one criterion, and their costs.
struct Simple {
    const char* scores; // "4 | 3-5": by option
    const char* costs;
    const char* dial;
};

NeutralMatrix simple(const Simple& given) {
    Json input{
        {"scale", {1, 5}}, {"weight_scale", {0, 5}}, {"dial", given.dial}, {"criteria", {{"one", {{"weight", 1}}}}}};
    const QStringList scores = QString(given.scores).split(" | "), costs = QString(given.costs).split(" | ");
    for (int i = 0; i < scores.size(); ++i) {
        Json& option = input["options"][std::string(1, static_cast<char>('a' + i))];
        const QStringList ends = scores[i].split("-");
        option["scores"]["one"] = {ends.first().toStdString(), ends.last().toStdString()};
        option["cost_per_user_month"] = costs[i].toStdString();
    }
    return neutralMatrix(input);
}

QString sentence(const NeutralMatrix& input, const Verdict& verdict) {
    QString text = word(verdict.word);
    const auto add = [&](const char* as, const std::optional<int>& option) {
        if (option)
            text += QString(" %1%2").arg(
                as, QString::fromStdString(input.dossier.options[static_cast<std::size_t>(*option)].id));
    };
    add("", verdict.option);
    add("cheapest ", verdict.cheapest);
    add("best ", verdict.best);
    return text;
}

QString names(const NeutralMatrix& input, const std::vector<int>& options) {
    QStringList list;
    for (const int option : options)
        list << QString::fromStdString(input.dossier.options[static_cast<std::size_t>(option)].id);
    return list.join(" ");
}

} // namespace

void TestRecommendation::verdicts_data() {
    QTest::addColumn<QString>("scores");
    QTest::addColumn<QString>("costs");
    QTest::addColumn<QString>("dial");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* name, const char* scores, const char* costs, const char* dial,
                        const char* verdict) { QTest::newRow(name) << scores << costs << dial << verdict; };
    row("only one", "4", "5", "1", "only one a");
    row("cheapest and best", "4-5 | 2-3", "5 | 6", "1", "clear a");
    row("cheapest, best with just 9 of 10", "3.8 | 2-4", "5 | 6", "0", "clear a");
    row("cheapest, best with a little less", "3.79 | 2-4", "5 | 6", "0", "clear at this dial a");
    row("cheapest, best with less, preferred surely", "3-5 | 2-4", "5 | 9", "1", "clear at this dial a");
    row("cheapest and another best", "2-3 | 4-5", "5 | 9", "1", "trade-off cheapest a best b");
    row("level cheapest counts for nobody", "2-3 | 4-5", "5 | 5", "1", "clear at this dial b");
    row("level best counts for nobody", "4 | 4", "5 | 6", "1", "clear at this dial a");
    row("leaning to", "3-5 | 2-4.5", "5 | 5", "1", "leaning to a");
    row("open: close scores", "3-5 | 3-4.9", "5 | 5", "1", "open");
    row("open: identical", "3 | 3", "5 | 5", "1", "open");
    row("three: one clear", "4.5-5 | 2-4 | 3-4", "5 | 6 | 7", "1", "clear a");
    row("three: open", "3-5 | 3-5 | 3-5", "5 | 5 | 5", "1", "open");
    row("three: leaning to", "3.5-5 | 2-4.5 | 2-4.5", "5 | 5 | 5", "1", "leaning to a");
}

void TestRecommendation::verdicts() {
    QFETCH(QString, scores);
    QFETCH(QString, costs);
    QFETCH(QString, dial);
    const std::string first = scores.toStdString(), second = costs.toStdString(), third = dial.toStdString();
    const NeutralMatrix input = simple({first.c_str(), second.c_str(), third.c_str()});
    QTEST(sentence(input, input.recommendation().verdict), "verdict");
}

void TestRecommendation::levelAtOneValueOfTheDial() {
    // On the line between the two others: level with both at 2, alone nowhere.
    const NeutralMatrix input = simple({"2 | 3 | 4", "4 | 6 | 8", "2"});
    const Recommendation result = input.recommendation();
    QCOMPARE(names(input, result.efficient), QString("a b c"));
    QCOMPARE(names(input, result.efficientButPreferredNowhere), QString("b"));
    QVERIFY(result.dialIntervals[1].levelOnly);
    QCOMPARE(result.dialIntervals[1].from->fraction, std::string("2"));
    QVERIFY(!result.dialIntervals[0].levelOnly && !result.dialIntervals[2].levelOnly);
    QCOMPARE(names(input, result.recommended), QString("a b c"));
    QCOMPARE(result.verdict.probabilityPreferred[1].fraction, std::string("0"));
}

void TestRecommendation::identicalOptions() {
    const NeutralMatrix input = simple({"3 | 3", "5 | 5", "2"});
    const Recommendation result = input.recommendation();
    QCOMPARE(names(input, result.efficient), QString("a b"));
    QCOMPARE(names(input, result.cheapest), QString("a b"));
    QVERIFY(result.dialSwitches.empty());
    for (const DialInterval& interval : result.dialIntervals) {
        QCOMPARE(interval.from->fraction, std::string("0"));
        QVERIFY(!interval.to && !interval.levelOnly);
    }
}

void TestRecommendation::equalCosts() {
    // The better one wins from 0 on; the other is level at 0 only.
    const Recommendation result = simple({"3 | 4", "5 | 5", "2"}).recommendation();
    QVERIFY(result.dialIntervals[0].levelOnly && !result.dialIntervals[1].levelOnly);
    QCOMPARE(result.dialSwitches.size(), std::size_t(1));
    QCOMPARE(result.dialSwitches[0].at.fraction, std::string("0"));
    QCOMPARE(result.efficient, std::vector<int>{1});
}

void TestRecommendation::coverageBelow80PercentIsNeverClear() {
    NeutralMatrix input = simple({"3 | 4", "5 | 6", "8"});
    Criterion other;
    other.id = "unscored";
    other.weight = Figure::parse("0.25").value();
    input.dossier.criteria.push_back(other); // 1 / 1.25 is just 80 %
    Recommendation result = input.recommendation();
    QCOMPARE(result.verdict.coverageAllowsClear, true);
    QCOMPARE(sentence(input, result.verdict), QString("trade-off cheapest a best b"));
    input.costs.options[1].tco = input.costs.options[0].tco;
    QCOMPARE(sentence(input, input.recommendation().verdict), QString("clear at this dial b"));
    input.dossier.criteria[1].weight = Figure::parse("0.26").value();
    result = input.recommendation();
    QCOMPARE(result.verdict.coverageAllowsClear, false);
    QCOMPARE(sentence(input, result.verdict), QString("leaning to b"));
}

void TestRecommendation::chanceOfBeingPreferredIsExactForTwo() {
    // b must be ahead by 1 / 2 point: V_b - V_a > 1/2 with both uniform on [2, 4]: (3/4)^2 / 2.
    const Verdict verdict = simple({"2-4 | 2-4", "5 | 6", "2"}).recommendation().verdict;
    QCOMPARE(verdict.probabilityBest[1].fraction, std::string("1/2"));
    QCOMPARE(verdict.probabilityPreferred[1].fraction, std::string("9/32"));
    QCOMPARE(verdict.probabilityPreferred[0].fraction, std::string("23/32"));
    QCOMPARE(verdict.probabilityCheapest[0].fraction, std::string("1"));
}

void TestRecommendation::overlapsChangeTheVerdict() {
    Json input = decisionCase("matrix-examples.json").at("cases").at(8).at("input");
    input["dial"] = "1";
    for (Json& option : input["options"])
        option["cost_per_user_month"] = "6";
    const NeutralMatrix matrix = neutralMatrix(input);
    const Recommendation result = matrix.recommendation();
    QVERIFY(result.hasOverlaps);
    QCOMPARE(names(matrix, result.recommended), QString("managed"));
    QCOMPARE(names(matrix, result.recommendedWithoutOverlaps), QString("self-hosted"));
    QCOMPARE(names(matrix, result.leadersWithoutOverlaps), QString("self-hosted"));
    QCOMPARE(sentence(matrix, result.verdict), QString("leaning to managed"));
    QCOMPARE(sentence(matrix, result.verdictWithoutOverlaps), QString("open"));
    QCOMPARE(result.verdictWithoutOverlaps.probabilityBest[1].fraction, std::string("716428361/1548288000"));
}

void TestRecommendation::nothingOverlaps() {
    const NeutralMatrix input = simple({"3 | 4", "5 | 6", "2"});
    const Recommendation result = input.recommendation();
    QVERIFY(!result.hasOverlaps);
    QCOMPARE(result.recommendedWithoutOverlaps, result.recommended);
    QCOMPARE(result.leadersWithoutOverlaps, input.matrix().leaders);
    QCOMPARE(sentence(input, result.verdictWithoutOverlaps), sentence(input, result.verdict));
}

void TestRecommendation::unavailableOptions() {
    NeutralMatrix input = simple({"5 | 3 | 2", "1 | 5 | 6", "2"});
    input.costs.options[0].unavailable = Unavailable{UnavailableReason::AboveMaximum, "seats", 0};
    input.costs.options[2].userMonths = 0;
    input.eligible = eligibleOptions(input.costs, input.requirements);
    const Recommendation result = input.recommendation();
    QCOMPARE(result.eligible, (std::vector<bool>{false, true, false}));
    QCOMPARE(names(input, result.recommended), QString("b"));
    QCOMPARE(sentence(input, result.verdict), QString("only one b"));
    QVERIFY(!result.net[0] && !result.costPerUserMonth[0] && !result.costPerUserMonth[2]);
    input.costs.options[1].unavailable = Unavailable{};
    input.eligible = eligibleOptions(input.costs, input.requirements);
    const Recommendation none = input.recommendation();
    QCOMPARE(sentence(input, none.verdict), QString("none"));
    QVERIFY(none.recommended.empty() && none.efficient.empty() && none.board.size() == 1);
}

void TestRecommendation::boardShowsOnePerModel() {
    NeutralMatrix input = simple({"3 | 4 | 5 | 2 | 2 | 3", "5 | 5 | 9 | 8 | 7 | 1", "2"});
    auto& options = input.dossier.options;
    const Model models[]{Model::Managed,   Model::Managed,   Model::Managed,
                         Model::StatusQuo, Model::StatusQuo, Model::Hybrid};
    for (std::size_t i = 0; i < options.size(); ++i)
        options[i].model = models[i];
    Requirement rule;
    rule.id = "rule";
    input.dossier.requirements.push_back(rule);
    for (std::size_t i = 0; i < options.size(); ++i)
        options[i].requirements["rule"].state =
            models[i] == Model::StatusQuo ? RequirementState::Failed : RequirementState::Met;
    input.requirements = evaluateRequirements(input.dossier);
    input.eligible = eligibleOptions(input.costs, input.requirements);
    // The best net of managed, the cheaper of the two that stand for today, and the hybrid.
    QCOMPARE(names(input, input.recommendation().board), QString("b e f"));
    options[2].pinned = true;
    QCOMPARE(names(input, input.recommendation().board), QString("b c e f"));
}

void TestRecommendation::rankingPutsTheOthersLast() {
    NeutralMatrix input = simple({"5 | 3 | 4 | 4", "1 | 5 | 5 | 5", "2"});
    input.costs.options[0].unavailable = Unavailable{};
    input.eligible = eligibleOptions(input.costs, input.requirements);
    QCOMPARE(names(input, input.recommendation().ranking), QString("c d b a"));
}

void TestRecommendation::conditions() {
    NeutralMatrix input = simple({"4 | 3", "5 | 5", "2"});
    Dossier& dossier = input.dossier;
    for (const char* id : {"contract", "export", "seats"}) {
        Requirement rule;
        rule.id = id;
        rule.mustHave = std::string(id) != "seats";
        dossier.requirements.push_back(rule);
        dossier.options[0].requirements[id].state = RequirementState::Met;
        dossier.options[1].requirements[id].state = RequirementState::Met;
    }
    const auto check = [&](const char* id, bool critical, std::vector<std::string> models, CheckState state) {
        dossier.checks.push_back({id, "authentication", Text(), critical, std::move(models), state, "", "", ""});
    };
    check("spf", true, {}, CheckState::Partly);
    check("dkim", true, {}, CheckState::Yes);
    check("dmarc", false, {}, CheckState::No);
    check("team", true, {"self_hosted"}, CheckState::No);
    check("notice", true, {"hybrid", "managed"}, CheckState::Unknown);
    check("relay", true, {"managed"}, CheckState::NotApplicable);
    const auto evaluated = [&] {
        input.requirements = evaluateRequirements(dossier);
        QStringList list;
        const Recommendation result = input.recommendation();
        for (const OpenCondition& condition : result.verdict.conditions)
            list << (condition.what == OpenCondition::What::MustHave ? "must-have " : "check ") +
                        QString::fromStdString(condition.id);
        return list.join(", ") + (result.verdict.conditional ? ", conditional" : "");
    };
    QCOMPARE(evaluated(), QString("check spf, check notice"));
    dossier.options[0].requirements["export"].state = RequirementState::ToBeClarified;
    dossier.options[0].requirements["seats"].state = RequirementState::ToBeClarified;
    QCOMPARE(evaluated(), QString("must-have export, check spf, check notice, conditional"));
    // Another option's open must-have makes the verdict conditional, too.
    dossier.options[0].requirements["export"].state = RequirementState::NotApplicable;
    dossier.options[1].requirements["contract"].state = RequirementState::ToBeClarified;
    QCOMPARE(evaluated(), QString("check spf, check notice, conditional"));
}

void TestRecommendation::genericPrices() {
    NeutralMatrix input = simple({"4-5 | 2-3", "5 | 6", "2"});
    input.costs.options[1].usesGenericPrice = true;
    QVERIFY(!input.recommendation().verdict.genericPrice);
    input.costs.options[0].usesGenericPrice = true;
    QVERIFY(input.recommendation().verdict.genericPrice);
}

void TestRecommendation::dialFromAnAssumption() {
    NeutralMatrix input = simple({"4 | 3", "6 | 5", "0"});
    Assumption dial;
    dial.id = "decision.dial";
    dial.value.likely = Figure::parse("0.50").value();
    input.dossier.assumptions.push_back(dial);
    input.dossier.dial = AssumptionRef{"decision.dial"};
    const Recommendation result = input.recommendation();
    QCOMPARE(result.net[0]->fraction, std::string("-4"));
    QCOMPARE(names(input, result.recommended), QString("b"));
    input.dossier.assumptions[0].value.likely = Figure::parse("1").value();
    QCOMPARE(names(input, input.recommendation().recommended), QString("a b"));
}

void TestRecommendation::costsAreExact() {
    NeutralMatrix input = simple({"4 | 3", "6 | 5", "1"});
    input.costs.options[0].tco = Money::fromCents(10'000'01);
    input.costs.options[0].userMonths = 1'800;
    const Recommendation result = input.recommendation();
    QCOMPARE(result.costPerUserMonth[0]->fraction, std::string("1000001/180000"));
    QCOMPARE(result.costPerUserMonth[0]->text(2), std::string("5.56"));
}

// Whatever the dial: the highest net is where the closed interval says, and so are its ends.
void TestRecommendation::netsAndIntervalsAgree() {
    RandomMatrix random(21);
    for (int round = 0; round < 10; ++round) {
        NeutralMatrix input = random.next(6, 3);
        const Recommendation result = input.recommendation();
        std::vector<std::string> dials{"0", "1", "2.5", "7", "1000"};
        for (const DialInterval& interval : result.dialIntervals)
            for (const auto& end : {interval.from, interval.to})
                if (end && end->fraction.find('/') == std::string::npos)
                    dials.push_back(end->fraction);
        for (const std::string& dial : dials) {
            input.dossier.dial = Figure::parse(dial).value();
            const Exact at{dial == "2.5" ? "5/2" : dial, 0};
            std::vector<int> inside;
            for (std::size_t i = 0; i < result.dialIntervals.size(); ++i) {
                const DialInterval& interval = result.dialIntervals[i];
                if (interval.from && !(at < *interval.from) && !(interval.to && *interval.to < at))
                    inside.push_back(static_cast<int>(i));
            }
            QCOMPARE(names(input, input.recommendation().recommended), names(input, inside));
        }
    }
}

QTEST_APPLESS_MAIN(TestRecommendation)
#include "tst_recommendation.moc"
