// Questions and bad news in dialogs: plain text, what happened, what was kept, what to do.
#pragma once

#include "document/dossier_file.h"
#include "document/dossier_lock.h"
#include "document/recovery.h"
#include "text/wording.h"

class QWidget;

namespace mailbilan {

void tellProblem(QWidget* parent, const QString& what, const QString& more);
void tellDone(QWidget* parent, const QString& what);

enum class UnsavedAnswer { Save, Discard, Cancel };
UnsavedAnswer askUnsaved(QWidget* parent, const Wording& wording, const QString& name);

// A save that would replace something: `concern` says what, `reason` why (of NoBackup).
enum class ReplaceAnswer { SaveAs, Replace, Cancel };
ReplaceAnswer askToReplace(QWidget* parent, const Wording& wording, SaveConcern concern, const QString& path,
                           const QString& reason);

// A save that failed; true: elsewhere, then.
bool askToSaveElsewhere(QWidget* parent, const Wording& wording, const QString& path, const QString& reason);

// Who has the dossier open, as far as the lock says.
QString lockOwnerSentence(const Wording& wording, const LockOwner& owner);
// Taking over is only offered where the owner may be long gone: on another machine, or unknown.
enum class LockedAnswer { ReadOnly, TakeOver, Cancel };
LockedAnswer askLocked(QWidget* parent, const Wording& wording, const QString& path, const LockOwner& owner);

enum class ChangedAnswer { Reload, SaveAs, Keep };
ChangedAnswer askChangedOutside(QWidget* parent, const Wording& wording, const QString& path, bool modifiedHere);
enum class GoneAnswer { SaveAgain, SaveAs, Keep };
GoneAnswer askGone(QWidget* parent, const Wording& wording, const QString& path);

enum class RecoveryAnswer { Recover, Discard, Later };
RecoveryAnswer askRecovery(QWidget* parent, const Wording& wording, const AbandonedCopy& copy, CopyRelation relation);
// "25/11/2026, 14:05"
QString momentText(const Wording& wording, const QDateTime& moment);

} // namespace mailbilan
