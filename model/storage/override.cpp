#include "model/money/decimal.h"
#include "model/storage/dossier_reader.h"
#include "model/storage/dossier_writer.h"
#include "model/storage/json_text.h"
#include "model/storage/reader.h"

namespace mailbilan {
namespace {

std::optional<Figure> plainFigure(std::string_view value) {
    return value.find_first_of("eE") == std::string_view::npos ? Figure::parse(value) : std::nullopt;
}

// One override on a dossier; findings where path or value is not accepted.
class Override {
public:
    Override(Dossier& dossier, std::string_view path, std::string_view value)
        : dossier_(dossier), path_(path), value_(value) {}

    Findings run();

private:
    enum class Outcome { Done, NoSuchPath, BadValue };

    Outcome apply();
    Outcome setAssumption(Assumption& assumption);
    Outcome setDial();
    Outcome setWeight(std::string_view id);
    Outcome setScore(std::string_view optionAndCriterion);
    Outcome setScore(Option& option, const Criterion& criterion);
    Outcome setOrganisation(std::string_view fields);
    Outcome mergeOrganisation(Node organisation, std::string_view fields, Node value);
    Assumption* assumptionAt(Node& organisation, std::string_view fields);

    Dossier& dossier_;
    std::string_view path_, value_;
    FindingList findings_;
};

Findings Override::run() {
    switch (apply()) {
    case Outcome::NoSuchPath: findings_.error("override.path", "", {std::string(path_)}); break;
    case Outcome::BadValue: findings_.error("override.value", "", {std::string(path_), std::string(value_)}); break;
    case Outcome::Done: break;
    }
    return findings_.findings();
}

Override::Outcome Override::apply() {
    const auto rest = [&](std::string_view prefix) {
        return path_.starts_with(prefix) ? path_.substr(prefix.size()) : std::string_view();
    };
    if (Assumption* assumption = dossier_.assumptions.find(path_))
        return setAssumption(*assumption);
    if (path_ == "dial")
        return setDial();
    if (path_ == "horizon")
        return setOrganisation("horizon");
    if (const auto fields = rest("organisation."); !fields.empty())
        return setOrganisation(fields);
    if (const auto id = rest("weight."); !id.empty())
        return setWeight(id);
    if (const auto ids = rest("score."); !ids.empty())
        return setScore(ids);
    return Outcome::NoSuchPath;
}

// A bound that the new value leaves behind goes with it.
Override::Outcome Override::setAssumption(Assumption& assumption) {
    const auto figure = plainFigure(value_);
    if (!figure)
        return Outcome::BadValue;
    Range& range = assumption.value;
    range.likely = *figure;
    if (range.low && Decimal(*range.low) > Decimal(*figure))
        range.low = *figure;
    if (range.high && Decimal(*range.high) < Decimal(*figure))
        range.high = *figure;
    return Outcome::Done;
}

Override::Outcome Override::setDial() {
    if (const auto* reference = std::get_if<AssumptionRef>(&dossier_.dial))
        if (Assumption* assumption = dossier_.assumptions.find(reference->id))
            return setAssumption(*assumption);
    const auto figure = plainFigure(value_);
    if (!figure)
        return Outcome::BadValue;
    dossier_.dial = *figure;
    return Outcome::Done;
}

Override::Outcome Override::setWeight(std::string_view id) {
    Criterion* criterion = dossier_.criteria.find(id);
    if (!criterion)
        return Outcome::NoSuchPath;
    const auto figure = plainFigure(value_);
    if (!figure)
        return Outcome::BadValue;
    criterion->weight = *figure;
    return Outcome::Done;
}

// Ids may contain dots: the first split at which both exist.
Override::Outcome Override::setScore(std::string_view ids) {
    for (std::size_t dot = ids.find('.'); dot != std::string_view::npos; dot = ids.find('.', dot + 1)) {
        Option* option = dossier_.options.find(ids.substr(0, dot));
        const Criterion* criterion = dossier_.criteria.find(ids.substr(dot + 1));
        if (option && criterion)
            return setScore(*option, *criterion);
    }
    return Outcome::NoSuchPath;
}

// "4" or "4-5"; a dash in front is a minus.
Override::Outcome Override::setScore(Option& option, const Criterion& criterion) {
    const std::size_t dash = value_.find('-', 1);
    const auto low = plainFigure(value_.substr(0, dash));
    const auto high = dash == std::string_view::npos ? low : plainFigure(value_.substr(dash + 1));
    if (!low || !high)
        return Outcome::BadValue;
    Score& score = option.scores[criterion.id];
    score.low = *low;
    score.high = *high;
    score.suggested = false;
    return Outcome::Done;
}

// The assumption that stands at this field, if one does.
Assumption* Override::assumptionAt(Node& organisation, std::string_view fields) {
    std::string pointer = "/";
    for (const char c : fields)
        pointer += c == '.' ? '/' : c;
    const Node* node = resolve(organisation, pointer);
    const Node* id = node && node->isObject() ? node->find("assumption") : nullptr;
    return id ? dossier_.assumptions.find(id->text) : nullptr;
}

// The field is merged into the organisation as it would be written, and read again. Where an assumption stands
// there, it is the assumption that changes.
Override::Outcome Override::setOrganisation(std::string_view fields) {
    const std::vector<UnknownField> none;
    Node organisation = DossierWriter(none).node(dossier_.organisation);
    if (Assumption* assumption = assumptionAt(organisation, fields))
        return setAssumption(*assumption);
    Outcome outcome = Outcome::BadValue;
    if (Figure::parse(value_))
        outcome = mergeOrganisation(organisation, fields, Node::number(value_));
    return outcome == Outcome::BadValue ? mergeOrganisation(organisation, fields, Node::string(value_)) : outcome;
}

Override::Outcome Override::mergeOrganisation(Node organisation, std::string_view fields, Node value) {
    for (std::size_t dot = fields.rfind('.'); dot != std::string_view::npos; dot = fields.rfind('.')) {
        value = Node::member(fields.substr(dot + 1), std::move(value));
        fields = fields.substr(0, dot);
    }
    mergePatch(organisation, Node::member(fields, std::move(value)));

    std::vector<UnknownField> unknown;
    FindingList findings;
    Organisation changed;
    DossierReader(findings, unknown).organisation(organisation, changed);
    if (!unknown.empty())
        return Outcome::NoSuchPath;
    if (findings.hasErrors())
        return Outcome::BadValue;
    dossier_.organisation = std::move(changed);
    return Outcome::Done;
}

} // namespace

Findings applyOverride(Dossier& dossier, std::string_view path, std::string_view value) {
    Dossier changed = dossier;
    Findings findings = Override(changed, path, value).run();
    if (!hasErrors(findings))
        findings = validate(changed);
    if (!hasErrors(findings)) {
        dossier = std::move(changed);
        findings.clear(); // warnings that were there before
    }
    return findings;
}

} // namespace mailbilan
