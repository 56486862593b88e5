// Runs a fuzz target where there is no fuzzer:
//   replay_fuzz_NAME COUNT FOLDER...
// on every file of the folders, then on COUNT of them with bytes changed, the same ones every time.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t largest = 100'000;

std::vector<std::string> contentsOf(int folders, char** names) {
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < folders; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(names[i]))
            if (entry.file_size() <= largest)
                paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> contents;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        contents.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return contents;
}

std::size_t below(std::mt19937_64& random, std::size_t bound) { return bound > 0 ? random() % bound : 0; }

void change(std::string& text, std::mt19937_64& random) {
    const std::size_t at = below(random, text.size() + 1), length = 1 + below(random, 16);
    switch (random() % 4) {
    case 0: text.erase(at, length); break;
    case 1: text.insert(at, text.substr(at, length)); break;
    case 2: text.insert(at, 1, static_cast<char>(random() % 256)); break;
    default:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ (1 << random() % 8));
    }
}

void run(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3)
        return 2;
    const std::vector<std::string> seeds = contentsOf(argc - 2, argv + 2);
    if (seeds.empty())
        return 2;
    for (const std::string& seed : seeds)
        run(seed);
    std::mt19937_64 random(1);
    const int count = std::atoi(argv[1]);
    for (int i = 0; i < count; ++i) {
        std::string text = seeds[below(random, seeds.size())];
        for (std::size_t changes = 1 + below(random, 4); changes > 0; --changes)
            change(text, random);
        run(text);
    }
    std::printf("%zu files and %d changed ones\n", seeds.size(), count);
    return 0;
}
