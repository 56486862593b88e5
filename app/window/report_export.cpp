#include "window/report_export.h"

#include "text/findings.h"
#include "window/export_dialog.h"
#include "window/messages.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QThread>

namespace mailbilan {

std::optional<FileError> writeReport(const Assessment& assessment, const ReportSettings& settings,
                                     const QString& path) {
    const QByteArray pdf = writePdf(assessment, settings);
    FileError error;
    if (!writeFileGuarded(path.toStdString(), pdf.toStdString(), error))
        return error;
    return {};
}

void exportReport(QWidget* parent, const Assessment& assessment, const Wording& wording, DeskSettings& settings,
                  const std::string& today) {
    ExportDialog dialog(wording, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString proposed = QDir(settings.folder()).filePath(wording.text("ui.export.name") + QStringLiteral(".pdf"));
    QString path = QFileDialog::getSaveFileName(parent, wording.text("ui.export.title"), proposed,
                                                wording.text("ui.export.file", {{"pattern", QStringLiteral("*.pdf")}}));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    ReportSettings report;
    report.locale = {dialog.language(), regionFor(assessment.dossier->organisation.country, dialog.language())};
    report.audience = dialog.audience();
    report.date = QString::fromStdString(today);
    report.version = QCoreApplication::applicationVersion();
    report.threads = qMax(1, QThread::idealThreadCount());
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto error = writeReport(assessment, report, path);
    QApplication::restoreOverrideCursor();
    settings.setFolder(QFileInfo(path).absolutePath());
    if (error)
        tellProblem(parent, wording.text("ui.export.failed"), fileErrorSentence(wording, *error));
    else
        tellDone(parent, wording.text("ui.export.done", {{"file", path}}));
}

} // namespace mailbilan
