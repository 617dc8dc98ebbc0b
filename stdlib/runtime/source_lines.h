// The source lines that tracebacks and warnings quote, by file name. Files are read when somebody asks; text
// that is in no file (-c, the prompt) is added by whoever compiled it. Owned by the Runtime.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grammar/source.h"

namespace eadem::stdlib {

class SourceLines {
 public:
    // Remembers text under a name such as "<string>"; an older text of that name is forgotten.
    void add(const std::string& name, std::string_view text);
    // The line (from 1) without its newline; nullopt if the file cannot be read or is shorter. Valid until
    // the next add of that name.
    std::optional<std::string_view> line(const std::string& name, uint32_t number);

 private:
    std::unordered_map<std::string, std::optional<grammar::Source>> sources_;
};

}  // namespace eadem::stdlib
