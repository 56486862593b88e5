// A list whose entries have ids: order is kept, ids are unique.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailbilan {

// In a file: an object, id -> entry. T has a member `id`.
template <class T> class Keyed : public std::vector<T> {
public:
    using std::vector<T>::vector;

    const T* find(std::string_view id) const {
        const auto it = std::find_if(this->begin(), this->end(), [&](const T& entry) { return entry.id == id; });
        return it == this->end() ? nullptr : &*it;
    }
    T* find(std::string_view id) { return const_cast<T*>(std::as_const(*this).find(id)); }
    // Position of the entry, -1 if there is none.
    int indexOf(std::string_view id) const {
        const T* entry = find(id);
        return entry ? static_cast<int>(entry - this->data()) : -1;
    }
};

} // namespace mailbilan
