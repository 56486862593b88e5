// Cost items, sources and findings in words.
#include "app/text/example_dossier.h"

#include "text/sentences.h"

#include <QTest>

using namespace mailbilan;

namespace {

const Wording french({Language::French, Region::France});
const Wording german({Language::German, Region::Germany});
const Wording swiss({Language::German, Region::SwitzerlandGerman}, Currency::CHF);

QString readable(QString text) { return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' '); }

Dossier pricedDossier() {
    Dossier dossier;
    Assumption& server = dossier.assumptions.emplace_back();
    server.id = "hardware.server";
    server.label = trilingual("Prix d’un serveur", "Preis eines Servers", "Price of a server");
    server.unit = "per_server";
    server.value.likely = exampleFigure("5000");
    Assumption& wages = dossier.assumptions.emplace_back();
    wages.id = "index.wages";
    wages.label = trilingual("Hausse des salaires", "Lohnsteigerung", "Wage growth");
    wages.unit = "fraction_per_year";
    wages.value.likely = exampleFigure("0.025");
    return dossier;
}

Source source(SourceStatus status, const char* title, const char* date, const char* note = "") {
    Source made;
    made.status = status;
    made.title = Text(title);
    made.date = date;
    made.note = Text(note);
    return made;
}

} // namespace

class TestItemFormula : public QObject {
    Q_OBJECT
private slots:
    void serversByStep();
    void tiersAndSeats();
    void schedules_data();
    void schedules();
    void announcedPrices();
    void sources_data();
    void sources();
    void sourceAges();
    void findings();
    void notesNameThings();
    void everyFindingReads();
    void facts();
};

void TestItemFormula::serversByStep() {
    Item item;
    item.price = AssumptionRef{"hardware.server"};
    item.factors = {Quantity(Figure(2)), Step{DriverKind::Users, Figure(250)}};
    item.schedule = Asset{60, 0, {{Figure(2), 40, Figure(500)}}, exampleFigure("0.1")};
    item.index = RateIndex{AssumptionRef{"index.wages"}, exampleFigure("0.2"), 0};
    QCOMPARE(
        readable(itemFormula(french, pricedDossier(), item)),
        QString(
            "2 × tranches entamées de 250 utilisateurs × Prix d’un serveur (5 000,00 €/serveur) ; acheté à partir du "
            "mois 0, remplacé après 60 mois, stock de départ 2 (âge : 40 mois), valeur résiduelle reprise à 10 % ; "
            "prix indexé chaque année : Hausse des salaires (2,5 % par an), part fixe 20 %"));
}

void TestItemFormula::tiersAndSeats() {
    Item item;
    item.currency = Currency::EUR;
    item.factors = {Tier{TierMode::Graduated, {{50, exampleFigure("4.00")}, {std::nullopt, exampleFigure("3.00")}}}};
    item.divideBy = {Figure(12)};
    item.seats = Seats{5, 10, 300};
    item.minimumFee = exampleFigure("6");
    item.grossRate = exampleFigure("0.19");
    QCOMPARE(
        readable(itemFormula(german, Dossier(), item)),
        QString(
            "Staffelpreis (jede Stufe zu ihrem Preis: bis 50: 4,00 €, darüber: 3,00 €) ÷ 12; jeden Monat; mindestens 5 "
            "Lizenzplätze; Lizenzplätze in Paketen zu 10; höchstens 300 Lizenzplätze; mindestens 6 € je Rechnung; "
            "Bruttopreis, daraus 19 % MwSt. herausgerechnet"));
    QVERIFY(readable(itemFormula(swiss, Dossier(), item)).contains("höchstens 300"));
    QVERIFY(readable(itemFormula(swiss, Dossier(), item)).contains("4.00 EUR"));
    QVERIFY(readable(itemFormula(swiss, Dossier(), item)).contains("19% MWST"));
}

void TestItemFormula::schedules_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("expected");
    int which = 0;
    for (const char* text :
         {"chaque mois", "chaque mois à partir du mois 6", "chaque mois, du mois 0 au mois 2", "une fois, au démarrage",
          "une fois, au mois 12",
          "tous les 12 mois à partir du mois 0, payé d’avance, tout complément étant facturé au prorata",
          "engagement de 3 périodes de 12 mois à partir du mois 0, complété si subscription n’y suffit pas"})
        QTest::newRow(text) << which++ << QString(text);
}

void TestItemFormula::schedules() {
    QFETCH(int, which);
    QFETCH(QString, expected);
    const std::vector<Schedule> schedules{Monthly{},
                                          Monthly{6, {}},
                                          Monthly{0, 2},
                                          Once{0},
                                          Once{12},
                                          EveryMonths{12, 0, {}, true},
                                          Commitment{12, 0, 3, {"subscription"}}};
    Item item;
    item.schedule = schedules.at(static_cast<std::size_t>(which));
    QCOMPARE(readable(scheduleText(french, Dossier(), item)), expected);
}

void TestItemFormula::announcedPrices() {
    Item item;
    item.index = ListIndex{{{9, exampleFigure("1.05")}, {21, exampleFigure("1.10")}}};
    QCOMPARE(readable(indexText(german, Dossier(), item)),
             QString("angekündigte Preisänderungen: × 1,05 ab Monat 9, × 1,10 ab Monat 21"));
}

void TestItemFormula::sources_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("expected");
    const auto row = [](SourceStatus status, const char* title, const char* date, const char* note,
                        const char* expected) {
        QTest::newRow(expected) << static_cast<int>(status) << title << date << note << expected;
    };
    row(SourceStatus::Sourced, "Destatis", "2025-09-30", "", "source : Destatis, 30/09/2025");
    row(SourceStatus::Sourced, "hetzner.com", "", "", "source : hetzner.com, sans date");
    row(SourceStatus::Sourced, "", "", "", "source non indiquée");
    row(SourceStatus::Derived, "Apec", "2022-11", "", "calculé d’après Apec, 11/2022");
    row(SourceStatus::Assumption, "", "", "usage courant", "hypothèse : usage courant");
    row(SourceStatus::SeedClaim, "", "", "", "affirmation de l’article de départ, non vérifiée");
    row(SourceStatus::Quote, "OVHcloud", "2026-11", "", "devis : OVHcloud, 11/2026");
    row(SourceStatus::User, "", "", "", "saisi par vous");
    row(SourceStatus::NotFound, "", "", "", "recherché, non trouvé");
}

void TestItemFormula::sources() {
    QFETCH(int, status);
    QFETCH(QString, title);
    QFETCH(QString, date);
    QFETCH(QString, note);
    QFETCH(QString, expected);
    const Source made = source(static_cast<SourceStatus>(status), title.toUtf8().constData(), date.toUtf8().constData(),
                               note.toUtf8().constData());
    QCOMPARE(readable(sourceLine(french, made)), expected);
    QVERIFY(!sourceLine(german, made).isEmpty());
}

void TestItemFormula::sourceAges() {
    const Source old = source(SourceStatus::Sourced, "x", "2025-08");
    QCOMPARE(readable(sourceAgeText(french, old, "2026-11-25")), QString("15 mois"));
    QVERIFY(isOld(old, "2026-11-25"));
    QVERIFY(!isOld(source(SourceStatus::Sourced, "x", "2026-08"), "2026-11-25"));
    QCOMPARE(readable(sourceAgeText(german, source(SourceStatus::Sourced, "x", "2027-01"), "2026-11-25")),
             QString("0 Monate"));
    QCOMPARE(sourceAgeText(german, source(SourceStatus::Sourced, "x", ""), "2026-11-25"), QString("ohne Datum"));
}

void TestItemFormula::findings() {
    const Finding finding{"value.range", Severity::Error, "/organisation/horizon", 12, 17, {"0", "12", "120"}};
    QCOMPARE(readable(findingSentence(french, finding)), QString("0 est hors limites ; de 12 à 120 est accepté."));
    QCOMPARE(readable(findingPlace(german, finding)), QString("Zeile 12, Spalte 17"));
    QCOMPARE(findingPlace(german, {}), QString());
    const Finding hostile{"field.misspelt", Severity::Warning, "", 0, 0, {"{1} %1", "hourly_cost"}};
    QCOMPARE(readable(findingSentence(german, hostile)),
             QString("Das Feld „{1} %1“ ist nicht bekannt und bleibt ohne Wirkung; meinten Sie „hourly_cost“?"));
    QCOMPARE(readable(fileErrorSentence(french, {"file.not_found", "/tmp/a.mailbilan", "No such file or directory"})),
             QString("Le fichier /tmp/a.mailbilan n’existe pas. Cause : No such file or directory"));
}

void TestItemFormula::notesNameThings() {
    const Dossier dossier = pricedDossier();
    const Finding note{"note.old_source",        Severity::Note, "/assumptions/hardware.server", 0, 0,
                       {"hardware.server", "15"}};
    QCOMPARE(readable(findingSentence(french, note, &dossier)),
             QString("La source de « Prix d’un serveur » date de 15 mois : vérifiez qu’elle vaut encore."));
    Dossier example = exampleDossier();
    const Finding twice{"note.counted_twice", Severity::Note, "/options/self", 0, 0, {"hardware", "admin"}};
    QVERIFY(findingSentence(german, twice, &example).contains("„Server“ und „Administration“"));
}

void TestItemFormula::everyFindingReads() {
    for (const char* code : {"share.sum", "note.outside_published_band"}) {
        const Finding finding{code, Severity::Note, "/options/self", 0, 0, {"self", "73.50"}};
        const Dossier dossier = exampleDossier();
        QVERIFY(findingSentence(german, finding, &dossier).contains("Eigenbetrieb"));
        QVERIFY(findingSentence(german, finding).contains("self"));
    }
}

void TestItemFormula::facts() {
    FactKind kind;
    kind.unit = "gb";
    Fact fact;
    QCOMPARE(factText(french, &kind, &fact), QString("inconnu"));
    QCOMPARE(factText(french, &kind, nullptr), QString("inconnu"));
    fact.value = Figure(50);
    QCOMPARE(readable(factText(french, &kind, &fact)), QString("50 Go"));
    fact.value = true;
    QCOMPARE(factText(german, &kind, &fact), QString("ja"));
    fact.value = std::vector<std::string>{"DE", "FR"};
    QCOMPARE(factText(german, &kind, &fact), QString("DE, FR"));
    QCOMPARE(listed(german, {"A", "B", "C"}), QString("A, B und C"));
    QCOMPARE(listedQuoted(german, {"A, a", "B"}), QString("„A, a“ und „B“"));
}

QTEST_APPLESS_MAIN(TestItemFormula)
#include "tst_item_formula.moc"
