#include "document/dossier_edit.h"

namespace mailbilan {

DossierEdit::DossierEdit(Document& document, EditName name, std::shared_ptr<const Dossier> before,
                         std::shared_ptr<const Dossier> after, Gesture gesture)
    : document_(document), name_(std::move(name)), before_(std::move(before)), after_(std::move(after)),
      gesture_(gesture) {}

bool DossierEdit::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const DossierEdit*>(other); // same id(), so same class
    if (next->gesture_ != gesture_)
        return false;
    after_ = next->after_;
    setObsolete(*after_ == *before_);
    return true;
}

} // namespace mailbilan
