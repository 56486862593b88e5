#include "model/storage/system_error.h"

#include <cerrno>
#include <cstring>

namespace mailbilan {
namespace {

std::string codeOf(int number, std::string_view otherwise) {
    switch (number) {
    case ENOENT: return "file.not_found";
    case ENOTDIR: return "file.not_found";
    case EACCES:
    case EPERM: return "file.permission";
    case EROFS: return "file.read_only";
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return "file.no_space";
    case EISDIR: return "file.not_regular";
    case ELOOP: return "file.link_loop";
    default: return std::string(otherwise);
    }
}

} // namespace

FileError systemError(const std::string& path, std::string_view otherwise) {
    const int number = errno;
    const char* text = ::strerrordesc_np(number);
    return {codeOf(number, otherwise), path, text ? text : std::to_string(number)};
}

} // namespace mailbilan
