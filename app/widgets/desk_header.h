// Heads of a table: small, grey, at the bottom, with badges where a column belongs to an option.
#pragma once

#include <QHeaderView>

namespace mailbilan {

class DeskHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit DeskHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace mailbilan
