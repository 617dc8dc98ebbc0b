// Files that are there whole or not at all.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace eadem::stdlib {

// Writes a file beside its place and moves it there, so that whoever reads meanwhile sees the old one or the new one.
// Gives 0, or errno; then nothing is left behind.
int write_file_atomically(const std::string& path, std::string_view content, mode_t mode);

// The content of a file. Gives 0, or errno.
int read_whole_file(const std::string& path, std::string& content);

}  // namespace eadem::stdlib
