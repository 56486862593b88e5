// Lines of a CSV file. Internal to the CSV export.
#pragma once

#include "text/locale.h"

#include <QString>

#include <initializer_list>
#include <string>

namespace mailbilan {

class CsvLines {
public:
    explicit CsvLines(Region region);

    CsvLines& text(const QString& text);
    CsvLines& number(const std::string& plain); // "-1234.50", or empty: unknown
    CsvLines& whole(qint64 value) { return number(std::to_string(value)); }
    void end();
    std::string bytes() const { return text_.toStdString(); }

private:
    void begin();
    QChar separator_, decimal_;
    bool first_ = true;
    QString text_;
};

} // namespace mailbilan
