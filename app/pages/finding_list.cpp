#include "pages/finding_list.h"

#include "widgets/icons.h"
#include "widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace mailbilan {

class FindingList::Entry : public QWidget {
public:
    explicit Entry(QWidget* parent)
        : QWidget(parent), icon_(new QLabel(this)), figure_(new TextLabel(Letter::Bold, Tone::Plain, this)),
          text_(new TextLabel(Letter::Body, Tone::Plain, this)),
          note_(new TextLabel(Letter::Note, Tone::Secondary, this)) {
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(0, 7, 0, 0);
        grid->setHorizontalSpacing(10);
        grid->setVerticalSpacing(2);
        figure_->setAlignment(Qt::AlignRight | Qt::AlignTop);
        figure_->setKeepsWidth(true);
        text_->setWordWrap(true);
        note_->setWordWrap(true);
        grid->addWidget(icon_, 0, 0, Qt::AlignTop);
        grid->addWidget(figure_, 0, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(text_, 0, 1);
        grid->addWidget(note_, 1, 1);
        grid->addWidget(new RuleLine(Qt::Horizontal, this), 2, 0, 1, 2);
        grid->setRowMinimumHeight(2, 8);
        grid->setColumnStretch(1, 1);
        grid_ = grid;
    }

    void present(const ListedFinding& finding, int leadWidth) {
        icon_->setVisible(!finding.icon.isEmpty());
        if (!finding.icon.isEmpty())
            icon_->setPixmap(deskIcon(finding.icon, finding.tone).pixmap(QSize(15, 15), devicePixelRatioF()));
        figure_->setVisible(!finding.figure.isEmpty());
        figure_->setText(finding.figure);
        text_->setText(finding.text);
        text_->setVisible(!finding.text.isEmpty());
        note_->setVisible(!finding.note.isEmpty());
        note_->setText(finding.note);
        grid_->setColumnMinimumWidth(0, leadWidth);
    }

private:
    QLabel* icon_;
    TextLabel *figure_, *text_, *note_;
    QGridLayout* grid_;
};

FindingList::FindingList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
}

void FindingList::setFindings(const std::vector<ListedFinding>& findings, const QString& none) {
    std::vector<ListedFinding> shown = findings;
    if (shown.empty())
        shown.push_back({{}, {}, Tone::Plain, {}, none});
    auto* column = static_cast<QVBoxLayout*>(layout());
    while (entries_.size() < shown.size()) {
        entries_.push_back(new Entry(this));
        column->insertWidget(column->count() - 1, entries_.back());
    }
    const QFontMetrics metrics(deskFont(Letter::Bold));
    int lead = 0;
    for (const ListedFinding& finding : shown)
        lead = qMax(lead, finding.icon.isEmpty() ? metrics.horizontalAdvance(finding.figure) + 2 : 16);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        entries_[i]->setVisible(i < shown.size());
        if (i < shown.size())
            entries_[i]->present(shown[i], lead);
    }
}

} // namespace mailbilan
