#include "window/messages.h"

#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace mailbilan {
namespace {

struct Question {
    QString what, more;
};

struct Button {
    QString text;
    QMessageBox::ButtonRole role;
};

void prepare(QMessageBox& box, const Question& question, QMessageBox::Icon icon) {
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(QStringLiteral("Mailbilan"));
    box.setText(question.what);
    box.setInformativeText(question.more);
    box.setIcon(icon);
    // The informative label does not follow setTextFormat(): names from files must stay plain there too.
    if (auto* label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel")))
        label->setTextFormat(Qt::PlainText);
}

void tell(QWidget* parent, const Question& question, QMessageBox::Icon icon) {
    QMessageBox box(parent);
    prepare(box, question, icon);
    box.setStandardButtons(QMessageBox::Ok);
    box.exec();
}

// The place of the chosen button; the last is also what Escape and a closed dialog mean. The first is the default.
int ask(QWidget* parent, const Question& question, QMessageBox::Icon icon, const QList<Button>& buttons) {
    QMessageBox box(parent);
    prepare(box, question, icon);
    QList<QPushButton*> shown;
    for (const Button& button : buttons) {
        shown << box.addButton(button.text, button.role);
        shown.last()->setObjectName(QStringLiteral("answer%1").arg(shown.size()));
    }
    box.setDefaultButton(shown.first());
    box.setEscapeButton(shown.last());
    box.exec();
    const auto chosen = shown.indexOf(qobject_cast<QPushButton*>(box.clickedButton()));
    return int(chosen < 0 ? shown.size() - 1 : chosen);
}

Button cancel(const Wording& wording) { return {wording.text("ui.ask.cancel"), QMessageBox::RejectRole}; }
Button saveAs(const Wording& wording) { return {wording.text("ui.ask.save_as"), QMessageBox::AcceptRole}; }

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

QString relationSentence(const Wording& wording, CopyRelation relation) {
    switch (relation) {
    case CopyRelation::NeverSaved: return wording.text("ui.ask.recover_never_saved");
    case CopyRelation::FileUnchanged: return wording.text("ui.ask.recover_unchanged");
    case CopyRelation::FileChanged: return wording.text("ui.ask.recover_changed");
    case CopyRelation::FileGone: return wording.text("ui.ask.recover_gone");
    case CopyRelation::SameAsFile: break; // is not asked about
    }
    return {};
}

} // namespace

void tellDone(QWidget* parent, const QString& what) { tell(parent, {what, {}}, QMessageBox::Information); }

void tellProblem(QWidget* parent, const QString& what, const QString& more) {
    tell(parent, {what, more}, QMessageBox::Warning);
}

UnsavedAnswer askUnsaved(QWidget* parent, const Wording& wording, const QString& name) {
    return UnsavedAnswer(ask(parent,
                             {wording.text("ui.ask.unsaved", {{"file", name}}), wording.text("ui.ask.unsaved_more")},
                             QMessageBox::NoIcon,
                             {{wording.text("ui.ask.save"), QMessageBox::AcceptRole},
                              {wording.text("ui.ask.discard"), QMessageBox::DestructiveRole},
                              cancel(wording)}));
}

ReplaceAnswer askToReplace(QWidget* parent, const Wording& wording, SaveConcern concern, const QString& path,
                           const QString& reason) {
    return ReplaceAnswer(
        ask(parent, questionAbout(wording, concern, path, reason), QMessageBox::Warning,
            {saveAs(wording), {wording.text("ui.ask.overwrite"), QMessageBox::DestructiveRole}, cancel(wording)}));
}

bool askToSaveElsewhere(QWidget* parent, const Wording& wording, const QString& path, const QString& reason) {
    return ask(parent, {wording.text("ui.file.not_saved", {{"file", path}}), reason}, QMessageBox::Warning,
               {saveAs(wording), cancel(wording)}) == 0;
}

QString lockOwnerSentence(const Wording& wording, const LockOwner& owner) {
    if (owner.host.isEmpty())
        return wording.text("ui.ask.locked_by_unknown");
    return wording.text("ui.ask.locked_by",
                        {{"user", owner.user}, {"host", owner.host}, {"process", QString::number(owner.pid)}});
}

LockedAnswer askLocked(QWidget* parent, const Wording& wording, const QString& path, const LockOwner& owner) {
    const Question question{wording.text("ui.ask.locked", {{"file", path}}),
                            wording.text("ui.ask.locked_more", {{"owner", lockOwnerSentence(wording, owner)}})};
    QList<Button> buttons{{wording.text("ui.ask.read_only"), QMessageBox::AcceptRole}};
    if (!owner.isHere)
        buttons << Button{wording.text("ui.ask.take_over"), QMessageBox::DestructiveRole};
    buttons << cancel(wording);
    const int chosen = ask(parent, question, QMessageBox::Warning, buttons);
    return chosen == 0                    ? LockedAnswer::ReadOnly
           : chosen == 1 && !owner.isHere ? LockedAnswer::TakeOver
                                          : LockedAnswer::Cancel;
}

ChangedAnswer askChangedOutside(QWidget* parent, const Wording& wording, const QString& path, bool modifiedHere) {
    const QString what = wording.text("ui.ask.changed_now", {{"file", path}});
    const Button reload{wording.text("ui.ask.reload"), QMessageBox::DestructiveRole};
    const Button keep{wording.text("ui.ask.keep"), QMessageBox::RejectRole};
    if (!modifiedHere)
        return ask(parent, {what, wording.text("ui.ask.changed_now_more")}, QMessageBox::Warning, {reload, keep}) == 0
                   ? ChangedAnswer::Reload
                   : ChangedAnswer::Keep;
    switch (ask(parent, {what, wording.text("ui.ask.changed_both_more")}, QMessageBox::Warning,
                {saveAs(wording), reload, keep})) {
    case 0: return ChangedAnswer::SaveAs;
    case 1: return ChangedAnswer::Reload;
    default: return ChangedAnswer::Keep;
    }
}

GoneAnswer askGone(QWidget* parent, const Wording& wording, const QString& path) {
    return GoneAnswer(ask(parent, {wording.text("ui.ask.gone", {{"file", path}}), wording.text("ui.ask.gone_more")},
                          QMessageBox::Warning,
                          {{wording.text("ui.ask.save_again"), QMessageBox::AcceptRole},
                           saveAs(wording),
                           {wording.text("ui.ask.keep"), QMessageBox::RejectRole}}));
}

QString momentText(const Wording& wording, const QDateTime& moment) {
    return wording.text("ui.ask.moment", {{"date", wording.date(moment.date().toString(Qt::ISODate))},
                                          {"time", moment.time().toString(QStringLiteral("HH:mm"))}});
}

RecoveryAnswer askRecovery(QWidget* parent, const Wording& wording, const AbandonedCopy& copy, CopyRelation relation) {
    const QString name = copy.path.isEmpty() ? wording.label(copy.dossier->title) : copy.path;
    const QString shown = name.isEmpty() ? wording.text("ui.status.no_file") : name;
    return RecoveryAnswer(
        ask(parent,
            {wording.text("ui.ask.recover", {{"file", shown}, {"moment", momentText(wording, copy.written)}}),
             relationSentence(wording, relation)},
            QMessageBox::NoIcon,
            {{wording.text("ui.ask.recover_yes"), QMessageBox::AcceptRole},
             {wording.text("ui.ask.recover_no"), QMessageBox::DestructiveRole},
             {wording.text("ui.ask.later"), QMessageBox::RejectRole}}));
}

} // namespace mailbilan
