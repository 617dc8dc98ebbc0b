// Which version this is, and of which Python it is a subset.
#pragma once

#include <cstdint>
#include <string_view>

namespace eadem::stdlib {

// From CMake's project(VERSION).
inline constexpr std::string_view kEademVersion = EADEM_VERSION;
// The Python whose behaviour and messages are followed.
inline constexpr std::string_view kPythonVersion = "3.13.0";
inline constexpr int kPythonMajor = 3;
inline constexpr int kPythonMinor = 13;
inline constexpr int kPythonMicro = 0;
inline constexpr int64_t kPythonHexVersion = 0x030d00f0;

}  // namespace eadem::stdlib
