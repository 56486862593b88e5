#include "model/random/blocks.h"
#include "model/random/generator.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mailbilan::random;

class TestRandom : public QObject {
    Q_OBJECT
private slots:
    void lanesAgainstTheScalarGenerator();
    void blocksDoNotOverlap();
    void streamsAndSeedsDiffer();
    void operationsOnLanes();
    void everyBlockOnce_data();
    void everyBlockOnce();
    void failuresAreThrownOn();
};

namespace {

// xoshiro256++ 1.0 as its authors wrote it (https://prng.di.unimi.it/xoshiro256plusplus.c, public domain).
struct Scalar {
    std::array<std::uint64_t, 4> s;
    std::uint64_t next() {
        const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = std::rotl(s[3], 45);
        return result;
    }
};

} // namespace

void TestRandom::lanesAgainstTheScalarGenerator() {
    Scalar known{{1, 2, 3, 4}};
    QCOMPARE(known.next(), std::uint64_t(41943041)); // published with the algorithm in the Rust crate rand_xoshiro
    QCOMPARE(known.next(), std::uint64_t(58720359));
    std::uint64_t state = blockSeed(42, Stream::Scores, 7);
    std::array<Scalar, laneCount> scalars{};
    for (std::size_t word = 0; word < 4; ++word)
        for (Scalar& scalar : scalars)
            scalar.s[word] = splitMix(state);
    Generator generator(42, Stream::Scores, 7);
    for (int round = 0; round < 100; ++round) {
        const Reals drawn = generator.uniform();
        for (int lane = 0; lane < laneCount; ++lane)
            QCOMPARE(drawn[lane], static_cast<double>(scalars[static_cast<std::size_t>(lane)].next() >> 12) * 0x1p-52);
    }
}

// Seeds in arithmetic progression would let blocks repeat each other: the mean of many blocks then is far off.
void TestRandom::blocksDoNotOverlap() {
    const int blocks = 4000, rounds = 16;
    double sum = 0, squares = 0, products = 0, before = 0.5;
    for (int block = 0; block < blocks; ++block) {
        Generator generator(42, Stream::Costs, block);
        for (int round = 0; round < rounds; ++round) {
            const Reals drawn = generator.uniform();
            for (int lane = 0; lane < laneCount; ++lane) {
                QVERIFY(drawn[lane] >= 0 && drawn[lane] < 1);
                sum += drawn[lane];
                squares += drawn[lane] * drawn[lane];
                products += (drawn[lane] - 0.5) * (before - 0.5);
                before = drawn[lane];
            }
        }
    }
    const double count = static_cast<double>(blocks) * rounds * laneCount;
    QVERIFY(std::abs(sum / count - 0.5) < 4 * std::sqrt(1 / 12.0 / count));
    QVERIFY(std::abs(squares / count - 1 / 3.0) < 4 * std::sqrt(4 / 45.0 / count));
    QVERIFY(std::abs(products / count) < 4 / 12.0 / std::sqrt(count));
}

void TestRandom::streamsAndSeedsDiffer() {
    std::vector<double> first;
    for (const std::uint64_t seed : {0U, 1U, 42U})
        for (const Stream stream : {Stream::Costs, Stream::Scores, Stream::Weights})
            for (const int block : {0, 1, 2})
                first.push_back(Generator(seed, stream, block).uniform()[0]);
    std::sort(first.begin(), first.end());
    QVERIFY(std::adjacent_find(first.begin(), first.end()) == first.end());
}

void TestRandom::operationsOnLanes() {
    Reals value = reals(0.0);
    for (int lane = 0; lane < laneCount; ++lane)
        value.set(lane, lane * 0.75);
    const Reals whole = floorOf(value), low = smaller(value, reals(2.0)), high = larger(value, reals(2.0));
    const Counts below = value < reals(2.0);
    const Reals kept = only(below, value), chosen = either(below, value, reals(-1.0));
    for (int lane = 0; lane < laneCount; ++lane) {
        const double own = lane * 0.75;
        QCOMPARE(whole[lane], std::floor(own));
        QCOMPARE(low[lane], std::min(own, 2.0));
        QCOMPARE(high[lane], std::max(own, 2.0));
        QCOMPARE(static_cast<int>(below[lane]), own < 2 ? -1 : 0);
        QCOMPARE(kept[lane], own < 2 ? own : 0.0);
        QCOMPARE(chosen[lane], own < 2 ? own : -1.0);
    }
    QCOMPARE(floorOf(reals(7.0))[3], 7.0);
    QCOMPARE(floorOf(reals(std::nextafter(7.0, 0)))[3], 6.0);
    QCOMPARE(sumOfLanes(value), 21.0);
}

void TestRandom::everyBlockOnce_data() {
    QTest::addColumn<int>("threads");
    for (const int threads : {0, 1, 2, 7, 200})
        QTest::addRow("%d threads", threads) << threads;
}

void TestRandom::everyBlockOnce() {
    QFETCH(int, threads);
    std::vector<std::atomic<int>> seen(100);
    forEachBlock(100, threads, [&](std::int64_t block) { ++seen[static_cast<std::size_t>(block)]; });
    for (const auto& times : seen)
        QCOMPARE(times.load(), 1);
    forEachBlock(0, threads, [](std::int64_t) { QFAIL("no block"); });
}

void TestRandom::failuresAreThrownOn() {
    std::atomic<int> done = 0;
    const auto work = [&](std::int64_t block) {
        if (block == 3)
            throw std::runtime_error("block 3");
        ++done;
    };
    for (const int threads : {1, 3})
        QVERIFY_EXCEPTION_THROWN(forEachBlock(50, threads, work), std::runtime_error);
    QVERIFY(done < 100);
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
