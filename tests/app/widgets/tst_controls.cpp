#include "charts/fonts.h"
#include "widgets/assumption_row.h"
#include "widgets/cell_model.h"
#include "widgets/cell_tree.h"
#include "widgets/icons.h"
#include "widgets/number_field.h"
#include "widgets/range_slider.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QtTest>

using namespace mailbilan;

class TestControls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aFieldTakesAndRefuses();
    void aFieldKeepsWhatIsBeingTyped();
    void aSliderDoesNotFollowTheWheel();
    void palettesHaveEnoughContrast_data();
    void palettesHaveEnoughContrast();
    void everyIconDraws();
    void cellModels();
    void treesKeepTheirRows();
};

void TestControls::initTestCase() {
    loadFonts();
    applyTheme(false);
}

void TestControls::aFieldTakesAndRefuses() {
    NumberField field;
    QString taken;
    field.setShown(QStringLiteral("1,00"));
    field.setAccept([&](const QString& typed) {
        if (typed == u"x")
            return QStringLiteral("a number, please");
        taken = typed;
        field.setShown(QStringLiteral("7,00"));
        return QString();
    });
    QSignalSpy complaints(&field, &NumberField::complaintChanged);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), QStringLiteral("x"));
    QCOMPARE(field.complaint(), QStringLiteral("a number, please"));
    QVERIFY(field.property("error").toBool());
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("7"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(taken, QStringLiteral("7"));
    QCOMPARE(field.text(), QStringLiteral("7,00"));
    QVERIFY(field.complaint().isEmpty());
    QTest::keyClicks(&field, QStringLiteral("9"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QStringLiteral("7,00"));
}

void TestControls::aFieldKeepsWhatIsBeingTyped() {
    NumberField field;
    field.setShown(QStringLiteral("1"));
    QTest::keyClicks(&field, QStringLiteral("2"));
    field.setShown(QStringLiteral("5"));
    QCOMPARE(field.text().contains(QLatin1Char('2')), true);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QStringLiteral("5"));
}

void TestControls::aSliderDoesNotFollowTheWheel() {
    RangeSlider slider;
    slider.setRange(0, 10);
    slider.setValue(5);
    QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&slider, &wheel);
    QCOMPARE(slider.value(), 5);
}

static double luminance(const QColor& colour) {
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}
static double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

void TestControls::palettesHaveEnoughContrast_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestControls::palettesHaveEnoughContrast() {
    QFETCH(bool, dark);
    const QPalette palette = deskPalette(dark);
    QCOMPARE(isDark(palette), dark);
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (const auto role :
             {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText, QPalette::Link})
            QVERIFY(contrast(palette.color(role), palette.color(ground)) >= 4.5);
        for (const Tone tone : {Tone::Plain, Tone::Secondary, Tone::Accent, Tone::Met, Tone::Clarify, Tone::Failed})
            QVERIFY(contrast(toneColour(tone, palette), palette.color(ground)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::Mid), palette.color(ground)) >= 3);
    }
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
}

void TestControls::everyIconDraws() {
    const QStringList names = QDir(QStringLiteral(":/resources/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(names.size() >= 20);
    for (const QString& file : names) {
        const QImage image = deskIcon(file.section(u'.', 0, 0)).pixmap(QSize(16, 16)).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                drawn = drawn || qAlpha(image.pixel(x, y)) > 100;
        QVERIFY2(drawn, qPrintable(file));
    }
}

static CellTable table(int rows, int columns) {
    CellTable result;
    result.heads.resize(std::size_t(columns));
    for (int row = 0; row < rows; ++row) {
        CellRow cells;
        for (int column = 0; column < columns; ++column)
            cells.cells.push_back(Cell::amount(QString::number(row * columns + column)));
        result.rows.push_back(cells);
    }
    return result;
}

void TestControls::cellModels() {
    CellModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (const auto& [rows, columns] : {std::pair{3, 2}, {3, 2}, {0, 2}, {4, 5}, {0, 0}})
        model.setTable(table(rows, columns));
    QCOMPARE(resets.count(), 4);
}

static std::unique_ptr<CellNode> tree(const QStringList& keys) {
    auto root = std::make_unique<CellNode>();
    for (const QString& key : keys) {
        CellNode& option = root->add(key);
        option.cells = {Cell::amount(key), Cell::amount(QStringLiteral("1"))};
        for (const char* nature : {"capex", "opex"})
            option.add(QLatin1String(nature)).cells = option.cells;
    }
    return root;
}

void TestControls::treesKeepTheirRows() {
    CellTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::vector<Cell> heads(2);
    model.setTree(heads, tree({"a", "b"}));
    const QPersistentModelIndex kept = model.find(QStringLiteral("b/opex"));
    QVERIFY(kept.isValid());
    QCOMPARE(model.path(kept), QStringLiteral("b/opex"));
    model.setTree(heads, tree({"a", "b"}));
    QVERIFY(kept.isValid());
    model.setTree(heads, tree({"b"}));
    QVERIFY(model.find(QStringLiteral("b/capex")).isValid());
    QVERIFY(!model.find(QStringLiteral("a")).isValid());
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
