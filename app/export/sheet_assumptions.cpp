// Every assumption: a named cell to change, its range, its unit, its source.
#include "export/book.h"
#include "model/storage/names.h"
#include "text/sources.h"

#include <algorithm>
#include <cctype>

namespace mailbilan::book {
namespace {

enum Column { Group, Label, Value, Unit, Low, High, Preset, Status, Title, Dated, Retrieved, Note, Address, Name };

bool taken(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "labour.internal" -> labour_internal: letters, digits and underscores, never like a cell ("ab12"), unique.
std::string cellName(const std::string& id, const std::vector<std::string>& before) {
    std::string name;
    for (const char c : id)
        name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    if (name.find('_') == std::string::npos || std::isdigit(static_cast<unsigned char>(name.front())))
        name = "a_" + name;
    std::string unique = name;
    for (int n = 2; taken(before, unique); ++n)
        unique = name + "_" + std::to_string(n);
    return unique;
}

int decimals(const Figure& figure, int shift) {
    const std::string& text = figure.text();
    const std::size_t point = text.find('.');
    const int typed = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    return std::max(0, typed - shift);
}

std::string withPlaces(std::string format, int places) {
    return places == 0 ? format : format + "." + std::string(static_cast<std::size_t>(places), '0');
}

Look lookOf(const Assumption& assumption, const Figure& figure, bool input) {
    Look look;
    look.input = input;
    if (isFraction(assumption.unit))
        look.format = withPlaces("0", decimals(figure, 2)) + "%";
    else if (isMoneyUnit(assumption.unit))
        look.format = withPlaces("#,##0", std::max(2, decimals(figure, 0)));
    else
        look.format = withPlaces("#,##0", decimals(figure, 0));
    return look;
}

QString unitText(const Book& book, const Assumption& assumption) {
    if (!isFraction(assumption.unit))
        return book.w.unit(assumption);
    return assumption.unit == "fraction_per_year" ? book.text("xlsx.per_year") : QString();
}

void writeRow(Book& book, int row, const Assumption& assumption, const std::string& name) {
    Sheet& sheet = book.assumptions;
    const auto figure = [&](int column, const Figure& value, bool input) {
        sheet.write(row, column, value.toDouble(), lookOf(assumption, value, input));
    };
    sheet.write(row, Group, assumptionGroupName(book.w, assumption.group));
    sheet.write(row, Label, assumptionName(book.w, book.dossier, assumption.id), look::wrapped);
    figure(Value, assumption.value.likely, true);
    sheet.write(row, Unit, unitText(book, assumption));
    if (assumption.value.low)
        figure(Low, *assumption.value.low, false);
    if (assumption.value.high)
        figure(High, *assumption.value.high, false);
    if (assumption.preset)
        figure(Preset, assumption.preset->likely, false);
    const Source& source = assumption.source;
    sheet.write(row, Status, sourceStatusName(book.w, source.status));
    sheet.write(row, Title, book.w.label(source.title), look::wrapped);
    sheet.write(row, Dated, book.w.date(fromModel(source.date)));
    sheet.write(row, Retrieved, book.w.date(fromModel(source.retrieved)));
    sheet.write(row, Note, book.w.label(source.note), look::wrapped);
    sheet.write(row, Address, fromModel(source.url));
    sheet.write(row, Name, fromModel(name));
    book.define(name, sheet, row, Value);
}

} // namespace

void writeAssumptions(Book& book) {
    Sheet& sheet = book.assumptions;
    book.headline(sheet, "xlsx.sheet.assumptions", book.text("xlsx.note.assumptions"));
    const char* heads[]{"group",  "assumption", "value",     "unit", "low",     "high", "preset",
                        "status", "source",     "source_of", "read", "remarks", "link", "cell_name"};
    for (int i = 0; i < int(std::size(heads)); ++i)
        sheet.write(headRow, i, book.text((std::string("export.head.") + heads[i]).c_str()),
                    i == Value || (i >= Low && i <= Preset) ? look::numberHead : look::head);
    for (const Assumption& assumption : book.dossier.assumptions)
        book.assumptionNames.push_back(cellName(assumption.id, book.assumptionNames));
    int row = firstRow;
    std::vector<std::string> groups;
    for (const Assumption& one : book.dossier.assumptions)
        if (!taken(groups, one.group))
            groups.push_back(one.group);
    for (const std::string& group : groups)
        for (std::size_t i = 0; i < book.dossier.assumptions.size(); ++i)
            if (book.dossier.assumptions[i].group == group)
                writeRow(book, row++, book.dossier.assumptions[i], book.assumptionNames[i]);
    const double widths[]{16, 34, 12, 16, 10, 10, 12, 18, 36, 11, 11, 60, 30, 26};
    for (int i = 0; i < int(std::size(widths)); ++i)
        sheet.widths[i] = widths[i];
    sheet.frozenRows = firstRow;
    sheet.frozenColumns = Value + 1;
    if (row > firstRow)
        sheet.filter = Area{headRow, 0, row - 1, Name};
}

} // namespace mailbilan::book
