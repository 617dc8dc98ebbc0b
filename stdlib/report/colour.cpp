#include "stdlib/report/colour.h"

#include <unistd.h>

#include <cstdlib>

namespace eadem::stdlib {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool wants_colour(int descriptor, const RuntimeOptions& options) {
    if (options.colour != ColourChoice::kAuto) return options.colour == ColourChoice::kAlways;
    if (!options.ignore_environment) {
        if (variable("PYTHON_COLORS") == "0") return false;
        if (variable("PYTHON_COLORS") == "1") return true;
    }
    if (!variable("NO_COLOR").empty()) return false;
    if (!variable("FORCE_COLOR").empty()) return true;
    if (variable("TERM") == "dumb") return false;
    return isatty(descriptor) == 1;
}

}  // namespace eadem::stdlib
