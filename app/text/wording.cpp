#include "text/wording.h"

#include "text/catalogue.h"
#include "text/number_format.h"

#include <QtDebug>

#include <algorithm>

namespace mailbilan {
namespace {

bool isSingular(Language language, qint64 n) {
    return language == Language::French ? n >= -1 && n <= 1 : n == 1 || n == -1;
}

QString unknownId(const char* id) {
    qCritical("unknown text id: %s", id);
    return QString::fromUtf8(id);
}

} // namespace

Wording::Wording(Locale locale, Currency currency) : locale_(locale), currency_(currency) {}

bool Wording::knows(const char* id) const { return Catalogue::of(locale_.language).find(id) != nullptr; }

QString Wording::text(const char* id) const { return text(id, {}); }

QString Wording::text(const char* id, Arguments arguments) const {
    const CatalogueEntry* entry = Catalogue::of(locale_.language).find(id);
    return entry ? filled(entry->other, id, arguments, nullptr) : unknownId(id);
}

QString Wording::plural(const char* id, qint64 n, Arguments arguments) const {
    const CatalogueEntry* entry = Catalogue::of(locale_.language).find(id);
    if (!entry)
        return unknownId(id);
    const QString count = whole(n);
    const bool one = entry->plural && isSingular(locale_.language, n);
    return filled(one ? entry->one : entry->other, id, arguments, &count);
}

QString Wording::filled(const QString& pattern, const char* id, Arguments arguments, const QString* n) const {
    const auto valueOf = [&](QStringView name) -> const QString* {
        if (n && name == u"n")
            return n;
        for (const auto& [key, value] : arguments)
            if (name == QLatin1String(key))
                return &value;
        qCritical("text %s: nothing given for {%s}", id, qPrintable(name.toString()));
        return nullptr;
    };
    QString result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        result += spelled(pattern.mid(at, open - at));
        const QString* value = valueOf(QStringView(pattern).mid(open + 1, close - open - 1));
        result += value ? *value : pattern.mid(open, close - open + 1);
        at = close + 1;
    }
    return result += spelled(pattern.mid(at));
}

QString Wording::spelled(QString text) const {
    if (locale_.language == Language::German && locale_.region == Region::SwitzerlandGerman) {
        text.replace(u'ß', QLatin1String("ss"));
        text.replace(QLatin1String("MwSt."), QLatin1String("MWST"));
        text.replace(QLatin1String("Auftragsverarbeit"), QLatin1String("Auftragsbearbeit"));
    }
    return text;
}

QString Wording::label(const Text& text) const {
    QString label = fromModel(text.in(code(locale_.language)));
    if (locale_.region == Region::SwitzerlandGerman && locale_.language == Language::German)
        label.replace(u'ß', QLatin1String("ss"));
    return label;
}

QString Wording::date(const QString& iso) const {
    const QStringList parts = iso.split(u'-');
    const auto digits = [&](int index, int count) {
        const QString& part = parts.at(index);
        return part.size() == count &&
               std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (parts.size() == 2 && digits(0, 4) && digits(1, 2))
        return parts.at(1) + u'/' + parts.at(0);
    if (parts.size() != 3 || !digits(0, 4) || !digits(1, 2) || !digits(2, 2))
        return iso;
    const QChar mark = numberFormat(locale_.region).dottedDate ? u'.' : u'/';
    return parts.at(2) + mark + parts.at(1) + mark + parts.at(0);
}

QString Wording::range(const QString& low, const QString& high) const {
    return low == high ? low : low + u'\u2013' + high;
}

QString Wording::range(const Figure& low, const Figure& high) const { return range(figure(low), figure(high)); }

QString optionLetter(int index) {
    QString letters;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

} // namespace mailbilan
