// The page for the board: question, verdict, options, conditions, resolution, budget, on exactly one page.
#include "report/budget.h"
#include "report/figures.h"

namespace mailbilan::report {
namespace {

// A text that a user wrote, cut at a word so that the page stays one page; the appendix has all of it.
QString shortened(QString text, int brevity) {
    const int most = brevity == 0 ? 700 : brevity == 1 ? 320 : 160;
    text = text.simplified();
    if (text.size() <= most)
        return text;
    const auto space = text.lastIndexOf(u' ', most);
    return text.left(space > most / 2 ? space : most) + u'\u2026';
}

Table optionsTable(const Writing& t) {
    const Wording& w = t.w;
    const auto competing = std::count(t.rec().eligible.begin(), t.rec().eligible.end(), true);
    Table table;
    table.columns = {textColumn(w.text("report.option"), 1.2),
                     numberColumn(w.text("report.tco_head", {{"months", t.months()}, {"unit", t.unit()}})),
                     numberColumn(w.text("report.per_user_head", {{"unit", w.currencySymbol()}})),
                     numberColumn(w.text("report.value_head", {{"low", w.figure(t.dossier().scale.low)},
                                                               {"high", w.figure(t.dossier().scale.high)}})),
                     numberColumn(w.text("report.range_head")),
                     numberColumn(w.text("report.rank_head", {{"n", w.whole(competing)}})),
                     textColumn(w.text("report.must_head"), 1)};
    const std::optional<int> recommended = recommendedOption(t.a);
    for (const int option : t.shown()) {
        const bool priced = t.costs(option).available();
        const auto rank = t.rank(option);
        Row one = row({t.optionCell(option), Cell(priced ? w.amount(t.costs(option).tco) : t.dash()),
                       Cell(priced ? w.number(t.costs(option).tcoPerUserMonth, 2) : t.dash()),
                       Cell(t.valueText(option)), Cell(t.valueRange(option)),
                       Cell(rank ? w.whole(*rank) : t.dash()), Cell(t.must(option))});
        one.quiet = !t.eligible(option);
        one.bold = recommended && *recommended == option;
        table.rows.append(one);
    }
    return table;
}

std::vector<Block> conditions(const Writing& t, int brevity) {
    std::vector<Block> blocks{Heading{t.w.text("report.board.conditions"), 2}};
    Enumeration list;
    const auto texts = conditionTexts(t.w, t.a);
    const std::size_t most = brevity == 0 ? 6 : brevity == 1 ? 4 : 3;
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i)
        list.entries.append(shortened(texts[i].sentence, brevity));
    if (list.entries.isEmpty()) {
        blocks.push_back(Paragraph{t.w.text("report.board.no_conditions")});
        return blocks;
    }
    blocks.push_back(list);
    if (texts.size() > most)
        blocks.push_back(Paragraph{t.w.plural(t.settings.audience == Audience::Full ? "report.board.more_conditions"
                                                                                    : "report.board.more_short",
                                              qint64(texts.size() - most)),
                                   Voice::Note});
    return blocks;
}

std::vector<Block> resolution(const Writing& t, int brevity) {
    const Wording& w = t.w;
    const Board& board = t.dossier().board;
    std::vector<Block> blocks;
    const QString by = w.date(fromModel(board.decisionBy));
    blocks.push_back(Heading{by.isEmpty() ? w.text("report.board.resolution")
                                          : w.text("report.board.resolution_by", {{"date", by}}), 2});
    const std::optional<int> option = recommendedOption(t.a);
    if (!option) {
        blocks.push_back(Paragraph{w.text("report.board.nothing_to_approve")});
    } else {
        const Budget budget = budgetOf(t, *option);
        const auto count = qint64(conditionTexts(w, t.a).size());
        const QString first = budget.years.front(), last = budget.years.back();
        const Wording::Arguments arguments{{"option", recommendableName(w, t.a, *option)},
                                           {"budget", w.money(budget.total())},
                                           {"unit", t.unit()},
                                           {"from", first},
                                           {"to", last}};
        blocks.push_back(Paragraph{count == 0 ? w.text("report.board.approve_clear", arguments)
                                              : w.plural("report.board.approve", count, arguments)});
    }
    blocks.push_back(Paragraph{nextStepSentence(w, t.a)});
    const QString pilot = w.label(board.pilot), stop = w.label(board.stopCriteria);
    if (!pilot.isEmpty() || !stop.isEmpty()) {
        blocks.push_back(Heading{w.text("report.board.pilot"), 2});
        if (!pilot.isEmpty())
            blocks.push_back(Paragraph{shortened(pilot, brevity)});
        if (!stop.isEmpty())
            blocks.push_back(Paragraph{w.text("report.board.stop", {{"criteria", shortened(stop, brevity)}})});
    }
    return blocks;
}

KeyValue dated(const Writing& t, const char* key, const std::string& iso) {
    return {t.w.text(key), t.orMissing(t.w.date(fromModel(iso)))};
}

KeyValues contractFacts(const Writing& t, int brevity) {
    const Wording& w = t.w;
    const Board& board = t.dossier().board;
    KeyValues facts;
    facts.keyShare = 0.42;
    KeyValue end = dated(t, "report.board.contract_end", board.contractEnd);
    if (!board.notice.empty())
        end.value.append(Run{w.text("report.board.notice", {{"notice", shortened(fromModel(board.notice), brevity)}}), false, Ink::Text, {}});
    facts.entries.append(end);
    if (const auto option = recommendedOption(t.a)) {
        const auto& categories = t.costs(*option).byCategory;
        const auto exit = categories.find(Category::Exit);
        facts.entries.append({w.text("report.board.exit_cost"),
                              exit == categories.end()
                                  ? Runs(w.text("report.board.exit_unknown"), Ink::Clarify)
                                  : Runs(w.text("report.board.exit_included", {{"amount", w.money(exit->second)}}))});
    }
    facts.entries.append(dated(t, "report.board.quotes_until", board.quotesValidUntil));
    facts.entries.append({w.text("report.board.risk_owner"), t.orMissing(shortened(fromModel(board.riskOwner), brevity))});
    return facts;
}

KeyValues basisFacts(const Writing& t, int brevity) {
    const Wording& w = t.w;
    const Board& board = t.dossier().board;
    KeyValues facts;
    facts.keyShare = 0.34;
    QString weights = shortened(fromModel(board.weightsSetBy), brevity);
    const QString date = w.date(fromModel(board.weightsDate));
    if (!weights.isEmpty() && !date.isEmpty())
        weights = w.text("report.board.weights_by", {{"who", weights}, {"date", date}});
    facts.entries.append({w.text("report.board.weights"), t.orMissing(weights)});
    facts.entries.append({w.text("report.board.vat"), Runs(w.text(Decimal(likely(t.dossier(), t.dossier().organisation.vatNotRecovered)).isZero()
                                                                ? "report.board.vat_net" : "report.board.vat_taxed"))});
    const QString changes = shortened(w.label(board.changes), brevity);
    facts.entries.append({w.text("report.board.changes"), changes.isEmpty() ? Runs(w.text("report.board.first_version"), Ink::Quiet) : Runs(changes)});
    facts.entries.append({w.text("report.board.check"), Runs(shortened(overlapsSentence(w, t.a), brevity))});
    return facts;
}

} // namespace

Section boardSection(const Writing& t, int brevity) {
    const Wording& w = t.w;
    Section section;
    section.setting = Setting::OnePage;
    section.title = shortened(w.label(t.dossier().board.question), brevity == 0 ? 1 : 2);
    if (section.title.isEmpty())
        section.title = w.text("report.board.question");
    Runs verdict = bold(w.text("report.board.headline", {{"headline", verdictHeadline(w, t.a)}}));
    for (const QString& sentence : verdictSentences(w, t.a))
        verdict.append(Run{u' ' + sentence, false, Ink::Text, {}});
    section.blocks.push_back(Paragraph{verdict, Voice::Lead});
    section.blocks.push_back(optionsTable(t));
    const QString generic = genericPriceSentence(w, t.a);
    if (!generic.isEmpty())
        section.blocks.push_back(Paragraph{generic, Voice::Note});
    std::vector<Block> left{Heading{w.text("report.board.plane"), 2}};
    if (const auto figure = planeFigure(t))
        left.push_back(*figure);
    left.push_back(Paragraph{w.text("report.board.plane_note"), Voice::Note});
    std::vector<Block> right = conditions(t, brevity);
    for (Block& block : resolution(t, brevity))
        right.push_back(std::move(block));
    section.blocks.push_back(Columns{{std::move(left), std::move(right)}, {0.53, 0.47}});
    if (const auto option = recommendedOption(t.a)) {
        section.blocks.push_back(Heading{w.text("report.board.budget", {{"letter", t.letter(*option)}, {"option", recommendableName(w, t.a, *option)}}), 2});
        section.blocks.push_back(budgetTable(t, budgetOf(t, *option)));
    }
    section.blocks.push_back(Space{8});
    std::vector<std::vector<Block>> facts;
    facts.push_back({contractFacts(t, brevity)});
    facts.push_back({basisFacts(t, brevity)});
    section.blocks.push_back(Columns{std::move(facts), {0.47, 0.53}});
    return section;
}

} // namespace mailbilan::report
