// The one undo command: a dossier before, a dossier after.
#pragma once

#include "document/document.h"

#include <QUndoCommand>

namespace mailbilan {

class DossierEdit : public QUndoCommand {
public:
    DossierEdit(Document& document, EditName name, std::shared_ptr<const Dossier> before,
                std::shared_ptr<const Dossier> after, Gesture gesture);

    const EditName& name() const { return name_; }
    Gesture gesture() const { return gesture_; }
    const Dossier& before() const { return *before_; }
    void undo() override { document_.become(before_); }
    void redo() override { document_.become(after_); }
    int id() const override { return gesture_ == 0 ? -1 : 1; } // -1: never merges
    // A drag keeps its first before and its last after; back where it began, it is taken out of the stack.
    bool mergeWith(const QUndoCommand* other) override;

private:
    Document& document_;
    EditName name_;
    std::shared_ptr<const Dossier> before_, after_;
    Gesture gesture_;
};

} // namespace mailbilan
