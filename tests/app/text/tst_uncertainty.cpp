// Sentences on the drawn verdict and on robustness, in three languages.
#include "app/text/example_dossier.h"

#include "text/uncertainty.h"
#include "text/verdict.h"

#include <QTest>

using namespace mailbilan;

namespace {

const Wording french({Language::French, Region::France});
const Wording german({Language::German, Region::Germany});
const Wording english({Language::English, Region::International});

QString readable(QString text) { return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' '); }

// The subscription of the plan is uncertain, 5 to 12; at 10 the self-hosted option is in between.
Dossier uncertainDossier() {
    Dossier dossier = exampleDossier();
    Assumption& price = dossier.assumptions.emplace_back();
    price.id = "price.alpha";
    price.label = trilingual("Prix Alpha", "Preis Alpha", "Price Alpha");
    price.unit = "per_user_month";
    price.value = {exampleFigure("5"), exampleFigure("9"), exampleFigure("13")};
    price.distribution = Distribution::Triangular;
    dossier.options.find("managed")->items.front().price = AssumptionRef{"price.alpha"};
    return dossier;
}

struct Drawn {
    explicit Drawn(const Dossier& dossier)
        : assessment(assessExample(dossier)),
          simulation(simulate(*assessment.dossier, assessment.recommendation.eligible, {42, 16'384, 2})),
          verdict(uncertainVerdict(assessment, simulation)), read(underUncertainty(assessment, verdict)) {}
    Assessment assessment;
    Simulation simulation;
    UncertainVerdict verdict;
    Assessment read;
};

} // namespace

class TestUncertainty : public QObject {
    Q_OBJECT
private slots:
    void basisOfTheVerdict();
    void sentences();
    void findOutAScore();
    void worstCase();
    void onlyOneAndNone();
    void otherMethods();
    void nothingIsLeftUnfilled();
};

void TestUncertainty::basisOfTheVerdict() {
    const Drawn drawn(uncertainDossier());
    const double preferred = drawn.verdict.verdict.probabilityPreferred[1].value;
    QVERIFY2(preferred > 0.5 && preferred < 0.9, qPrintable(QString::number(preferred)));
    const QString cases = QString::number(qRound(preferred * 100));
    QCOMPARE(readable(verdictHeadline(french, drawn.read)), QString("Tendance : Offre Alpha"));
    QVERIFY(readable(verdictSentences(french, drawn.read)[2])
                .startsWith("Dans " + cases +
                            " cas calculés sur 100, compte tenu de ces fourchettes et de ces poids, "
                            "l’option Offre Alpha l’emporte, un point de valeur comptant pour 4,00 €"));
    QVERIFY(readable(verdictSentences(german, drawn.read)[2])
                .startsWith("In " + cases + " von 100 berechneten Fällen liegt Angebot Alpha bei diesen Spannen"));
    QVERIFY(readable(verdictSentences(english, drawn.read)[2])
                .startsWith("In " + cases + " of 100 computed cases, given these ranges and weights, Plan Alpha"));
}

void TestUncertainty::sentences() {
    const Drawn drawn(uncertainDossier());
    const QStringList fr = uncertaintySentences(french, drawn.assessment, drawn.verdict),
                      de = uncertaintySentences(german, drawn.assessment, drawn.verdict);
    QCOMPARE(fr.size(), 4);
    QVERIFY2(readable(fr[0]).startsWith("Calcul sur 16 384 tirages communs des coûts et des notes (graine 42) ; "),
             qPrintable(fr[0]));
    QVERIFY2(readable(fr[0]).endsWith("ne dépasse pas 0,8 %."), qPrintable(fr[0]));
    QVERIFY2(readable(fr[1]).contains("l’option Offre Alpha n’est pas dominée"), qPrintable(fr[1]));
    QVERIFY2(readable(fr[2]).startsWith("À établir en premier : « Prix Alpha » ; "), qPrintable(fr[2]));
    QVERIFY2(readable(fr[2]).contains("entre les options Offre Alpha et Auto-hébergement"), qPrintable(fr[2]));
    QVERIFY2(readable(fr[3]).startsWith("Avec prudence (coûts élevés, notes basses), le choix se porterait sur "),
             qPrintable(fr[3]));
    QVERIFY2(readable(fr[3]).endsWith("sur Offre Alpha."), qPrintable(fr[3]));
    QVERIFY2(readable(de[2]).startsWith("Zuerst zu klären: „Preis Alpha“; daraus stammen "), qPrintable(de[2]));
    const QString share = QString::number(qRound(drawn.verdict.findOutFirst.front().share * 100));
    QVERIFY2(readable(fr[2]).contains(share + " % de l’incertitude"), qPrintable(fr[2]));
}

void TestUncertainty::findOutAScore() {
    const Drawn drawn(exampleDossier()); // costs are certain
    const QString sentence = readable(findOutFirstSentence(french, drawn.assessment, drawn.verdict));
    QVERIFY2(
        sentence.startsWith("À établir en premier : la note « Protection des données » de l’option Offre Alpha ; "),
        qPrintable(sentence));
}

void TestUncertainty::worstCase() {
    Dossier dossier = exampleDossier();
    for (auto& [criterion, score] : dossier.options.find("self")->scores)
        score.low = score.high = exampleFigure("2");
    const Drawn drawn(dossier);
    const QStringList sentences = uncertaintySentences(english, drawn.assessment, drawn.verdict);
    QVERIFY(sentences.contains("Plan Alpha is ahead of every other eligible option in value even in its worst case."));
    QVERIFY(sentences.contains("Read with caution or boldly, Plan Alpha stays in front."));
    QVERIFY(sentences.contains("In 100 of 100 computed cases Plan Alpha is efficient: no eligible option beats it on "
                               "cost and value at once."));
}

void TestUncertainty::onlyOneAndNone() {
    Dossier dossier = exampleDossier();
    Requirement requirement;
    requirement.id = "export";
    dossier.requirements = {requirement};
    dossier.options.find("managed")->requirements["export"] = {RequirementState::Met, {}};
    dossier.options.find("self")->requirements["export"] = {RequirementState::Failed, {}};
    const Drawn one(dossier);
    QCOMPARE(uncertaintySentences(english, one.assessment, one.verdict).size(), 1);
    QVERIFY(verdictSentences(english, one.read).back().endsWith("costs and scores are drawn from their ranges."));
    QVERIFY(verdictSentences(english, one.assessment).back().endsWith("costs are taken at their likely values."));
    dossier.options.find("managed")->requirements["export"] = {RequirementState::Failed, {}};
    const Drawn none(dossier);
    QVERIFY(uncertaintySentences(english, none.assessment, none.verdict).isEmpty());
    QVERIFY(otherMethodsSentences(english, none.assessment, {}).isEmpty());
}

void TestUncertainty::otherMethods() {
    const Assessment assessment = assessExample(exampleDossier());
    const Robustness robustness = evaluateRobustness(*assessment.dossier, assessment.matrix, {8, 1, 1});
    const QStringList agree = otherMethodsSentences(german, assessment, robustness);
    QVERIFY2(agree.size() >= 1 && agree.size() <= 3, qPrintable(agree.join("\n")));
    Robustness other = robustness;
    for (MethodCheck& check : other.otherMethods) {
        check.disagrees = check.method == OtherMethod::WeightedProduct;
        check.leaders = check.disagrees ? std::vector<int>{0} : std::vector<int>{1};
    }
    const QStringList sentences = otherMethodsSentences(english, assessment, other);
    QCOMPARE(sentences, (QStringList{"Check by other methods (TOPSIS and PROMETHEE II): in front there, too: Plan "
                                     "Alpha.",
                                     "The weighted product would put Self-hosting first instead of Plan Alpha; this "
                                     "is a check and does not change the verdict."}));
}

void TestUncertainty::nothingIsLeftUnfilled() {
    for (const Dossier& dossier : {exampleDossier(), uncertainDossier()}) {
        const Drawn drawn(dossier);
        const Robustness robustness =
            evaluateRobustness(*drawn.assessment.dossier, drawn.assessment.matrix, {1000, 1, 1});
        for (const Wording* wording : {&french, &german, &english})
            for (const QString& each : uncertaintySentences(*wording, drawn.assessment, drawn.verdict) +
                                           otherMethodsSentences(*wording, drawn.assessment, robustness) +
                                           verdictSentences(*wording, drawn.read)) {
                QVERIFY2(!each.contains(u'{') && !each.contains(u'}') && each.endsWith(u'.'), qPrintable(each));
                QVERIFY2(!each.contains("  "), qPrintable(each));
            }
    }
}

QTEST_APPLESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
