#include "model/decision/requirements.h"

#include <QtTest>

using namespace mailbilan;

Q_DECLARE_METATYPE(mailbilan::Comparison)
Q_DECLARE_METATYPE(mailbilan::RequirementState)
Q_DECLARE_METATYPE(mailbilan::FactValue)
Q_DECLARE_METATYPE(std::vector<std::string>)

using Strings = std::vector<std::string>;

class TestRequirements : public QObject {
    Q_OBJECT
private slots:
    void comparisons_data();
    void comparisons();
    void limitMayBeAnAssumption();
    void partsOfAHybrid_data();
    void partsOfAHybrid();
    void statedByHandWins();
    void withoutRuleOrParts();
    void onlyMustHavesDecide();
};

namespace {

Requirement requirement(Comparison comparison, Strings values = {}, const char* limit = nullptr) {
    Requirement result;
    result.id = "rule";
    result.fact = "fact";
    result.comparison = comparison;
    result.values = std::move(values);
    if (limit)
        result.limit = Figure::parse(limit).value();
    return result;
}

// One template for each value, and one option of all of them.
Dossier dossier(const Requirement& rule, const std::vector<FactValue>& values) {
    Dossier result;
    Option option;
    option.id = "option";
    for (std::size_t i = 0; i < values.size(); ++i) {
        Template used;
        used.id = "template" + std::to_string(i);
        used.facts.push_back({"fact", values[i], {}});
        result.templates.push_back(used);
        option.parts.push_back({"part" + std::to_string(i), used.id, Figure(1)});
    }
    result.options.push_back(option);
    result.requirements.push_back(rule);
    return result;
}

const char* word(RequirementState state) {
    switch (state) {
    case RequirementState::Met: return "met";
    case RequirementState::Failed: return "failed";
    case RequirementState::ToBeClarified: return "to be clarified";
    case RequirementState::NotApplicable: break;
    }
    return "not applicable";
}

FactValue number(const char* text) { return Figure::parse(text).value(); }

} // namespace

void TestRequirements::comparisons_data() {
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<Strings>("values");
    QTest::addColumn<FactValue>("value");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* name, Comparison comparison, const char* limit, Strings values, FactValue value,
                        const char* state) {
        QTest::newRow(name) << comparison << QString(limit) << std::move(values) << std::move(value) << QString(state);
    };
    const Strings europe{"DE", "FR", "CH", "EU", "EEA"};
    row("true", Comparison::IsTrue, "", {}, true, "met");
    row("false", Comparison::IsTrue, "", {}, false, "failed");
    row("unknown", Comparison::IsTrue, "", {}, std::monostate(), "to be clarified");
    row("a text is no yes", Comparison::IsTrue, "", {}, std::string("true"), "to be clarified");
    row("at least", Comparison::AtLeast, "99.9", {}, number("99.95"), "met");
    row("at least, just", Comparison::AtLeast, "99.9", {}, number("99.90"), "met");
    row("at least, below", Comparison::AtLeast, "99.9", {}, number("99.89999999999999999999"), "failed");
    row("at most", Comparison::AtMost, "4", {}, number("4"), "met");
    row("at most, above", Comparison::AtMost, "4", {}, number("4.01"), "failed");
    row("a number is needed", Comparison::AtLeast, "99.9", {}, std::string("99.95"), "to be clarified");
    row("a limit is needed", Comparison::AtLeast, "", {}, number("99.95"), "to be clarified");
    row("any of: text", Comparison::AnyOf, "", europe, std::string("FR"), "met");
    row("any of: one of the list", Comparison::AnyOf, "", europe, Strings{"US", "CH"}, "met");
    row("any of: none", Comparison::AnyOf, "", europe, Strings{"US"}, "failed");
    row("any of: a number", Comparison::AnyOf, "", europe, number("1"), "to be clarified");
    row("all in", Comparison::AllIn, "", europe, Strings{"DE", "CH"}, "met");
    row("all in: one outside", Comparison::AllIn, "", europe, Strings{"DE", "US"}, "failed");
    row("all in: text", Comparison::AllIn, "", europe, std::string("US"), "failed");
    row("all in: no place named", Comparison::AllIn, "", europe, Strings{}, "to be clarified");
    row("contains", Comparison::Contains, "", {"imap", "smtp"}, Strings{"smtp", "caldav", "imap"}, "met");
    row("contains: one lacks", Comparison::Contains, "", {"imap", "smtp"}, Strings{"smtp"}, "failed");
    row("contains: unknown", Comparison::Contains, "", {"imap"}, std::monostate(), "to be clarified");
}

void TestRequirements::comparisons() {
    QFETCH(Comparison, comparison);
    QFETCH(QString, limit);
    QFETCH(Strings, values);
    QFETCH(FactValue, value);
    QFETCH(QString, state);
    const std::string text = limit.toStdString();
    const Dossier example = dossier(requirement(comparison, values, text.empty() ? nullptr : text.c_str()), {value});
    QCOMPARE(QString(word(evaluateRequirements(example)[0].results[0].state)), state);
}

void TestRequirements::limitMayBeAnAssumption() {
    Requirement rule = requirement(Comparison::AtLeast);
    rule.limit = AssumptionRef{"users.peak"};
    Dossier example = dossier(rule, {number("300")});
    Assumption peak;
    peak.id = "users.peak";
    peak.value.likely = 350;
    example.assumptions.push_back(peak);
    QCOMPARE(word(evaluateRequirements(example)[0].results[0].state), word(RequirementState::Failed));
    example.assumptions[0].value.likely = 300;
    QCOMPARE(word(evaluateRequirements(example)[0].results[0].state), word(RequirementState::Met));
}

void TestRequirements::partsOfAHybrid_data() {
    QTest::addColumn<FactValue>("first");
    QTest::addColumn<FactValue>("second");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("part");
    const FactValue yes = true, no = false, unknown;
    QTest::newRow("both met") << yes << yes << "met"
                              << "";
    QTest::newRow("one fails") << yes << no << "failed"
                               << "part1";
    QTest::newRow("failed before unknown") << unknown << no << "failed"
                                           << "part1";
    QTest::newRow("one unknown") << yes << unknown << "to be clarified"
                                 << "part1";
    QTest::newRow("both fail: the first decides") << no << no << "failed"
                                                  << "part0";
    QTest::newRow("both unknown: the first decides") << unknown << unknown << "to be clarified"
                                                     << "part0";
}

void TestRequirements::partsOfAHybrid() {
    QFETCH(FactValue, first);
    QFETCH(FactValue, second);
    QFETCH(QString, state);
    QFETCH(QString, part);
    const Dossier example = dossier(requirement(Comparison::IsTrue), {first, second});
    const OptionRequirements option = evaluateRequirements(example)[0];
    QCOMPARE(QString(word(option.results[0].state)), state);
    QCOMPARE(QString::fromStdString(option.results[0].part), part);
    QCOMPARE(option.passes(), state != "failed");
    QVERIFY(option.results[0].fact); // a fact whose value is unknown still has a source to show
}

void TestRequirements::statedByHandWins() {
    Dossier example = dossier(requirement(Comparison::IsTrue), {FactValue(false)});
    for (const auto state : {RequirementState::Met, RequirementState::NotApplicable, RequirementState::ToBeClarified,
                             RequirementState::Failed}) {
        example.options[0].requirements["rule"].state = state;
        const OptionRequirements option = evaluateRequirements(example)[0];
        QCOMPARE(word(option.results[0].state), word(state));
        QVERIFY(option.results[0].stated);
        QVERIFY(!option.results[0].fact);
        QCOMPARE(option.passes(), state != RequirementState::Failed);
        QCOMPARE(option.toBeClarified.size(), std::size_t(state == RequirementState::ToBeClarified));
    }
}

void TestRequirements::withoutRuleOrParts() {
    Requirement byHand = requirement(Comparison::IsTrue);
    byHand.fact.clear();
    const OptionRequirements noRule = evaluateRequirements(dossier(byHand, {FactValue(true)}))[0];
    QCOMPARE(noRule.toBeClarified, Strings{"rule"});
    const OptionRequirements noParts = evaluateRequirements(dossier(requirement(Comparison::IsTrue), {}))[0];
    QCOMPARE(noParts.toBeClarified, Strings{"rule"});
    Dossier noFact = dossier(requirement(Comparison::IsTrue), {FactValue(true)});
    noFact.templates[0].facts.clear();
    QCOMPARE(evaluateRequirements(noFact)[0].toBeClarified, Strings{"rule"});
}

void TestRequirements::onlyMustHavesDecide() {
    Requirement shown = requirement(Comparison::IsTrue);
    shown.mustHave = false;
    const OptionRequirements option = evaluateRequirements(dossier(shown, {FactValue(false)}))[0];
    QCOMPARE(word(option.results[0].state), "failed");
    QVERIFY(option.passes());
    QVERIFY(option.failed.empty());
}

QTEST_APPLESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
