#include "model/storage/descriptor.h"

#include <cerrno>
#include <utility>

#include <unistd.h>

namespace mailbilan {

bool Descriptor::close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            errno = written == 0 ? ENOSPC : errno;
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::optional<std::string> readAll(int descriptor, std::size_t maximum) {
    constexpr std::size_t chunk = 65536;
    std::string bytes;
    for (;;) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + chunk);
        const ssize_t got = ::pread(descriptor, bytes.data() + filled, chunk, static_cast<off_t>(filled));
        bytes.resize(filled + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got < 0 && errno != EINTR)
            return std::nullopt;
        if (got == 0)
            return bytes;
        if (bytes.size() > maximum) {
            errno = EFBIG;
            return std::nullopt;
        }
    }
}

} // namespace mailbilan
