// The dossier a person edits, as a value with a past: every change is one undoable step from before to after.
#pragma once

#include "model/dossier/dossier.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace mailbilan {

// What an undo step did, for menus and lists: a text id ("ui.edit.assumption") and the name of what was edited.
// It is a code and not a sentence, since the language may change while the step waits in the stack.
struct EditName {
    QString id;
    Text subject;
};

// Steps of the same gesture (one drag of a slider, one run of key presses) merge into one. Nought never merges.
using Gesture = quint64;

class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(Dossier dossier, QObject* parent = nullptr);

    const Dossier& now() const { return *now_; }
    // Holds on to the present value while it is computed with.
    std::shared_ptr<const Dossier> shared() const { return now_; }

    // Another dossier in place of this one: its past begins here.
    void open(Dossier dossier, const QString& path = {}, const std::string& hash = {});

    // Applies `change` to a copy; a copy equal to the present value leaves no trace. `change` sets values and
    // does not add to them: within a gesture it is applied anew to what was before the gesture.
    void edit(const EditName& name, const std::function<void(Dossier&)>& change, Gesture gesture = 0);
    static Gesture newGesture();

    QUndoStack& undoStack() { return stack_; }
    const QUndoStack& undoStack() const { return stack_; }
    // Names of the steps that undo() and redo() would take; empty id: none.
    EditName undoName() const;
    EditName redoName() const;

    bool isModified() const { return !stack_.isClean() || unsaved_; }
    QString path() const { return path_; }
    // SHA-256 of the file as it was read or last written; empty for a dossier without a file.
    std::string fileHash() const { return fileHash_; }
    void setFile(const QString& path, const std::string& hash);
    void setFileHash(const std::string& hash); // what stands in the file now, whether or not it is this dossier
    // Someone else has the file: it is not to be written under its name. Goes with the file.
    bool isReadOnly() const { return readOnly_; }
    void setReadOnly(bool readOnly);
    // A dossier that was never written (a preset, a recovered one) counts as modified from the start.
    void setUnsaved(bool unsaved);

signals:
    void changed(const mailbilan::Dossier& before, const mailbilan::Dossier& now);
    void fileChanged(); // path or modified state

private:
    friend class DossierEdit;
    const Dossier& baseOf(Gesture gesture) const;
    void become(std::shared_ptr<const Dossier> dossier);

    std::shared_ptr<const Dossier> now_;
    QUndoStack stack_;
    QString path_;
    std::string fileHash_;
    bool unsaved_ = false, readOnly_ = false;
};

} // namespace mailbilan
