#include "model/robustness/draw_ranks.h"

#include "model/random/blocks.h"
#include "model/random/seeding.h"

#include <algorithm>
#include <memory>
#include <new>

namespace mailbilan::robustness {
namespace {

constexpr std::int64_t lanes = 8;
constexpr std::int64_t blocksAtOnce = 64; // memory does not grow with draws

class Scratch {
public:
    explicit Scratch(const KernelPlan& plan)
        : memory_(::operator new(static_cast<std::size_t>(scratchBytes(plan)), alignment)) {}
    ~Scratch() { ::operator delete(memory_, alignment); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    void* get() const { return memory_; }

private:
    static constexpr std::align_val_t alignment{64};
    void* memory_;
};

struct Block {
    std::int64_t number = 0, groups = 0;
};

// work(block, place): blocks of one place never run at once. done(place) in the order of blocks.
template <class Work, class Done> void forBlocks(const Sampling& sampling, Work work, Done done) {
    const std::int64_t draws = drawsMade(sampling), blocks = (draws + random::blockDraws - 1) / random::blockDraws;
    for (std::int64_t first = 0; first < blocks; first += blocksAtOnce) {
        const std::int64_t count = std::min(blocksAtOnce, blocks - first);
        random::forEachBlock(count, sampling.threads, [&](std::int64_t place) {
            const std::int64_t number = first + place;
            work(Block{number, std::min(random::blockDraws, draws - number * random::blockDraws) / lanes}, place);
        });
        for (std::int64_t place = 0; place < count; ++place)
            done(place);
    }
}

RankCounts nothingCounted(const KernelPlan& plan) {
    const auto options = static_cast<std::size_t>(plan.options), criteria = static_cast<std::size_t>(plan.criteria);
    RankCounts counts;
    counts.ranks.resize(options * options);
    counts.ahead.resize(options * options);
    counts.firstWeights.resize(options * criteria);
    counts.firsts.resize(options);
    return counts;
}

template <class Number> void add(std::vector<Number>& to, const std::vector<Number>& other) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += other[i];
}

} // namespace

std::int64_t drawsMade(const Sampling& sampling) {
    return (std::max<std::int64_t>(sampling.draws, 1) + lanes - 1) / lanes * lanes;
}

RankCounts drawRanks(const Plan& plan, const Sampling& sampling, const Kernel& kernel) {
    const KernelPlan& input = plan.kernel();
    RankCounts total = nothingCounted(input);
    std::vector<RankCounts> blocks(static_cast<std::size_t>(blocksAtOnce));
    const auto work = [&](const Block& block, std::int64_t place) {
        RankCounts& own = blocks[static_cast<std::size_t>(place)];
        own = nothingCounted(input);
        const Scratch scratch(input);
        kernel.tally(input, block.number, block.groups, scratch.get(),
                     {own.ranks.data(), own.ahead.data(), own.firstWeights.data(), own.firsts.data()});
    };
    forBlocks(sampling, work, [&](std::int64_t place) {
        const RankCounts& own = blocks[static_cast<std::size_t>(place)];
        add(total.ranks, own.ranks);
        add(total.ahead, own.ahead);
        add(total.firstWeights, own.firstWeights);
        add(total.firsts, own.firsts);
    });
    total.draws = drawsMade(sampling);
    return total;
}

std::vector<std::int64_t> drawFirstAt(const Plan& plan, const std::vector<double>& weights, const Sampling& sampling,
                                      const Kernel& kernel) {
    const KernelPlan& input = plan.kernel();
    const std::vector<std::int64_t> none(static_cast<std::size_t>(input.options));
    std::vector<std::int64_t> total = none;
    std::vector<std::vector<std::int64_t>> blocks(static_cast<std::size_t>(blocksAtOnce));
    const auto work = [&](const Block& block, std::int64_t place) {
        auto& own = blocks[static_cast<std::size_t>(place)];
        own = none;
        const Scratch scratch(input);
        kernel.firstAt(input, weights.data(), block.number, block.groups, scratch.get(), own.data());
    };
    forBlocks(sampling, work, [&](std::int64_t place) { add(total, blocks[static_cast<std::size_t>(place)]); });
    return total;
}

std::vector<double> drawValues(const Plan& plan, const Sampling& sampling, const Kernel& kernel) {
    const KernelPlan& input = plan.kernel();
    const std::int64_t draws = drawsMade(sampling);
    std::vector<double> values(static_cast<std::size_t>(input.options * draws));
    const auto work = [&](const Block& block, std::int64_t) {
        const Scratch scratch(input);
        kernel.values(input, block.number, block.groups, scratch.get(),
                      values.data() + block.number * random::blockDraws, draws);
    };
    forBlocks(sampling, work, [](std::int64_t) {});
    for (double& value : values)
        value /= plan.unit();
    return values;
}

} // namespace mailbilan::robustness
