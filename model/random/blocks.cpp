#include "model/random/blocks.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mailbilan::random {

void forEachBlock(std::int64_t count, int threads, const std::function<void(std::int64_t)>& work) {
    std::atomic<std::int64_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        try {
            for (std::int64_t block = next++; block < count; block = next++)
                work(block);
        } catch (...) {
            next = count;
            const std::lock_guard lock(failing);
            if (!failure)
                failure = std::current_exception();
        }
    };
    std::vector<std::jthread> others;
    const auto wanted = std::min<std::int64_t>(std::max(threads, 1), count);
    for (std::int64_t i = 1; i < wanted; ++i)
        others.emplace_back(run);
    run();
    others.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace mailbilan::random
