#include "stdlib/cli/process_output.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "stdlib/report/report.h"

namespace eadem::stdlib {

ProcessOutput::ProcessOutput(std::string executable)
    : executable_(std::move(executable)),
      writer_(STDOUT_FILENO, isatty(STDOUT_FILENO) == 1 ? Buffering::kLine : Buffering::kBlock) {}

int ProcessOutput::finish() {
    const int error = writer_.flush();
    if (error == 0) return 0;
    writer_.discard();
    const std::string message =
        fmt::format("{}: can't write output: [Errno {}] {}\n", executable_, error, std::strerror(error));
    // Where stderr fails as well the status says it alone.
    static_cast<void>(std::fwrite(message.data(), 1, message.size(), stderr));
    return kStreamFailureStatus;
}

std::string json_text(const nlohmann::ordered_json& json) {
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace eadem::stdlib
