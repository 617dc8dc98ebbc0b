#include "stdlib/cli/open_source.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstring>

#include "grammar/system_text.h"
#include "stdlib/runtime/paths.h"

namespace eadem::stdlib {

std::optional<grammar::Source> open_source(const std::string& executable, const std::string& path,
                                           grammar::Reader reader) {
    struct stat status {};
    const std::string file = grammar::text_to_system(path);
    if (stat(file.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
        fmt::print(stderr, "{}: can't find '__main__' module in '{}'\n", executable,
                   grammar::text_to_system(absolute_path(path)));
        return std::nullopt;
    }
    int error = 0;
    std::optional<grammar::Source> source = grammar::Source::from_file(path, error, reader);
    if (!source) {
        fmt::print(stderr, "{}: can't open file '{}': [Errno {}] {}\n", executable,
                   grammar::text_to_system(absolute_path(path)), error, std::strerror(error));
    }
    return source;
}

}  // namespace eadem::stdlib
