#include "window/messages.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace mailbilan {
namespace {

void prepare(QMessageBox& box, const QString& what, const QString& more) {
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(QStringLiteral("Mailbilan"));
    box.setText(what);
    box.setInformativeText(more);
    // The informative label does not follow setTextFormat(): names from files must stay plain there too.
    if (auto* label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel")))
        label->setTextFormat(Qt::PlainText);
}

} // namespace

void tellDone(QWidget* parent, const QString& what) {
    QMessageBox box(parent);
    prepare(box, what, {});
    box.setIcon(QMessageBox::Information);
    box.setStandardButtons(QMessageBox::Ok);
    box.exec();
}

void tellProblem(QWidget* parent, const QString& what, const QString& more) {
    QMessageBox box(parent);
    prepare(box, what, more);
    box.setIcon(QMessageBox::Warning);
    box.setStandardButtons(QMessageBox::Ok);
    box.exec();
}

UnsavedAnswer askUnsaved(QWidget* parent, const Wording& wording, const QString& name) {
    QMessageBox box(parent);
    prepare(box, wording.text("ui.ask.unsaved", {{"file", name}}), wording.text("ui.ask.unsaved_more"));
    auto* save = box.addButton(wording.text("ui.ask.save"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(wording.text("ui.ask.discard"), QMessageBox::DestructiveRole);
    box.addButton(wording.text("ui.ask.cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return UnsavedAnswer::Save;
    return box.clickedButton() == discard ? UnsavedAnswer::Discard : UnsavedAnswer::Cancel;
}

namespace {

struct Question {
    QString what, more;
};

Question questionAbout(const Wording& wording, SaveConcern concern, const QString& path, const QString& reason) {
    switch (concern) {
    case SaveConcern::ChangedOutside:
        return {wording.text("ui.ask.changed_outside", {{"file", path}}), wording.text("ui.ask.changed_outside_more")};
    case SaveConcern::ReplacesOther:
        return {wording.text("ui.ask.replaces_other", {{"file", path}}), wording.text("ui.ask.replaces_other_more")};
    case SaveConcern::SeveralLinks:
        return {wording.text("ui.ask.several_links", {{"file", path}}), wording.text("ui.ask.several_links_more")};
    case SaveConcern::ForeignOwner:
        return {wording.text("ui.ask.foreign_owner", {{"file", path}}), wording.text("ui.ask.foreign_owner_more")};
    case SaveConcern::NoBackup:
        return {wording.text("ui.ask.no_backup", {{"file", path}}),
                wording.text("ui.ask.no_backup_more", {{"reason", reason}})};
    }
    return {};
}

} // namespace

ReplaceAnswer askToReplace(QWidget* parent, const Wording& wording, SaveConcern concern, const QString& path,
                           const QString& reason) {
    const Question question = questionAbout(wording, concern, path, reason);
    QMessageBox box(parent);
    prepare(box, question.what, question.more);
    box.setIcon(QMessageBox::Warning);
    auto* saveAs = box.addButton(wording.text("ui.ask.save_as"), QMessageBox::AcceptRole);
    auto* replace = box.addButton(wording.text("ui.ask.overwrite"), QMessageBox::DestructiveRole);
    box.addButton(wording.text("ui.ask.cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(saveAs);
    box.exec();
    if (box.clickedButton() == saveAs)
        return ReplaceAnswer::SaveAs;
    return box.clickedButton() == replace ? ReplaceAnswer::Replace : ReplaceAnswer::Cancel;
}

bool askToSaveElsewhere(QWidget* parent, const Wording& wording, const QString& path, const QString& reason) {
    QMessageBox box(parent);
    prepare(box, wording.text("ui.file.not_saved", {{"file", path}}), reason);
    box.setIcon(QMessageBox::Warning);
    auto* saveAs = box.addButton(wording.text("ui.ask.save_as"), QMessageBox::AcceptRole);
    box.addButton(wording.text("ui.ask.cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(saveAs);
    box.exec();
    return box.clickedButton() == saveAs;
}

} // namespace mailbilan
