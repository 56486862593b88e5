#include "export/json_values.h"
#include "model/analysis/sensitivity.h"

namespace mailbilan {
namespace {

Json swingJson(const Swing& swing) { return {{"low", toJson(swing.atLow)}, {"high", toJson(swing.atHigh)}}; }

// Options that the assumption does not move are left out.
Json barJson(const Dossier& dossier, const Tornado& tornado, const TornadoBar& bar) {
    Json tco = Json::object();
    for (std::size_t i = 0; i < dossier.options.size(); ++i)
        if (bar.tco[i].atLow != tornado.tco[i] || bar.tco[i].atHigh != tornado.tco[i])
            tco[dossier.options[i].id] = swingJson(bar.tco[i]);
    return {{"assumption", bar.assumption},
            {"low", bar.low.text()},
            {"likely", bar.likely.text()},
            {"high", bar.high.text()},
            {"tco", tco},
            {"margin", swingJson(bar.margin)}};
}

} // namespace

Json sensitivityJson(const Dossier& dossier) {
    const Tornado result = tornado(dossier);
    Json bars = Json::array(), widest = Json::array(), axes;
    for (const TornadoBar& bar : result.bars)
        bars.push_back(barJson(dossier, result, bar));
    for (const std::size_t place : result.widestOfMargin())
        widest.push_back(result.bars[place].assumption);
    if (const auto found = widestAxes(result))
        axes = {{"x", found->x}, {"y", found->y}};
    return {{"best", optionId(dossier, result.best)},
            {"second", optionId(dossier, result.second)},
            {"margin", toJson(result.margin)},
            {"widest_of_margin", widest},
            {"map_axes", axes},
            {"bars", bars}};
}

} // namespace mailbilan
