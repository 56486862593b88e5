// Work in blocks on several threads.
#pragma once

#include <cstdint>
#include <functional>

namespace mailbilan::random {

// Calls work(block) for 0 <= block < count, each once, on up to `threads` threads, in no order: what a block gives is
// to be kept by block and summed in the order of blocks afterwards. The first exception is thrown on after all ended.
void forEachBlock(std::int64_t count, int threads, const std::function<void(std::int64_t block)>& work);

} // namespace mailbilan::random
