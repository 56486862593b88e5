// Everything a person reads passes through here: sentences from the catalogue, numbers, money, dates.
#pragma once

#include "model/decision/exact.h"
#include "model/dossier/assumption.h"
#include "text/locale.h"

#include <QString>

#include <initializer_list>
#include <utility>

namespace mailbilan {

// A value, passed as const Wording& and cheap to copy. The results are plain text: show them as Qt::PlainText.
// In Swiss German every ß is written ss.
class Wording {
public:
    using Arguments = std::initializer_list<std::pair<const char*, QString>>;

    // `currency` is the dossier's reporting currency.
    explicit Wording(Locale locale, Currency currency = Currency::EUR);

    Locale locale() const { return locale_; }
    Language language() const { return locale_.language; }
    Region region() const { return locale_.region; }
    Currency currency() const { return currency_; }

    // A sentence of the catalogue. An unknown id is shown as such and reported as critical, which ends a test.
    QString text(const char* id) const;
    // {name} placeholders are replaced in one pass: braces or % inside an argument stay as typed.
    QString text(const char* id, Arguments arguments) const;
    // {n} is given, formatted. French has 0 and 1 in the singular.
    QString plural(const char* id, qint64 n, Arguments arguments = {}) const;
    bool knows(const char* id) const;
    // A text of the dossier, in this language if it has it.
    QString label(const Text& text) const;

    // Rounded half away from zero; "−0" never occurs. A value that is not finite reads as unknown.
    QString number(const Decimal& value, int places) const;
    QString number(const Exact& value, int places) const;
    QString number(double value, int places) const;
    QString whole(qint64 value) const;
    QString figure(const Figure& figure) const; // every digit that was typed
    QString percent(double fraction, int places) const;
    QString percent(const Exact& fraction, int places) const;
    QString percent(const Figure& fraction, int maxPlaces) const; // without trailing zeros

    // From exact cents: "1 234,50 €", "CHF 1’234.50", "CHF−1’234.50", "−€1,234.50".
    QString money(Money amount, int places = 0) const;
    QString money(Money amount, Currency currency, int places) const;
    QString money(const Decimal& amount, int places) const; // TCO per user and month
    QString money(const Exact& amount, int places) const;   // the dial
    QString amount(Money amount, int places = 0) const;     // without symbol, for tables with the unit in the head
    QString thousands(Money amount, int places = 1) const;  // "19,4 k€", "19,4 T€"
    QString currencySymbol() const;
    QString thousandsSymbol() const; // "k€", "T€"

    QString date(const QString& iso) const; // "2026-11-25", "2026-08" or "2026"; anything else stays as it is
    QString range(const QString& low, const QString& high) const; // "3,42–4,84"; one value where both are the same
    QString range(const Figure& low, const Figure& high) const;

    // Of an assumption. Fraction units are percentages: value "5 %", field "5", unit "%".
    QString value(const Assumption&, const Figure&) const; // number with its unit's places, with % for fractions
    QString field(const Assumption&, const Figure&) const; // number alone, where the unit stands beside it
    QString valueWithUnit(const Assumption&, const Figure&) const; // "47,00 €/h", "5 %", "12 h/mois"
    QString unit(const Assumption&) const;                         // "€/h", "€/util. et mois", "h/mois", "%", or ""
    QString unit(const std::string& unitCode, Currency currency) const;

private:
    QString filled(const QString& pattern, const char* id, Arguments arguments, const QString* n) const;
    QString spelled(QString text) const; // Swiss spelling where the region has it
    Locale locale_;
    Currency currency_;
};

// Fraction units are stored as fractions and shown and typed as percentages.
bool isFraction(const std::string& unitCode);

QString optionLetter(int index); // A..Z, AA, AB ...; the sign of an option for life

// UTF-8 of the model.
inline QString fromModel(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace mailbilan
