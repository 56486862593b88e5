// Guarded reading and writing of files (safety.md, Rules): a failed save leaves the old file byte-identical.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace mailbilan {

struct FileError {
    std::string code; // "file.not_found", "file.too_large", "file.write" ...
    std::string path;
    std::string cause; // of the operating system, in English: "No space left on device"
};

struct FileContent {
    std::string bytes;
    std::string sha256; // hex
};

// Refuses more than `maximum` bytes before reading all, and anything but a regular file.
std::optional<FileContent> readFile(const std::string& path, std::size_t maximum, FileError& error);

// Writes to a temporary file beside the target, fsyncs it, renames, fsyncs the folder, reads back and compares.
// A symbolic link is followed and kept, the mode of an existing file is kept; that of a new one follows the umask,
// or is `modeOfNew` less the umask. False: `error` says what and where; the file is as it was, but for
// "file.sync" and "file.verify": then the new one stands there, and the disk did not confirm it.
bool writeFileGuarded(const std::string& path, const std::string& bytes, FileError& error,
                      std::optional<unsigned> modeOfNew = {});

// What a user should be asked about before a save replaces a file: its other names keep the old content, and it
// may become the user's own.
struct SaveTarget {
    bool exists = false, severalLinks = false, foreignOwner = false;
};
// Empty: it cannot be told what stands there; `error` says why.
std::optional<SaveTarget> inspectSaveTarget(const std::string& path, FileError& error);

// Removes what a save of `path` that was killed left in its folder; never that of a save still going on.
void removeSaveRemnant(const std::string& path);

std::string sha256(const std::string& bytes);

} // namespace mailbilan
