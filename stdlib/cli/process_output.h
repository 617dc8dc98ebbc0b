// What the command line itself prints, without a Runtime: --help, the report of `eadem test`. Nothing is lost silently:
// finish() says what could not be written.
#pragma once

#include <fmt/format.h>

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "grammar/system_text.h"
#include "stdlib/runtime/byte_stream.h"

namespace eadem::stdlib {

class ProcessOutput {
 public:
    // `executable`: the name that messages begin with.
    explicit ProcessOutput(std::string executable);

    // Text; what the system gave is written as it was (grammar/system_text.h).
    template <typename... Arguments>
    void write(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        static_cast<void>(
            writer_.write(grammar::text_to_system(fmt::format(format, std::forward<Arguments>(arguments)...))));
    }
    // Writes what waits; the exit status: 0, or 120 after a message on stderr.
    int finish();

 private:
    std::string executable_;
    ByteWriter writer_;
};

// What --json prints: indented, with a newline at the end; bytes that are no UTF-8 are replaced.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace eadem::stdlib
