// A decimal figure exactly as it was typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

// Decimal text "-12.50": optional minus, digits, optional point and digits; at most 30 digits in all.
// A figure keeps every digit (0.10 stays 0.10), so a dossier is saved as it was typed. Two figures are equal
// when their texts are. Arithmetic happens in Decimal (exact) or double (searching and sampling).
class Figure {
public:
    static constexpr int maxDigits = 30;

    Figure() : text_("0") {}
    Figure(std::int64_t whole) : text_(std::to_string(whole)) {}

    // Accepts plain decimal text and JSON numbers with an exponent whose expansion has at most 30 digits;
    // nothing else (no "+5", ".5", "NaN", "1e999").
    static std::optional<Figure> parse(std::string_view text);

    const std::string& text() const { return text_; }
    double toDouble() const; // independent of the process locale
    bool isNegative() const { return text_.front() == '-'; }

    friend bool operator==(const Figure&, const Figure&) = default;

private:
    explicit Figure(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

} // namespace mailbilan
