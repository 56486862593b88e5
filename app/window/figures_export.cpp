#include "window/figures_export.h"

#include "export/workbook.h"
#include "export/xlsx_file.h"
#include "text/findings.h"
#include "window/messages.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace mailbilan {
namespace {

std::optional<FileError> guarded(const std::string& bytes, const QString& path) {
    FileError error;
    if (!writeFileGuarded(path.toStdString(), bytes, error))
        return error;
    return {};
}

QString withSuffix(const QString& path, const char* suffix) {
    return QFileInfo(path).suffix().isEmpty() ? path + u'.' + QLatin1String(suffix) : path;
}

void tell(QWidget* parent, const Wording& wording, const std::optional<FileError>& error, const QString& path) {
    if (error)
        tellProblem(parent, wording.text("ui.figures.failed"), fileErrorSentence(wording, *error));
    else
        tellDone(parent, wording.text("ui.figures.done", {{"file", path}}));
}

} // namespace

std::optional<FileError> writeWorkbook(const Assessment& assessment, const Wording& wording, const std::string& date,
                                       const QString& path) {
    const auto bytes = xlsxBytes(buildWorkbook(assessment, wording, {date, MAILBILAN_VERSION}));
    if (!bytes)
        return FileError{"file.write", QDir::tempPath().toStdString(), "no temporary file"};
    return guarded(*bytes, path);
}

std::optional<FileError> writeCsv(const Assessment& assessment, const Wording& wording, CsvTable table,
                                  const QString& path) {
    return guarded(csvText(assessment, wording, table), path);
}

void exportWorkbook(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings,
                    const std::string& today) {
    const QString title = wording.text("ui.figures.workbook_title");
    const QString filter = wording.text("ui.figures.workbook", {{"pattern", QStringLiteral("*.xlsx")}});
    QString path = QFileDialog::getSaveFileName(
        parent, title, QDir(settings.folder()).filePath(wording.text("ui.figures.name") + QStringLiteral(".xlsx")),
        filter);
    if (path.isEmpty())
        return;
    path = withSuffix(path, "xlsx");
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto error = writeWorkbook(assessment, wording, today, path);
    QApplication::restoreOverrideCursor();
    settings.setFolder(QFileInfo(path).absolutePath());
    tell(parent, wording, error, path);
}

void exportCsv(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings) {
    const char* tables[]{"ui.figures.ledger", "ui.figures.years", "ui.figures.assumptions", "ui.figures.totals"};
    QStringList filters;
    for (const char* table : tables)
        filters << wording.text(table, {{"pattern", QStringLiteral("*.csv")}});
    QString chosen = filters.first();
    QString path = QFileDialog::getSaveFileName(
        parent, wording.text("ui.figures.csv_title"),
        QDir(settings.folder()).filePath(wording.text("ui.figures.name") + QStringLiteral(".csv")),
        filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    path = withSuffix(path, "csv");
    const auto table = static_cast<CsvTable>(std::max<qsizetype>(0, filters.indexOf(chosen)));
    const auto error = writeCsv(assessment, wording, table, path);
    settings.setFolder(QFileInfo(path).absolutePath());
    tell(parent, wording, error, path);
}

} // namespace mailbilan
