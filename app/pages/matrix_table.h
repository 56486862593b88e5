// What the matrix page shows, made from the results.
#pragma once

#include "pages/matrix_model.h"
#include "pages/page.h"

namespace mailbilan {

// Rows of the table as indexes of criteria: those that count, then -1 for the head of those that do not, then these.
std::vector<int> criteriaInOrder(const Dossier& dossier);
// `options`: indexes of the options that get a column.
MatrixTable matrixTable(const PageView& view, const std::vector<int>& options);
// The leader by value against its nearest rival among `options`; null where nothing competes.
const Margin* nearestMargin(const Assessment& assessment, const std::vector<int>& options);
CellTable flipTable(const PageView& view, const Margin& margin);
// Probability, worst case, all weights at once: complete sentences.
QString matrixSentence(const PageView& view, const Margin& margin);

} // namespace mailbilan
