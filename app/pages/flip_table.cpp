#include "pages/matrix_table.h"

#include "text/names.h"

#include <algorithm>

namespace mailbilan {
namespace {

const char* weightState(FlipStatus status) {
    switch (status) {
    case FlipStatus::Flips: return "ui.flip.reachable";
    case FlipStatus::TieAtEnd: return "ui.flip.tie_at_end";
    case FlipStatus::Above:
    case FlipStatus::Below: return "ui.flip.off_scale";
    case FlipStatus::LevelNow: return "ui.flip.level_now";
    case FlipStatus::None: break;
    }
    return "ui.flip.none";
}

const char* scoreState(const ScoreFlip::Move& move) {
    switch (move.status) {
    case ScoreFlipStatus::Flips: return move.insideItsRange ? "ui.flip.inside_range" : "ui.flip.outside_range";
    case ScoreFlipStatus::TieAtEnd: return "ui.flip.tie_at_end";
    case ScoreFlipStatus::BeyondScale: return "ui.flip.off_scale";
    case ScoreFlipStatus::LevelNow: return "ui.flip.level_now";
    case ScoreFlipStatus::None: break;
    }
    return "ui.flip.none";
}

Cell stateCell(const Wording& wording, const char* id, bool matters) {
    Cell cell;
    cell.text = wording.text(id);
    cell.tone = matters ? Tone::Clarify : Tone::Secondary;
    return cell;
}

Cell figureCell(const Wording& wording, const std::optional<Exact>& value) {
    Cell cell = Cell::amount(value ? wording.number(*value, 2) : QStringLiteral("–"));
    cell.tone = value ? Tone::Plain : Tone::Secondary;
    return cell;
}

QString wholeFlip(const Wording& wording, const WeightFlip& flip, const Figure& weight) {
    if (!flip.nextWholeWeight)
        return QStringLiteral("–");
    QString whole = wording.whole(*flip.nextWholeWeight);
    const bool below = *flip.nextWholeWeight < weight.toDouble();
    if (*flip.nextWholeWeight == 0)
        return whole;
    return wording.text(below ? "ui.flip.at_most" : "ui.flip.at_least", {{"weight", whole}});
}

} // namespace

CellTable flipTable(const PageView& view, const Margin& margin) {
    const Wording& wording = view.wording;
    const Dossier& dossier = *view.assessment->dossier;
    const auto head = [&](const char* id, bool right) {
        Cell cell;
        cell.text = wording.text(id, {{"leader", optionLetter(margin.leader)}});
        cell.align = right ? Qt::AlignRight : Qt::AlignLeft;
        return cell;
    };
    CellTable table;
    table.heads = {head("ui.flip.criterion", false),    head("ui.flip.weight", true), head("ui.flip.tie", true),
                   head("ui.flip.weight_state", false), head("ui.flip.whole", true),  head("ui.flip.score", true),
                   head("ui.flip.score_state", false)};
    for (std::size_t i = 0; i < margin.weights.size(); ++i) {
        const WeightFlip& flip = margin.weights[i];
        const Criterion* criterion = dossier.criteria.find(flip.criterion);
        if (!criterion)
            continue;
        Cell name;
        name.text = criterionName(wording, dossier, flip.criterion);
        const auto score = std::find_if(margin.scores.begin(), margin.scores.end(),
                                        [&](const ScoreFlip& entry) { return entry.criterion == flip.criterion; });
        const bool scored = score != margin.scores.end();
        const ScoreFlip::Move move = scored ? score->leaderLowered : ScoreFlip::Move{};
        const bool flips = flip.status == FlipStatus::Flips;
        table.rows.push_back(
            {{name, Cell::amount(wording.figure(criterion->weight)), figureCell(wording, flip.tieAt),
              stateCell(wording, weightState(flip.status), flips),
              Cell::amount(wholeFlip(wording, flip, criterion->weight), true), figureCell(wording, move.score),
              stateCell(wording, scoreState(move), move.insideItsRange)},
             RowRank::Plain,
             false});
    }
    return table;
}

QString matrixSentence(const PageView& view, const Margin& margin) {
    const Wording& wording = view.wording;
    const QString a = optionName(wording, *view.assessment->dossier, margin.leader);
    const QString b = optionName(wording, *view.assessment->dossier, margin.rival);
    QStringList sentences;
    const auto& pairs = view.assessment->matrix.pairs;
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const PairFindings& found) {
        return found.a == margin.leader && found.b == margin.rival;
    });
    if (pair != pairs.end()) {
        if (pair->probabilityAhead)
            sentences << wording.text("ui.matrix.ahead",
                                      {{"a", a}, {"b", b}, {"share", wording.percent(*pair->probabilityAhead, 1)}});
        sentences << wording.text(pair->aheadInWorstCase ? "ui.matrix.worst_case_ahead" : "ui.matrix.worst_case_open",
                                  {{"a", a}, {"b", b}});
    }
    if (margin.allWeightsWrongBy)
        sentences << wording.text("ui.matrix.all_weights", {{"share", wording.percent(*margin.allWeightsWrongBy, 1)}});
    return sentences.join(u' ');
}

} // namespace mailbilan
