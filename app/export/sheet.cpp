#include "export/sheet.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mailbilan {
namespace {

std::string place(int row, int column, Fixed fixed) {
    const bool fixedRow = fixed == Fixed::Row || fixed == Fixed::Both;
    const bool fixedColumn = fixed == Fixed::Column || fixed == Fixed::Both;
    return (fixedColumn ? "$" : "") + columnLetters(column) + (fixedRow ? "$" : "") + std::to_string(row + 1);
}

std::string quoted(const QString& name) {
    QString doubled = name;
    doubled.replace(u'\'', QStringLiteral("''"));
    return "'" + doubled.toStdString() + "'";
}

} // namespace

std::string columnLetters(int column) {
    std::string letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

void Sheet::write(int row, int column, const QString& text, const Look& look) {
    cells_[{row, column}] = {text.isEmpty() ? decltype(SheetCell::content)() : text, look};
}
void Sheet::write(int row, int column, const Live& live, const Look& look) { cells_[{row, column}] = {live, look}; }
void Sheet::write(int row, int column, double value, const Look& look) { cells_[{row, column}] = {value, look}; }

double Sheet::value(int row, int column) const {
    const auto it = cells_.find({row, column});
    if (it == cells_.end())
        return 0;
    if (const auto* live = std::get_if<Live>(&it->second.content))
        return live->value;
    const auto* number = std::get_if<double>(&it->second.content);
    return number ? *number : 0;
}

QString Sheet::textAt(int row, int column) const {
    const auto it = cells_.find({row, column});
    const auto* text = it == cells_.end() ? nullptr : std::get_if<QString>(&it->second.content);
    return text ? *text : QString();
}

void Sheet::fitHeights() {
    constexpr double lineHeight = 13.5, room = 0.92; // of a column's width, since words do not fill a line
    std::map<int, int> lines;
    for (const auto& [place, cell] : cells_) {
        const auto* text = std::get_if<QString>(&cell.content);
        const auto width = widths.find(place.second);
        if (!text || !cell.look.wrap || width == widths.end())
            continue;
        int count = 0;
        for (const QString& paragraph : text->split(u'\n'))
            count += std::max(1, static_cast<int>(std::ceil(double(paragraph.size()) / (width->second * room))));
        lines[place.first] = std::max(lines[place.first], count);
    }
    for (const auto& [row, count] : lines)
        if (count > 1)
            heights[row] = count * lineHeight;
}

std::string Sheet::prefix(const Sheet& from) const { return &from == this ? std::string() : quoted(name_) + "!"; }

Live Sheet::cell(int row, int column, const Sheet& from, Fixed fixed) const {
    return {prefix(from) + place(row, column, fixed), value(row, column), Live::Binds::Atom};
}

std::string Sheet::text(const Area& area, const Sheet& from, Fixed fixed) const {
    return prefix(from) + place(area.top, area.left, fixed) + ":" + place(area.bottom, area.right, fixed);
}

Series Sheet::series(const Area& area, const Sheet& from, Fixed fixed) const {
    Series result{text(area, from, fixed), {}};
    for (int row = area.top; row <= area.bottom; ++row)
        for (int column = area.left; column <= area.right; ++column)
            result.values.push_back(value(row, column));
    return result;
}

Live Sheet::sum(const Area& area, const Sheet& from, Fixed fixed) const {
    const Series all = series(area, from, fixed);
    double total = 0;
    for (const double each : all.values)
        total += each;
    return call("SUM", all.text, total);
}

Live Sheet::maximum(const Area& area, const Sheet& from, Fixed fixed) const {
    const Series all = series(area, from, fixed);
    return call("MAX", all.text, *std::max_element(all.values.begin(), all.values.end()));
}

Series Sheet::equal(const Area& area, int row, int column, const Sheet& from) const {
    Series result{"--(" + text(area, from, Fixed::Both) + "=" + place(row, column, Fixed::Column) + ")", {}};
    const QString wanted = from.textAt(row, column);
    for (int r = area.top; r <= area.bottom; ++r)
        for (int c = area.left; c <= area.right; ++c)
            result.values.push_back(textAt(r, c) == wanted ? 1 : 0);
    return result;
}

std::string Sheet::absolute(const Area& area) const {
    const std::string first = place(area.top, area.left, Fixed::Both);
    const bool single = area.top == area.bottom && area.left == area.right;
    return quoted(name_) + "!" + first + (single ? "" : ":" + place(area.bottom, area.right, Fixed::Both));
}

Series plus(const Series& a, const Series& b) {
    Series result{"(" + a.text + "+" + b.text + ")", a.values};
    for (std::size_t i = 0; i < result.values.size(); ++i)
        result.values[i] += b.values[i];
    return result;
}

Series opposite(const Series& flags) {
    Series result{"1-" + flags.text, flags.values};
    for (double& value : result.values)
        value = 1 - value;
    return result;
}

Live sumProduct(const std::vector<Series>& factors) {
    std::string arguments;
    double total = 0;
    for (std::size_t i = 0; i < factors.front().values.size(); ++i) {
        double product = 1;
        for (const Series& factor : factors)
            product *= factor.values[i];
        total += product;
    }
    for (const Series& factor : factors)
        arguments += (arguments.empty() ? "" : ",") + factor.text;
    return call("SUMPRODUCT", arguments, total);
}

} // namespace mailbilan
