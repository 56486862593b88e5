// Questions and bad news in dialogs: plain text, what happened, what was kept, what to do.
#pragma once

#include "text/wording.h"

class QWidget;

namespace mailbilan {

void tellProblem(QWidget* parent, const QString& what, const QString& more);
void tellDone(QWidget* parent, const QString& what);

enum class UnsavedAnswer { Save, Discard, Cancel };
UnsavedAnswer askUnsaved(QWidget* parent, const Wording& wording, const QString& name);

enum class ChangedOutsideAnswer { Overwrite, SaveAs, Cancel };
ChangedOutsideAnswer askChangedOutside(QWidget* parent, const Wording& wording, const QString& path);

} // namespace mailbilan
