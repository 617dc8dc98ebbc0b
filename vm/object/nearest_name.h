// Which of several names somebody meant who wrote one that is not there. CPython's measure, so that its hints are ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::vm {

// The candidate nearest to `wrong`, the first one of several as near; none if all of them are far, or there are very
// many.
std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& candidates);

// ". Did you mean 'name'?", or nothing: what is appended to a message.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates);

}  // namespace eadem::vm
