// Which lists of items are computed for which users.
#include "export/book.h"

#include <algorithm>

namespace mailbilan::book {
namespace {

int setOf(Book& book, const Live& from, const Live& to, const QString& name) {
    for (std::size_t i = 0; i < book.sets.size(); ++i)
        if (book.sets[i].from.formula == from.formula && book.sets[i].to.formula == to.formula)
            return static_cast<int>(i);
    book.sets.push_back({from, to, name});
    return static_cast<int>(book.sets.size()) - 1;
}

QString listName(const Book& book, int list) {
    const auto& templates = book.dossier.templates;
    if (list < static_cast<int>(templates.size())) {
        const Template& one = templates[static_cast<std::size_t>(list)];
        const QString label = book.w.label(one.label);
        return label.isEmpty() ? fromModel(one.id) : label;
    }
    // "/options/self/items"
    const std::string& pointer = book.model.lists[static_cast<std::size_t>(list)].pointer;
    const std::string id = pointer.substr(9, pointer.rfind('/') - 9);
    return optionName(book.w, book.dossier, book.dossier.options.indexOf(id));
}

int blockOf(Book& book, int list, int set) {
    for (std::size_t i = 0; i < book.blocks.size(); ++i)
        if (book.blocks[i].list == list && book.blocks[i].set == set)
            return static_cast<int>(i);
    const int index = static_cast<int>(book.blocks.size());
    Block block{list, set, listName(book, list), book.lastRow() + 1, -1};
    const auto& items = book.model.lists[static_cast<std::size_t>(list)].items;
    for (int position = 0; position < static_cast<int>(items.size()); ++position) {
        book.rows.push_back({index, position});
        if (items[static_cast<std::size_t>(position)].residualShare)
            book.rows.push_back({index, position, true});
    }
    block.last = book.lastRow();
    book.blocks.push_back(block);
    return index;
}

OptionBlocks planOption(Book& book, int option) {
    const CompiledOption& compiled = book.model.options[static_cast<std::size_t>(option)];
    const Option& from = book.dossier.options[static_cast<std::size_t>(option)];
    OptionBlocks plan;
    Live before = literal(0);
    for (std::size_t p = 0; p < compiled.parts.size(); ++p) {
        const CompiledPart& part = compiled.parts[p];
        const Live to = part.rest ? literal(1) : before + book.operand(part.share);
        const QString name = book.text("xlsx.users_of", {{"letter", optionLetter(option)},
                                                         {"part", partName(book.w, book.dossier, from.parts[p])}});
        plan.parts.push_back({blockOf(book, part.list, setOf(book, before, to, name))});
        before = to;
    }
    plan.parts.emplace_back();
    for (const int list : compiled.wholeLists)
        plan.parts.back().push_back(blockOf(book, list, 0));
    return plan;
}

} // namespace

void planBlocks(Book& book) {
    book.sets.push_back({literal(0), literal(1), book.text("xlsx.all_users")});
    for (int option = 0; option < book.optionCount(); ++option)
        book.options.push_back(planOption(book, option));
}

} // namespace mailbilan::book
