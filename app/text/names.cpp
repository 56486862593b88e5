#include "text/names.h"

#include "model/storage/names.h"

#include <QStringList>

namespace mailbilan {
namespace {

QString named(const Wording& wording, std::string prefix, std::string_view name) {
    prefix += name;
    return wording.text(prefix.c_str());
}

QString namedOr(const Wording& wording, std::string prefix, const std::string& id) {
    prefix += id;
    return wording.knows(prefix.c_str()) ? wording.text(prefix.c_str()) : fromModel(id);
}

QString orId(const QString& label, const std::string& id) { return label.isEmpty() ? fromModel(id) : label; }

template <class List> QString labelIn(const Wording& wording, const List& list, const std::string& id) {
    const auto* entry = list.find(id);
    return orId(entry ? wording.label(entry->label) : QString(), id);
}

const char* lineKindId(LineKind kind) {
    switch (kind) {
    case LineKind::Once: return "line.once";
    case LineKind::Month: return "line.month";
    case LineKind::Period: return "line.period";
    case LineKind::TopUp: return "line.top_up";
    case LineKind::Purchase: return "line.purchase";
    case LineKind::Residual: return "line.residual";
    case LineKind::Shortfall: return "line.shortfall";
    }
    return "line.once";
}

const char* verdictId(VerdictWord word) {
    switch (word) {
    case VerdictWord::None: return "verdict.name.none";
    case VerdictWord::OnlyOne: return "verdict.name.only_one";
    case VerdictWord::Clear: return "verdict.name.clear";
    case VerdictWord::TradeOff: return "verdict.name.trade_off";
    case VerdictWord::LeaningTo: return "verdict.name.leaning_to";
    case VerdictWord::ClearAtThisDial: return "verdict.name.clear_at_this_dial";
    case VerdictWord::Open: return "verdict.name.open";
    }
    return "verdict.name.open";
}

} // namespace

QString categoryName(const Wording& w, Category value) { return named(w, "category.", nameOf(value)); }
QString kindName(const Wording& w, Kind value) { return named(w, "kind.", nameOf(value)); }
QString natureName(const Wording& w, Nature value) { return named(w, "nature.", nameOf(value)); }
QString natureLongName(const Wording& w, Nature value) { return named(w, "nature.long.", nameOf(value)); }
QString modelName(const Wording& w, Model value) { return named(w, "model.", nameOf(value)); }
QString modelTitle(const Wording& w, Model value) { return named(w, "model.title.", nameOf(value)); }
QString countryName(const Wording& w, Country value) { return named(w, "country.", nameOf(value)); }
QString npvConventionName(const Wording& w, NpvConvention value) { return named(w, "npv.", nameOf(value)); }
QString requirementStateName(const Wording& w, RequirementState value) {
    return named(w, "requirement.", nameOf(value));
}
QString checkStateName(const Wording& w, CheckState value) { return named(w, "check.", nameOf(value)); }
QString lineKindName(const Wording& w, LineKind kind) { return w.text(lineKindId(kind)); }
QString sourceStatusName(const Wording& w, SourceStatus value) { return named(w, "source.status.", nameOf(value)); }
QString verdictName(const Wording& w, VerdictWord word) { return w.text(verdictId(word)); }
QString gradesName(const Wording& w, Grades value) { return named(w, "grades.", nameOf(value)); }
QString distributionName(const Wording& w, Distribution value) { return named(w, "distribution.", nameOf(value)); }
QString driverName(const Wording& w, DriverKind value) { return named(w, "driver.", nameOf(value)); }
QString tierModeName(const Wording& w, TierMode value) { return named(w, "tier.", nameOf(value)); }

QString assumptionGroupName(const Wording& w, const std::string& group) { return namedOr(w, "group.", group); }
QString factGroupName(const Wording& w, const std::string& group) { return namedOr(w, "fact_group.", group); }
QString checkTopicName(const Wording& w, const std::string& topic) { return namedOr(w, "topic.", topic); }

QString optionName(const Wording& w, const Option& option) { return orId(w.label(option.label), option.id); }
QString optionName(const Wording& w, const Dossier& dossier, int option) {
    return optionName(w, dossier.options.at(static_cast<std::size_t>(option)));
}
QString criterionName(const Wording& w, const Dossier& dossier, const std::string& id) {
    return labelIn(w, dossier.criteria, id);
}
QString requirementName(const Wording& w, const Dossier& dossier, const std::string& id) {
    return labelIn(w, dossier.requirements, id);
}
QString checkName(const Wording& w, const Dossier& dossier, const std::string& id) {
    return labelIn(w, dossier.checks, id);
}
QString assumptionName(const Wording& w, const Dossier& dossier, const std::string& id) {
    return labelIn(w, dossier.assumptions, id);
}
QString itemName(const Wording& w, const Item& item) { return orId(w.label(item.label), item.id); }
QString partName(const Wording& w, const Dossier& dossier, const Part& part) {
    return labelIn(w, dossier.templates, part.uses);
}

QString factText(const Wording& w, const FactKind* kind, const Fact* fact) {
    if (!fact || std::holds_alternative<std::monostate>(fact->value))
        return w.text("figure.unknown");
    if (const auto* truth = std::get_if<bool>(&fact->value))
        return w.text(*truth ? "fact.yes" : "fact.no");
    if (const auto* figure = std::get_if<Figure>(&fact->value)) {
        Assumption of;
        of.unit = kind ? kind->unit : std::string();
        return w.valueWithUnit(of, *figure);
    }
    if (const auto* text = std::get_if<std::string>(&fact->value))
        return fromModel(*text);
    QStringList parts;
    for (const std::string& part : std::get<std::vector<std::string>>(fact->value))
        parts += fromModel(part);
    return parts.isEmpty() ? w.text("fact.none") : parts.join(QStringLiteral(", "));
}

QString listed(const Wording& w, const QStringList& names) {
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return names.front();
    const QString all = names.mid(0, names.size() - 1).join(QStringLiteral(", "));
    return w.text("list.last", {{"before", all}, {"last", names.back()}});
}

QString listedQuoted(const Wording& w, QStringList names) {
    for (QString& name : names)
        name = w.text("list.quoted", {{"name", name}});
    return listed(w, names);
}

} // namespace mailbilan
