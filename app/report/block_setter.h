// Turns the blocks of a section into atoms.
#pragma once

#include "report/compose.h"

namespace mailbilan::report {

struct BlockMeasure {
    Style style;
    double figureScale = 1;
    double capacity = 0; // height of a page
};

class BlockSetter {
public:
    BlockSetter(const BlockMeasure& measure, std::vector<OutlineEntry>& outline)
        : measure_(measure), style_(measure_.style), outline_(outline) {}

    Atoms section(const Section& section, double width);
    // Contents lists, whose entries are known only when all sections are set.
    Atoms contents(double width) const;

private:
    Atoms blocks(const std::vector<Block>& blocks, double width, bool nested);
    Atoms block(const Block& block, double width, bool nested);

    Atoms set(const Paragraph& paragraph, double width);
    Atoms set(const Heading& heading, double width);
    Atoms set(const Enumeration& enumeration, double width);
    Atoms set(const Table& table, double width);
    Atoms set(const ChartBlock& figure, double width);
    Atoms set(const KeyValues& pairs, double width);
    Atoms set(const Columns& columns, double width);
    Atoms set(const KeepTogether& together, double width);

    Atoms columnAtoms(const Columns& columns, double room);
    int entry(const QString& title, int level);

    BlockMeasure measure_;
    const Style& style_;
    std::vector<OutlineEntry>& outline_;
    bool nested_ = false;
    double stretch_ = 0; // added to the height of charts
};

// Atoms under each other as one.
AtomPointer stacked(const Atoms& atoms);

} // namespace mailbilan::report
