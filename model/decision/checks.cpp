#include "model/decision/checks.h"

#include "model/storage/names.h"

#include <algorithm>

namespace mailbilan {

bool concerns(const Check& check, Model model) {
    return check.models.empty() ||
           std::find(check.models.begin(), check.models.end(), nameOf(model)) != check.models.end();
}

bool isSettled(const Check& check) {
    return check.state == CheckState::Yes || check.state == CheckState::NotApplicable;
}

bool isOpenCondition(const Check& check) { return check.critical && !isSettled(check); }

} // namespace mailbilan
