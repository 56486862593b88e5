#include "window/status_line.h"

#include "text/names.h"
#include "widgets/text_label.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace mailbilan {

static QToolButton* workButton(QAction& action) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFont(deskFont(Letter::Note));
    button->setFixedHeight(20);
    const auto follow = [button, &action] {
        button->setText(QString(action.text()).remove(u'&'));
        button->setVisible(action.isEnabled());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

StatusLine::StatusLine(QAction& stop, QAction& resume, QWidget* parent) : QWidget(parent) {
    setFixedHeight(24);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(18);
    for (TextLabel** label : {&dossier_, &money_, &view_, &horizon_, &work_, &file_}) {
        *label = new TextLabel(Letter::Note, Tone::Secondary);
        if (label == &work_)
            row->addStretch(1);
        row->addWidget(*label);
        if (label != &work_)
            continue;
        row->addWidget(workButton(stop));
        row->addWidget(workButton(resume));
    }
    work_->hide();
}

QString moneyBasis(const Wording& wording, const Dossier& dossier) {
    const Decimal notRecovered(likely(dossier, dossier.organisation.vatNotRecovered));
    const char* id = notRecovered.isZero()        ? "ui.status.net"
                     : notRecovered == Decimal(1) ? "ui.status.gross"
                                                  : "ui.status.partly_gross";
    return wording.text("ui.status.money",
                        {{"vat", wording.text(id)},
                         {"country", countryName(wording, dossier.organisation.country)},
                         {"currency", QString::fromLatin1(code(dossier.organisation.currency).data())}});
}

void StatusLine::present(const PageView& view) {
    const Dossier& dossier = *view.assessment->dossier;
    const Wording& wording = view.wording;
    QStringList names;
    for (const QString& name : {fromModel(dossier.organisation.name), wording.label(dossier.title)})
        if (!name.isEmpty())
            names << name;
    dossier_->setText(names.join(QStringLiteral(" · ")));
    dossier_->setVisible(!names.isEmpty());
    money_->setText(moneyBasis(wording, dossier));
    view_->setText(wording.text(view.costs == CostView::Cash ? "ui.status.cash" : "ui.status.amortised"));
    horizon_->setText(wording.plural("ui.status.horizon", dossier.organisation.horizon));
}

void StatusLine::presentWork(const QString& text) {
    work_->setText(text);
    work_->setVisible(!text.isEmpty());
}

void StatusLine::presentFile(const Wording& wording, const Document& document) {
    QString name =
        document.path().isEmpty() ? wording.text("ui.status.no_file") : QFileInfo(document.path()).fileName();
    if (document.isReadOnly())
        name = wording.text("ui.status.read_only", {{"file", name}});
    file_->setText(document.isModified() ? wording.text("ui.status.modified", {{"file", name}}) : name);
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Midlight));
}

} // namespace mailbilan
