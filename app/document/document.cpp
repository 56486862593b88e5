#include "document/document.h"

#include "document/dossier_edit.h"

#include <atomic>

namespace mailbilan {

Document::Document(Dossier dossier, QObject* parent)
    : QObject(parent), now_(std::make_shared<const Dossier>(std::move(dossier))) {
    connect(&stack_, &QUndoStack::cleanChanged, this, &Document::fileChanged);
}

void Document::open(Dossier dossier, const QString& path, const std::string& hash) {
    stack_.clear();
    path_ = path;
    fileHash_ = hash;
    unsaved_ = readOnly_ = false;
    become(std::make_shared<const Dossier>(std::move(dossier)));
    emit fileChanged();
}

// While a gesture lasts, its change applies to what was before it: a slider that pushed a bound away and came
// back leaves the bound where it was.
const Dossier& Document::baseOf(Gesture gesture) const {
    if (gesture != 0 && stack_.index() > 0 && stack_.index() == stack_.count() && !stack_.isClean())
        if (const auto* last = dynamic_cast<const DossierEdit*>(stack_.command(stack_.index() - 1)))
            if (last->gesture() == gesture)
                return last->before();
    return *now_;
}

void Document::edit(const EditName& name, const std::function<void(Dossier&)>& change, Gesture gesture) {
    Dossier after = baseOf(gesture);
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
    unsaved_ = readOnly_ = false;
    stack_.setClean();
    emit fileChanged();
}

void Document::setFileHash(const std::string& hash) { fileHash_ = hash; }

void Document::setReadOnly(bool readOnly) {
    if (readOnly_ == readOnly)
        return;
    readOnly_ = readOnly;
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
