#include "model/storage/backup.h"

#include "model/storage/system_error.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include <sys/stat.h>

namespace mailbilan {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digits = 6;

std::string folderOf(const std::string& state, const std::string& path) {
    return state + "/backups/" + keyOfPath(path);
}

// The running number that a backup's name begins with; 0 for the name of anything else.
unsigned numberOf(const std::string& name) {
    unsigned number = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), number);
    const auto length = static_cast<std::size_t>(end.ptr - name.data());
    return length >= digits && name.size() > length && name[length] == '-' ? number : 0;
}

std::string nameOf(unsigned number, std::time_t written) {
    std::tm utc = {};
    ::gmtime_r(&written, &utc);
    char when[32];
    std::string name = std::to_string(number);
    name.insert(0, digits - std::min(digits, name.size()), '0');
    return name + std::string(when, std::strftime(when, sizeof when, "-%Y%m%dT%H%M%SZ", &utc));
}

bool holds(const std::string& path, const std::string& bytes) {
    FileError ignored;
    const auto content = readFile(path, bytes.size(), ignored);
    return content && content->bytes == bytes;
}

} // namespace

std::string keyOfPath(const std::string& path) {
    std::error_code problem;
    const fs::path real = fs::weakly_canonical(fs::absolute(path, problem), problem);
    return sha256(problem ? path : real.string()).substr(0, 16);
}

bool makePrivateFolder(const std::string& path, FileError& error) {
    if (::mkdir(path.c_str(), 0700) == 0)
        return true;
    if (errno == ENOENT && path.find_last_of('/') != std::string::npos && path.find_last_of('/') > 0)
        return makePrivateFolder(path.substr(0, path.find_last_of('/')), error) &&
               (::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST ||
                (error = systemError(path, "file.write"), false));
    struct stat status = {};
    if (errno == EEXIST && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        return true;
    error = systemError(path, "file.write");
    return false;
}

std::vector<std::string> backupsOf(const std::string& state, const std::string& path) {
    std::vector<std::pair<unsigned, std::string>> found;
    std::error_code problem;
    for (fs::directory_iterator entry(folderOf(state, path), problem), end; !problem && entry != end;
         entry.increment(problem))
        if (const unsigned number = numberOf(entry->path().filename().string()))
            found.emplace_back(number, entry->path().string());
    std::sort(found.begin(), found.end());
    std::vector<std::string> paths;
    for (auto& [number, backup] : found)
        paths.push_back(std::move(backup));
    return paths;
}

bool keepBackup(const std::string& state, const std::string& path, const std::string& bytes, FileError& error) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        error = systemError(path, "file.read");
        return false;
    }
    const std::string folder = folderOf(state, path);
    if (!makePrivateFolder(folder, error))
        return false;
    std::vector<std::string> kept = backupsOf(state, path);
    if (!kept.empty() && holds(kept.back(), bytes))
        return true;
    const unsigned last = kept.empty() ? 0 : numberOf(kept.back().substr(folder.size() + 1));
    const std::string backup = folder + '/' + nameOf(last + 1, status.st_mtime);
    // Always under the same name first: what a crash left of one is what the next begins with.
    const std::string incoming = folder + "/incoming";
    std::error_code ignored; // one backup too many is no harm
    fs::remove(incoming, ignored);
    if (!writeFileGuarded(incoming, bytes, error, status.st_mode & 0777))
        return false;
    if (::rename(incoming.c_str(), backup.c_str()) != 0) {
        error = systemError(backup, "file.write");
        return false;
    }
    kept.push_back(backup);
    for (std::size_t i = 0; i + mostBackups < kept.size(); ++i)
        fs::remove(kept[i], ignored);
    return true;
}

} // namespace mailbilan
