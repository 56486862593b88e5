#include "pages/option_title.h"

#include "text/names.h"

namespace mailbilan {

QString optionTitle(const Assessment& assessment, const Wording& wording, int option) {
    const auto index = static_cast<std::size_t>(option);
    if (assessment.costs.options[index].usesGenericPrice)
        return modelTitle(wording, assessment.dossier->options[index].model);
    return optionName(wording, *assessment.dossier, option);
}

} // namespace mailbilan
