#include "cli/listing.h"

#include "document/presets.h"
#include "model/scenario/scenario.h"
#include "model/storage/names.h"
#include "text/sentences.h"

#include <nlohmann/json.hpp>

namespace mailbilan {
namespace {

using Json = nlohmann::ordered_json;

// Columns padded to their widest cell; the first is left-aligned, the others right-aligned.
std::string table(const QList<QStringList>& rows) {
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += (i ? QStringLiteral("  ") : QString()) +
                    (i ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i]));
        text += line + u'\n';
    }
    return text.toStdString();
}

QString stateOf(const Assessment& assessment, std::size_t option, const Wording& wording) {
    const auto& recommended = assessment.recommendation.recommended;
    if (!assessment.costs.options[option].available())
        return wording.text("cli.state_unavailable");
    if (!assessment.recommendation.eligible[option])
        return wording.text("cli.state_out");
    if (std::find(recommended.begin(), recommended.end(), static_cast<int>(option)) != recommended.end())
        return wording.text("cli.state_recommended");
    return assessment.recommendation.requirements[option].toBeClarified.empty() ? QString()
                                                                                : wording.text("cli.state_conditional");
}

std::optional<Assessment> presetAssessment(const std::string& id, Country country, const std::string& date) {
    PresetResult preset = openEmbeddedPreset(id, country);
    return preset.dossier ? std::optional(assess(std::move(*preset.dossier), date)) : std::nullopt;
}

} // namespace

std::string evaluationListing(const Assessment& assessment, const Wording& wording) {
    const Dossier& dossier = *assessment.dossier;
    QList<QStringList> rows{{wording.text("cli.column_option"), wording.text("cli.column_tco"),
                             wording.text("cli.column_per_user_month"), wording.text("cli.column_value"),
                             wording.text("cli.column_state")}};
    for (std::size_t i = 0; i < dossier.options.size(); ++i) {
        const OptionCosts& costs = assessment.costs.options[i];
        const bool available = costs.available();
        rows << QStringList{
            optionLetter(static_cast<int>(i)) + QStringLiteral("  ") + wording.label(dossier.options[i].label),
            available ? wording.money(costs.tco, 2) : QStringLiteral("–"),
            available ? wording.money(costs.tcoPerUserMonth, 2) : QStringLiteral("–"),
            wording.number(assessment.matrix.options[i].value.middle, 2), stateOf(assessment, i, wording)};
    }
    std::string text = table(rows) + "\n" + verdictHeadline(wording, assessment).toStdString() + "\n";
    for (const QString& sentence : verdictSentences(wording, assessment))
        text += sentence.toStdString() + "\n";
    return text;
}

std::string presetsListing(const Wording& wording, Country country, const std::string& date, bool json) {
    Json list = Json::array();
    QString text;
    for (const std::string& id : presetIds) {
        const auto assessment = presetAssessment(id, country, date);
        if (!assessment)
            continue;
        const Wording money(wording.locale(), assessment->dossier->organisation.currency);
        const QString title = wording.label(assessment->dossier->title);
        const QString headline = verdictHeadline(money, *assessment);
        list.push_back({{"id", id}, {"title", title.toStdString()}, {"headline", headline.toStdString()}});
        text += QString::fromStdString(id).leftJustified(8) + title + QStringLiteral(" – ") + headline + u'\n';
    }
    return json ? list.dump(2) + "\n" : text.toStdString();
}

std::string providersListing(const Wording& wording, Country country, bool json) {
    Json list = Json::array();
    QString text;
    const PresetResult preset = openEmbeddedPreset(presetIds.front(), country);
    if (!preset.dossier)
        return {};
    for (const Template& plan : preset.dossier->templates) {
        if (plan.provider.empty())
            continue;
        const Item* subscription = plan.items.find("subscription");
        const auto* reference = subscription ? std::get_if<AssumptionRef>(&subscription->price) : nullptr;
        const Assumption* price = reference ? preset.dossier->assumptions.find(reference->id) : nullptr;
        const bool known = price && !price->generic;
        const QString amount =
            known ? wording.valueWithUnit(*price, price->value.likely) : wording.text("cli.price_unknown");
        list.push_back({{"id", plan.id},
                        {"provider", plan.provider},
                        {"plan", plan.plan},
                        {"price", known ? Json(price->value.likely.text()) : Json()},
                        {"currency", known && price->currency ? Json(code(*price->currency)) : Json()},
                        {"source", known ? Json(price->source.url) : Json()},
                        {"source_date", known ? Json(price->source.date) : Json()}});
        text += (QString::fromStdString(plan.provider) + u' ' + QString::fromStdString(plan.plan)).leftJustified(52) +
                amount + u'\n';
    }
    return json ? list.dump(2) + "\n" : text.toStdString();
}

std::string findingsJson(const Findings& findings, const Wording& wording) {
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back({{"code", finding.code},
                        {"severity", finding.severity == Severity::Error     ? "error"
                                     : finding.severity == Severity::Warning ? "warning"
                                                                             : "note"},
                        {"pointer", finding.pointer},
                        {"line", finding.line},
                        {"column", finding.column},
                        {"arguments", finding.arguments},
                        {"text", findingSentence(wording, finding).toStdString()}});
    return list.dump(2) + "\n";
}

} // namespace mailbilan
