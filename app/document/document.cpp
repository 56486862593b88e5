#include "document/document.h"

#include "document/dossier_edit.h"

#include <atomic>

namespace mailbilan {

Document::Document(Dossier dossier, QObject* parent)
    : QObject(parent), now_(std::make_shared<const Dossier>(std::move(dossier))) {
    connect(&stack_, &QUndoStack::cleanChanged, this, &Document::fileChanged);
}

void Document::edit(const EditName& name, const std::function<void(Dossier&)>& change, Gesture gesture) {
    Dossier after = *now_;
    change(after);
    if (after == *now_)
        return;
    stack_.push(new DossierEdit(*this, name, now_, std::make_shared<const Dossier>(std::move(after)), gesture));
}

Gesture Document::newGesture() {
    static std::atomic<Gesture> last{0};
    return ++last;
}

namespace {
EditName nameAt(const QUndoStack& stack, int index) {
    const auto* edit = dynamic_cast<const DossierEdit*>(stack.command(index));
    return edit ? edit->name() : EditName{};
}
} // namespace

EditName Document::undoName() const { return nameAt(stack_, stack_.index() - 1); }
EditName Document::redoName() const { return nameAt(stack_, stack_.index()); }

void Document::setFile(const QString& path, const std::string& hash) {
    path_ = path;
    fileHash_ = hash;
    unsaved_ = false;
    stack_.setClean();
    emit fileChanged();
}

void Document::setUnsaved(bool unsaved) {
    if (unsaved_ == unsaved)
        return;
    unsaved_ = unsaved;
    emit fileChanged();
}

void Document::become(std::shared_ptr<const Dossier> dossier) {
    const auto before = std::exchange(now_, std::move(dossier));
    emit changed(*before, *now_);
}

} // namespace mailbilan
