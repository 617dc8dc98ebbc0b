// Code objects as bytes, for the bytecode cache: everything the compiler made of one unit, and nothing that the machine
// added while it ran. Objects that several constants share are written once, so they are one object again afterwards.
//
// Canonical objects (small ints, interned strings, what is empty or one character long) are themselves after reading,
// as with CPython's marshal (Python/marshal.c). The file name is not written: reading is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vm/code/code_object.h"

namespace eadem::vm {

// Changes with every change of the format below or of what an instruction means.
inline constexpr uint32_t kCodeArchiveVersion = 1;

// Code that has not run yet. Where numbers are objects at once it is other code than where they are not. Nothing if it
// is nested too deeply for a reader.
std::optional<std::string> write_code(const CodeObject* code);

// What reading found: the code, or what is wrong with the bytes.
struct ReadCode {
    Ref<CodeObject> code;
    std::string fault;
};
// Any bytes may be given. The code has passed the verifier (vm/code/verifier.h), and so has all code in it. Fails only
// for lack of memory.
Result<ReadCode> read_code(ObjectSpace& space, std::string_view bytes, Str* filename);

}  // namespace eadem::vm
