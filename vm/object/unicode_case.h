// Upper, lower, title case and case folding of whole texts, with Unicode's special casing (one character may
// become three) and the final sigma. Simple mappings and folding come from utf8proc.
#pragma once

#include <string>
#include <string_view>

namespace eadem::vm {

std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
// Words begin with a titlecase character and go on in lower case.
std::string to_title(std::string_view text);
// The first character in title case, the rest in lower case.
std::string to_capitalized(std::string_view text);
std::string swap_case(std::string_view text);
std::string fold_case(std::string_view text);

}  // namespace eadem::vm
