// Eight lanes of doubles or bits in the widest vectors that the file is compiled for. Every operation is one IEEE
// operation a lane, so that each instruction set gives the same bits (with -ffp-contract=off).
//
// The names live in a namespace of the instruction set: a kernel is compiled once for each (see dispatch.h), and no
// inline function of one may stand in for another's.
#pragma once

#include <cstdint>
#include <type_traits>

#if defined(__AVX2__)
#define MAILBILAN_LANES avx2
#define MAILBILAN_LANE_BYTES 32
#else
#define MAILBILAN_LANES baseline
#define MAILBILAN_LANE_BYTES 16
#endif
#define MAILBILAN_INLINE [[gnu::always_inline]] inline

namespace mailbilan::random {
inline namespace MAILBILAN_LANES {

inline constexpr int laneCount = 8;

using NativeReals = double __attribute__((vector_size(MAILBILAN_LANE_BYTES)));
using NativeBits = std::uint64_t __attribute__((vector_size(MAILBILAN_LANE_BYTES)));
using NativeCounts = std::int64_t __attribute__((vector_size(MAILBILAN_LANE_BYTES)));
inline constexpr int nativeParts = laneCount * 8 / MAILBILAN_LANE_BYTES;

template <class Native> struct Lanes {
    Native part[nativeParts];

    // For few values: lanes are meant to be worked on together.
    auto operator[](int lane) const { return part[lane / perPart][lane % perPart]; }
    template <class Value> void set(int lane, Value value) { part[lane / perPart][lane % perPart] = value; }

private:
    static constexpr int perPart = laneCount / nativeParts;
};
using Reals = Lanes<NativeReals>;
using Bits = Lanes<NativeBits>;
using Counts = Lanes<NativeCounts>; // also the outcome of a comparison: -1 where it holds, else 0

#define MAILBILAN_EACH_PART _Pragma("GCC unroll 4") for (int i = 0; i < nativeParts; ++i)

template <class Native, class Value> MAILBILAN_INLINE Lanes<Native> everyLane(Value value) {
    Lanes<Native> result;
    MAILBILAN_EACH_PART result.part[i] = Native{} + static_cast<std::remove_cvref_t<decltype(Native{}[0])>>(value);
    return result;
}
MAILBILAN_INLINE Reals reals(double value) { return everyLane<NativeReals>(value); }
MAILBILAN_INLINE Counts counts(std::int64_t value) { return everyLane<NativeCounts>(value); }

template <class Native> MAILBILAN_INLINE Lanes<Native> operator+(Lanes<Native> a, const Lanes<Native>& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] + b.part[i];
    return a;
}
template <class Native> MAILBILAN_INLINE Lanes<Native> operator-(Lanes<Native> a, const Lanes<Native>& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] - b.part[i];
    return a;
}
MAILBILAN_INLINE Reals operator*(Reals a, const Reals& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] * b.part[i];
    return a;
}
MAILBILAN_INLINE Reals operator/(Reals a, const Reals& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] / b.part[i];
    return a;
}

MAILBILAN_INLINE Counts operator<(const Reals& a, const Reals& b) {
    Counts result;
    MAILBILAN_EACH_PART result.part[i] = a.part[i] < b.part[i];
    return result;
}
MAILBILAN_INLINE Counts operator==(const Reals& a, const Reals& b) {
    Counts result;
    MAILBILAN_EACH_PART result.part[i] = a.part[i] == b.part[i];
    return result;
}
MAILBILAN_INLINE Counts operator==(const Counts& a, const Counts& b) {
    Counts result;
    MAILBILAN_EACH_PART result.part[i] = a.part[i] == b.part[i];
    return result;
}
MAILBILAN_INLINE Counts operator&(Counts a, const Counts& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] & b.part[i];
    return a;
}

MAILBILAN_INLINE Counts operator|(Counts a, const Counts& b) {
    MAILBILAN_EACH_PART a.part[i] = a.part[i] | b.part[i];
    return a;
}

MAILBILAN_INLINE Reals smaller(const Reals& a, const Reals& b) {
    Reals result;
    MAILBILAN_EACH_PART result.part[i] = a.part[i] < b.part[i] ? a.part[i] : b.part[i];
    return result;
}
MAILBILAN_INLINE Reals larger(const Reals& a, const Reals& b) {
    Reals result;
    MAILBILAN_EACH_PART result.part[i] = a.part[i] > b.part[i] ? a.part[i] : b.part[i];
    return result;
}
// `value` where `where` holds, else 0.
MAILBILAN_INLINE Reals only(const Counts& where, const Reals& value) {
    Reals result;
    MAILBILAN_EACH_PART result.part[i] =
        reinterpret_cast<NativeReals>(where.part[i] & reinterpret_cast<NativeCounts>(value.part[i]));
    return result;
}
// `one` where `where` holds, else `other`.
MAILBILAN_INLINE Reals either(const Counts& where, const Reals& one, const Reals& other) {
    Reals result;
    MAILBILAN_EACH_PART result.part[i] =
        reinterpret_cast<NativeReals>((where.part[i] & reinterpret_cast<NativeCounts>(one.part[i])) |
                                      (~where.part[i] & reinterpret_cast<NativeCounts>(other.part[i])));
    return result;
}
// Rounded down; 0 <= value < 2^51.
MAILBILAN_INLINE Reals floorOf(const Reals& value) {
    const Reals big = reals(4503599627370496.0); // 2^52: what is added loses its fraction
    const Reals nearest = (value + big) - big;
    return nearest - only(value < nearest, reals(1.0));
}

// Lane after lane, always in this order.
template <class Native> MAILBILAN_INLINE auto sumOfLanes(const Lanes<Native>& value) {
    auto sum = value[0];
    for (int lane = 1; lane < laneCount; ++lane)
        sum += value[lane];
    return sum;
}

} // namespace MAILBILAN_LANES
} // namespace mailbilan::random
