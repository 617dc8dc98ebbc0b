// Code objects as bytes, for the bytecode cache: everything the compiler made of one unit, and nothing that the machine
// added while it ran. Objects that several constants share are written once, so they are one object again afterwards.
//
// Canonical objects (small ints, interned strings, what is empty or one character long) are themselves after reading,
// as with CPython's marshal (Python/marshal.c). The file name is not written: reading is told.
//
// The format. A number is written 7 bits a byte, lowest first, the top bit saying that more follow. First come all
// texts: their count, the bytes they take together, the size of each, and the texts, each with a 0 behind it. Then the
// code, an object: a tag (with kKept if the object is named again) and what belongs to it. In a code object the
// constants come first, so that nothing need be kept aside while they are read; then whatever is a number, and tables
// of bytes last. Instructions are written as they lie in memory, so that they are read in one piece; words that the
// machine fills are empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vm/code/code_object.h"

namespace eadem::vm {

// Changes with every change of the format or of what an instruction means.
inline constexpr uint32_t kCodeArchiveVersion = 3;

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
// The same for bytes that are part of the program: what write_code gave when it was built. The verifier is not asked.
Result<Ref<CodeObject>> read_own_code(ObjectSpace& space, std::string_view bytes, Str* filename);

namespace archive {

enum class Tag : uint8_t {
    kNone,
    kFalse,
    kTrue,
    kEllipsis,
    kInt,        // zigzag
    kBigInt,     // sign, bytes of the magnitude, lowest first
    kFloat,      // 8 bytes
    kComplex,    // 16 bytes
    kText,       // number of a text
    kInterned,   // number of a text
    kBytes,      // bytes
    kTuple,      // items
    kFrozenSet,  // items
    kSlice,      // three objects
    kCode,
    kAgain,  // the number of an object that was kept
};
// Of a tag: the object is kept under the next number once it is complete.
inline constexpr uint8_t kKept = 0x80;

// Code and tuples within one another.
inline constexpr int kDepthLimit = 200;

constexpr uint64_t zigzag(int64_t number) {
    return static_cast<uint64_t>(number) << 1 ^ static_cast<uint64_t>(number >> 63);
}
constexpr int64_t from_zigzag(uint64_t number) {
    return static_cast<int64_t>(number >> 1 ^ (0 - (number & 1)));
}

}  // namespace archive

}  // namespace eadem::vm
