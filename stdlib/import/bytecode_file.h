// Cache files of bytecode, as far as they are Eadem's own: what stands behind the sixteen bytes that PEP 552 describes
// (magic number, flags, and the time and size or the hash of the source), which the import system reads itself.
//
// A file holds the code of one module (vm/code/code_archive.h) and for whom it was made: another version of Eadem, or
// the same with other identity rules, compiles again. A checksum tells what is not as it was written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// The first four bytes of every cache file: they change with the format, and are no CPython's.
std::string_view bytecode_magic();
// What stands between the stem and the suffix of a cache file's name: "eadem-3", or "eadem-3-311" for the rules
// of 3.11.
std::string bytecode_tag(const vm::IdentityProfile& profile);
// What decides which code a text becomes, as a number: the version of Eadem and the rules of the Runtime.
uint64_t bytecode_maker(const Runtime& runtime);
// Eight bytes that differ for different sources.
std::string source_hash(std::string_view source);

// Whether the code of a Runtime is what others can use: not if somebody watches it.
bool keeps_bytecode(const Runtime& runtime);

// The code, which has not run yet, for a source that was changed at that time (in nanoseconds; 0: nobody knows).
// Nothing if it is nested too deeply.
std::optional<std::string> write_bytecode(const Runtime& runtime, const vm::CodeObject* code, uint64_t source_time);
// The time in a file that write_bytecode wrote; 0: it has none.
uint64_t source_time_of(std::string_view bytes);

// What reading found: the code, or what is wrong with the bytes.
struct Bytecode {
    vm::Ref<vm::CodeObject> code;
    std::string fault;
};
// Any bytes may be given. Fails only for lack of memory.
vm::Result<Bytecode> read_bytecode(Runtime& runtime, std::string_view bytes, vm::Str* filename);

struct FrozenModule;
// The code of a frozen module as the build compiled it (frozen/frozen_code.h); null if it did not by these rules, or if
// the program is watched. Fails only for lack of memory.
vm::Result<vm::Ref<vm::CodeObject>> read_frozen_bytecode(Runtime& runtime, const FrozenModule& module);

}  // namespace eadem::stdlib
