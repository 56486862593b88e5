#include "charts/build_words.h"
#include "text/names.h"

#include <numeric>

namespace mailbilan {
namespace {

constexpr std::size_t mostOptions = 4;

QString keyNote(const Assessment& assessment, const Wording& wording, const OptionLook& look) {
    if (look.out)
        return wording.text("charts.key.out", {{"reasons", outReason(assessment, wording, look.index)}});
    if (look.toClarify && look.generic)
        return wording.text("charts.key.clarify_generic");
    if (look.toClarify)
        return wording.text("charts.key.clarify");
    return look.generic ? wording.text("charts.key.generic") : QString();
}

QString bandReadOut(const Assessment& assessment, const Wording& wording, const UserBand& band) {
    QStringList names;
    for (int option : band.cheapest)
        names << optionName(wording, *assessment.dossier, option);
    const QString users = wording.range(wording.whole(band.from), wording.whole(band.to));
    if (names.isEmpty())
        return wording.text("charts.bands.none", {{"users", users}});
    return wording.text("charts.bands.read", {{"users", users}, {"names", listed(wording, names)}});
}

} // namespace

OptionLook optionLook(const Assessment& assessment, const Wording& wording, int option) {
    const auto index = static_cast<std::size_t>(option);
    OptionLook look;
    look.index = option;
    look.name = optionName(wording, *assessment.dossier, option);
    look.out = !assessment.recommendation.eligible[index];
    look.toClarify = !look.out && !assessment.recommendation.requirements[index].toBeClarified.empty();
    look.generic = assessment.costs.options[index].usesGenericPrice;
    return look;
}

Options shownOptions(const Assessment& assessment) {
    const std::size_t count = assessment.dossier->options.size();
    if (count > mostOptions && !assessment.recommendation.board.empty())
        return assessment.recommendation.board;
    Options all(std::min(count, mostOptions));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

QString outReason(const Assessment& assessment, const Wording& wording, int option) {
    const auto index = static_cast<std::size_t>(option);
    QStringList reasons;
    for (const std::string& requirement : assessment.recommendation.requirements[index].failed)
        reasons << requirementName(wording, *assessment.dossier, requirement);
    if (!assessment.costs.options[index].available())
        reasons << wording.text("charts.out.no_costs");
    return listed(wording, reasons);
}

KeyStrip keyStrip(const Assessment& assessment, const Wording& wording, const Options& options) {
    KeyStrip strip;
    strip.words.title = wording.text("charts.key.title");
    strip.words.table.heads << wording.text("charts.head.option") << wording.text("charts.head.note");
    QStringList names;
    for (int option : options.empty() ? shownOptions(assessment) : options) {
        const OptionLook look = optionLook(assessment, wording, option);
        strip.entries.push_back({look, keyNote(assessment, wording, look)});
        strip.words.table.rows.push_back({lettered(look), strip.entries.back().note});
        names << strip.words.table.rows.back().join(u' ').trimmed();
    }
    strip.words.description = names.join(QStringLiteral("; "));
    return strip;
}

BandsStrip bandsStrip(const Assessment& assessment, const Wording& wording, const std::vector<UserBand>& bands,
                      std::optional<std::int64_t> present) {
    BandsStrip strip;
    strip.words.title = wording.text("charts.bands.title");
    strip.words.table.heads << wording.text("charts.head.users") << wording.text("charts.head.cheapest");
    QStringList sentences;
    for (const UserBand& band : bands) {
        StripBand drawn{static_cast<double>(band.from),
                        static_cast<double>(band.to + 1),
                        {},
                        wording.whole(band.from),
                        bandReadOut(assessment, wording, band)};
        QStringList names;
        for (int option : band.cheapest) {
            drawn.options.push_back(optionLook(assessment, wording, option));
            names << drawn.options.back().name;
        }
        strip.words.table.rows.push_back(
            {wording.range(wording.whole(band.from), wording.whole(band.to)), listed(wording, names)});
        sentences << drawn.readOut;
        strip.bands.push_back(std::move(drawn));
    }
    if (!bands.empty()) {
        strip.low = static_cast<double>(bands.front().from);
        strip.high = static_cast<double>(bands.back().to + 1);
    }
    if (present) {
        strip.present = static_cast<double>(*present);
        strip.presentText = wording.text("charts.bands.present", {{"users", wording.whole(*present)}});
    }
    strip.words.description = sentences.join(u'\n');
    return strip;
}

} // namespace mailbilan
