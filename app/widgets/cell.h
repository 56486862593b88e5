// What one cell of a table shows. Models give it under CellRole, one delegate draws it everywhere.
#pragma once

#include "widgets/theme.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailbilan {

struct Cell {
    QString text;
    Qt::Alignment align = Qt::AlignLeft;
    bool bold = false;
    Tone tone = Tone::Plain;
    QString second; // a second, smaller line
    Tone secondTone = Tone::Secondary;
    QString icon; // of resources/icons, before the text, in the tone of the text unless `iconTone` says otherwise
    std::optional<Tone> iconTone;
    QString aside; // at the right end, small: the age of a source
    Tone asideTone = Tone::Secondary;
    std::optional<OptionLook> badge; // before the text
    bool filled = false;             // state fill behind the cell: clarify or failed, by tone
    bool field = false;              // an editable value: drawn as a box
    QStringList choices;             // of a field whose value is chosen, not typed
    bool wraps = false;              // text may take several lines
    QString tip;
    QString name; // what the figure is, for screen readers

    static Cell amount(const QString& text, bool bold = false) {
        Cell cell;
        cell.text = text;
        cell.align = Qt::AlignRight;
        cell.bold = bold;
        return cell;
    }
    friend bool operator==(const Cell&, const Cell&) = default;
};

// How a whole row stands among the others.
enum class RowRank { Plain, SubTotal, Section, Total };

enum CellRoles { CellRole = Qt::UserRole + 1, RowRankRole };

// What DisplayRole gives: the words of the cell, for screen readers and copying.
QString cellText(const Cell& cell);

} // namespace mailbilan

Q_DECLARE_METATYPE(mailbilan::Cell)
