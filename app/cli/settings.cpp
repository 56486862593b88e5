#include "cli/settings.h"

#include "model/analysis/date.h"
#include "model/storage/names.h"

#include <QDate>
#include <QThread>

namespace mailbilan {
namespace {

Language languageOf(Country country) { return country == Country::FR ? Language::French : Language::German; }

std::optional<Region> regionFrom(const QString& code, Language language) {
    if (code == u"FR")
        return Region::France;
    if (code == u"DE")
        return Region::Germany;
    if (code == u"CH")
        return regionFor(Country::CH, language);
    if (code == u"INT")
        return Region::International;
    return std::nullopt;
}

bool isWhole(const QString& text) {
    bool whole = false;
    text.toULongLong(&whole);
    return whole && !text.startsWith(u'+');
}

} // namespace

Locale messageLocale(const QStringList& words) {
    for (int i = 0; i < words.size(); ++i) {
        const QString code = words[i].startsWith(QStringLiteral("--lang=")) ? words[i].mid(7)
                             : words[i] == u"--lang"                        ? words.value(i + 1)
                                                                            : QString();
        if (const auto language = languageFromCode(code))
            return {*language, regionFor(Country::FR, *language)};
    }
    return {Language::English, Region::International};
}

std::optional<CommandSettings> readSettings(const Arguments& arguments, UsageError& error) {
    CommandSettings settings;
    if (const auto code = arguments.value("country")) {
        settings.country = fromName<Country>(code->toStdString());
        if (!settings.country) {
            error = {"cli.bad_value", *code, QStringLiteral("--country FR, DE, CH")};
            return std::nullopt;
        }
    }
    const Country country = settings.country.value_or(Country::FR);
    settings.locale.language = languageOf(country);
    if (const auto code = arguments.value("lang")) {
        const auto language = languageFromCode(*code);
        if (!language) {
            error = {"cli.bad_value", *code, QStringLiteral("--lang fr, de, en")};
            return std::nullopt;
        }
        settings.locale.language = *language;
    }
    settings.locale.region = regionFor(country, settings.locale.language);
    if (const auto code = arguments.value("formats")) {
        const auto region = regionFrom(*code, settings.locale.language);
        if (!region) {
            error = {"cli.bad_value", *code, QStringLiteral("--formats FR, DE, CH, INT")};
            return std::nullopt;
        }
        settings.locale.region = *region;
    }
    settings.date = arguments.value("date").value_or(QDate::currentDate().toString(Qt::ISODate)).toStdString();
    if (!isIsoDate(settings.date)) {
        error = {"cli.bad_value", QString::fromStdString(settings.date), QStringLiteral("--date 2026-11-25")};
        return std::nullopt;
    }
    for (const char* option : {"seed", "threads"})
        if (const auto text = arguments.value(option); text && !isWhole(*text)) {
            error = {"cli.bad_value", *text, QStringLiteral("--%1 1").arg(QLatin1String(option))};
            return std::nullopt;
        }
    if (const auto text = arguments.value("seed"))
        settings.seed = text->toULongLong();
    settings.threads = arguments.value("threads").value_or(QString::number(QThread::idealThreadCount())).toInt();
    if (settings.threads < 1 || settings.threads > 256) {
        error = {"cli.bad_value", *arguments.value("threads"), QStringLiteral("--threads 1 – 256")};
        return std::nullopt;
    }
    return settings;
}

} // namespace mailbilan
