// A preset as a card: what it assumes, and what it comes to.
#pragma once

#include "charts/option_look.h"

#include <QAbstractButton>

#include <optional>
#include <string>

namespace mailbilan {

class PresetCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit PresetCard(std::string id, QWidget* parent = nullptr);

    struct Face {
        QString title, assumes;
        std::optional<OptionLook> option;
        QString verdict;    // in place of the option's name where there is none
        QString cost, unit; // "16,11 €", "/util. et mois"
        QString icon;       // before the title of a card that opens instead of beginning
        friend bool operator==(const Face&, const Face&) = default;
    };
    void setFace(const Face& face);
    const Face& face() const { return face_; }
    const std::string& id() const { return id_; }

    QSize sizeHint() const override { return {344, 134}; }
    QSize minimumSizeHint() const override { return {250, 134}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintResult(QPainter& painter, const QRectF& line) const;
    std::string id_;
    Face face_;
};

} // namespace mailbilan
