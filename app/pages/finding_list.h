// Findings below each other, a thin line under each: a figure or an icon at the left, the words beside it.
#pragma once

#include "widgets/theme.h"

#include <QWidget>

#include <vector>

namespace mailbilan {

struct ListedFinding {
    QString figure; // bold, right-aligned
    QString icon;   // instead of a figure
    Tone tone = Tone::Plain;
    QString text;
    QString note; // small, below
    friend bool operator==(const ListedFinding&, const ListedFinding&) = default;
};

class FindingList : public QWidget {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent = nullptr);
    // `none` stands in place of an empty list.
    void setFindings(const std::vector<ListedFinding>& findings, const QString& none);

private:
    class Entry;
    std::vector<Entry*> entries_;
};

} // namespace mailbilan
