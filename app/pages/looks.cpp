#include "pages/looks.h"

#include "text/names.h"

namespace mailbilan {

OptionLook lookOf(const Assessment& assessment, const Wording& wording, int option) {
    const auto index = static_cast<std::size_t>(option);
    const OptionRequirements& requirements = assessment.recommendation.requirements[index];
    OptionLook look;
    look.index = option;
    look.name = optionName(wording, *assessment.dossier, option);
    look.out = !assessment.recommendation.eligible[index];
    look.toClarify = !look.out && !requirements.toBeClarified.empty();
    look.generic = assessment.costs.options[index].usesGenericPrice;
    return look;
}

} // namespace mailbilan
