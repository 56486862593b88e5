#include "model/analysis/eligibility.h"

#include "model/decision/requirements.h"

#include <algorithm>

namespace mailbilan::analysis {
namespace {

bool isLimit(const Requirement& requirement, const std::string& assumption) {
    const auto* limit = requirement.limit ? std::get_if<AssumptionRef>(&*requirement.limit) : nullptr;
    return requirement.mustHave && limit && limit->id == assumption;
}

Dossier readByRequirements(const Dossier& dossier) {
    Dossier read;
    read.assumptions = dossier.assumptions;
    read.requirements = dossier.requirements;
    for (const Template& entry : dossier.templates) {
        Template& kept = read.templates.emplace_back();
        kept.id = entry.id;
        kept.facts = entry.facts;
    }
    for (const Option& option : dossier.options) {
        Option& kept = read.options.emplace_back();
        kept.parts = option.parts;
        kept.requirements = option.requirements;
    }
    return read;
}

// Numbers of the fact, wherever it is stated.
void addFacts(const Dossier& dossier, const std::string& id, std::vector<Figure>& to) {
    for (const Template& entry : dossier.templates)
        if (const Fact* fact = entry.facts.find(id))
            if (const auto* figure = std::get_if<Figure>(&fact->value))
                to.push_back(*figure);
}

// A value in the cell: its step, or one beside or between steps.
Figure within(const std::vector<Figure>& steps, std::size_t cell) {
    if (cell % 2 == 1)
        return steps[cell / 2];
    if (cell == 0)
        return *Figure::parse((Decimal(steps.front()) - Decimal(1)).text(12));
    if (cell / 2 == steps.size())
        return *Figure::parse((Decimal(steps.back()) + Decimal(1)).text(12));
    const Decimal middle = (Decimal(steps[cell / 2 - 1]) + Decimal(steps[cell / 2])) / Decimal(2);
    return *Figure::parse(middle.text(12));
}

} // namespace

std::vector<bool> passing(const Dossier& dossier) {
    std::vector<bool> result;
    for (const OptionRequirements& requirements : evaluateRequirements(dossier))
        result.push_back(requirements.passes());
    return result;
}

std::vector<std::string> limitsOfMustHaves(const Dossier& dossier) {
    std::vector<std::string> ids;
    for (const Requirement& requirement : dossier.requirements)
        if (const auto* limit = requirement.limit ? std::get_if<AssumptionRef>(&*requirement.limit) : nullptr;
            limit && requirement.mustHave)
            ids.push_back(limit->id);
    return ids;
}

Eligibility::Eligibility(const Dossier& dossier, const std::string& assumption, const std::vector<bool>& now)
    : assumption_(assumption) {
    for (const Requirement& requirement : dossier.requirements)
        if (isLimit(requirement, assumption))
            addFacts(dossier, requirement.fact, steps_);
    std::sort(steps_.begin(), steps_.end(), [](const Figure& a, const Figure& b) { return Decimal(a) < Decimal(b); });
    steps_.erase(std::unique(steps_.begin(), steps_.end(),
                             [](const Figure& a, const Figure& b) { return Decimal(a) == Decimal(b); }),
                 steps_.end());
    cells_.resize(2 * steps_.size() + 1);
    if (steps_.empty())
        cells_.front() = now;
    else
        read_ = readByRequirements(dossier);
}

const std::vector<bool>& Eligibility::at(const Figure& value) {
    const Decimal wanted(value);
    std::size_t cell = 0;
    for (const Figure& step : steps_) {
        if (wanted < Decimal(step))
            break;
        cell += wanted == Decimal(step) ? 1 : 2;
    }
    return inCell(cell, value);
}

std::vector<bool> Eligibility::ever() {
    std::vector<bool> result;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
        const std::vector<bool>& passes = inCell(cell, steps_.empty() ? Figure() : within(steps_, cell));
        result.resize(passes.size());
        for (std::size_t i = 0; i < passes.size(); ++i)
            result[i] = result[i] || passes[i];
    }
    return result;
}

const std::vector<bool>& Eligibility::inCell(std::size_t cell, const Figure& value) {
    if (!cells_[cell]) {
        read_.assumptions.find(assumption_)->value.likely = value;
        cells_[cell] = passing(read_);
    }
    return *cells_[cell];
}

} // namespace mailbilan::analysis
