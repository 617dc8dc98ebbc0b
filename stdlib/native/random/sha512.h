// SHA-512 (FIPS 180-4): random.seed hashes texts with it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace eadem::stdlib {

std::array<uint8_t, 64> sha512(std::string_view message);

}  // namespace eadem::stdlib
