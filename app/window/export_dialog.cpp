#include "window/export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace mailbilan {

ExportDialog::ExportDialog(const Wording& wording, QWidget* parent) : QDialog(parent) {
    setWindowTitle(wording.text("ui.export.title"));
    language_ = new QComboBox;
    // Each language by its own name.
    language_->addItems({QStringLiteral("Français"), QStringLiteral("Deutsch"), QStringLiteral("English")});
    language_->setCurrentIndex(int(wording.language()));
    audience_ = new QComboBox;
    audience_->addItems(
        {wording.text("ui.export.board"), wording.text("ui.export.full"), wording.text("ui.export.appendix")});
    audience_->setCurrentIndex(int(Audience::Full));
    auto* form = new QFormLayout(this);
    form->setSizeConstraint(QLayout::SetFixedSize);
    form->setContentsMargins(20, 18, 20, 16);
    form->setVerticalSpacing(12);
    form->addRow(wording.text("ui.export.language"), language_);
    form->addRow(wording.text("ui.export.audience"), audience_);
    auto* buttons = new QDialogButtonBox;
    auto* write = buttons->addButton(wording.text("ui.export.write"), QDialogButtonBox::AcceptRole);
    write->setProperty("primary", true);
    write->setDefault(true);
    buttons->addButton(wording.text("ui.ask.cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Language ExportDialog::language() const { return allLanguages[std::size_t(language_->currentIndex())]; }
Audience ExportDialog::audience() const { return Audience(audience_->currentIndex()); }

} // namespace mailbilan
