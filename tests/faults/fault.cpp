// Preloaded under a program that saves: the n-th call that touches a file below FAULT_FOLDER fails, or kills.
//
// FAULT_CALL    n, from 1; calls are counted once faultArm() was called; of SHORT, writes are counted
// FAULT_KIND    ENOSPC, EIO or EACCES: the call fails so; SHORT: a write does half, then the disk is full;
//               KILL: the process ends before the call; KILLED: right after it
// FAULT_ALWAYS  set: every call from the n-th on fails
// FAULT_FIRED   a file that is created when the fault came; where it is missing, the program was left untouched
//
// Only libc and the dynamic linker are used, so that nothing else is disturbed.

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr int mostFiles = 1024;
bool watched[mostFiles];
bool armed = false, diskFull = false;
int calls = 0;

bool isKind(const char* name) {
    const char* kind = std::getenv("FAULT_KIND");
    return kind && std::strcmp(kind, name) == 0;
}

bool isBelow(const char* path) {
    const char* folder = std::getenv("FAULT_FOLDER");
    return folder && path && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isWatched(int file) { return file >= 0 && file < mostFiles && watched[file]; }

void note() {
    if (const char* path = std::getenv("FAULT_FIRED"))
        ::syscall(SYS_close, ::syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY, 0666));
}

// Whether this call is one that the fault is for.
bool isDue() {
    if (!armed)
        return false;
    const char* wanted = std::getenv("FAULT_CALL");
    const int n = wanted ? std::atoi(wanted) : 0;
    ++calls;
    return n > 0 && (calls == n || (calls > n && std::getenv("FAULT_ALWAYS")));
}

[[noreturn]] void end() {
    note();
    ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGKILL);
    for (;;)
        ;
}

// What the call returns instead of going on; 0: it goes on. `errno` says why.
int fault() {
    if (isKind("KILL"))
        end();
    errno = isKind("ENOSPC") ? ENOSPC : isKind("EACCES") ? EACCES : isKind("EIO") ? EIO : 0;
    if (errno == 0)
        return 0;
    note();
    return -1;
}

template <class Call> auto around(bool touches, const Call& call) -> decltype(call()) {
    const bool due = touches && !isKind("SHORT") && isDue();
    if (due && fault() != 0)
        return -1;
    const auto result = call();
    if (due && isKind("KILLED"))
        end();
    return result;
}

template <class Function> Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

int opened(const char* path, int file) {
    if (file >= 0 && file < mostFiles)
        watched[file] = isBelow(path);
    return file;
}

int openAt(int folder, const char* path, int flags, mode_t mode) {
    return opened(path, around(isBelow(path),
                               [&] { return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)); }));
}

mode_t modeFrom(int flags, va_list arguments) {
    return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

void faultArm() { armed = true; }

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeFrom(flags, arguments);
    va_end(arguments);
    return openAt(folder, path, flags, mode);
}

int close(int file) {
    const bool mine = isWatched(file);
    if (mine)
        watched[file] = false;
    return around(mine, [&] { return static_cast<int>(::syscall(SYS_close, file)); });
}

ssize_t write(int file, const void* bytes, size_t count) {
    const bool mine = isWatched(file);
    if (mine && diskFull) {
        errno = ENOSPC;
        return -1;
    }
    const bool due = mine && isDue();
    if (due && isKind("SHORT")) {
        note();
        diskFull = true;
        count /= 2;
    } else if (due && fault() != 0)
        return -1;
    const ssize_t written = ::syscall(SYS_write, file, bytes, count);
    if (due && isKind("KILLED"))
        end();
    return written;
}

ssize_t pread(int file, void* bytes, size_t count, off_t at) {
    return around(isWatched(file),
                  [&] { return static_cast<ssize_t>(::syscall(SYS_pread64, file, bytes, count, at)); });
}

int fsync(int file) {
    return around(isWatched(file), [&] { return static_cast<int>(::syscall(SYS_fsync, file)); });
}

int fdatasync(int file) {
    return around(isWatched(file), [&] { return static_cast<int>(::syscall(SYS_fdatasync, file)); });
}

int fchmod(int file, mode_t mode) {
    return around(isWatched(file), [&] { return static_cast<int>(::syscall(SYS_fchmod, file, mode)); });
}

int mkdir(const char* path, mode_t mode) {
    return around(isBelow(path), [&] { return static_cast<int>(::syscall(SYS_mkdir, path, mode)); });
}

int rename(const char* from, const char* to) {
    return around(isBelow(from), [&] { return static_cast<int>(::syscall(SYS_rename, from, to)); });
}

int link(const char* from, const char* to) {
    return around(isBelow(to), [&] { return static_cast<int>(::syscall(SYS_link, from, to)); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) {
    return around(isBelow(to),
                  [&] { return static_cast<int>(::syscall(SYS_linkat, fromFolder, from, toFolder, to, flags)); });
}

int unlink(const char* path) {
    return around(isBelow(path), [&] { return static_cast<int>(::syscall(SYS_unlink, path)); });
}

int stat(const char* path, struct stat* status) {
    return around(isBelow(path), [&] { return next<int (*)(const char*, struct stat*)>("stat")(path, status); });
}

} // extern "C"
