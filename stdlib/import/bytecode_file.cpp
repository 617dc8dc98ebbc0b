// Behind the common head: checksum of the rest, maker, time of the source (8 bytes each), the code.
#include "stdlib/import/bytecode_file.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "compiler/shared_constants.h"
#include "stdlib/frozen/frozen_code.h"
#include "stdlib/runtime/version.h"
#include "vm/code/code_archive.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr size_t kField = sizeof(uint64_t);
constexpr size_t kChecksum = 0, kMaker = kField, kTime = 2 * kField, kHead = 3 * kField;

uint64_t field_of(std::string_view bytes, size_t at) {
    uint64_t value = 0;
    if (bytes.size() >= at + kField) std::memcpy(&value, bytes.data() + at, kField);
    return value;
}
void append_field(std::string& bytes, uint64_t value) {
    bytes.append(reinterpret_cast<const char*>(&value), kField);
}
uint64_t hash_of(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

// Where constants are shared by all units, those that were read are as well.
void share_constants(Runtime& runtime, CodeObject* code) {
    for (uint32_t i = 0; i < code->constant_count; ++i) {
        Object*& constant = code->constants[i];
        if (constant->type_id() == kCodeType) {
            share_constants(runtime, static_cast<CodeObject*>(constant));
            continue;
        }
        OwnedValue own = OwnedValue::adopt(runtime, Value::of_object(constant));
        constant = runtime.shared_constants()->stand_in(std::move(own)).take().object;
        if (code->numbers[i].is_object()) code->numbers[i] = Value::of_object(constant);
    }
}

}  // namespace

std::string_view bytecode_magic() {
    // The last two bytes spoil a file that is copied as text.
    static constexpr char kMagic[] = {static_cast<char>(0xEA), static_cast<char>(kCodeArchiveVersion), '\r', '\n'};
    return {kMagic, sizeof kMagic};
}

std::string bytecode_tag(const IdentityProfile& profile) {
    std::string tag = fmt::format("eadem-{}", kCodeArchiveVersion);
    if (profile.name == identity_profiles().front().name) return tag;
    tag += '-';
    std::ranges::copy_if(profile.name, std::back_inserter(tag), [](char c) { return c != '.'; });
    return tag;
}

// The name stands for all rules but those that -X can change.
uint64_t bytecode_maker(const Runtime& runtime) {
    const IdentityProfile& profile = runtime.profile();
    return hash_of(fmt::format("{} {} {} {} {} {} {} {} {} {}", kEademVersion, kCodeArchiveVersion, kOpcodeFingerprint,
                               runtime.boxes_always(), profile.name, profile.small_int_min, profile.small_int_max,
                               static_cast<int>(profile.const_scope), static_cast<int>(profile.intern_rule),
                               profile.fold_repeat_str_max));
}

std::string source_hash(std::string_view source) {
    std::string bytes;
    append_field(bytes, hash_of(source));
    return bytes;
}

bool keeps_bytecode(const Runtime& runtime) {
    return runtime.observer == nullptr;
}

std::optional<std::string> write_bytecode(const Runtime& runtime, const CodeObject* code, uint64_t source_time) {
    const std::optional<std::string> archive = write_code(code);
    if (!archive) return std::nullopt;
    std::string checked;
    append_field(checked, bytecode_maker(runtime));
    append_field(checked, source_time);
    checked += *archive;
    std::string bytes;
    append_field(bytes, hash_of(checked));
    return bytes + checked;
}

uint64_t source_time_of(std::string_view bytes) {
    return field_of(bytes, kTime);
}

Result<Bytecode> read_bytecode(Runtime& runtime, std::string_view bytes, Str* filename) {
    const auto fault = [](std::string_view what) { return Bytecode{{}, std::string(what)}; };
    if (!keeps_bytecode(runtime)) return fault("the program is watched");
    if (bytes.size() < kHead) return fault("it is cut off");
    if (field_of(bytes, kChecksum) != hash_of(bytes.substr(kMaker))) return fault("it is damaged");
    if (field_of(bytes, kMaker) != bytecode_maker(runtime)) return fault("it was made by other rules");
    TRY(ReadCode read, read_code(runtime, bytes.substr(kHead), filename));
    if (read.code && runtime.shared_constants() != nullptr) share_constants(runtime, read.code.get());
    return Bytecode{std::move(read.code), std::move(read.fault)};
}

Result<Ref<CodeObject>> read_frozen_bytecode(Runtime& runtime, const FrozenModule& module) {
    const std::string_view archive =
        keeps_bytecode(runtime) ? find_frozen_code(module, bytecode_maker(runtime)) : std::string_view();
    if (archive.empty()) return Ref<CodeObject>();
    TRY(const Ref<Str> filename, make_str(runtime, file_of(module)));
    TRY(Ref<CodeObject> code, read_own_code(runtime, archive, filename.get()));
    if (runtime.shared_constants() != nullptr) share_constants(runtime, code.get());
    return code;
}

}  // namespace eadem::stdlib
