#include "text/date_parser.h"

#include "text/wording.h"

#include <QDate>
#include <QRegularExpression>

namespace mailbilan {

std::optional<QString> parseDate(const QString& typed) {
    static const QRegularExpression iso(QStringLiteral("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$"));
    static const QRegularExpression habit(
        QStringLiteral("^([0-9]{1,2})(?:\\s*[./-]\\s*|\\s+)([0-9]{1,2})(?:\\s*[./-]\\s*|\\s+)([0-9]{4}|[0-9]{2})$"));
    const QString text = typed.simplified();
    QDate date;
    if (const auto whole = iso.match(text); whole.hasMatch()) {
        date = QDate(whole.captured(1).toInt(), whole.captured(2).toInt(), whole.captured(3).toInt());
    } else if (const auto parts = habit.match(text); parts.hasMatch()) {
        const int year = parts.captured(3).toInt();
        date = QDate(year < 100 ? 2000 + year : year, parts.captured(2).toInt(), parts.captured(1).toInt());
    }
    if (!date.isValid())
        return std::nullopt;
    return date.toString(Qt::ISODate);
}

QString dateErrorSentence(const Wording& wording) {
    return wording.text("date.expected", {{"example", wording.date(QStringLiteral("2027-03-25"))}});
}

} // namespace mailbilan
