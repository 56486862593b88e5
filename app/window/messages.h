// Questions and bad news in dialogs: plain text, what happened, what was kept, what to do.
#pragma once

#include "document/dossier_file.h"
#include "text/wording.h"

class QWidget;

namespace mailbilan {

void tellProblem(QWidget* parent, const QString& what, const QString& more);
void tellDone(QWidget* parent, const QString& what);

enum class UnsavedAnswer { Save, Discard, Cancel };
UnsavedAnswer askUnsaved(QWidget* parent, const Wording& wording, const QString& name);

// A save that would replace something: `concern` says what, `reason` why (of NoBackup).
enum class ReplaceAnswer { Replace, SaveAs, Cancel };
ReplaceAnswer askToReplace(QWidget* parent, const Wording& wording, SaveConcern concern, const QString& path,
                           const QString& reason);

// A save that failed; true: elsewhere, then.
bool askToSaveElsewhere(QWidget* parent, const Wording& wording, const QString& path, const QString& reason);

} // namespace mailbilan
