#include "model/simulation/inverse_beta.h"

#include <algorithm>
#include <cmath>

namespace mailbilan::simulation {
namespace {

constexpr double ln2 = 0.693147180559945309417;

// The C library's log and exp may differ in the last bit from one machine to the next.
double logOf(double value) {
    int exponent = 0;
    double mantissa = std::frexp(value, &exponent); // exact
    if (mantissa < 0.70710678118654752) {
        mantissa *= 2;
        --exponent;
    }
    const double s = (mantissa - 1) / (mantissa + 1), square = s * s;
    double sum = 0;
    for (int k = 25; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    return 2 * s * sum + exponent * ln2;
}

double expOf(double value) {
    const int exponent = static_cast<int>(std::floor(value / ln2 + 0.5));
    const double rest = value - exponent * ln2;
    double sum = 1;
    for (int k = 16; k >= 1; --k)
        sum = 1 + sum * rest / k;
    return std::ldexp(sum, exponent); // exact
}

double powerOf(double base, double exponent) { return base > 0 ? expOf(exponent * logOf(base)) : 0; }

// Integral of t^(a-1) (1-t)^(b-1) from 0 to x by its power series, x below about 1/2.
double lowerIntegral(double a, double b, double x) {
    double sum = 1 / a, factor = 1;
    for (int n = 1; n < 200; ++n) {
        factor *= (n - b) / n * x;
        sum += factor / (a + n);
        if (std::fabs(factor) < 1e-18)
            break;
    }
    return powerOf(x, a) * sum;
}

class Beta {
public:
    Beta(double a, double b) : a_(a), b_(b), whole_(lowerIntegral(a, b, 0.5) + lowerIntegral(b, a, 0.5)) {}

    double below(double x) const {
        return x <= 0.5 ? lowerIntegral(a_, b_, x) / whole_ : 1 - lowerIntegral(b_, a_, 1 - x) / whole_;
    }
    double density(double x) const { return powerOf(x, a_ - 1) * powerOf(1 - x, b_ - 1) / whole_; }

    // Newton on the logarithm of the probability over that of x, which is close to a line.
    double quantile(double probability, double guess) const {
        double x = guess;
        for (int i = 0; i < 12; ++i) {
            const double now = below(x);
            const double step = (logOf(probability) - logOf(now)) * now / density(x);
            const double next = std::min(x * expOf(std::clamp(step / x, -1.0, 1.0)), (1 + x) / 2);
            const bool close = std::fabs(next - x) < 1e-10 * x;
            x = next;
            if (close)
                break;
        }
        return x;
    }
    double smallQuantile(double probability) const { return powerOf(probability * a_ * whole_, 1 / a_); }

private:
    double a_, b_, whole_;
};

} // namespace

InverseBeta::InverseBeta(double a, double b) {
    constexpr double width = 1.0 / halfCells;
    for (int half = 0; half < 2; ++half) {
        const double shape = half == 0 ? a : b;
        const Beta beta = half == 0 ? Beta(a, b) : Beta(b, a);
        double x = 0, slope = 0;
        for (int i = 0; i < halfCells; ++i) {
            const double t = (i + 1) * width, probability = t * t * t * t / 2;
            const double guess =
                i == 0 ? beta.smallQuantile(probability) : std::min(x * powerOf((i + 1.0) / i, 4 / shape), 0.99);
            const double next = beta.quantile(probability, guess);
            const double nextSlope = width * 2 * t * t * t / beta.density(next);
            if (i == 0) // x grows with t^(4/shape)
                slope = shape < 4 ? 0 : next;
            const double rise = next - x;
            Cell cell{x, slope, 3 * rise - 2 * slope - nextSlope, slope + nextSlope - 2 * rise};
            if (half == 1)
                cell = {1 - cell.constant, -cell.linear, -cell.square, -cell.cube};
            cells_[static_cast<std::size_t>(half * halfCells + i)] = cell;
            x = next;
            slope = nextSlope;
        }
    }
}

double InverseBeta::operator()(double probability) const {
    const bool upper = probability > 0.5;
    const double t = std::sqrt(std::sqrt(2 * (upper ? 1 - probability : probability))) * halfCells;
    const int cell = std::min(static_cast<int>(t), halfCells - 1);
    const double s = t - cell;
    const Cell& c = cells_[static_cast<std::size_t>((upper ? halfCells : 0) + cell)];
    return c.constant + s * (c.linear + s * (c.square + s * c.cube));
}

} // namespace mailbilan::simulation
