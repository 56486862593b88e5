// An open file that closes itself, and full reads and writes on it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mailbilan {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const { return number_ >= 0; }
    int number() const { return number_; }
    bool close(); // false: errno says why; a file system may report a failed write only now

private:
    int number_;
};

bool writeAll(int descriptor, std::string_view bytes);
// From the beginning; empty where reading fails (errno) or more than `maximum` bytes come (errno is EFBIG).
std::optional<std::string> readAll(int descriptor, std::size_t maximum);

} // namespace mailbilan
