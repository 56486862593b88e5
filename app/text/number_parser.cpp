#include "text/number_parser.h"

#include "text/number_format.h"
#include "text/wording.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace mailbilan {
namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019' || c == u'\u02BC'; }
bool isDash(QChar c) { return c == u'-' || c == minusSign || (c >= u'\u2010' && c <= u'\u2014'); }

// What is left of a figure once sign and white space around it are gone.
struct Token {
    bool negative = false;
    QString body; // digits, '.', ',', ' ' for any space, '\'' for any apostrophe
};

NumberError tokenise(QString text, Token& token) {
    text = text.trimmed();
    if (text.isEmpty())
        return NumberError::Empty;
    if (text.front() == u'+' || isDash(text.front())) {
        token.negative = text.front() != u'+';
        text = text.mid(1).trimmed();
    }
    for (const QChar c : std::as_const(text)) {
        if (isDigit(c) || c == u'.' || c == u',')
            token.body += c;
        else if (c.isSpace())
            token.body += u' ';
        else if (isApostrophe(c))
            token.body += u'\'';
        else
            return NumberError::NotANumber;
    }
    const bool hasDigit = std::any_of(token.body.begin(), token.body.end(), isDigit);
    return hasDigit ? NumberError::None : NumberError::NotANumber;
}

// "1234567" from "1 234 567": the first group has one to three digits, every other exactly three.
bool ungroup(const QString& whole, QChar mark, QString& digits) {
    const QStringList groups = whole.split(mark);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype length = groups.at(i).size();
        const bool fits = i == 0 ? length >= 1 && (groups.size() == 1 || length <= 3) : length == 3;
        if (!fits || !std::all_of(groups.at(i).begin(), groups.at(i).end(), isDigit))
            return false;
    }
    digits = groups.join(QString());
    return true;
}

// Whether a single mark before exactly three digits ends the whole part or groups it.
NumberError settle(QChar mark, Region region, bool& isDecimal) {
    const NumberFormat& format = numberFormat(region);
    isDecimal = mark == format.decimal || mark == format.moneyDecimal;
    return isDecimal || mark == format.group ? NumberError::None : NumberError::Ambiguous;
}

// Where the decimal mark stands in `body`; -1: none.
NumberError findDecimal(const QString& body, Region region, qsizetype& at) {
    const qsizetype point = body.lastIndexOf(u'.'), comma = body.lastIndexOf(u',');
    at = std::max(point, comma);
    if (at < 0)
        return NumberError::None;
    const QChar mark = body.at(at);
    if (body.count(mark) > 1) { // "1.234.567" only groups
        at = -1;
        return NumberError::None;
    }
    const bool otherMarks = (point >= 0 && comma >= 0) || body.contains(u' ') || body.contains(u'\'');
    const bool looksGrouped = body.size() - at - 1 == 3 && at >= 1 && at <= 3 && body.front() != u'0';
    if (otherMarks || !looksGrouped)
        return NumberError::None;
    bool isDecimal = false;
    const NumberError error = settle(mark, region, isDecimal);
    if (!isDecimal)
        at = -1;
    return error;
}

// The whole part without its group marks, of which only one kind may occur.
NumberError readWhole(const QString& whole, QString& digits) {
    QChar mark;
    for (const QChar c : whole)
        if (!isDigit(c)) {
            if (!mark.isNull() && c != mark)
                return NumberError::Grouping;
            mark = c;
        }
    if (!ungroup(whole, mark, digits))
        return NumberError::Grouping;
    return NumberError::None;
}

NumberError readPlain(const QString& text, Region region, QString& plain) {
    Token token;
    if (const NumberError error = tokenise(text, token); error != NumberError::None)
        return error;
    qsizetype at = -1;
    if (const NumberError error = findDecimal(token.body, region, at); error != NumberError::None)
        return error;
    QString whole;
    const QString fraction = at < 0 ? QString() : token.body.mid(at + 1);
    const QString before = at < 0 ? token.body : token.body.left(at);
    if (const NumberError error = before.isEmpty() ? NumberError::None : readWhole(before, whole);
        error != NumberError::None)
        return error;
    if (!std::all_of(fraction.begin(), fraction.end(), isDigit))
        return NumberError::Grouping;
    while (whole.size() > 1 && whole.front() == u'0')
        whole.remove(0, 1);
    plain = (token.negative ? QStringLiteral("-") : QString()) + (whole.isEmpty() ? QStringLiteral("0") : whole);
    if (!fraction.isEmpty())
        plain += u'.' + fraction;
    return NumberError::None;
}

std::optional<Figure> figureOf(const QString& plain, NumberError& error) {
    auto figure = Figure::parse(plain.toStdString());
    if (!figure)
        error = NumberError::TooManyDigits;
    return figure;
}

template <class Result> Result told(Result result, NumberError found, NumberError* error) {
    if (error)
        *error = found;
    return result;
}

// "5" -> "0.05": the point moves, no digit is lost.
QString hundredth(QString plain) {
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain.remove(0, 1);
    const qsizetype point = plain.indexOf(u'.');
    QString whole = point < 0 ? plain : plain.left(point);
    const QString fraction = point < 0 ? QString() : plain.mid(point + 1);
    whole = whole.rightJustified(3, u'0');
    QString result = whole.left(whole.size() - 2) + u'.' + whole.right(2) + fraction;
    return negative ? u'-' + result : result;
}

// The position and length of what separates the two ends of a range; -1: a single value.
std::pair<qsizetype, qsizetype> separator(const QString& text) {
    for (const QString& word : {QStringLiteral(" à "), QStringLiteral(" bis "), QStringLiteral(" to ")})
        if (const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at > 0)
            return {at, word.size()};
    bool digitBefore = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (digitBefore && isDash(text.at(i)))
            return {i, 1};
        digitBefore = digitBefore || isDigit(text.at(i));
    }
    return {-1, 0};
}

} // namespace

std::optional<Figure> parseNumber(const QString& text, Locale locale, NumberError* error) {
    if (text.contains(u'%'))
        return told(std::optional<Figure>(), NumberError::PercentNotExpected, error);
    QString plain;
    NumberError found = readPlain(text, locale.region, plain);
    const auto figure = found == NumberError::None ? figureOf(plain, found) : std::nullopt;
    return told(figure, found, error);
}

std::optional<Figure> parsePercent(const QString& text, Locale locale, NumberError* error) {
    QString rest = text.trimmed();
    if (rest.endsWith(u'%'))
        rest.chop(1);
    QString plain;
    NumberError found = readPlain(rest, locale.region, plain);
    const auto figure = found == NumberError::None ? figureOf(hundredth(plain), found) : std::nullopt;
    return told(figure, found, error);
}

std::optional<qint64> parseWhole(const QString& text, Locale locale, NumberError* error) {
    NumberError found = NumberError::None;
    const auto figure = parseNumber(text, locale, &found);
    if (!figure)
        return told(std::optional<qint64>(), found, error);
    bool fits = false;
    const qint64 whole = fromModel(figure->text()).toLongLong(&fits);
    return told(fits ? std::optional(whole) : std::nullopt, fits ? NumberError::None : NumberError::NotWhole, error);
}

std::optional<Figure> parseValue(const Assumption& assumption, const QString& text, Locale locale, NumberError* error) {
    return isFraction(assumption.unit) ? parsePercent(text, locale, error) : parseNumber(text, locale, error);
}

std::optional<FigureRange> parseRange(const QString& text, Locale locale, NumberError* error) {
    const QString trimmed = text.trimmed();
    const auto [at, length] = separator(trimmed);
    NumberError found = NumberError::None;
    const auto low = parseNumber(at < 0 ? trimmed : trimmed.left(at), locale, &found);
    const auto high = !low || at < 0 ? low : parseNumber(trimmed.mid(at + length), locale, &found);
    if (!low || !high)
        return told(std::optional<FigureRange>(), found, error);
    if (Decimal(*high) < Decimal(*low))
        return told(std::optional<FigureRange>(), NumberError::Reversed, error);
    return told(std::optional(FigureRange{*low, *high}), NumberError::None, error);
}

QString numberErrorSentence(const Wording& wording, NumberError error) {
    const QString example = wording.number(1234.5, 1);
    switch (error) {
    case NumberError::None: return {};
    case NumberError::Empty: return wording.text("number.error.empty", {{"example", example}});
    case NumberError::NotANumber: return wording.text("number.error.not_a_number", {{"example", example}});
    case NumberError::Ambiguous: return wording.text("number.error.ambiguous", {{"example", example}});
    case NumberError::Grouping: return wording.text("number.error.grouping", {{"example", example}});
    case NumberError::TooManyDigits: return wording.text("number.error.too_many_digits");
    case NumberError::PercentNotExpected: return wording.text("number.error.percent");
    case NumberError::NotWhole: return wording.text("number.error.not_whole");
    case NumberError::Reversed: return wording.text("number.error.reversed");
    }
    return {};
}

} // namespace mailbilan
