// The flow engine on invented trees: what stays together, what is repeated, what is never cut.
#include "charts/fonts.h"
#include "report/block_setter.h"
#include "report/compose.h"
#include "report/finish.h"
#include "report/table_layout.h"

#include <QTest>

#include <numeric>

using namespace mailbilan::report;

namespace {

Row item(const QString& name, const QString& amount = QStringLiteral("1")) {
    Row row;
    row.cells = {Cell(name), Cell(amount)};
    return row;
}
Row row(RowKind kind, const QString& name) {
    Row result = item(name);
    result.kind = kind;
    return result;
}
Table twoColumns() {
    Table table;
    table.columns = {{QStringLiteral("Position"), ColumnKind::Text, 1, std::nullopt},
                     {QStringLiteral("Summe"), ColumnKind::Number, 1, std::nullopt}};
    table.continued = QStringLiteral(" (Forts.)");
    return table;
}
Document with(std::vector<Block> blocks) {
    Document document;
    document.title = QStringLiteral("Probe");
    document.language = QStringLiteral("de-DE");
    document.date = QStringLiteral("2026-11-25");
    document.pageOf = QStringLiteral("Seite {page} von {pages}");
    Section section;
    section.title = QStringLiteral("Abschnitt");
    section.blocks = std::move(blocks);
    document.sections.push_back(std::move(section));
    return document;
}
int countKind(const Page& page, AtomKind kind) {
    return int(std::count_if(page.placed.begin(), page.placed.end(),
                             [&](const Placed& placed) { return placed.atom->kind == kind; }));
}
// Nothing runs over the foot and nothing overlaps.
void checkPages(const Layout& layout) {
    const double capacity = Paper{}.contentHeight();
    for (const Page& page : layout.pages) {
        double end = 0;
        for (const Placed& placed : page.placed) {
            QVERIFY(placed.y >= end - 0.01);
            end = placed.y + placed.atom->height;
        }
        QVERIFY2(end <= capacity + 0.01, qPrintable(QString::number(end)));
    }
}
QString longText(int words) {
    QString text;
    for (int i = 0; i < words; ++i)
        text += QStringLiteral("Wort%1 ").arg(i);
    return text;
}

} // namespace

class ComposeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(mailbilan::loadFonts()); }

    void headsAreRepeatedOnEveryPage() {
        Table table = twoColumns();
        for (int i = 0; i < 200; ++i)
            table.rows.append(item(QStringLiteral("Zeile %1").arg(i)));
        const Layout layout = compose(with({table}));
        checkPages(layout);
        QVERIFY(layout.pages.size() >= 4);
        int rows = 0;
        for (const Page& page : layout.pages) {
            QCOMPARE(countKind(page, AtomKind::TableHead), 1);
            rows += countKind(page, AtomKind::Row);
        }
        QCOMPARE(rows, 200);
    }

    void rowsAreNeverSplit() {
        Table table = twoColumns();
        for (int i = 0; i < 60; ++i)
            table.rows.append(item(longText(40 + i), QString::number(i)));
        const Layout layout = compose(with({table}));
        checkPages(layout);
        int rows = 0;
        for (const Page& page : layout.pages)
            rows += countKind(page, AtomKind::Row);
        QCOMPARE(rows, 60);
    }

    void rowHigherThanAPageIsCutBetweenLinesAndNothingIsLost() {
        Table table = twoColumns();
        table.rows.append(item(longText(4000)));
        const Layout layout = compose(with({table}));
        checkPages(layout);
        QVERIFY(layout.pages.size() >= 2);
    }

    void totalsNeverBeginAPage_data() {
        QTest::addColumn<int>("items");
        for (int items = 30; items < 60; ++items)
            QTest::addRow("%d", items) << items;
    }
    void totalsNeverBeginAPage() {
        QFETCH(int, items);
        Table table = twoColumns();
        table.rows.append(row(RowKind::Group, QStringLiteral("A")));
        for (int i = 0; i < items; ++i)
            table.rows.append(item(QStringLiteral("Zeile")));
        table.rows.append(row(RowKind::Subtotal, QStringLiteral("Summe CapEx")));
        table.rows.append(row(RowKind::Total, QStringLiteral("Summe A")));
        const Layout layout = compose(with({table}));
        checkPages(layout);
        for (const Page& page : layout.pages) {
            bool itemSeen = false;
            for (const Placed& placed : page.placed) {
                if (placed.atom->kind == AtomKind::Row)
                    itemSeen = true;
                if (placed.atom->kind == AtomKind::Subtotal || placed.atom->kind == AtomKind::Total)
                    QVERIFY(itemSeen);
            }
        }
    }

    void groupIsNamedAgainOnTheNextPage() {
        Table table = twoColumns();
        table.rows.append(row(RowKind::Group, QStringLiteral("A Eigenbetrieb")));
        for (int i = 0; i < 100; ++i)
            table.rows.append(item(QStringLiteral("Zeile")));
        const Layout layout = compose(with({table}));
        checkPages(layout);
        QVERIFY(layout.pages.size() > 1);
        for (const Page& page : layout.pages)
            QCOMPARE(countKind(page, AtomKind::Group), 1);
        const Page& second = layout.pages[1];
        QCOMPARE(second.placed[1].atom->text, QStringLiteral("A Eigenbetrieb (Forts.)"));
    }

    void headingsAreNeverLastOnAPage_data() {
        QTest::addColumn<int>("before");
        for (int before = 40; before < 75; ++before)
            QTest::addRow("%d", before) << before;
    }
    void headingsAreNeverLastOnAPage() {
        QFETCH(int, before);
        std::vector<Block> blocks;
        for (int i = 0; i < before; ++i)
            blocks.push_back(Paragraph{QStringLiteral("Absatz"), Voice::Body, false});
        blocks.push_back(Heading{QStringLiteral("Kopf"), 2});
        blocks.push_back(Heading{QStringLiteral("Unterkopf"), 3});
        Table table = twoColumns();
        table.rows.append(row(RowKind::Group, QStringLiteral("A")));
        for (int i = 0; i < 5; ++i)
            table.rows.append(item(QStringLiteral("Zeile")));
        blocks.push_back(table);
        const Layout layout = compose(with(std::move(blocks)));
        checkPages(layout);
        for (const Page& page : layout.pages) {
            const AtomKind last = page.placed.back().atom->kind;
            QVERIFY(last != AtomKind::Heading && last != AtomKind::TableHead && last != AtomKind::Group &&
                    last != AtomKind::Title);
        }
    }

    void noLineOfAParagraphStandsAlone() {
        for (int before = 40; before < 60; ++before) {
            std::vector<Block> blocks;
            for (int i = 0; i < before; ++i)
                blocks.push_back(Paragraph{QStringLiteral("Absatz"), Voice::Body, false});
            blocks.push_back(Paragraph{longText(150), Voice::Body, false});
            const Layout layout = compose(with(std::move(blocks)));
            checkPages(layout);
            int lines = 0;
            for (const Page& page : layout.pages)
                lines += countKind(page, AtomKind::Line);
            const int own = lines - before;
            if (layout.pages.size() > 1) {
                const int second = countKind(layout.pages[1], AtomKind::Line);
                QVERIFY(second != 1 && second != own - 1);
            }
        }
    }

    void onePageSettingGrowsDenserUntilItFits_data() {
        QTest::addColumn<int>("paragraphs");
        for (int count = 5; count <= 60; count += 5)
            QTest::addRow("%d", count) << count;
    }
    void onePageSettingGrowsDenserUntilItFits() {
        QFETCH(int, paragraphs);
        std::vector<Block> blocks;
        for (int i = 0; i < paragraphs; ++i)
            blocks.push_back(Paragraph{QStringLiteral("Absatz"), Voice::Body, false});
        Document document = with(std::move(blocks));
        document.sections.front().setting = Setting::OnePage;
        const Layout layout = compose(document);
        checkPages(layout);
        QCOMPARE(int(layout.pages.size()), pagesAtStep(document.sections.front(), densestStep));
    }

    void columnWidthsAddUpAndFiguresAreNotBroken() {
        Table table = twoColumns();
        table.rows.append(item(longText(60), QStringLiteral("1 234 567,89 €")));
        const Style style;
        const double width = Paper{}.contentWidth();
        const std::vector<double> widths = columnWidths(table, style, width);
        QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - width) < 0.01);
        QVERIFY(widths[1] >= TextBlock::naturalWidth(QStringLiteral("1 234 567,89 €"), {style.body}));
    }

    void contentsNameThePagesOfTheirEntries() {
        std::vector<Block> blocks{Contents{}};
        for (int i = 0; i < 30; ++i) {
            blocks.push_back(Heading{QStringLiteral("Kopf %1").arg(i), 2});
            blocks.push_back(Paragraph{longText(200), Voice::Body, false});
        }
        const Layout layout = compose(with(std::move(blocks)));
        checkPages(layout);
        QCOMPARE(layout.outline.size(), std::size_t(31));
        QVERIFY(layout.outline.back().page > 0);
        QVERIFY(std::is_sorted(layout.outline.begin(), layout.outline.end(),
                               [](const auto& a, const auto& b) { return a.page < b.page; }));
    }

    void sameDocumentGivesTheSameBytes() {
        Table table = twoColumns();
        for (int i = 0; i < 80; ++i)
            table.rows.append(item(QStringLiteral("Zeile %1 – œuvre, Größe, 12 €").arg(i)));
        const Document document = with({Contents{}, Heading{QStringLiteral("Kopf"), 2}, table});
        const auto write = [&] {
            const Layout layout = compose(document);
            return finishPdf(drawPdf(document, layout), document, layout);
        };
        const QByteArray first = write();
        QVERIFY(first.startsWith("%PDF-1."));
        QCOMPARE(write(), first);
    }
};

QTEST_MAIN(ComposeTest)
#include "tst_compose.moc"
