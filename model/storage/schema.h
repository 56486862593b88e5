// The published JSON schema of the dossier file, scenarios/schema.json, made from the same description as reader
// and writer. It says what one field may hold; rules across fields (validate()) are beyond it.
#pragma once

#include <string>

namespace mailbilan {

std::string dossierSchema(); // JSON Schema 2020-12

} // namespace mailbilan
