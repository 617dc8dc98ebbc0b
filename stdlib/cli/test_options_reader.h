// The options that only `eadem test` has, and which runs --as and --mode ask for there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/testing/test_options.h"

namespace eadem::stdlib {

// Names of long options, without their dashes.
bool is_test_option(std::string_view name);
bool takes_value(std::string_view name);

// Reads one of them, or -k or -j. Gives what is wrong with it, or nothing.
std::optional<std::string> read_test_option(std::string_view name, std::optional<std::string_view> value,
                                            TestOptions& options);

// Each of the profiles in each of the modes, without what is there twice: where nothing is said, the first profile as a
// script; `all` profiles are in all their modes unless modes are named. The newer prompt only where a profile has it or
// it is asked for by name. The names must be known.
std::vector<TestChoice> test_choices(const std::vector<std::string>& profiles, const std::vector<std::string>& modes);
// Whether the modes are said, and sessions and scripts do not choose their own.
bool has_modes(const std::vector<std::string>& profiles, const std::vector<std::string>& modes);

}  // namespace eadem::stdlib
