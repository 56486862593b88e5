#include "window/properties_dialog.h"

#include "model/storage/reader.h"
#include "text/findings.h"
#include "window/messages.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace mailbilan {

PropertiesDialog::PropertiesDialog(const Dossier& dossier, const Wording& wording, QWidget* parent) : QDialog(parent) {
    setWindowTitle(wording.text("ui.properties.title"));
    shownTitle_ = wording.label(dossier.title);
    title_ = new QLineEdit(shownTitle_);
    name_ = new QLineEdit(fromModel(dossier.organisation.name));
    for (QLineEdit* edit : {title_, name_}) {
        edit->setMaxLength(200);
        edit->setMinimumWidth(320);
    }
    start_ = new QLineEdit(fromModel(dossier.organisation.start));
    start_->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("(20[0-9]{2}-(0[1-9]|1[0-2]))?")), start_));
    start_->setPlaceholderText(QStringLiteral("2027-01"));
    horizon_ = new QSpinBox;
    horizon_->setRange(12, 120);
    horizon_->setValue(dossier.organisation.horizon);
    horizon_->setSuffix(wording.text("ui.properties.months"));
    auto* form = new QFormLayout(this);
    form->setSizeConstraint(QLayout::SetFixedSize);
    form->addRow(wording.text("ui.properties.dossier"), title_);
    form->addRow(wording.text("ui.properties.organisation"), name_);
    form->addRow(wording.text("ui.properties.start"), start_);
    form->addRow(wording.text("ui.properties.horizon"), horizon_);
    auto* buttons = new QDialogButtonBox;
    auto* take = buttons->addButton(wording.text("ui.properties.take"), QDialogButtonBox::AcceptRole);
    take->setProperty("primary", true);
    take->setDefault(true);
    buttons->addButton(wording.text("ui.ask.cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PropertiesDialog::applyTo(Dossier& dossier) const {
    if (title_->text() != shownTitle_) // else it keeps its languages
        dossier.title = Text(title_->text().trimmed().toStdString());
    dossier.organisation.name = name_->text().trimmed().toStdString();
    dossier.organisation.horizon = horizon_->value();
    if (start_->hasAcceptableInput())
        dossier.organisation.start = start_->text().toStdString();
}

void editProperties(QWidget* parent, Document& document, const Wording& wording) {
    PropertiesDialog dialog(document.now(), wording, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Dossier tried = document.now();
    dialog.applyTo(tried);
    if (const Findings findings = validate(tried); hasErrors(findings)) {
        tellProblem(parent, wording.text("ui.properties.refused"), findingSentence(wording, findings.front(), &tried));
        return;
    }
    document.edit({QStringLiteral("ui.edit.properties"), {}}, [&](Dossier& dossier) { dialog.applyTo(dossier); });
}

} // namespace mailbilan
