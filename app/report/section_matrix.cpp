// The matrix: weights, ranges, what each criterion contributes, how sure the order is, what would turn it.
#include "report/figures.h"

#include <algorithm>

namespace mailbilan::report {
namespace {

const Score* scoreOf(const Option& option, const std::string& criterion) {
    const auto it = option.scores.find(criterion);
    return it == option.scores.end() ? nullptr : &it->second;
}

std::vector<const Criterion*> weighted(const Dossier& dossier) {
    std::vector<const Criterion*> result;
    for (const Criterion& criterion : dossier.criteria)
        if (!Decimal(criterion.weight).isZero())
            result.push_back(&criterion);
    return result;
}

Decimal sumOfWeights(const Dossier& dossier) {
    Decimal sum;
    for (const Criterion& criterion : dossier.criteria)
        sum += Decimal(criterion.weight);
    return sum;
}

Runs scoreText(const Writing& t, int option, const Criterion& criterion) {
    const Score* score = scoreOf(t.option(option), criterion.id);
    if (!score)
        return Runs(t.w.text("figure.unknown"), Ink::Clarify);
    return Runs(t.w.range(score->low, score->high));
}

Table scoresTable(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.matrix.criterion"), 1), numberColumn(w.text("report.matrix.weight")),
                     numberColumn(w.text("report.matrix.share"))};
    for (const int option : options)
        table.columns.append(optionColumn(t, option, ColumnKind::Number));
    const Decimal sum = sumOfWeights(t.dossier());
    for (const Criterion* criterion : weighted(t.dossier())) {
        Runs name(criterionName(w, t.dossier(), criterion->id));
        if (criterion->overlapsWithCosts)
            name.append(Run{u' ' + w.text("report.matrix.overlaps"), false, Ink::Clarify, {}});
        QList<Cell> cells{Cell(name), Cell(w.figure(criterion->weight)),
                          Cell(w.percent((Decimal(criterion->weight) / sum).toDouble(), 1))};
        for (const int option : options)
            cells.append(Cell(scoreText(t, option, *criterion)));
        table.rows.append(row(cells));
    }
    QList<Cell> middle{Cell(w.text("report.matrix.middle")), Cell(w.number(sum, 0)), Cell(w.percent(1.0, 1))};
    QList<Cell> range{Cell(w.text("report.matrix.range")), Cell(), Cell()};
    QList<Cell> coverage{Cell(w.text("report.matrix.coverage")), Cell(), Cell()};
    for (const int option : options) {
        middle.append(Cell(t.valueText(option)));
        range.append(Cell(t.valueRange(option)));
        coverage.append(Cell(w.percent(t.value(option).coverage, 0)));
    }
    table.rows.append(row(middle, RowKind::Total));
    table.rows.append(row(range));
    table.rows.append(row(coverage));
    return table;
}

// The better of the two first, as the matrix holds it.
const PairFindings* pairOf(const Writing& t, int a, int b) {
    for (const PairFindings& pair : t.a.matrix.pairs)
        if (pair.a == a && pair.b == b)
            return &pair;
    return nullptr;
}

// What is not certain never reads as 100 %, what is possible never as 0 %.
QString shareText(const Wording& w, const Exact& share) {
    const bool nearlyOne = share.value > 0.9995 && share.fraction != "1";
    const bool nearlyNone = share.value < 0.0005 && share.fraction != "0";
    if (nearlyOne)
        return w.text("report.more_than", {{"share", w.percent(0.999, 1)}});
    return nearlyNone ? w.text("report.less_than", {{"share", w.percent(0.001, 1)}}) : w.percent(share, 1);
}

Table certaintyTable(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.matrix.pair"), 1.4), numberColumn(w.text("report.matrix.ahead")),
                     numberColumn(w.text("report.matrix.level")), textColumn(w.text("report.matrix.worst_case"), 1)};
    for (std::size_t i = 0; i < options.size(); ++i)
        for (std::size_t j = i + 1; j < options.size(); ++j) {
            int a = options[i], b = options[j];
            if (t.value(a).value.middle < t.value(b).value.middle)
                std::swap(a, b);
            const PairFindings* pair = pairOf(t, a, b);
            if (!pair)
                continue;
            const auto percent = [&](const std::optional<Exact>& share) {
                return share ? Cell(shareText(w, *share)) : Cell(Runs(w.text("report.matrix.not_exact"), Ink::Quiet));
            };
            const char* worst = pair->dominates          ? "report.matrix.dominates"
                                : pair->aheadInWorstCase ? "report.matrix.ahead_surely"
                                : pair->levelInWorstCase ? "report.matrix.level_surely"
                                                         : "report.matrix.open";
            table.rows.append(row(
                {Cell(w.text("report.matrix.before",
                             {{"a", t.letter(a)}, {"first", t.name(a)}, {"b", t.letter(b)}, {"second", t.name(b)}})),
                 percent(pair->probabilityAhead), percent(pair->probabilityLevel), Cell(w.text(worst))}));
        }
    return table;
}

QString signedNumber(const Wording& w, const Exact& value) {
    const QString text = w.number(value, 2);
    return value.value > 0 ? u'+' + text : text;
}

std::optional<Table> contributionsTable(const Writing& t, const Margin& margin) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.matrix.criterion"), 1), numberColumn(w.text("report.matrix.weight")),
                     optionColumn(t, margin.leader, ColumnKind::Number),
                     optionColumn(t, margin.rival, ColumnKind::Number),
                     numberColumn(w.text("report.matrix.contribution"))};
    for (const Contribution& one : margin.sortedContributions) {
        const Criterion* criterion = t.dossier().criteria.find(one.criterion);
        if (!criterion)
            continue;
        table.rows.append(row({Cell(criterionName(w, t.dossier(), one.criterion)), Cell(w.figure(criterion->weight)),
                               Cell(scoreText(t, margin.leader, *criterion)),
                               Cell(scoreText(t, margin.rival, *criterion)), Cell(signedNumber(w, one.points))}));
    }
    table.rows.append(
        row({Cell(w.text("report.matrix.margin")), Cell(), Cell(), Cell(), Cell(signedNumber(w, margin.margin))},
            RowKind::Total));
    return table;
}

QString flipWords(const Writing& t, const WeightFlip& flip) {
    const Wording& w = t.w;
    switch (flip.status) {
    case FlipStatus::Flips: return flip.tieAt ? w.number(*flip.tieAt, 2) : w.text("report.flip.none");
    case FlipStatus::TieAtEnd: return w.text("report.flip.tie_at_end");
    case FlipStatus::Above: return w.text("report.flip.above");
    case FlipStatus::Below: return w.text("report.flip.below");
    case FlipStatus::None: return w.text("report.flip.none");
    case FlipStatus::LevelNow: return w.text("report.flip.level_now");
    }
    return {};
}

QString moveWords(const Writing& t, const ScoreFlip::Move& move) {
    const Wording& w = t.w;
    switch (move.status) {
    case ScoreFlipStatus::Flips: {
        const QString at = move.score ? w.number(*move.score, 2) : QString();
        return move.insideItsRange ? w.text("report.flip.inside", {{"at", at}}) : at;
    }
    case ScoreFlipStatus::TieAtEnd: return w.text("report.flip.tie_at_end");
    case ScoreFlipStatus::BeyondScale: return w.text("report.flip.beyond");
    case ScoreFlipStatus::None: return w.text("report.flip.none");
    case ScoreFlipStatus::LevelNow: return w.text("report.flip.level_now");
    }
    return {};
}

Column scoreColumn(const Writing& t, int option) {
    Column column = optionColumn(t, option, ColumnKind::Number);
    column.head = t.w.text("report.flip.score");
    return column;
}

Table flipTable(const Writing& t, const Margin& margin) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.matrix.criterion"), 1),
                     numberColumn(w.text("report.flip.weight_now")),
                     numberColumn(w.text("report.flip.weight_at")),
                     numberColumn(w.text("report.flip.whole")),
                     scoreColumn(t, margin.leader),
                     scoreColumn(t, margin.rival)};
    for (const WeightFlip& flip : margin.weights) {
        const Criterion* criterion = t.dossier().criteria.find(flip.criterion);
        if (!criterion || Decimal(criterion->weight).isZero())
            continue;
        const auto score = std::find_if(margin.scores.begin(), margin.scores.end(),
                                        [&](const ScoreFlip& one) { return one.criterion == flip.criterion; });
        const bool scored = score != margin.scores.end();
        table.rows.append(
            row({Cell(criterionName(w, t.dossier(), flip.criterion)), Cell(w.figure(criterion->weight)),
                 Cell(flipWords(t, flip)), Cell(flip.nextWholeWeight ? w.whole(*flip.nextWholeWeight) : t.dash()),
                 Cell(scored ? moveWords(t, score->leaderLowered) : t.dash()),
                 Cell(scored ? moveWords(t, score->rivalRaised) : t.dash())}));
    }
    return table;
}

// The leader in value among the options shown against the next of them.
const Margin* marginShown(const Writing& t, const std::vector<int>& options) {
    const auto isShown = [&](int option) { return std::find(options.begin(), options.end(), option) != options.end(); };
    const Margin* best = nullptr;
    for (const int rival : options)
        for (const Margin& margin : t.a.matrix.margins)
            if (margin.rival == rival && isShown(margin.leader) && (!best || margin.margin < best->margin))
                best = &margin;
    if (best)
        return best;
    return t.a.matrix.margins.empty() ? nullptr : &t.a.matrix.margins.front();
}

void addMargin(const Writing& t, const Margin& margin, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    const QString first = t.name(margin.leader), second = t.name(margin.rival);
    blocks.push_back(Heading{w.text("report.matrix.contributions", {{"first", first}, {"second", second}}), 2});
    if (const auto table = contributionsTable(t, margin))
        blocks.push_back(*table);
    blocks.push_back(Paragraph{w.text("report.matrix.contributions_note", {{"first", first}}), Voice::Note});
    blocks.push_back(Heading{w.text("report.flip.title"), 2});
    QStringList sentences;
    if (margin.allWeightsWrongBy)
        sentences +=
            w.text("report.flip.all_weights", {{"share", w.percent(*margin.allWeightsWrongBy, 1)}, {"first", first}});
    if (margin.smallestMoveL1)
        sentences +=
            w.text("report.flip.smallest_move", {{"share", w.percent(*margin.smallestMoveL1, 1)}, {"second", second}});
    if (!sentences.isEmpty())
        blocks.push_back(Paragraph{sentences.join(u' ')});
    blocks.push_back(flipTable(t, margin));
    blocks.push_back(Paragraph{w.text("report.flip.note", {{"first", first}, {"second", second}}), Voice::Note});
}

void addOverturnings(const Writing& t, std::vector<Block>& blocks) {
    Enumeration list;
    for (const Overturning& one : overturnings(t.w, t.a))
        list.entries.append(one.sentence);
    if (list.entries.isEmpty())
        return;
    blocks.push_back(Heading{t.w.text("report.matrix.overturn"), 2});
    blocks.push_back(list);
}

Runs finding(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    std::vector<int> competing;
    std::copy_if(options.begin(), options.end(), std::back_inserter(competing),
                 [&](int one) { return t.eligible(one); });
    std::stable_sort(competing.begin(), competing.end(),
                     [&](int a, int b) { return t.value(b).value.middle < t.value(a).value.middle; });
    if (competing.empty())
        return Runs(w.text("report.matrix.finding_none"));
    const int best = competing.front();
    if (competing.size() == 1)
        return Runs(w.text("report.matrix.finding_one",
                           {{"option", t.name(best)}, {"value", t.valueText(best)}, {"range", t.valueRange(best)}}));
    return Runs(w.text("report.matrix.finding", {{"option", t.name(best)},
                                                 {"value", t.valueText(best)},
                                                 {"range", t.valueRange(best)},
                                                 {"next", t.name(competing[1])},
                                                 {"next_value", t.valueText(competing[1])},
                                                 {"next_range", t.valueRange(competing[1])}}));
}

Table reasonsTable(const Writing& t, const std::vector<int>& options) {
    const Wording& w = t.w;
    Table table;
    table.columns = {textColumn(w.text("report.option"), 0.5), numberColumn(w.text("report.matrix.score")),
                     textColumn(w.text("report.matrix.reason"), 3), textColumn(w.text("report.source"), 1.6)};
    table.continued = u' ' + w.text("report.continued");
    for (const Criterion* criterion : weighted(t.dossier())) {
        Cell head(criterionName(w, t.dossier(), criterion->id));
        head.span = 4;
        table.rows.append(row({head}, RowKind::Group));
        for (const int option : options) {
            const Score* score = scoreOf(t.option(option), criterion->id);
            Cell name(QString{});
            name.badge = t.badge(option);
            if (!score) {
                table.rows.append(row({name, Cell(Runs(w.text("figure.unknown"), Ink::Clarify)),
                                       Cell(Runs(w.text("report.matrix.no_score"), Ink::Quiet)), Cell()}));
                continue;
            }
            Runs reason(w.label(score->reason));
            if (score->suggested)
                reason.append(Run{u' ' + w.text("report.matrix.suggested"), false, Ink::Quiet, {}});
            table.rows.append(row({name, Cell(w.range(score->low, score->high)), Cell(reason),
                                   Cell(Runs(sourceLine(w, score->source), Ink::Quiet))}));
        }
    }
    return table;
}

void addGeneralComparison(const Writing& t, std::vector<Block>& blocks) {
    const Wording& w = t.w;
    const ModelComparison& comparison = t.dossier().modelComparison;
    if (comparison.aspects.empty())
        return;
    Table table;
    table.columns = {textColumn(w.text("report.general.aspect"), 1), textColumn(modelTitle(w, Model::SelfHosted), 1.5),
                     textColumn(modelTitle(w, Model::Managed), 1.5)};
    table.continued = u' ' + w.text("report.continued");
    for (const ComparedAspect& aspect : comparison.aspects)
        table.rows.append(
            row({Cell(w.label(aspect.label)), Cell(w.label(aspect.selfHosted)), Cell(w.label(aspect.managed))}));
    blocks.push_back(Heading{w.text("report.general.title"), 2});
    blocks.push_back(table);
    blocks.push_back(
        Paragraph{w.text("report.general.note", {{"source", sourceLine(w, comparison.source)}}), Voice::Note});
}

} // namespace

Section matrixSection(const Writing& t, const QString& number) {
    const Wording& w = t.w;
    const std::vector<int> options = t.shown();
    Section section{number, w.text("report.matrix.title"), {}};
    section.blocks.push_back(Paragraph{finding(t, options), Voice::Lead});
    section.blocks.push_back(scoresTable(t, options));
    section.blocks.push_back(
        Paragraph{w.text(t.dossier().grades == Grades::Whole ? "report.matrix.convention_whole"
                                                             : "report.matrix.convention_continuous"),
                  Voice::Note});
    section.blocks.push_back(Paragraph{overlapsSentence(w, t.a), Voice::Note});
    if (const auto figure = valuesFigure(t))
        section.blocks.push_back(KeepTogether{{Heading{w.text("report.matrix.values"), 2}, *figure}});
    const Table certainty = certaintyTable(t, options);
    if (!certainty.rows.isEmpty()) {
        section.blocks.push_back(Heading{w.text("report.matrix.certainty"), 2});
        section.blocks.push_back(certainty);
        section.blocks.push_back(Paragraph{w.text("report.matrix.certainty_note"), Voice::Note});
    }
    if (const Margin* margin = marginShown(t, options))
        addMargin(t, *margin, section.blocks);
    addOverturnings(t, section.blocks);
    section.blocks.push_back(Heading{w.text("report.matrix.reasons"), 2});
    section.blocks.push_back(reasonsTable(t, options));
    addGeneralComparison(t, section.blocks);
    return section;
}

} // namespace mailbilan::report
