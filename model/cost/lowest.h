// The lowest of several amounts.
#pragma once

#include <optional>
#include <vector>

namespace mailbilan {

// Positions of the lowest amounts, ties all named; empty amounts take no part.
template <class Amount> std::vector<int> lowest(const std::vector<std::optional<Amount>>& amounts) {
    std::vector<int> best;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!amounts[i])
            continue;
        const auto first = best.empty() ? i : static_cast<std::size_t>(best.front());
        if (*amounts[first] < *amounts[i])
            continue;
        if (*amounts[i] < *amounts[first])
            best.clear();
        best.push_back(static_cast<int>(i));
    }
    return best;
}

} // namespace mailbilan
