// The page What if: it shows the figures of the engine, never stale ones as fresh, and never makes anyone wait.
#include "charts/build_what_if.h"
#include "charts/fonts.h"
#include "document/edits.h"
#include "model/analysis/flips.h"
#include "model/source_scenarios.h"
#include "pages/what_if_page.h"
#include "pages/what_if_study.h"
#include "text/uncertainty.h"
#include "text/verdict.h"
#include "text/what_if.h"
#include "widgets/chart_view.h"
#include "widgets/desk_table.h"
#include "widgets/number_field.h"
#include "widgets/text_label.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace mailbilan;

namespace {

const std::string today = "2026-11-25";
const Wording french({Language::French, Region::France}, Currency::EUR);
constexpr int patience = 50'000;

enum View { Costs, Thresholds, Matrix, More };

// The page over preset 50 of France, with one draw for each figure that the window would show.
struct Opened {
    Document document{presetDossier("50", Country::FR)};
    WhatIfStudy study;
    WhatIfPage page{document, study};
    PageView view{nullptr, french, CostView::Cash, today};

    explicit Opened(View shown = Costs) {
        applyTheme(false);
        page.resize(850, 665);
        page.show();
        page.showView(shown);
        present();
    }
    void present() {
        view.assessment = std::make_shared<const Assessment>(assess(document.now(), today));
        page.present(view);
    }
    void move(const char* assumption, const char* value) {
        setAssumption(document, assumption, RangeEnd::Likely, *Figure::parse(value));
        present();
    }
    bool settled() {
        return QTest::qWaitFor([this] { return !study.isBusy(); }, patience);
    }
    const ChartView* chart(const QString& title) const {
        for (const auto* each : page.findChildren<ChartView*>())
            if (each->accessibleName() == title)
                return each;
        return nullptr;
    }
    const DeskTable* table(const QString& name) const {
        for (const auto* each : page.findChildren<DeskTable*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    bool says(const QString& text) const {
        const auto labels = page.findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](auto* label) { return label->text().contains(text); });
    }
    const Dossier& dossier() const { return *view.assessment->dossier; }
};

} // namespace

class TestWhatIfPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void costsAreThoseOfTheEngine();
    void anyCostCanBeExamined();
    void thresholdsAreThoseOfTheEngine();
    void matrixIsThatOfTheEngine();
    void aGoalIsSought();
    void theMapFollowsItsAxes();
    void nothingStaleLooksFresh();
    void workIsStoppedAndTakenUpAgain();
    void theNewestDossierWins();
    void outOfSightOnlyTheVerdictIsDrawn();
    void rowsAndBarsLeadToAssumptions();
};

void TestWhatIfPage::costsAreThoseOfTheEngine() {
    Opened opened;
    QVERIFY(opened.study.isBusy()); // nobody has waited
    QVERIFY(opened.settled());
    const Assessment& a = *opened.view.assessment;
    const TornadoChart margin = marginTornado(a, french, tornado(opened.dossier()));
    QVERIFY(opened.chart(margin.title()));
    QCOMPARE(opened.chart(margin.title())->chart()->table(), margin.table());
    SimulationSettings settings;
    settings.seed = opened.dossier().seed;
    const Simulation simulation = simulate(opened.dossier(), a.recommendation.eligible, settings);
    const auto* spread = opened.chart(french.text("charts.distributions.title"));
    QVERIFY(spread && spread->chart());
    const int best = *recommendedOption(a);
    const auto wanted = distributionsChart(a, french, simulation, {best});
    const auto& rows = spread->chart()->table().rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(std::find(rows.begin(), rows.end(), wanted.table().rows.front()) != rows.end());
    const auto* chances = opened.chart(french.text("charts.chances.title"));
    QVERIFY(chances && chances->chart());
    QCOMPARE(chances->chart()->table(), chancesGrid(a, french, uncertainVerdict(a, simulation)).table());
    for (const auto* each : opened.page.findChildren<ChartView*>())
        if (each->isVisible())
            QVERIFY2(each->pending().isEmpty(), qPrintable(each->accessibleName()));
}

void TestWhatIfPage::anyCostCanBeExamined() {
    Opened opened;
    QVERIFY(opened.settled());
    auto* figure = opened.page.findChild<QComboBox*>();
    QVERIFY(figure && figure->count() > 2);
    const auto options = contendingOptions(french, *opened.view.assessment);
    figure->setCurrentIndex(2);
    emit figure->activated(2);
    const TornadoChart cost = costTornado(*opened.view.assessment, french, tornado(opened.dossier()), options[1]);
    QVERIFY(opened.chart(cost.title()));
    QCOMPARE(opened.chart(cost.title())->chart()->table(), cost.table());
}

void TestWhatIfPage::thresholdsAreThoseOfTheEngine() {
    Opened opened(Thresholds);
    QVERIFY(opened.settled());
    const Flips found = flips(opened.dossier());
    const auto* nearest = opened.table(french.text("what_if.nearest"));
    QVERIFY(nearest);
    QCOMPARE(nearest->model()->rowCount(), int(std::min<std::size_t>(8, found.nearest.size())));
    for (int row = 0; row < nearest->model()->rowCount(); ++row) {
        const ChangeText text = changeText(french, *opened.view.assessment, found.nearest[std::size_t(row)]);
        QCOMPARE(nearest->model()->index(row, 0).data().toString(), text.title);
        QCOMPARE(nearest->model()->index(row, 2).data().toString(), text.at);
        QCOMPARE(nearest->model()->index(row, 4).data().toString(), text.outcome);
    }
    const auto* all = opened.table(french.text("ui.whatif.flips"));
    QVERIFY(all);
    int row = 0;
    for (const AssumptionFlips& each : found.assumptions)
        if (each.any()) {
            QCOMPARE(all->model()->index(row, 2).data().toString(),
                     flipText(french, *opened.view.assessment, each.assumption, each.cheapestBelow));
            QCOMPARE(all->model()->index(row++, 5).data().toString(),
                     flipText(french, *opened.view.assessment, each.assumption, each.recommendedAbove));
        }
    QCOMPARE(all->model()->rowCount(), row);
}

void TestWhatIfPage::matrixIsThatOfTheEngine() {
    Opened opened(Matrix);
    QVERIFY(opened.settled());
    const Assessment& a = *opened.view.assessment;
    const Robustness robustness =
        evaluateRobustness(opened.dossier(), a.matrix, {WhatIfStudy::draws, opened.dossier().seed, 1});
    const auto* ranks = opened.chart(french.text("charts.ranks.title"));
    QVERIFY(ranks && ranks->chart());
    QCOMPARE(ranks->chart()->table(),
             ranksGrid(a, french, *robustness.find(WeightSetting::Fixed, ScoreSetting::InRanges)).table());
    for (const QString& sentence :
         robustnessSentences(french, a, robustness) + otherMethodsSentences(french, a, robustness))
        QVERIFY2(opened.says(sentence), qPrintable(sentence));
}

void TestWhatIfPage::aGoalIsSought() {
    Opened opened(More);
    QVERIFY(opened.settled());
    QVERIFY(opened.says(french.text("ui.whatif.goal_hint")));
    const auto boxes = opened.page.findChildren<QComboBox*>();
    const auto box = [&](const char* id) -> QComboBox* {
        for (QComboBox* each : boxes)
            if (each->accessibleName() == french.text(id))
                return each;
        return nullptr;
    };
    QComboBox *assumption = box("ui.whatif.goal_assumption"), *option = box("ui.whatif.goal_option");
    QVERIFY(assumption && option);
    const int best = *recommendedOption(*opened.view.assessment);
    option->setCurrentIndex(best);
    assumption->setCurrentIndex(assumption->findData(QStringLiteral("labour.internal")));
    const Money now = *Money::rounded(opened.view.assessment->costs.options[std::size_t(best)].tcoPerUserMonth);
    const Money target = now + Money::fromCents(20);
    auto* field = opened.page.findChild<NumberField*>();
    QVERIFY(field);
    field->setFocus();
    QTest::keyClicks(field, french.amount(target, 2));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(opened.settled());
    GoalFigure figure;
    figure.what = GoalFigure::What::TcoPerUserMonth;
    figure.option = best;
    figure.convention = opened.dossier().organisation.npvConvention;
    const GoalSeek found = seekGoal(opened.dossier(), "labour.internal", figure, target);
    for (const QString& sentence :
         goalSentences(french, *opened.view.assessment, "labour.internal", figure, target, found))
        QVERIFY2(opened.says(sentence), qPrintable(sentence));
    QVERIFY(!found.solutions.empty());
    auto* take = opened.page.findChild<QPushButton*>();
    QVERIFY(take && take->isVisible());
    take->click();
    QVERIFY(opened.document.now().assumptions.find("labour.internal")->value.likely == found.solutions[0].at.value);
}

void TestWhatIfPage::theMapFollowsItsAxes() {
    Opened opened(More);
    QVERIFY(opened.settled());
    const auto* map = opened.chart(french.text("charts.map.title"));
    QVERIFY(map && map->chart());
    const auto axes = widestAxes(tornado(opened.dossier()));
    QVERIFY(axes);
    QCOMPARE(map->chart()->table().heads[0], nameWithUnit(french, opened.dossier(), axes->x));
    QComboBox* across = nullptr;
    for (QComboBox* each : opened.page.findChildren<QComboBox*>())
        if (each->accessibleName() == french.text("ui.whatif.map_x"))
            across = each;
    QVERIFY(across);
    QCOMPARE(across->currentData().toString().toStdString(), axes->x);
    const int other =
        across->findData(QStringLiteral("users.growth")) >= 0 ? across->findData(QStringLiteral("users.growth")) : 1;
    across->setCurrentIndex(other);
    emit across->activated(other);
    QVERIFY(!map->pending().isEmpty());
    QVERIFY(opened.settled());
    QCOMPARE(map->chart()->table().heads[0],
             nameWithUnit(french, opened.dossier(), across->currentData().toString().toStdString()));
}

void TestWhatIfPage::nothingStaleLooksFresh() {
    Opened opened;
    for (const auto* each : opened.page.findChildren<ChartView*>())
        if (each->isVisible() && each->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!each->pending().isEmpty(), qPrintable(each->accessibleName()));
    QVERIFY(opened.settled());
    const auto* chances = opened.chart(french.text("charts.chances.title"));
    const ChartTable before = chances->chart()->table();
    opened.move("labour.internal", "70");
    QVERIFY(!chances->pending().isEmpty());
    QVERIFY(!opened.study.drawn());
    QCOMPARE(chances->chart()->table(), before); // what stands there, pale, is the old one
    QVERIFY(opened.settled());
    QVERIFY(chances->pending().isEmpty());
    QVERIFY(opened.study.drawn());
    QCOMPARE(opened.study.verdict().of, opened.view.assessment);
}

void TestWhatIfPage::workIsStoppedAndTakenUpAgain() {
    Opened opened;
    QSignalSpy told(&opened.page, &WhatIfPage::workChanged);
    opened.move("labour.internal", "71");
    QVERIFY(!told.isEmpty());
    QVERIFY(told.last()[0].toString().startsWith(QStringLiteral("Calcul en cours")));
    QVERIFY(told.last()[1].toBool()); // may be stopped
    opened.page.stop();
    QVERIFY(opened.settled());
    const auto* chances = opened.chart(french.text("charts.chances.title"));
    QCOMPARE(chances->pending(), french.text("ui.whatif.stopped_note"));
    QCOMPARE(told.last()[0].toString(), french.text("ui.whatif.stopped"));
    QVERIFY(told.last()[2].toBool()); // may be taken up again
    opened.page.resume();
    QVERIFY(opened.settled());
    QVERIFY(chances->pending().isEmpty());
    QVERIFY(!told.last()[1].toBool() && !told.last()[2].toBool());
}

void TestWhatIfPage::theNewestDossierWins() {
    Opened opened;
    for (int value = 50; value < 70; ++value) {
        opened.move("labour.internal", std::to_string(value).c_str());
        QTest::qWait(5);
    }
    QVERIFY(opened.settled());
    for (const StudyPart part : {StudyPart::Tornado, StudyPart::Simulation, StudyPart::Users, StudyPart::Verdict})
        QVERIFY(opened.study.isFresh(part));
    QCOMPARE(opened.study.tornado().of, opened.view.assessment);
    QCOMPARE(opened.study.simulation().result->seed, opened.dossier().seed);
}

void TestWhatIfPage::outOfSightOnlyTheVerdictIsDrawn() {
    Opened opened;
    QVERIFY(opened.settled());
    opened.page.hide();
    opened.view.assessment = std::make_shared<const Assessment>(assess(opened.document.now(), today));
    opened.study.want(opened.view.assessment, {});
    QVERIFY(opened.settled());
    QVERIFY(opened.study.drawn());
    QVERIFY(!opened.study.isFresh(StudyPart::Tornado));
    QVERIFY(!opened.study.isFresh(StudyPart::Users));
}

void TestWhatIfPage::rowsAndBarsLeadToAssumptions() {
    Opened opened;
    QVERIFY(opened.settled());
    QSignalSpy chosen(&opened.page, &WhatIfPage::assumptionChosen);
    const QString title = marginTornado(*opened.view.assessment, french, tornado(opened.dossier())).title();
    auto* chart = const_cast<ChartView*>(opened.chart(title));
    const auto targets = chart->chart()->targets(chart->rect(), ChartInk::light());
    QVERIFY(!targets.empty());
    QTest::mouseClick(chart, Qt::LeftButton, {}, targets.front().area.center().toPoint());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<std::string>(), targets.front().assumption);
    opened.page.showView(Thresholds);
    QVERIFY(opened.settled());
    const auto* all = opened.table(french.text("ui.whatif.flips"));
    QVERIFY(all && all->model()->rowCount() > 0);
    emit const_cast<DeskTable*>(all)->clicked(all->model()->index(0, 0));
    QCOMPARE(chosen.size(), 2);
    const Flips found = flips(opened.dossier());
    const auto first = std::find_if(found.assumptions.begin(), found.assumptions.end(),
                                    [](const AssumptionFlips& each) { return each.any(); });
    QCOMPARE(chosen[1][0].value<std::string>(), first->assumption);
}

QTEST_MAIN(TestWhatIfPage)
#include "tst_what_if_page.moc"
