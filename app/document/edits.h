// The edits that several places of the window make, each as one undoable step. What is returned are findings:
// empty where the edit was made, else the document is as it was.
#pragma once

#include "document/document.h"
#include "model/dossier/finding.h"

namespace mailbilan {

enum class RangeEnd { Low, Likely, High };

// A likely value beyond low or high moves that end with it; low and high may be taken away (no figure).
Findings setAssumption(Document& document, const std::string& id, RangeEnd end, const std::optional<Figure>& figure,
                       Gesture gesture = 0);
void resetAssumption(Document& document, const std::string& id); // to what the preset said
void resetAllAssumptions(Document& document);
bool isChanged(const Assumption& assumption);
int changedCount(const Dossier& dossier);

Findings setWeight(Document& document, const std::string& criterion, const Figure& weight, Gesture gesture = 0);
// A score set by a person is no suggestion any more.
Findings setScore(Document& document, const std::string& option, const std::string& criterion, const Figure& low,
                  const Figure& high);

// The assumption that says with how many users it begins; empty where a list of months says it.
std::string startUsersAssumption(const Dossier& dossier);

} // namespace mailbilan
