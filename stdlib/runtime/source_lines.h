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

// A line of a file: where a text stands that is compiled on its own and under another name.
struct SourcePlace {
    std::string name;
    uint32_t line;  // from 1
};

class SourceLines {
 public:
    // Remembers text under a name such as "<string>"; an older text of that name is forgotten. `cut_from`: where its
    // first line stands, if it is a part of another text.
    void add(const std::string& name, std::string_view text, std::optional<SourcePlace> cut_from = std::nullopt);
    // The line (from 1) without its newline; nullopt if the file cannot be read or is shorter. Valid until
    // the next add of that name.
    std::optional<std::string_view> line(const std::string& name, uint32_t number);
    // Where that line stands in the text that was cut into parts; the line itself if it is no part.
    SourcePlace place(std::string_view name, uint32_t number) const;

 private:
    std::unordered_map<std::string, std::optional<grammar::Source>> sources_;
    std::unordered_map<std::string, SourcePlace> origins_;
};

}  // namespace eadem::stdlib
