#include "model/money/figure.h"

#include <charconv>

namespace mailbilan {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Splits "-12.50e3"; false where the text is not a number in plain or scientific JSON notation.
struct Parts {
    bool negative = false;
    std::string whole, fraction;
    int exponent = 0;
    bool hasExponent = false;
};

std::optional<Parts> split(std::string_view text) {
    Parts parts;
    std::size_t at = 0;
    const auto digits = [&](std::string& into) {
        const std::size_t start = at;
        while (at < text.size() && isDigit(text[at]))
            into += text[at++];
        return at > start;
    };
    if (at < text.size() && text[at] == '-') {
        parts.negative = true;
        ++at;
    }
    if (!digits(parts.whole) || (parts.whole.size() > 1 && parts.whole.front() == '0'))
        return std::nullopt;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (!digits(parts.fraction))
            return std::nullopt;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        parts.hasExponent = true;
        ++at;
        bool negative = false;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            negative = text[at++] == '-';
        std::string exponent;
        if (!digits(exponent) || exponent.size() > 3)
            return std::nullopt;
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), parts.exponent);
        if (negative)
            parts.exponent = -parts.exponent;
    }
    if (at != text.size())
        return std::nullopt;
    return parts;
}

void expand(Parts& parts) {
    for (; parts.exponent > 0; --parts.exponent) {
        parts.whole += parts.fraction.empty() ? '0' : parts.fraction.front();
        if (!parts.fraction.empty())
            parts.fraction.erase(0, 1);
    }
    for (; parts.exponent < 0; ++parts.exponent) {
        parts.fraction.insert(parts.fraction.begin(), parts.whole.back());
        parts.whole.pop_back();
        if (parts.whole.empty())
            parts.whole = "0";
    }
    const std::size_t firstDigit = parts.whole.find_first_not_of('0');
    parts.whole = firstDigit == std::string::npos ? "0" : parts.whole.substr(firstDigit);
}

} // namespace

std::optional<Figure> Figure::parse(std::string_view text) {
    if (text.size() > 64)
        return std::nullopt;
    auto parts = split(text);
    if (!parts || std::abs(parts->exponent) > maxDigits)
        return std::nullopt;
    if (parts->hasExponent)
        expand(*parts);
    if (parts->whole.size() + parts->fraction.size() > static_cast<std::size_t>(maxDigits))
        return std::nullopt;
    return Figure((parts->negative ? "-" : "") + parts->whole + (parts->fraction.empty() ? "" : "." + parts->fraction));
}

double Figure::toDouble() const {
    double value = 0;
    std::from_chars(text_.data(), text_.data() + text_.size(), value);
    return value;
}

} // namespace mailbilan
