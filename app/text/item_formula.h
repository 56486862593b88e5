// A cost item in words: quantity × price × factors, schedule, index.
#pragma once

#include "model/dossier/dossier.h"
#include "text/wording.h"

#include <QStringList>

namespace mailbilan {

// "2 × prix d’un serveur (5 000,00 €/serveur) × paliers de 250 utilisateurs".
QString itemProduct(const Wording&, const Dossier&, const Item&);
QString scheduleText(const Wording&, const Dossier&, const Item&); // "chaque mois, à partir du mois 1"
QString indexText(const Wording&, const Dossier&, const Item&);    // "" without an index
// Seats, minimum fee, gross price: what else decides the amount.
QStringList itemRules(const Wording&, const Dossier&, const Item&);
// All of it, one line: product ; schedule ; index ; rules.
QString itemFormula(const Wording&, const Dossier&, const Item&);
// A quantity with its name where it is an assumption: "taux horaire interne (47,00 €/h)".
QString quantityText(const Wording&, const Dossier&, const Quantity&);

} // namespace mailbilan
