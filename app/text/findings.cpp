#include "text/findings.h"

#include "text/names.h"

#include <array>
#include <string_view>

namespace mailbilan {
namespace {

// What the arguments of a note stand for, so that a person reads names and amounts instead of ids.
enum class Means { Plain, Assumption, Option, Item, Money };
struct NoteArguments {
    std::string_view code;
    std::array<Means, 3> means;
};
constexpr std::array noteArguments{
    NoteArguments{"note.no_source", {Means::Assumption}},
    NoteArguments{"note.old_source", {Means::Assumption, Means::Plain}},
    NoteArguments{"note.undated_source", {Means::Assumption}},
    NoteArguments{"note.above_seats", {Means::Option, Means::Item, Means::Plain}},
    NoteArguments{"note.outside_published_band", {Means::Option, Means::Money}},
    NoteArguments{"note.generic_price", {Means::Option}},
    NoteArguments{"note.counted_twice", {Means::Item, Means::Item}},
    NoteArguments{"source.reason", {Means::Assumption}},
    NoteArguments{"share.sum", {Means::Option, Means::Plain}},
};

// The item of that id in the option that `pointer` names, else the id.
QString itemLabel(const Wording& wording, const Dossier& dossier, const std::string& pointer, const std::string& id) {
    constexpr std::string_view options = "/options/";
    const Option* option =
        pointer.starts_with(options) ? dossier.options.find(pointer.substr(options.size())) : nullptr;
    if (!option)
        return fromModel(id);
    if (const Item* item = option->items.find(id))
        return itemName(wording, *item);
    std::vector<std::string> templates = option->includes;
    for (const Part& part : option->parts)
        templates.push_back(part.uses);
    for (const std::string& used : templates)
        if (const Template* each = dossier.templates.find(used))
            if (const Item* item = each->items.find(id))
                return itemName(wording, *item);
    return fromModel(id);
}

QString meant(const Wording& wording, const Dossier& dossier, const Finding& finding, std::size_t i, Means means) {
    const std::string& argument = finding.arguments[i];
    switch (means) {
    case Means::Assumption: return assumptionName(wording, dossier, argument);
    case Means::Option: {
        const Option* option = dossier.options.find(argument);
        return option ? optionName(wording, *option) : fromModel(argument);
    }
    case Means::Item: return itemLabel(wording, dossier, finding.pointer, argument);
    case Means::Money: {
        const auto figure = Figure::parse(argument);
        return figure ? wording.money(Decimal(*figure), 2) : fromModel(argument);
    }
    case Means::Plain: break;
    }
    return fromModel(argument);
}

QStringList argumentsOf(const Wording& wording, const Finding& finding, const Dossier* dossier) {
    const NoteArguments* note = nullptr;
    for (const NoteArguments& each : noteArguments)
        if (each.code == finding.code)
            note = &each;
    QStringList arguments;
    for (std::size_t i = 0; i < finding.arguments.size(); ++i)
        arguments += note && dossier && i < note->means.size() ? meant(wording, *dossier, finding, i, note->means[i])
                                                               : fromModel(finding.arguments[i]);
    return arguments;
}

} // namespace

QString findingSentence(const Wording& wording, const Finding& finding, const Dossier* dossier) {
    const std::string id = "finding." + finding.code;
    return wording.numbered(id.c_str(), argumentsOf(wording, finding, dossier));
}

QString findingPlace(const Wording& wording, const Finding& finding) {
    if (finding.line <= 0)
        return {};
    return wording.text("finding.place",
                        {{"line", wording.whole(finding.line)}, {"column", wording.whole(finding.column)}});
}

QString severityName(const Wording& wording, Severity severity) {
    switch (severity) {
    case Severity::Note: return wording.text("severity.note");
    case Severity::Warning: return wording.text("severity.warning");
    case Severity::Error: return wording.text("severity.error");
    }
    return {};
}

QString fileErrorSentence(const Wording& wording, const FileError& error) {
    const std::string id = "finding." + error.code;
    const QString sentence = wording.text(id.c_str(), {{"path", fromModel(error.path)}});
    return error.cause.empty()
               ? sentence
               : wording.text("finding.file.with_cause", {{"sentence", sentence}, {"cause", fromModel(error.cause)}});
}

} // namespace mailbilan
