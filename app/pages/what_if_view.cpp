#include "pages/what_if_view.h"

#include "widgets/text_label.h"

#include <QHBoxLayout>

namespace mailbilan {

BlockHead::BlockHead() : title(new TextLabel(Letter::Bold)), note(new TextLabel(Letter::Note, Tone::Secondary)) {
    note->setElided(true);
}

QHBoxLayout* BlockHead::line() const {
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(title, 0, Qt::AlignBaseline);
    line->addWidget(note, 1, Qt::AlignBaseline);
    return line;
}

QString pendingNote(const Wording& wording, const WhatIfStudy& study, StudyPart part) {
    if (study.isFresh(part))
        return {};
    return wording.text(study.isStopped() ? "ui.whatif.stopped_note" : "ui.whatif.pending_note");
}

Cell studyCell(const QString& text, bool pending, Qt::Alignment align, bool bold) {
    Cell cell;
    cell.text = text;
    cell.align = align;
    cell.bold = bold;
    if (pending)
        cell.tone = Tone::Secondary;
    return cell;
}

} // namespace mailbilan
