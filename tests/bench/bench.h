// Medians of CPU time, interleaved rounds, so that ratios within one run mean something on a busy machine.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace mailbilan {

struct Measure {
    std::string name;
    std::function<void()> run;
    std::vector<double> milliseconds{};
};

inline double cpuMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Prints name, median, 95th percentile and the ratio to the first measure. MAILBILAN_BENCH_ROUNDS overrides the rounds:
// the tests run each benchmark once, to see that it still works.
inline void measure(std::vector<Measure> measures, int rounds) {
    if (const char* given = std::getenv("MAILBILAN_BENCH_ROUNDS"))
        rounds = std::max(1, std::atoi(given));
    for (int round = -1; round < rounds; ++round)
        for (Measure& each : measures) {
            const double start = cpuMilliseconds();
            each.run();
            if (round >= 0) // the first round warms up
                each.milliseconds.push_back(cpuMilliseconds() - start);
        }
    const auto quantile = [](std::vector<double> values, double p) {
        std::sort(values.begin(), values.end());
        return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
    };
    const double first = quantile(measures.front().milliseconds, 0.5);
    std::printf("%-44s %12s %12s %8s\n", "CPU time, ms", "median", "p95", "ratio");
    for (const Measure& each : measures)
        std::printf("%-44s %12.3f %12.3f %8.2f\n", each.name.c_str(), quantile(each.milliseconds, 0.5),
                    quantile(each.milliseconds, 0.95), quantile(each.milliseconds, 0.5) / first);
}

} // namespace mailbilan
