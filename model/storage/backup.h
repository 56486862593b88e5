// Copies of what a save is about to replace: the last ten of each file, in a private folder of the user.
#pragma once

#include "model/storage/file.h"

#include <string>
#include <vector>

namespace mailbilan {

inline constexpr std::size_t mostBackups = 10;

// Sixteen hexadecimal digits that stand for the file which `path` leads to: files of the same name in two folders
// have two keys, a file and a symbolic link to it have one.
std::string keyOfPath(const std::string& path);

// Creates `path` and what is missing above it, for this user's eyes only (mode 0700).
bool makePrivateFolder(const std::string& path, FileError& error);

// The backups of `path` below the folder `state`, oldest first: <state>/backups/<key>/000001-20261125T045415Z, a
// running number and when the file that was replaced had been written (UTC).
std::vector<std::string> backupsOf(const std::string& state, const std::string& path);

// Keeps `bytes`, read from `path` just before, with the file's mode; the oldest beyond mostBackups goes. Bytes that
// the newest backup holds already are not kept twice.
bool keepBackup(const std::string& state, const std::string& path, const std::string& bytes, FileError& error);

} // namespace mailbilan
