// The words for everything the model enumerates, in the language of the wording.
#pragma once

#include "model/cost/ledger.h"
#include "model/decision/recommendation.h"
#include "text/wording.h"

namespace mailbilan {

QString categoryName(const Wording&, Category);
QString kindName(const Wording&, Kind);         // "décaissé", "interne", "calculé"
QString natureName(const Wording&, Nature);     // "CapEx", "OpEx"
QString natureLongName(const Wording&, Nature); // "dépenses d’investissement (CapEx)"
QString modelName(const Wording&, Model);       // "auto-hébergement": lower case inside a sentence (German nouns not)
QString modelTitle(const Wording&, Model);      // "Auto-hébergement": as a heading or in a cell
QString countryName(const Wording&, Country);
QString npvConventionName(const Wording&, NpvConvention);
QString requirementStateName(const Wording&, RequirementState);
QString checkStateName(const Wording&, CheckState);
QString lineKindName(const Wording&, LineKind);
QString sourceStatusName(const Wording&, SourceStatus);
QString verdictName(const Wording&, VerdictWord); // "net", "arbitrage", "tendance", "non tranché"
QString gradesName(const Wording&, Grades);
QString distributionName(const Wording&, Distribution);
QString driverName(const Wording&, DriverKind); // "utilisateurs"
QString tierModeName(const Wording&, TierMode);

// Groups and topics are ids of a dossier: one that the catalogue does not know is shown as it is.
QString assumptionGroupName(const Wording&, const std::string& group);
QString factGroupName(const Wording&, const std::string& group);
QString checkTopicName(const Wording&, const std::string& topic);

// A label that is empty falls back to the id, never to nothing.
QString optionName(const Wording&, const Option&);
QString optionName(const Wording&, const Dossier&, int option);
QString criterionName(const Wording&, const Dossier&, const std::string& criterion);
QString requirementName(const Wording&, const Dossier&, const std::string& requirement);
QString checkName(const Wording&, const Dossier&, const std::string& check);
QString assumptionName(const Wording&, const Dossier&, const std::string& assumption);
QString itemName(const Wording&, const Item&);
QString partName(const Wording&, const Dossier&, const Part&);

QString factText(const Wording&, const FactKind* kind, const Fact* fact); // "oui", "50 Go", "DE, FR", "inconnu"
QString listed(const Wording&, const QStringList& names);                 // "A", "A et B", "A, B et C"
// The same with each name in quotation marks: for labels that hold commas themselves.
QString listedQuoted(const Wording&, QStringList names);

} // namespace mailbilan
