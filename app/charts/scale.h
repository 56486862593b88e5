// Axes on round numbers.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace mailbilan {

struct Tick {
    double value = 0;
    QString text;
    friend bool operator==(const Tick&, const Tick&) = default;
};

struct Axis {
    double low = 0, high = 1; // ends; a tick need not stand at either
    std::vector<Tick> ticks;
    QString unit; // written once
    // Where a value stands between `from` (low) and `to` (high).
    double at(double value, double from, double to) const;
    friend bool operator==(const Axis&, const Axis&) = default;
};

struct NiceScale {
    double low = 0, high = 1, step = 1;
    int places = 0;            // decimals that the ticks need
    std::vector<double> ticks; // ascending multiples of step within [low, high]
};

// Steps of 1, 2, 2.5 or 5 times a power of ten, the smallest that needs at most `maxTicks` (>= 2). The scale ends
// on a tick unless that would leave an almost empty interval. Swapped, equal or non-finite ends are mended.
NiceScale niceScale(double low, double high, int maxTicks = 6);
// The same with nought inside, for bars and sums.
NiceScale niceScaleFromZero(double low, double high, int maxTicks = 6);

// Steps of 1, 2, 3, 6 months or of whole years, from month 0.
NiceScale monthScale(int months, int maxTicks = 6);

using NumberText = std::function<QString(double value, int places)>;
Axis axisOf(const NiceScale& scale, const NumberText& text, QString unit = {});

} // namespace mailbilan
