#include "samples.h"

#include "charts/fonts.h"
#include <QBuffer>
#include <QPdfWriter>

#include <QtTest>

using namespace mailbilan;

class TestCharts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void paints_data();
    void paints();
    void labelsAreApart_data();
    void labelsAreApart();
    void crossingsStayOffLines();
    void nothingIsLeftOutAtFullSize();
    void readsOut();
    void isVectorOnPaper();
};

namespace {

QImage drawn(const Chart& chart, const QSizeF& size, const ChartInk& ink, double scale = 1) {
    const QRectF rect(QPointF(12, 12), size);
    QImage image((size + QSizeF(24, 24)).toSize() * scale, QImage::Format_RGB32);
    image.fill(ink.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    chart.paint(painter, rect, ink);
    return image;
}

// For a look at what the tests draw: set MAILBILAN_CHART_IMAGES to a folder.
void keep(const QImage& image, const QString& name) {
    const QString folder = qEnvironmentVariable("MAILBILAN_CHART_IMAGES");
    if (!folder.isEmpty())
        image.save(folder + u'/' + name + ".png");
}

bool empty(const QImage& image, const QColor& background) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != background)
                return false;
    return true;
}

bool marginIsClean(const QImage& image, const QColor& background, int margin) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const bool inside = x >= margin && y >= margin && x < image.width() - margin && y < image.height() - margin;
            if (!inside && image.pixelColor(x, y) != background)
                return false;
        }
    return true;
}

} // namespace

void TestCharts::paints_data() {
    QTest::addColumn<int>("set");
    const auto all = samples::sets();
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        QTest::newRow(all[static_cast<std::size_t>(i)].name) << i;
}

void TestCharts::paints() {
    QFETCH(int, set);
    const samples::Set data = samples::sets()[static_cast<std::size_t>(set)];
    for (const auto& [name, chart, size] : samples::charts(data)) {
        const std::pair<const char*, ChartInk> inks[]{
            {"light", ChartInk::light()}, {"dark", ChartInk::dark()}, {"print", ChartInk::paper()}};
        for (const auto& [inkName, ink] : inks) {
            const QImage image = drawn(*chart, size, ink);
            keep(image, QStringLiteral("%1-%2-%3").arg(name, data.name, inkName));
            QVERIFY2(!empty(image, ink.background), name);
            QVERIFY2(marginIsClean(image, ink.background, 11), name);
        }
        const ChartInk projector = ChartInk::light(1.4);
        QVERIFY(!empty(drawn(*chart, size * 1.4, projector), projector.background));
    }
}

void TestCharts::labelsAreApart_data() { paints_data(); }

void TestCharts::labelsAreApart() {
    QFETCH(int, set);
    const ChartInk inks[]{ChartInk::light(), ChartInk::light(1.4), ChartInk::paper(8)};
    for (const auto& [name, chart, size] : samples::charts(samples::sets()[static_cast<std::size_t>(set)]))
        for (const ChartInk& ink : inks)
            for (double shrink : {1.0, 0.7, 0.4, 0.1}) {
                const QRectF rect(QPointF(50, 30), size * ink.unit * shrink);
                const std::vector<Label> labels = chart->labels(rect, ink);
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    QVERIFY2(rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(labels[i].rect), qPrintable(labels[i].text));
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY2(!labels[i].rect.intersects(labels[j].rect),
                                 qPrintable(labels[i].text + " / " + labels[j].text));
                }
            }
}

void TestCharts::crossingsStayOffLines() {
    const ChartInk ink = ChartInk::light();
    for (const samples::Set& set : samples::sets()) {
        const CumulativeChart chart = samples::cumulative(set);
        const CumulativeLayout layout = chart.layout(QRectF(0, 0, 808, 230), ink);
        for (const Label& label : layout.crossings) {
            for (const CumulativeLine& line : chart.lines)
                for (double month = 1; month <= static_cast<double>(line.amounts.size()); ++month)
                    QVERIFY2(!label.rect.contains(
                                 chart.position(month, line.amounts[static_cast<std::size_t>(month) - 1], layout.plot)),
                             set.name);
            for (const QLineF& drop : layout.drops)
                QVERIFY2(!label.rect.contains(drop.center()) && !label.rect.contains(drop.p1()) &&
                             !label.rect.contains(drop.p2()),
                         qPrintable(label.text));
        }
    }
}

// dropCollisions() is for windows that are too small: at the sizes of the pages every label has its place.
void TestCharts::nothingIsLeftOutAtFullSize() {
    const ChartInk ink = ChartInk::light();
    const samples::Set four = samples::sets()[1];
    const auto texts = [&](const Chart& chart, const QSizeF& size) {
        QStringList all;
        for (const Label& label : chart.labels(QRectF({}, size), ink))
            all << label.text;
        return all;
    };
    const StackedYearsChart stacked = samples::stacked(four);
    const QStringList above = texts(stacked, {400, 270});
    for (const YearGroup& year : stacked.years)
        for (const YearBar& bar : year.bars)
            QVERIFY2(above.contains(bar.total), qPrintable(bar.total));
    const CumulativeChart cumulative = samples::cumulative(four);
    const QStringList beside = texts(cumulative, {808, 230});
    QVERIFY(!cumulative.crossings.empty());
    for (const Crossing& crossing : cumulative.crossings)
        QVERIFY2(beside.contains(crossing.text), qPrintable(crossing.text));
    for (const CumulativeLine& line : cumulative.lines)
        QVERIFY(beside.contains(ink.optionMark(line.look).letter + u' ' + line.end));
    const QStringList points = texts(samples::plane(four), {400, 270});
    for (const char* letter : {"A", "B", "C"})
        QVERIFY(points.contains(letter));
    QCOMPARE(texts(samples::contributions(four), {400, 170}).size(), 2 + 6 + 6);
}

void TestCharts::readsOut() {
    const ChartInk ink = ChartInk::light();
    const samples::Set four = samples::sets()[1];
    const QRectF rect(0, 0, 808, 230);
    const CumulativeChart cumulative = samples::cumulative(four);
    const QRectF plot = cumulative.layout(rect, ink).plot;
    const QString text = cumulative.readOut(cumulative.position(12.2, 20, plot), rect, ink);
    QVERIFY(text.startsWith("mois 12\n"));
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY(cumulative.readOut({-5, -5}, rect, ink).isEmpty());
    const StackedYearsChart stacked = samples::stacked(four);
    const QRectF bar = stacked.column(1, 2, stacked.plot(rect, ink), ink);
    QCOMPARE(stacked.readOut(bar.center(), rect, ink), four.options[2].name);
    const PlaneChart plane = samples::plane(four);
    QCOMPARE(plane.readOut(plane.position(plane.points[1], plane.plot(rect, ink)), rect, ink), four.options[1].name);
    QCOMPARE(samples::bands(four).readOut({10, 5}, rect, ink), "B");
}

void TestCharts::isVectorOnPaper() {
    const samples::Set four = samples::sets()[1];
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(1200);
    QPainter painter(&writer);
    const ChartInk ink = ChartInk::paper(1200 / 96.0);
    double top = 0;
    for (const auto& [name, chart, size] : samples::charts(four)) {
        chart->paint(painter, QRectF(QPointF(0, top), size * ink.unit * 0.75), ink);
        top += size.height() * ink.unit * 0.75;
    }
    painter.end();
    const QString folder = qEnvironmentVariable("MAILBILAN_CHART_IMAGES");
    if (QFile file(folder + "/charts.pdf"); !folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(bytes);
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(!bytes.contains("/Subtype /Image"));
    QVERIFY(!bytes.contains("/SMask ") || bytes.count("/SMask ") == bytes.count("/SMask /None"));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
