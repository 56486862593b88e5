#include "charts/build.h"
#include "text/catalogue.h"

#include "charts/fonts.h"
#include <QImage>

#include <QtTest>

#include <algorithm>

using namespace mailbilan;

class TestBuild : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void everyFigureIsThatOfTheLedger();
    void titlesCarryUnitAndVat_data();
    void titlesCarryUnitAndVat();
    void crossingsAreThoseOfTheModel();
    void planeLeavesOutWhatIsOut();
    void contributionsSumToTheMargin();
    void missingScoresAreMarked();
    void bandsNameEveryLimit();
    void wordsAreComplete_data();
    void wordsAreComplete();
    void emptyAndUnavailableOptionsDoNotFail();
};

namespace {

Figure fig(const char* text) { return *Figure::parse(text); }

Item item(const char* id, Nature nature, const char* price, Schedule schedule, bool perUser) {
    Item made;
    made.id = id;
    made.label = Text(id);
    made.nature = nature;
    made.price = fig(price);
    made.schedule = std::move(schedule);
    if (perUser)
        made.factors.push_back(Driver{});
    return made;
}

Option option(const char* id, const char* name, Model model, const char* setUp, const char* monthly,
              const char* perUser, std::initializer_list<std::pair<const char*, const char*>> scores) {
    Option made;
    made.id = id;
    made.label = Text(name);
    made.model = model;
    made.items = {item("set_up", Nature::CapEx, setUp, Once{}, false),
                  item("operation", Nature::OpEx, monthly, Monthly{}, false),
                  item("seats", Nature::OpEx, perUser, Monthly{}, true)};
    const char* criteria[]{"protection", "expertise", "integration", "scaling", "flexibility"};
    const char** criterion = criteria;
    for (const auto& [low, high] : scores)
        made.scores[*criterion++] = Score{fig(low), fig(high), {}, {}, false};
    return made;
}

// The matrix is the one of decision-model.md.
Dossier sample() {
    Dossier dossier;
    dossier.organisation.demand = RateDemand{Figure(120), fig("0.05")};
    dossier.options = {
        option("own", "Eigenbetrieb", Model::SelfHosted, "18272", "1180", "3.2",
               {{"4", "5"}, {"3", "5"}, {"5", "5"}, {"2", "4"}, {"2", "4"}}),
        option("managed", "Managed Hosting", Model::Managed, "1736", "180", "11.9",
               {{"3", "5"}, {"4", "5"}, {"2", "4"}, {"4", "5"}, {"4", "5"}}),
        option("hybrid", "Hybridbetrieb", Model::Hybrid, "12400", "1290", "4.9",
               {{"3", "5"}, {"3", "4"}, {"3", "4"}, {"3", "4"}, {"3", "4"}}),
        option("today", "Bestand", Model::StatusQuo, "0", "1500", "6", {{"2", "3"}, {"2", "3"}}),
    };
    const char* ids[]{"protection", "expertise", "integration", "scaling", "flexibility"};
    const int weights[]{5, 4, 3, 4, 3};
    for (int i = 0; i < 5; ++i) {
        Criterion criterion;
        criterion.id = ids[i];
        criterion.label = Text(ids[i]);
        criterion.weight = Figure(weights[i]);
        dossier.criteria.push_back(criterion);
    }
    Requirement login, contract;
    login.id = "login";
    login.label = Text("2FA");
    contract.id = "contract";
    contract.label = Text("Art. 28");
    dossier.requirements = {login, contract};
    for (Option& each : dossier.options)
        for (const char* id : {"login", "contract"})
            each.requirements[id] = {RequirementState::Met, {}};
    dossier.options[1].requirements["contract"] = {RequirementState::ToBeClarified, {}};
    dossier.options[3].requirements["login"] = {RequirementState::Failed, {}};
    return dossier;
}

const Wording german(Locale{Language::German, Region::Germany});

QStringList texts(const Chart& chart, const QSizeF& size) {
    QStringList all;
    for (const Label& label : chart.labels(QRectF({}, size), ChartInk::light()))
        all << label.text;
    return all;
}

} // namespace

void TestBuild::everyFigureIsThatOfTheLedger() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    const StackedYearsChart years = stackedYearsChart(assessment, german);
    QCOMPARE(years.years.size(), std::size_t{3});
    QCOMPARE(years.years[0].label, "Jahr 1");
    for (std::size_t option = 0; option < 4; ++option)
        for (std::size_t year = 0; year < 3; ++year) {
            const Totals& totals = assessment.costs.options[option].byYear[year];
            const YearBar& bar = years.years[year].bars[option];
            QCOMPARE(bar.total, german.number(totals.all.decimal() / Decimal(1000), 1));
            QVERIFY(std::abs(bar.sum() * 1000 - totals.all.toDouble()) < 1e-6);
            QCOMPARE(years.table().rows[option * 3 + year].back(), german.amount(totals.all, 2));
        }
    const CumulativeChart cumulative = cumulativeChart(assessment, german);
    QCOMPARE(cumulative.lines.size(), std::size_t{4});
    QCOMPARE(cumulative.table().rows.size(), std::size_t{36});
    QCOMPARE(cumulative.table().rows.back()[1], german.amount(assessment.costs.options[0].tco, 2));
    QVERIFY(cumulative.description().contains(german.money(assessment.costs.options[1].tco)));
}

void TestBuild::titlesCarryUnitAndVat_data() {
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QString>("notRecovered");
    QTest::addColumn<QString>("title");
    QTest::newRow("euros") << "1"
                           << "0"
                           << "CapEx und OpEx je Jahr, € netto";
    QTest::newRow("thousands") << "1000"
                               << "0"
                               << "CapEx und OpEx je Jahr, T€ netto";
    QTest::newRow("millions") << "1000000"
                              << "1"
                              << "CapEx und OpEx je Jahr, Mio.\u00A0€ brutto";
    QTest::newRow("billions") << "1000000000"
                              << "0.4"
                              << "CapEx und OpEx je Jahr, Mrd.\u00A0€ inkl. nicht abziehbarer Vorsteuer";
}

void TestBuild::titlesCarryUnitAndVat() {
    QFETCH(QString, scale);
    QFETCH(QString, notRecovered);
    Dossier dossier = sample();
    dossier.organisation.vatRate = fig("0.2");
    dossier.organisation.vatNotRecovered = fig(notRecovered.toLatin1());
    for (Option& each : dossier.options)
        each.items = {item("all", Nature::OpEx, scale.toLatin1(), Monthly{}, false)};
    dossier.options[2].items[0].price = Figure(scale.toLongLong() * 3);
    QTEST(stackedYearsChart(assess(dossier, "2026-11-25"), german).title(), "title");
}

void TestBuild::crossingsAreThoseOfTheModel() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    const CumulativeChart chart = cumulativeChart(assessment, german);
    std::size_t expected = 0;
    for (const CostComparison& pair : assessment.costs.comparisons) {
        for (int month : pair.crossings) {
            const QString start = QStringLiteral("%1 = %2: Monat %3, ")
                                      .arg(QChar(u'A' + pair.a))
                                      .arg(QChar(u'A' + pair.b))
                                      .arg(month + 1);
            const auto found = std::find_if(chart.crossings.begin(), chart.crossings.end(),
                                            [&](const Crossing& each) { return each.text.startsWith(start); });
            QVERIFY2(found != chart.crossings.end(), qPrintable(start));
            QVERIFY(found->month >= month && found->month <= month + 1);
            for (int option : {pair.a, pair.b}) { // it stands on both lines
                const auto& amounts = chart.lines[static_cast<std::size_t>(option)].amounts;
                const double low = amounts[static_cast<std::size_t>(month) - 1],
                             high = amounts[static_cast<std::size_t>(month)];
                QVERIFY(std::abs(low + (high - low) * (found->month - month) - found->amount) < 1e-4);
            }
        }
        expected += pair.crossings.size();
    }
    QVERIFY(expected > 0);
    QCOMPARE(chart.crossings.size(), expected);
}

void TestBuild::planeLeavesOutWhatIsOut() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    const PlaneChart plane = planeChart(assessment, german, {}, {{1, 12.7, 17.1}});
    QCOMPARE(plane.points.size(), std::size_t{3});
    QVERIFY(plane.points[1].look.toClarify && plane.points[1].costHigh);
    QVERIFY(!plane.points[0].costLow);
    QCOMPARE(plane.foot, "Nicht dargestellt: D Bestand (2FA)");
    QVERIFY(plane.description().contains("4,13"));
    QCOMPARE(plane.value.ticks.front().text, "3,0");
    const KeyStrip key = keyStrip(assessment, german);
    QCOMPARE(key.entries.size(), std::size_t{4});
    QCOMPARE(key.entries[3].note, "(ausgeschieden: 2FA)");
    QCOMPARE(key.entries[1].note, "(zu klären)");
}

void TestBuild::contributionsSumToTheMargin() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    QVERIFY(!assessment.matrix.margins.empty());
    const auto margin = std::find_if(assessment.matrix.margins.begin(), assessment.matrix.margins.end(),
                                     [](const Margin& each) { return each.leader == 1 && each.rival == 0; });
    QVERIFY(margin != assessment.matrix.margins.end());
    const ContributionBarsChart chart = contributionBarsChart(assessment, german, *margin);
    QCOMPARE(chart.rows.size(), std::size_t{6});
    double sum = 0;
    for (std::size_t row = 0; row < 5; ++row)
        sum += chart.rows[row].points;
    QCOMPARE(sum, chart.rows.back().points);
    QCOMPARE(chart.rows[0].text, QStringLiteral("\u22122,5"));
    QCOMPARE(chart.rows[3].text, "+6,0");
    QCOMPARE(chart.forRight, "für B");
    QVERIFY(texts(chart, {400, 170}).contains("+4,0"));
}

void TestBuild::missingScoresAreMarked() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    const RangeBarsChart chart = rangeBarsChart(assessment, german);
    QCOMPARE(chart.rows.size(), std::size_t{6});
    QVERIFY(chart.rows[4].bars[3].missing);
    QCOMPARE(chart.rows[4].bars[3].high, 5.0);
    QCOMPARE(chart.rows[0].bars[0].text, "4–5");
    QCOMPARE(chart.rows[5].bars[1].text, "4,13 (3,42–4,84)");
    QCOMPARE(valueBarsChart(assessment, german).title(), "Wert, 1 bis 5");
}

void TestBuild::bandsNameEveryLimit() {
    const Assessment assessment = assess(sample(), "2026-11-25");
    const std::vector<UserBand> bands{{20, 192, {1}}, {193, 193, {0, 1}}, {194, 5000, {0}}};
    const BandsStrip strip = bandsStrip(assessment, german, bands, 120);
    QCOMPARE(strip.bands[1].options.size(), std::size_t{2});
    QCOMPARE(strip.bands[2].fromText, "194");
    QCOMPARE(strip.bands[0].to, strip.bands[1].from);
    QCOMPARE(strip.table().rows[1][1], "Eigenbetrieb und Managed Hosting");
}

void TestBuild::wordsAreComplete_data() {
    QTest::addColumn<Locale>("locale");
    QTest::newRow("fr") << Locale{Language::French, Region::France};
    QTest::newRow("de") << Locale{Language::German, Region::Germany};
    QTest::newRow("de-CH") << Locale{Language::German, Region::SwitzerlandGerman};
    QTest::newRow("en") << Locale{Language::English, Region::International};
}

void TestBuild::wordsAreComplete() {
    QFETCH(Locale, locale);
    const Wording wording(locale);
    const Assessment assessment = assess(sample(), "2026-11-25");
    const PlaneChart plane = planeChart(assessment, wording);
    const StackedYearsChart years = stackedYearsChart(assessment, wording);
    const CumulativeChart cumulative = cumulativeChart(assessment, wording);
    const RangeBarsChart ranges = rangeBarsChart(assessment, wording);
    const ContributionBarsChart contributions =
        contributionBarsChart(assessment, wording, assessment.matrix.margins.front());
    const KeyStrip key = keyStrip(assessment, wording);
    const QString folder = qEnvironmentVariable("MAILBILAN_CHART_IMAGES");
    int number = 0;
    for (const auto& [chart, size] : {std::pair<const Chart*, QSizeF>{&plane, {400, 270}},
                                      {&years, {400, 270}},
                                      {&cumulative, {808, 230}},
                                      {&ranges, {400, 420}},
                                      {&contributions, {400, 170}},
                                      {&key, {808, 20}}}) {
        QVERIFY(!chart->title().isEmpty() && !chart->description().isEmpty() && !chart->table().heads.isEmpty());
        for (const QStringList& row : chart->table().rows)
            QCOMPARE(row.size(), chart->table().heads.size());
        const QStringList all = texts(*chart, size) + QStringList{chart->title(), chart->description()};
        for (const QString& text : all)
            QVERIFY2(!text.contains(u'{') && !text.contains("charts."), qPrintable(text));
        if (folder.isEmpty())
            continue;
        QImage image((size + QSizeF(24, 24)).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        chart->paint(painter, QRectF({12, 12}, size), ChartInk::light());
        image.save(QStringLiteral("%1/built-%2-%3.png").arg(folder, QTest::currentDataTag()).arg(++number));
    }
}

void TestBuild::emptyAndUnavailableOptionsDoNotFail() {
    Dossier dossier = sample();
    for (Option& each : dossier.options) {
        Seats seats;
        seats.maximum = 10;
        each.items[2].seats = seats;
        each.items[2].factors = {Driver{DriverKind::Seats}};
    }
    const Assessment none = assess(dossier, "2026-11-25");
    QVERIFY(!none.costs.options[0].available());
    QVERIFY(planeChart(none, german).points.empty());
    QVERIFY(!planeChart(none, german).description().isEmpty());
    QVERIFY(stackedYearsChart(none, german).options.empty());
    QVERIFY(cumulativeChart(none, german).lines.empty());
    QImage image(400, 270, QImage::Format_RGB32);
    QPainter painter(&image);
    planeChart(none, german).paint(painter, image.rect(), ChartInk::light());
    stackedYearsChart(none, german).paint(painter, image.rect(), ChartInk::light());
    cumulativeChart(none, german).paint(painter, image.rect(), ChartInk::light());
    rangeBarsChart(none, german).paint(painter, image.rect(), ChartInk::light());
}

QTEST_MAIN(TestBuild)
#include "tst_build.moc"
