// Files that are there whole or not at all. Paths are bytes, as the system takes them.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>

namespace eadem::stdlib {

// Writes a file beside its place and moves it there, so that whoever reads meanwhile sees the old one or the new one.
// Gives 0, or errno; then nothing is left behind.
int write_file_atomically(const std::string& path, std::string_view content, mode_t mode);

// The content of a file. Gives 0, or errno.
int read_whole_file(const std::string& path, std::string& content);
// The same into memory that `place` gives for as many bytes as the file has; null ends it. False unless it is a plain
// file that stays as it is meanwhile: then nothing can be said of what is in that memory.
bool read_plain_file(const std::string& path, const std::function<char*(size_t)>& place);

}  // namespace eadem::stdlib
