// Sentences on a recommendation, from computed results, in three languages.
#include "app/text/example_dossier.h"

#include "text/verdict.h"

#include <QTest>

using namespace mailbilan;

namespace {

const Wording french({Language::French, Region::France});
const Wording german({Language::German, Region::Germany});
const Wording english({Language::English, Region::International});
const Wording* const wordings[] = {&french, &german, &english};

// No-break spaces as plain ones, so that expectations can be read.
QString readable(QString text) { return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' '); }

Requirement mustHave(const char* id, const char* label) {
    Requirement requirement;
    requirement.id = id;
    requirement.label = Text(label);
    return requirement;
}

void state(Dossier& dossier, const char* option, const char* requirement, RequirementState is, const char* note = "") {
    dossier.options.find(option)->requirements[requirement] = {is, Text(note)};
}

QString everything(const Wording& wording, const Assessment& assessment) {
    QStringList all{verdictHeadline(wording, assessment)};
    all += verdictSentences(wording, assessment);
    all += {conditionalSentence(wording, assessment), genericPriceSentence(wording, assessment),
            amortisedSentence(wording, assessment), overlapsSentence(wording, assessment),
            nextStepSentence(wording, assessment)};
    for (const Reason& reason : threeReasons(wording, assessment))
        all += {reason.title, reason.figure, reason.sentence};
    for (const Overturning& each : overturnings(wording, assessment, 50))
        all += {each.title, each.now, each.flip, each.sentence};
    for (const ConditionText& each : conditionTexts(wording, assessment))
        all += each.sentence;
    for (const Exclusion& each : exclusions(wording, assessment))
        all += each.reasons;
    return all.join(u'\n');
}

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT
private slots:
    void headlines_data();
    void headlines();
    void comparesCostAndValue();
    void worseButCheaperIsSaid();
    void genericPriceIsNeverNamed();
    void oneOptionLeft();
    void noOptionLeft();
    void noOptionAtAll();
    void conditionsAreCounted();
    void reasonsAddUp();
    void whatOverturnsItIsNearestFirst();
    void overlapsAreStated();
    void certaintyIsNotClaimed();
    void nothingIsLeftUnfilled_data();
    void nothingIsLeftUnfilled();
};

void TestVerdict::headlines_data() {
    QTest::addColumn<QString>("selfCost");
    QTest::addColumn<bool>("selfKnown"); // its scores are single grades of 3
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("deutsch");
    QTest::newRow("clear at this dial") << "10" << false << "Choix clair pour la valeur du point retenue : Offre Alpha"
                                        << "Eindeutig beim gewählten Punktwert: Angebot Alpha";
    QTest::newRow("leaning") << "7.1" << false << "Tendance : Offre Alpha"
                             << "Tendenz: Angebot Alpha";
    QTest::newRow("open") << "6.3" << false << "Non tranché : Offre Alpha et Auto-hébergement"
                          << "Offen: Angebot Alpha und Eigenbetrieb";
    QTest::newRow("clear") << "10" << true << "Verdict clair : Offre Alpha"
                           << "Eindeutig: Angebot Alpha";
    QTest::newRow("trade-off") << "1" << true << "Arbitrage : Auto-hébergement pour le coût, Offre Alpha pour la valeur"
                               << "Abwägung: Eigenbetrieb bei den Kosten, Angebot Alpha beim Nutzwert";
}

void TestVerdict::headlines() {
    QFETCH(QString, selfCost);
    QFETCH(bool, selfKnown);
    QFETCH(QString, headline);
    QFETCH(QString, deutsch);
    Dossier dossier = exampleDossier();
    Option& self = *dossier.options.find("self");
    self.items = {monthlyItem("all", Text("Tout"), Category::Hardware, selfCost.toUtf8().constData())};
    if (selfKnown)
        for (auto& [criterion, score] : self.scores)
            score.low = score.high = exampleFigure("3");
    const Assessment a = assessExample(dossier);
    QCOMPARE(readable(verdictHeadline(french, a)), headline);
    QCOMPARE(readable(verdictHeadline(german, a)), deutsch);
    for (const Wording* wording : wordings)
        QCOMPARE(verdictSentences(*wording, a).size(), 3);
}

void TestVerdict::comparesCostAndValue() {
    const Assessment a = assessExample(exampleDossier());
    const QStringList sentences = verdictSentences(french, a);
    QCOMPARE(sentences.size(), 3);
    QCOMPARE(readable(sentences[0]),
             QString("Sur 36 mois, l’option Offre Alpha coûte 12 600 € (7,00 € par utilisateur et par "
                     "mois), soit 5 400 € (30 %) de moins que l’option Auto-hébergement."));
    QCOMPARE(
        readable(sentences[1]),
        QString(
            "L’option Offre Alpha atteint une valeur de 4,13 sur 5 (fourchette 3,42–4,84), contre 3,92 pour "
            "l’option Auto-hébergement, et passe devant dans 76 cas calculés sur 100, compte tenu de ces fourchettes "
            "et de ces poids."));
    QVERIFY(readable(sentences[2]).contains("4,00 €"));
    QCOMPARE(readable(verdictSentences(german, a)[1]),
             QString("Angebot Alpha erreicht beim Nutzwert 4,13 von 5 (Spanne 3,42–4,84) gegenüber 3,92 bei "
                     "Eigenbetrieb und liegt bei diesen Spannen und Gewichten in 76 von 100 berechneten Fällen vorn."));
}

void TestVerdict::worseButCheaperIsSaid() {
    Dossier dossier = exampleDossier();
    dossier.options.find("self")->items = {monthlyItem("all", Text("Tout"), Category::Hardware, "1")};
    const QStringList sentences = verdictSentences(english, assessExample(dossier));
    QVERIFY2(sentences[1].contains("only reaches a value of 3.92 out of 5"), qPrintable(sentences[1]));
    QVERIFY(sentences[1].contains("Plan Alpha reaches 4.13 and is ahead in 76 of 100 computed cases"));
}

void TestVerdict::genericPriceIsNeverNamed() {
    Dossier dossier = exampleDossier();
    Assumption& price = dossier.assumptions.emplace_back();
    price.id = "generic.price";
    price.unit = "per_user_month";
    price.value = {exampleFigure("3"), exampleFigure("6"), exampleFigure("12")};
    price.generic = true;
    dossier.options.find("managed")->items.front().price = AssumptionRef{"generic.price"};
    const Assessment a = assessExample(dossier);
    QCOMPARE(readable(verdictHeadline(french, a)),
             QString("Choix clair pour la valeur du point retenue : hébergement géré (devis à demander)"));
    QVERIFY(!genericPriceSentence(french, a).isEmpty());
    QVERIFY(nextStepSentence(german, a).contains("Angebote"));
    QVERIFY(!everything(french, a).contains("Alpha"));
}

void TestVerdict::oneOptionLeft() {
    Dossier dossier = exampleDossier();
    dossier.requirements.push_back(mustHave("imap", "IMAP"));
    state(dossier, "self", "imap", RequirementState::Failed, "aucun IMAP");
    state(dossier, "managed", "imap", RequirementState::Met);
    const Assessment a = assessExample(dossier);
    QCOMPARE(readable(verdictHeadline(french, a)), QString("Seule option recevable : Offre Alpha"));
    QCOMPARE(verdictSentences(german, a).size(), 3);
    const auto out = exclusions(french, a);
    QCOMPARE(out.size(), std::size_t{1});
    QCOMPARE(out.front().option, 0);
    QCOMPARE(readable(out.front().reasons.join(u' ')),
             QString("Exigence impérative non satisfaite : IMAP (constaté : aucun IMAP)."));
    QVERIFY(threeReasons(french, a).empty());
}

void TestVerdict::noOptionLeft() {
    Dossier dossier = exampleDossier();
    dossier.requirements.push_back(mustHave("imap", "IMAP"));
    state(dossier, "self", "imap", RequirementState::Failed);
    state(dossier, "managed", "imap", RequirementState::Failed);
    const Assessment a = assessExample(dossier);
    QCOMPARE(verdictHeadline(english, a), QString("No eligible option"));
    const QStringList sentences = verdictSentences(english, a);
    QCOMPARE(readable(sentences.front()),
             QString("None of the 2 options meets all must-have requirements at an available tariff."));
    QVERIFY(nextStepSentence(english, a).contains("IMAP"));
}

void TestVerdict::noOptionAtAll() {
    Dossier dossier = exampleDossier();
    dossier.options.clear();
    const Assessment a = assessExample(dossier);
    for (const Wording* wording : wordings) {
        QCOMPARE(verdictSentences(*wording, a).size(), 1);
        QVERIFY(!everything(*wording, a).isEmpty());
    }
}

void TestVerdict::conditionsAreCounted() {
    Dossier dossier = exampleDossier();
    dossier.requirements.push_back(mustHave("contract", "Contrat art. 28"));
    state(dossier, "self", "contract", RequirementState::NotApplicable);
    Check& check = dossier.checks.emplace_back();
    check.id = "restore";
    check.label = Text("Restauration testée");
    check.critical = true;
    check.state = CheckState::Partly;
    check.owner = "M. Weber";
    check.due = "2027-01-15";
    const Assessment a = assessExample(dossier);
    QCOMPARE(readable(verdictHeadline(french, a)),
             QString("Choix clair pour la valeur du point retenue : Offre Alpha, sous 1 condition"));
    QVERIFY(conditionalSentence(french, a).contains("Contrat art. 28"));
    const auto texts = conditionTexts(german, a);
    QCOMPARE(texts.size(), std::size_t{2});
    QCOMPARE(readable(texts[1].sentence), QString("Kritischer Punkt offen: Restauration testée (Stand: teilweise; "
                                                  "zuständig: M. Weber; fällig: 15.01.2027)."));
    QVERIFY(nextStepSentence(french, a).contains("Contrat art. 28"));
}

void TestVerdict::reasonsAddUp() {
    const auto reasons = threeReasons(french, assessExample(exampleDossier()));
    QCOMPARE(reasons.size(), std::size_t{3});
    QCOMPARE(readable(reasons[0].title + ": " + reasons[0].figure), QString("Administration: −12 600 €"));
    QCOMPARE(readable(reasons[1].title + ": " + reasons[1].figure), QString("Matériel: −3 600 €"));
    QCOMPARE(readable(reasons[2].title + ": " + reasons[2].figure), QString("Montée en charge: +0,32 pt"));
    QCOMPARE(readable(reasons[2].sentence),
             QString("Montée en charge : note 4–5 contre 2–4 pour l’option Auto-hébergement, avec un poids de 4."));
}

void TestVerdict::whatOverturnsItIsNearestFirst() {
    const Assessment a = assessExample(exampleDossier());
    const auto list = overturnings(french, a, 50);
    QVERIFY(list.size() > 4);
    for (std::size_t i = 1; i < list.size(); ++i)
        QVERIFY(list[i - 1].nearness <= list[i].nearness);
    const auto find = [&](Overturning::What what) {
        return *std::find_if(list.begin(), list.end(), [&](const Overturning& each) { return each.what == what; });
    };
    QCOMPARE(readable(find(Overturning::What::AllWeights).flip), QString("±19 %"));
    QCOMPARE(readable(find(Overturning::What::Weight).sentence),
             QString("Avec un poids inférieur à 0,33 pour « Flexibilité des coûts » (retenu : 3), l’option "
                     "Auto-hébergement dépasserait l’option Offre Alpha en valeur."));
    // 7,00 + 3 + 4 (4,13 − 3,92) = 10,842 a user and month
    QCOMPARE(readable(find(Overturning::What::Cost).flip), QString("19 516 €"));
    QCOMPARE(overturnings(french, a, 3).size(), std::size_t{3});
}

void TestVerdict::overlapsAreStated() {
    const Assessment a = assessExample(exampleDossier());
    QCOMPARE(
        readable(overlapsSentence(french, a)),
        QString(
            "Sans les critères qui recoupent les coûts (« Flexibilité des coûts »), la valeur la plus élevée serait "
            "celle de l’option Auto-hébergement ; la recommandation reste la même."));
    Dossier dossier = exampleDossier();
    dossier.criteria.back().overlapsWithCosts = false;
    QVERIFY(!overlapsSentence(german, assessExample(dossier)).isEmpty());
}

void TestVerdict::certaintyIsNotClaimed() {
    Dossier dossier = exampleDossier();
    auto& scores = dossier.options.find("self")->scores;
    for (auto& [criterion, score] : scores)
        score.low = score.high = exampleFigure("3");
    scores["data_protection"].high = exampleFigure("4.9");
    const QString text = readable(verdictSentences(french, assessExample(dossier))[1]);
    QVERIFY2(text.contains("plus de 99 cas") || text.contains("même dans son cas le plus défavorable"),
             qPrintable(text));
    QVERIFY(!text.contains("100 cas"));
}

void TestVerdict::nothingIsLeftUnfilled_data() {
    QTest::addColumn<int>("dial");
    for (const int dial : {0, 1, 4, 20, 500})
        QTest::addRow("dial %d", dial) << dial;
}

void TestVerdict::nothingIsLeftUnfilled() {
    QFETCH(int, dial);
    Dossier dossier = exampleDossier();
    dossier.dial = Figure(dial);
    dossier.options.find("managed")->items.front().price = exampleFigure("12");
    Option third = *dossier.options.find("self");
    third.id = "hybrid";
    third.label = Text("<b>Hybride</b> %1 {option}");
    third.model = Model::Hybrid;
    third.scores.erase("scaling");
    dossier.options.push_back(third);
    const Assessment a = assessExample(dossier);
    for (const Wording* wording : wordings) {
        const QString all = everything(*wording, a);
        QVERIFY2(!all.contains("{from}") && !all.contains("{other}") && !all.contains("  "), qPrintable(all));
        for (const QString& sentence : verdictSentences(*wording, a))
            QVERIFY2(sentence.at(0).isUpper() || sentence.at(0) == u'<', qPrintable(sentence));
    }
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
