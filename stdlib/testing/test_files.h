// The files that a test is about, and when they change.
#pragma once

#include <sys/types.h>

#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace eadem::stdlib {

// Files as they are named; of folders all that have a name of a format with code in it (.py .md .markdown .txt .rst
// .pycon .doctest), sorted by name, and those of the folders below. What is hidden, and __pycache__, is passed over,
// links to folders are not followed. `complain` is told of a folder that cannot be read: its path and errno.
std::vector<std::string> test_files(const std::vector<std::string>& paths,
                                    const std::function<void(const std::string&, int)>& complain);

// What tells that a file has changed.
struct FileState {
    std::string path;
    ino_t number = 0;
    off_t size = -1;  // -1: it is not there
    timespec changed{};

    bool operator==(const FileState& other) const;
};
std::vector<FileState> file_states(const std::vector<std::string>& paths);

}  // namespace eadem::stdlib
