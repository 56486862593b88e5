// The charts of the what-if analyses: they show the figures of the engine, say everything in words, and fit.
#include "charts/build_what_if.h"
#include "charts/fonts.h"
#include "model/analysis/thresholds.h"
#include "model/source_scenarios.h"
#include "text/what_if.h"

#include <QImage>
#include <QtTest>

#include <numeric>

using namespace mailbilan;

namespace {

const Wording french({Language::French, Region::France}, Currency::EUR);
const Wording german({Language::German, Region::Germany}, Currency::EUR);

// One preset and all its analyses.
struct Studied {
    Assessment assessment;
    Simulation simulation;
    UncertainVerdict verdict;
    Robustness robustness;
    Tornado sensitivity;
    std::vector<UserBand> bands;
    UserCosts users;
    SensitivityMap map;

    Studied(const std::string& preset, Country country)
        : assessment(assess(presetDossier(preset, country), "2026-11-25")) {
        const Dossier& dossier = *assessment.dossier;
        SimulationSettings settings;
        settings.draws = 2048;
        simulation = simulate(dossier, assessment.recommendation.eligible, settings);
        verdict = uncertainVerdict(assessment, simulation);
        robustness = evaluateRobustness(dossier, assessment.matrix, {settings.draws, dossier.seed, 1});
        sensitivity = tornado(dossier);
        bands = eligibleByUsers(dossier, 1, 300);
        users = costsByUsers(dossier, 1, usersShown(dossier, bands), 30);
        if (const auto axes = widestAxes(sensitivity))
            map = sensitivityMap(dossier, {axes->x, 9, {}, {}}, {axes->y, 7, {}, {}});
    }
};

const Studied& fifty() {
    static const Studied studied("50", Country::FR);
    return studied;
}
const Studied& hybrid() {
    static const Studied studied("hybrid", Country::DE);
    return studied;
}

struct Shown {
    const char* name;
    std::shared_ptr<const Chart> chart;
    QSizeF size; // as on the page at 1280 x 800
};

template <class T> std::shared_ptr<const Chart> held(T chart) { return std::make_shared<const T>(std::move(chart)); }

std::vector<Shown> shown(const Studied& s, const Wording& w) {
    const Assessment& a = s.assessment;
    std::vector<Shown> all{{"margin", held(marginTornado(a, w, s.sensitivity)), {440, 250}},
                           {"spread", held(distributionsChart(a, w, s.simulation)), {340, 250}},
                           {"chances", held(chancesGrid(a, w, s.verdict)), {800, 130}},
                           {"find out", held(findOutGrid(a, w, s.verdict)), {380, 150}},
                           {"users", held(usersChart(a, w, s.bands, s.users)), {800, 190}},
                           {"dial", held(dialChart(a, w, s.verdict)), {400, 240}},
                           {"map", held(mapChart(a, w, s.map)), {800, 320}}};
    for (const int option : contendingOptions(w, a))
        all.push_back({"cost", held(costTornado(a, w, s.sensitivity, option)), {440, 250}});
    for (const WeightSetting weights : allWeightSettings)
        if (const RobustnessCase* found = s.robustness.find(weights, ScoreSetting::InRanges)) {
            all.push_back({"ranks", held(ranksGrid(a, w, *found)), {800, 125}});
            all.push_back({"duels", held(duelsGrid(a, w, *found)), {800, 125}});
        }
    return all;
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void everyChartIsSaidInWords_data() { samples(); }
    void everyChartIsSaidInWords();
    void labelsAreApart_data() { samples(); }
    void labelsAreApart();
    void somethingIsUnderThePointer();
    void tornadoHasTheFiguresOfTheEngine();
    void tornadoLeadsToItsAssumptions();
    void quantilesAreThoseOfTheSimulation();
    void chancesAddUp();
    void mapHasACellForEachPairOfValues();
    void findOutLeadsToAssumptionsOnly();

private:
    static void samples() {
        QTest::addColumn<bool>("isGerman");
        QTest::newRow("50, French") << false;
        QTest::newRow("hybrid, German") << true;
    }
};

void TestWhatIf::everyChartIsSaidInWords() {
    QFETCH(bool, isGerman);
    for (const auto& [name, chart, size] : isGerman ? shown(hybrid(), german) : shown(fifty(), french)) {
        QVERIFY2(!chart->title().isEmpty(), name);
        QVERIFY2(!chart->description().isEmpty(), name);
        const ChartTable& table = chart->table();
        QVERIFY2(table.heads.size() > 1 && !table.rows.empty(), name);
        for (const QStringList& row : table.rows)
            QVERIFY2(row.size() == table.heads.size(), name);
        for (const QString& text : {chart->title(), chart->description(), table.text()})
            QVERIFY2(!text.contains(u'{') && !text.contains(QStringLiteral("charts.")), qPrintable(text));
    }
}

void TestWhatIf::labelsAreApart() {
    QFETCH(bool, isGerman);
    for (const auto& [name, chart, size] : isGerman ? shown(hybrid(), german) : shown(fifty(), french))
        for (const ChartInk& ink : {ChartInk::light(), ChartInk::dark(), ChartInk::light(1.4), ChartInk::paper(8)})
            for (const double shrink : {1.6, 1.0, 0.7, 0.4, 0.1}) {
                const QRectF rect(QPointF(20, 10), size * ink.unit * shrink);
                const std::vector<Label> labels = chart->labels(rect, ink);
                if (shrink >= 1)
                    QVERIFY2(labels.size() > 3, name);
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    QVERIFY2(rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(labels[i].rect),
                             qPrintable(QLatin1String(name) + u' ' + labels[i].text));
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY2(!labels[i].rect.intersects(labels[j].rect),
                                 qPrintable(labels[i].text + " / " + labels[j].text));
                }
                QImage image(rect.size().toSize() + QSize(40, 20), QImage::Format_RGB32);
                image.fill(ink.background);
                QPainter painter(&image);
                chart->paint(painter, rect, ink); // at any size
            }
}

void TestWhatIf::somethingIsUnderThePointer() {
    for (const auto& [name, chart, size] : shown(fifty(), french)) {
        int found = 0;
        for (double x = 0; x < size.width(); x += 10)
            for (double y = 0; y < size.height(); y += 10)
                found += !chart->readOut({x, y}, QRectF({}, size), ChartInk::light()).isEmpty();
        QVERIFY2(found > 20, name);
        QVERIFY2(chart->readOut({-5, -5}, QRectF({}, size), ChartInk::light()).isEmpty(), name);
    }
}

void TestWhatIf::tornadoHasTheFiguresOfTheEngine() {
    const Tornado& engine = fifty().sensitivity;
    QVERIFY(engine.margin);
    const TornadoChart chart = marginTornado(fifty().assessment, french, engine, 5);
    const std::vector<std::size_t> widest = engine.widestOfMargin();
    QCOMPARE(chart.table().rows.size(), widest.size()); // the table is complete
    QCOMPARE(chart.rows.size(), std::min<std::size_t>(5, widest.size()));
    for (std::size_t i = 0; i < widest.size(); ++i) {
        const TornadoBar& bar = engine.bars[widest[i]];
        const QStringList& row = chart.table().rows[i];
        QCOMPARE(row[0], nameWithUnit(french, *fifty().assessment.dossier, bar.assumption));
        QCOMPARE(row[2], bar.margin.atLow ? french.amount(*bar.margin.atLow, 2) : QString());
        QCOMPARE(row[4], bar.margin.atHigh ? french.amount(*bar.margin.atHigh, 2) : QString());
    }
    // The lengths of the bars stand to each other as the figures.
    const TornadoBar& first = engine.bars[widest[0]];
    const double scale = engine.margin->toDouble() / chart.present;
    if (first.margin.atLow && std::isfinite(scale))
        QVERIFY(std::abs(*chart.rows[0].atLow * scale - first.margin.atLow->toDouble()) < 0.01);
}

void TestWhatIf::tornadoLeadsToItsAssumptions() {
    const TornadoChart chart = marginTornado(fifty().assessment, french, fifty().sensitivity);
    const QRectF rect(0, 0, 440, 250);
    const std::vector<ChartTarget> targets = chart.targets(rect, ChartInk::light());
    QCOMPARE(targets.size(), chart.rows.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        QVERIFY(fifty().assessment.dossier->assumptions.find(targets[i].assumption));
        QVERIFY(rect.contains(targets[i].area));
        QCOMPARE(chart.readOut(targets[i].area.center(), rect, ChartInk::light()), targets[i].words);
    }
}

void TestWhatIf::quantilesAreThoseOfTheSimulation() {
    const DistributionsChart chart = distributionsChart(fifty().assessment, french, fifty().simulation);
    QCOMPARE(chart.panels.size(), contendingOptions(french, fifty().assessment).size());
    for (std::size_t i = 0; i < chart.panels.size(); ++i) {
        const DistributionPanel& panel = chart.panels[i];
        const Spread& spread = *fifty().simulation.options[std::size_t(panel.look.index)].perUserMonth;
        QCOMPARE(panel.p50, spread.p50.value);
        QVERIFY(panel.p50Text.endsWith(french.number(spread.p50.value, 2)));
        QCOMPARE(chart.table().rows[i][1], french.number(spread.p10.value, 2));
        QCOMPARE(chart.table().rows[i][3], french.number(spread.p90.value, 2));
        const double drawn = std::accumulate(panel.counts.begin(), panel.counts.end(), 0.0);
        QVERIFY(drawn >= 0.99 * double(fifty().simulation.draws)); // all but the ends of the tails
    }
}

void TestWhatIf::chancesAddUp() {
    const ChanceGrid grid = chancesGrid(fifty().assessment, french, fifty().verdict);
    for (std::size_t column = 0; column < 3; ++column) {
        double sum = 0;
        for (const ChanceRow& row : grid.rows)
            sum += *row.cells[column].share;
        QVERIFY2(sum <= 1 + 1e-9 && sum > 0.5, qPrintable(QString::number(sum))); // the rest is level
    }
    const auto& verdict = fifty().verdict.verdict;
    for (const ChanceRow& row : grid.rows)
        if (row.look)
            QVERIFY(std::abs(*row.cells[2].share - verdict.probabilityPreferred[std::size_t(row.look->index)].value) <
                    1e-9);
    const RobustnessCase* ranked = fifty().robustness.find(WeightSetting::Fixed, ScoreSetting::InRanges);
    QVERIFY(ranked);
    for (const ChanceRow& row : ranksGrid(fifty().assessment, french, *ranked).rows) {
        double sum = 0;
        for (const ChanceCell& cell : row.cells)
            sum += *cell.share;
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }
}

void TestWhatIf::mapHasACellForEachPairOfValues() {
    const HeatMapChart chart = mapChart(fifty().assessment, french, fifty().map);
    QCOMPARE(chart.cells.size(), std::size_t{9 * 7});
    QCOMPARE(chart.table().rows.size(), std::size_t{9 * 7});
    QVERIFY(chart.present);
    for (std::size_t row = 0; row < 7; ++row)
        for (std::size_t column = 0; column < 9; ++column)
            QCOMPARE(chart.table().rows[row * 9 + column][2],
                     outcomeText(french, fifty().assessment, fifty().map.cheapest(column, row)));
}

void TestWhatIf::findOutLeadsToAssumptionsOnly() {
    const auto& first = fifty().verdict.findOutFirst;
    const ChanceGrid grid = findOutGrid(fifty().assessment, french, fifty().verdict);
    QVERIFY(!grid.rows.empty());
    for (std::size_t i = 0; i < grid.rows.size(); ++i)
        QCOMPARE(grid.rows[i].assumption,
                 first[i].what == UncertaintyShare::What::Assumption ? first[i].ids.front() : std::string());
}

QTEST_MAIN(TestWhatIf)
#include "tst_what_if.moc"
