// The page for the board: question, verdict, options, conditions, resolution, budget, on exactly one page.
#include "report/budget.h"
#include "report/figures.h"
#include "text/uncertainty.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace mailbilan::report {
namespace {

QString cutAtWord(QString text, int most) {
    // Not simplified(), which would turn no-break spaces into spaces.
    static const QRegularExpression blanks(QStringLiteral("[ \\t\\r\\n]+"));
    text = text.replace(blanks, QStringLiteral(" ")).trimmed();
    if (text.size() <= most)
        return text;
    const auto space = text.lastIndexOf(u' ', most);
    return text.left(space > most / 2 ? space : most) + u'\u2026';
}

// A text that a user wrote, cut so that the page stays one page; chapter 5 and the dossier have all of it.
QString shortened(const QString& text, int brevity) {
    constexpr std::array<int, 5> lengths{700, 320, 180, 125, 45};
    return cutAtWord(text, lengths.at(std::size_t(brevity)));
}

// A sentence of the program is cut only where names in it are absurdly long.
QString sentence(const QString& text, int brevity) {
    return cutAtWord(text, brevity < 3 ? 600 : brevity == 3 ? 360 : 220);
}

QString nameOf(const QString& name, int brevity) { return cutAtWord(name, brevity < 3 ? 90 : 45); }

// A star stands for "a quote is to be obtained", which the note below the table says.
Cell boardName(const Writing& t, int option, int brevity) {
    Cell cell(nameOf(t.name(option), brevity) +
              (t.costs(option).usesGenericPrice ? QStringLiteral("\u00A0*") : QString()));
    cell.badge = t.badge(option);
    return cell;
}

Table optionsTable(const Writing& t, int brevity) {
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
        Row one =
            row({t.optionCell(option), Cell(priced ? w.amount(t.costs(option).tco) : t.dash()),
                 Cell(priced ? w.number(t.costs(option).tcoPerUserMonth, 2) : t.dash()), Cell(t.valueText(option)),
                 Cell(t.valueRange(option)), Cell(rank ? w.whole(*rank) : t.dash()), Cell(t.must(option))});
        one.quiet = !t.eligible(option);
        one.bold = recommended && *recommended == option;
        one.cells.front() = boardName(t, option, brevity);
        one.cells.back().runs.front().text = sentence(one.cells.back().runs.front().text, brevity);
        table.rows.append(one);
    }
    return table;
}

// All must-haves to be clarified in one sentence, then the critical checks by name: where they stand is in chapter 5.
QStringList conditionsInShort(const Writing& t) {
    QStringList musts, texts;
    for (const OpenCondition& one : t.rec().verdict.conditions)
        if (one.what == OpenCondition::What::MustHave)
            musts += requirementName(t.w, t.dossier(), one.id);
    if (!musts.isEmpty())
        texts += t.w.plural("report.board.clarify", musts.size(), {{"list", listed(t.w, musts)}});
    for (const OpenCondition& one : t.rec().verdict.conditions)
        if (one.what == OpenCondition::What::CriticalCheck)
            texts += checkName(t.w, t.dossier(), one.id);
    return texts;
}

// The conditions then name the next step already.
bool saysWhatToClarify(const Writing& t) {
    const auto& open = t.rec().verdict.conditions;
    return std::any_of(open.begin(), open.end(),
                       [](const OpenCondition& one) { return one.what == OpenCondition::What::MustHave; });
}

std::vector<Block> conditions(const Writing& t, int brevity) {
    std::vector<Block> blocks{Heading{t.w.text("report.board.conditions"), 2}};
    const QStringList texts = conditionsInShort(t);
    constexpr std::array<int, 5> numbers{7, 5, 4, 3, 2};
    const int most = numbers.at(std::size_t(brevity));
    Enumeration list;
    for (const QString& text : texts.mid(0, most))
        list.entries.append(sentence(text, brevity));
    if (list.entries.isEmpty()) {
        blocks.push_back(Paragraph{t.w.text("report.board.no_conditions")});
        return blocks;
    }
    blocks.push_back(list);
    if (texts.size() > most)
        blocks.push_back(Paragraph{t.w.plural(t.settings.audience == Audience::Full ? "report.board.more_conditions"
                                                                                    : "report.board.more_short",
                                              texts.size() - most),
                                   Voice::Note});
    return blocks;
}

std::vector<Block> resolution(const Writing& t, int brevity) {
    const Wording& w = t.w;
    const Board& board = t.dossier().board;
    std::vector<Block> blocks;
    const QString by = w.date(fromModel(board.decisionBy));
    blocks.push_back(Heading{
        by.isEmpty() ? w.text("report.board.resolution") : w.text("report.board.resolution_by", {{"date", by}}), 2});
    const std::optional<int> option = recommendedOption(t.a);
    if (!option) {
        blocks.push_back(Paragraph{w.text("report.board.nothing_to_approve")});
    } else {
        const Budget budget = budgetOf(t, *option);
        const QString first = budget.years.front(), last = budget.years.back();
        const Wording::Arguments arguments{{"option", nameOf(recommendableName(w, t.a, *option), brevity)},
                                           {"budget", w.money(budget.total())},
                                           {"basis", t.basis()},
                                           {"from", first},
                                           {"to", last}};
        blocks.push_back(Paragraph{t.rec().verdict.conditions.empty() ? w.text("report.board.approve_clear", arguments)
                                                                      : w.text("report.board.approve", arguments)});
    }
    if (!saysWhatToClarify(t))
        blocks.push_back(Paragraph{sentence(nextStepSentence(w, t.a), brevity)});
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
        end.value.append(Run{w.text("report.board.notice", {{"notice", shortened(fromModel(board.notice), brevity)}}),
                             false,
                             Ink::Text,
                             {}});
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
    facts.entries.append(
        {w.text("report.board.risk_owner"), t.orMissing(shortened(fromModel(board.riskOwner), brevity))});
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
    facts.entries.append({w.text("report.board.vat"),
                          Runs(w.text(Decimal(likely(t.dossier(), t.dossier().organisation.vatNotRecovered)).isZero()
                                          ? "report.board.vat_net"
                                          : "report.board.vat_taxed"))});
    const QString changes = shortened(w.label(board.changes), brevity);
    facts.entries.append({w.text("report.board.changes"),
                          changes.isEmpty() ? Runs(w.text("report.board.first_version"), Ink::Quiet) : Runs(changes)});
    facts.entries.append({w.text("report.board.check"), Runs(sentence(overlapsSentence(w, t.a), brevity))});
    return facts;
}

} // namespace

Section boardSection(const Writing& t, int brevity) {
    const Wording& w = t.w;
    Section section;
    section.setting = Setting::OnePage;
    section.title = cutAtWord(w.label(t.dossier().board.question), brevity < 3 ? 180 : 90);
    if (section.title.isEmpty())
        section.title = w.text("report.board.question");
    Runs verdict = bold(w.text("report.board.headline", {{"headline", sentence(verdictHeadline(w, t.a), brevity)}}));
    for (const QString& one : verdictSentences(w, t.a))
        verdict.append(Run{u' ' + sentence(one, brevity), false, Ink::Text, {}});
    section.blocks.push_back(Paragraph{verdict, Voice::Lead});
    section.blocks.push_back(optionsTable(t, brevity));
    const std::vector<int> shown = t.shown();
    if (std::any_of(shown.begin(), shown.end(), [&](int one) { return t.costs(one).usesGenericPrice; }))
        section.blocks.push_back(Paragraph{w.text("report.board.generic_note"), Voice::Note});
    std::vector<Block> left{Heading{w.text("report.board.plane"), 2}};
    if (const auto figure = planeFigure(t))
        left.push_back(*figure);
    left.push_back(Paragraph{w.text("report.board.plane_note"), Voice::Note});
    if (const QString first = findOutFirstSentence(w, t.a, t.draws.verdict); !first.isEmpty())
        left.push_back(Paragraph{sentence(first, brevity)});
    std::vector<Block> right = conditions(t, brevity);
    for (Block& block : resolution(t, brevity))
        right.push_back(std::move(block));
    section.blocks.push_back(Columns{{std::move(left), std::move(right)}, {0.53, 0.47}});
    if (const auto option = recommendedOption(t.a)) {
        section.blocks.push_back(
            Heading{w.text("report.board.budget", {{"letter", t.letter(*option)},
                                                   {"option", nameOf(recommendableName(w, t.a, *option), brevity)}}),
                    2});
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
