#include "export/csv_lines.h"

#include "export/csv.h"
#include "text/number_format.h"

namespace mailbilan {

CsvLines::CsvLines(Region region) {
    const bool neutral = region == Region::International;
    separator_ = neutral ? u',' : u';';
    decimal_ = neutral ? QChar(u'.') : numberFormat(region).decimal;
    if (!neutral)
        text_ = QChar(QChar::ByteOrderMark);
}

void CsvLines::begin() {
    if (!first_)
        text_ += separator_;
    first_ = false;
}

CsvLines& CsvLines::text(const QString& text) {
    begin();
    const QString safe = guardedFromFormulas(text);
    const bool quoted =
        safe.contains(separator_) || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r');
    if (!quoted) {
        text_ += safe;
        return *this;
    }
    QString doubled = safe;
    doubled.replace(u'"', QStringLiteral("\"\""));
    text_ += u'"' + doubled + u'"';
    return *this;
}

CsvLines& CsvLines::number(const std::string& plain) {
    begin();
    text_ += QString::fromStdString(plain).replace(u'.', decimal_);
    return *this;
}

void CsvLines::end() {
    text_ += QStringLiteral("\r\n");
    first_ = true;
}

QString guardedFromFormulas(const QString& text) {
    // Full-width forms are taken for the plain signs by spreadsheets in East Asian settings.
    static const QString dangerous = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

} // namespace mailbilan
