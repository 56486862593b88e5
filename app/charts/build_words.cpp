#include "charts/build_words.h"

namespace mailbilan {

const OptionCosts& costsOf(const Assessment& assessment, int option) {
    return assessment.costs.options[static_cast<std::size_t>(option)];
}

Options costedOptions(const Assessment& assessment, const Options& options) {
    Options kept;
    for (int option : options.empty() ? shownOptions(assessment) : options)
        if (costsOf(assessment, option).available())
            kept.push_back(option);
    return kept;
}

QString lettered(const OptionLook& look) { return optionLetter(look.index) + u' ' + look.name; }

NumberText numbers(const Wording& wording) {
    return [&wording](double value, int places) { return wording.number(value, places); };
}

QString titleWithUnit(const char* id, const Assessment& assessment, const Wording& wording, const AmountUnit& unit) {
    return wording.text(id, {{"unit", unit.symbol}, {"vat", vatBasis(wording, *assessment.dossier)}});
}

} // namespace mailbilan
