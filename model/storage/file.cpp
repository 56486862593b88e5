#include "model/storage/file.h"

#include "model/storage/descriptor.h"
#include "model/storage/system_error.h"

#include <cerrno>
#include <string_view>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mailbilan {
namespace {

bool fail(FileError& error, const std::string& path, std::string_view otherwise) {
    error = systemError(path, otherwise);
    return false;
}

bool failAs(FileError& error, std::string code, const std::string& path, std::string reason = {}) {
    error = {std::move(code), path, std::move(reason)};
    return false;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// Where a chain of symbolic links ends, whether or not a file stands there yet.
bool followLinks(const std::string& path, std::string& target, FileError& error) {
    constexpr int longest = 40;
    target = path;
    for (int i = 0; i < longest; ++i) {
        std::string link(4096, '\0');
        const ssize_t length = ::readlink(target.c_str(), link.data(), link.size());
        if (length < 0)
            return true; // no link; what else is wrong shows when it is opened
        link.resize(static_cast<std::size_t>(length));
        target = link.starts_with('/') ? link : folderOf(target) + '/' + link;
    }
    errno = ELOOP;
    return fail(error, path, "file.link_loop");
}

// Opens without waiting for a pipe's other end, and refuses what is no file with contents of its own.
int openRegular(const std::string& path, struct stat& status, FileError& error) {
    const int number = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (number < 0) {
        fail(error, path, "file.read");
        return -1;
    }
    if (::fstat(number, &status) == 0 && S_ISREG(status.st_mode))
        return number;
    failAs(error, "file.not_regular", path);
    ::close(number);
    return -1;
}

// The temporary file of one save. Its name follows from the target's, so that what a crash left behind is found
// again; a lock tells it from a save that is still going on.
class TemporaryFile {
public:
    TemporaryFile(const std::string& target) : path_(remnantOf(target)) {}
    ~TemporaryFile() {
        if (created_)
            ::unlink(path_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    static std::string remnantOf(const std::string& target) {
        const std::size_t slash = target.rfind('/');
        const std::string name = slash == std::string::npos ? target : target.substr(slash + 1);
        return folderOf(target) + "/.mailbilan-" + sha256(name).substr(0, 16) + ".saving";
    }
    // False where another save holds it.
    static bool removeRemnant(const std::string& path) {
        const Descriptor old(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (old.isOpen() && ::flock(old.number(), LOCK_EX | LOCK_NB) != 0)
            return false;
        return ::unlink(path.c_str()) == 0 || errno == ENOENT;
    }

    const std::string& path() const { return path_; }
    int open(mode_t mode);
    void renamed() { created_ = false; }

private:
    std::string path_;
    bool created_ = false;
};

int TemporaryFile::open(mode_t mode) {
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int number = ::open(path_.c_str(), flags, mode);
    if (number < 0 && errno == EEXIST) {
        if (!removeRemnant(path_)) {
            errno = EBUSY;
            return -1;
        }
        number = ::open(path_.c_str(), flags, mode);
    }
    created_ = number >= 0;
    if (created_)
        ::flock(number, LOCK_EX | LOCK_NB);
    return number;
}

bool syncFolder(const std::string& path) {
    const Descriptor open(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // EINVAL: this file system cannot sync folders, and does not need to be told.
    return open.isOpen() && (::fsync(open.number()) == 0 || errno == EINVAL);
}

bool holds(const std::string& path, const std::string& bytes) {
    FileError ignored;
    const auto content = readFile(path, bytes.size(), ignored);
    return content && content->bytes == bytes;
}

// Writes all of it, on the disk, and reads it back, before the old file is touched.
bool fill(int number, const std::string& bytes) {
    if (!writeAll(number, bytes) || ::fsync(number) != 0)
        return false;
    const auto back = readAll(number, bytes.size());
    if (back && *back != bytes)
        errno = EIO;
    return back && *back == bytes;
}

// The new file stands in its place: whatever fails from here on, the old one is gone, and no error may say otherwise.
bool confirm(Descriptor& file, const std::string& target, const std::string& bytes, FileError& error) {
    if (!file.close() || !syncFolder(target))
        return failAs(error, "file.sync", target, systemError(target, "file.sync").cause);
    return holds(target, bytes) || failAs(error, "file.verify", target);
}

// False where it cannot be told whether there is a file.
bool look(const std::string& path, struct stat& status, bool& exists) {
    exists = ::stat(path.c_str(), &status) == 0;
    return exists || errno == ENOENT || errno == ENOTDIR;
}

// Mode and, where the system allows it, owner of the old file.
bool keepStatus(int number, const struct stat& old) {
    struct stat own = {};
    if (::fstat(number, &own) != 0)
        return false;
    if (own.st_gid != old.st_gid) // apart: a user may give a file to a group, but not to another user
        static_cast<void>(::fchown(number, static_cast<uid_t>(-1), old.st_gid) == 0);
    if (own.st_uid != old.st_uid)
        static_cast<void>(::fchown(number, old.st_uid, static_cast<gid_t>(-1)) == 0);
    return ::fchmod(number, old.st_mode & 07777) == 0;
}

} // namespace

std::optional<FileContent> readFile(const std::string& path, std::size_t maximum, FileError& error) {
    struct stat status = {};
    const Descriptor file(openRegular(path, status, error));
    if (!file.isOpen())
        return std::nullopt;
    const bool tooLarge = static_cast<std::uintmax_t>(status.st_size) > maximum;
    errno = EFBIG;
    auto bytes = tooLarge ? std::nullopt : readAll(file.number(), maximum);
    if (!bytes) {
        if (errno == EFBIG)
            failAs(error, "file.too_large", path, std::to_string(status.st_size) + " bytes");
        else
            fail(error, path, "file.read");
        return std::nullopt;
    }
    std::string hash = sha256(*bytes);
    return FileContent{std::move(*bytes), std::move(hash)};
}

bool writeFileGuarded(const std::string& path, const std::string& bytes, FileError& error,
                      std::optional<unsigned> modeOfNew) {
    std::string target;
    if (!followLinks(path, target, error))
        return false;
    struct stat old = {};
    bool exists = false;
    if (!look(target, old, exists))
        return fail(error, target, "file.write");
    if (exists && !S_ISREG(old.st_mode))
        return failAs(error, "file.not_regular", target);
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return fail(error, target, "file.write");

    TemporaryFile temporary(target);
    Descriptor file(temporary.open(exists ? 0600 : modeOfNew.value_or(0666)));
    if (!file.isOpen())
        return errno == EBUSY ? failAs(error, "file.busy", target) : fail(error, target, "file.write");
    if (exists && !keepStatus(file.number(), old))
        return fail(error, target, "file.write");
    if (!fill(file.number(), bytes) || ::rename(temporary.path().c_str(), target.c_str()) != 0)
        return fail(error, target, "file.write");
    temporary.renamed();
    return confirm(file, target, bytes, error);
}

std::optional<SaveTarget> inspectSaveTarget(const std::string& path, FileError& error) {
    struct stat status = {};
    SaveTarget target;
    if (!look(path, status, target.exists)) {
        fail(error, path, "file.write");
        return std::nullopt;
    }
    target.severalLinks = target.exists && status.st_nlink > 1;
    target.foreignOwner = target.exists && status.st_uid != ::geteuid();
    return target;
}

void removeSaveRemnant(const std::string& path) {
    FileError ignored;
    std::string target;
    if (followLinks(path, target, ignored))
        TemporaryFile::removeRemnant(TemporaryFile::remnantOf(target));
}

} // namespace mailbilan
