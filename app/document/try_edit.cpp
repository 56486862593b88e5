#include "document/try_edit.h"

#include "model/storage/reader.h"

namespace mailbilan {

Findings tryEdit(Document& document, const EditName& name, const std::function<void(Dossier&)>& change,
                 Gesture gesture) {
    Dossier tried = document.now();
    change(tried);
    Findings findings = validate(tried);
    if (hasErrors(findings)) {
        std::erase_if(findings, [](const Finding& finding) { return finding.severity != Severity::Error; });
        return findings;
    }
    document.edit(name, change, gesture);
    return {};
}

} // namespace mailbilan
