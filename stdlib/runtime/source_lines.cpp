#include "stdlib/runtime/source_lines.h"

namespace eadem::stdlib {

void SourceLines::add(const std::string& name, std::string_view text) {
    sources_.insert_or_assign(name, grammar::Source::from_text(name, text));
}

std::optional<std::string_view> SourceLines::line(const std::string& name, uint32_t number) {
    auto found = sources_.find(name);
    if (found == sources_.end()) {
        int error = 0;
        // <stdin> and the like are no files, even if one of that name exists.
        const bool is_file = !(name.starts_with('<') && name.ends_with('>'));
        found = sources_.emplace(name, is_file ? grammar::Source::from_file(name, error) : std::nullopt).first;
    }
    const std::optional<grammar::Source>& source = found->second;
    if (!source) return std::nullopt;
    const std::string_view text = source->line_text(number);
    // An empty line and a line beyond the end look alike; neither is worth quoting.
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace eadem::stdlib
