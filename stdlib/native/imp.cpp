// The _imp module: what the import system, which is written in Python (frozen/_frozen_importlib.py and
// _frozen_importlib_external.py), needs from below.
#include <zlib.h>

#include "stdlib/frozen/frozen.h"
#include "stdlib/import/atomic_file.h"
#include "stdlib/import/bytecode_file.h"
#include "stdlib/import/import_module.h"
#include "stdlib/import/import_path.h"
#include "stdlib/import/library.h"
#include "stdlib/import/story.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/posix/posix.h"
#include "stdlib/report/syntax_error_text.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/exception.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<std::string> name_argument(ObjectSpace& space, Value argument) {
    if (is_instance(space, argument, kStrType)) return std::string(as_str(argument)->text());
    return space.raise(ExceptionId::kTypeError, "a module's name must be str, not {}", type_name(space, argument));
}

// ---- what is in the program ----

Result<OwnedValue> is_builtin(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string name, name_argument(space, row[0]));
    return OwnedValue::of_int(space, find_native_module(name) != nullptr ? 1 : 0);
}

Result<OwnedValue> create_builtin(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue name, get_attribute(space, row[0], space.intern_name("name")));
    TRY(const std::string text, name_argument(space, name.get()));
    TRY(Module* const module, runtime_of(space).native_module(text));
    return module == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, module);
}

Result<OwnedValue> exec_builtin(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, 0);
}

Result<OwnedValue> is_frozen(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string name, name_argument(space, row[0]));
    return OwnedValue::boolean(space, find_frozen_module(name) != nullptr);
}

Result<const FrozenModule*> frozen_argument(ObjectSpace& space, Value argument) {
    TRY(const std::string name, name_argument(space, argument));
    if (const FrozenModule* frozen = find_frozen_module(name)) return frozen;
    return raise_import_error(runtime_of(space), fmt::format("No such frozen object named '{}'", name), name, {});
}

Result<OwnedValue> is_frozen_package(ObjectSpace& space, Value* row, size_t) {
    TRY(const FrozenModule* const frozen, frozen_argument(space, row[0]));
    return OwnedValue::boolean(space, frozen->is_package);
}

// (None, whether it is a package, its name), or None.
Result<OwnedValue> find_frozen(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string name, name_argument(space, row[0]));
    const FrozenModule* frozen = find_frozen_module(name);
    if (frozen == nullptr) return OwnedValue::none(space);
    TRY(Ref<Str> original, make_str(space, name));
    Value parts[] = {space.none(), space.boolean(frozen->is_package), Value::of_object(original.take())};
    TRY(Ref<Tuple> found, make_tuple_from(space, parts, std::size(parts)));
    return found;
}

Result<OwnedValue> get_frozen_object(ObjectSpace& space, Value* row, size_t) {
    TRY(const FrozenModule* const frozen, frozen_argument(space, row[0]));
    TRY(Ref<CodeObject> code, code_of(runtime_of(space), *frozen));
    return code;
}

Result<OwnedValue> library_path(ObjectSpace& space, Value*, size_t) {
    return as_value(make_str(space, library_folder()));
}

// Row: name, what imports the package it is in.
Result<OwnedValue> find_and_load(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string name, name_argument(space, row[0]));
    return find_module(runtime_of(space), name, row[1]);
}

// Whether a module of the library is found at the end of sys.path, not before it.
Result<OwnedValue> is_on_path(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string name, name_argument(space, row[0]));
    return OwnedValue::boolean(space, is_found_on_path(name));
}

// ---- texts and files ----

Result<OwnedValue> compile_module(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    TRY(PathArgument path, path_argument(space, row[1], "compile"));
    UnitOptions options = {.optimize = runtime.options().optimize};
    int optimize = -1;
    if (!row[2].is_empty()) {
        TRY(optimize, int_argument(space, row[2]));
    }
    if (optimize >= 0) options.optimize = optimize;
    if (is_instance(space, row[0], kStrType)) {
        const auto source = grammar::Source::from_text(path.name(), as_str(row[0])->text());
        return as_value(compile_source(runtime, source, options));
    }
    TRY(const BytesView data, bytes_argument(space, row[0]));
    const auto source = grammar::Source::from_bytes(path.name(), std::string(data.text()), grammar::Reader::kBytes);
    return as_value(compile_source(runtime, source, options));
}

Result<OwnedValue> decode_source(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[0]));
    const auto source = grammar::Source::from_bytes("<string>", std::string(data.text()), grammar::Reader::kBytes);
    if (source.problem()) return raise_diagnostic(runtime_of(space), source, *source.problem());
    return as_value(make_str(space, source.text()));
}

Result<OwnedValue> read_file(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "open"));
    Ref<Bytes> bytes;
    const bool is_read = read_plain_file(path.text, [&](size_t size) {
        space.heap.expect_buffer(size);
        Result<Ref<Bytes>> made = make_bytes_buffer(space, size);
        if (!made.ok()) return static_cast<char*>(nullptr);
        bytes = std::move(made).value();
        return bytes_buffer(bytes.get());
    });
    if (space.has_pending()) return kFailed;
    if (is_read && bytes->size > 1) return OwnedValue(std::move(bytes));
    std::string content;
    if (const int error = read_whole_file(path.text, content); error != 0) return raise_os_error(space, error, path);
    return as_value(make_bytes(space, content));
}

Result<OwnedValue> write_file(ObjectSpace& space, Value* row, size_t) {
    TRY(PathArgument path, path_argument(space, row[0], "open"));
    TRY(const BytesView data, bytes_argument(space, row[1]));
    TRY(const int mode, int_argument(space, row[2]));
    const int error = write_file_atomically(path.text, data.text(), static_cast<mode_t>(mode));
    if (error != 0) return raise_os_error(space, error, path);
    return OwnedValue::none(space);
}

// ---- bytecode ----

Result<OwnedValue> magic_number(ObjectSpace& space, Value*, size_t) {
    return as_value(make_bytes(space, bytecode_magic()));
}

Result<OwnedValue> cache_tag(ObjectSpace& space, Value*, size_t) {
    return as_value(make_str(space, bytecode_tag(space.profile())));
}

Result<OwnedValue> hash_of_source(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[0]));
    return as_value(make_bytes(space, source_hash(data.text())));
}

Result<OwnedValue> keeps(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::boolean(space, keeps_bytecode(runtime_of(space)));
}

// A time in nanoseconds.
Result<uint64_t> time_argument(ObjectSpace& space, Value argument) {
    TRY(const int64_t time, to_index(space, argument, ExceptionId::kOverflowError));
    return static_cast<uint64_t>(time);
}

Result<OwnedValue> write_code_bytes(ObjectSpace& space, Value* row, size_t) {
    if (!is_code(row[0]))
        return space.raise(ExceptionId::kTypeError, "a code object is required, not '{}'", type_name(space, row[0]));
    TRY(const uint64_t time, time_argument(space, row[1]));
    const auto* code = static_cast<const CodeObject*>(row[0].object);
    const std::optional<std::string> bytes = write_bytecode(runtime_of(space), code, time);
    if (!bytes) return space.raise_text(ExceptionId::kNotImplementedError, "code is nested too deeply for a file");
    return as_value(make_bytes(space, *bytes));
}

Result<OwnedValue> is_changed(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[0]));
    TRY(const uint64_t time, time_argument(space, row[1]));
    const uint64_t then = source_time_of(data.text());
    return OwnedValue::boolean(space, then != 0 && time != 0 && then != time);
}

// Row: bytes, file name of the code, module, path of the bytes.
Result<OwnedValue> read_code_bytes(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    TRY(const BytesView data, bytes_argument(space, row[0]));
    TRY(const PathArgument file, path_argument(space, row[1], "read_code"));
    TRY(const Ref<Str> filename, make_str(space, file.name()));
    TRY(Bytecode read, read_bytecode(runtime, data.text(), filename.get()));
    if (read.code) return OwnedValue(std::move(read.code));
    TRY(const std::string name, name_argument(space, row[2]));
    TRY(const PathArgument path, path_argument(space, row[3], "read_code"));
    return raise_import_error(runtime, fmt::format("bad bytecode in '{}': {}", path.name(), read.fault), name,
                              path.name());
}

// ---- archives ----

// Row: packed data (without any head), and how long it is unpacked.
Result<OwnedValue> inflate_data(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[0]));
    TRY(const int64_t size, to_index(space, row[1], ExceptionId::kOverflowError));
    if (size < 0 || size > int64_t{UINT32_MAX} || data.size > UINT32_MAX)
        return space.raise_text(ExceptionId::kValueError, "it is too long");
    TRY(Ref<Bytes> content, make_bytes_buffer(space, static_cast<size_t>(size)));
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size);
    stream.next_out = reinterpret_cast<Bytef*>(bytes_buffer(content.get()));
    stream.avail_out = static_cast<uInt>(size);
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK) return space.out_of_memory();
    const int status = ::inflate(&stream, Z_FINISH);
    ::inflateEnd(&stream);
    if (status != Z_STREAM_END || stream.avail_out != 0)
        return space.raise_text(ExceptionId::kValueError, "it cannot be unpacked");
    return content;
}

Result<OwnedValue> checksum(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[0]));
    const auto* bytes = reinterpret_cast<const Bytef*>(data.data());
    return OwnedValue::of_int(space, static_cast<int64_t>(::crc32_z(0, bytes, data.size)));
}

// ---- who watches ----

Result<OwnedValue> tell_story(ObjectSpace& space, Value* row, size_t count) {
    if (ImportStory* story = runtime_of(space).import_story) TRY_VOID(story->note(runtime_of(space), {row, count}));
    return OwnedValue::none(space);
}

// There is one thread.
Result<OwnedValue> nothing(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::none(space);
}
Result<OwnedValue> lock_held(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::boolean(space, false);
}
Result<OwnedValue> extension_suffixes(ObjectSpace& space, Value*, size_t) {
    return as_value(make_list(space, 0));
}

constexpr NativeSpec kFunctions[] = {
    {"is_builtin", is_builtin, "(name, /)", "1 for a module that is written in C++, else 0."},
    {"create_builtin", create_builtin, "(spec, /)", "The built-in module of a spec."},
    {"exec_builtin", exec_builtin, "(mod, /)", "Fills a built-in module: it is full already."},
    {"is_frozen", is_frozen, "(name, /)", "Whether the text of a module is in the program."},
    {"is_frozen_package", is_frozen_package, "(name, /)", "Whether a frozen module is a package."},
    {"find_frozen", find_frozen, "(name, /)", "(None, whether it is a package, name) of a frozen module, or None."},
    {"get_frozen_object", get_frozen_object, "(name, /)", "The code of a frozen module."},
    {"find_module", find_and_load, "(name, import_, /)", "The module of that name; `import_` imports its package."},
    {"library_path", library_path, "()", "The entry of sys.path where the library is."},
    {"is_on_path", is_on_path, "(name, /)", "Whether a module of the library is found there."},
    {"compile_module", compile_module, "(source, path, optimize=?, /)", "The code of a module's text, or its bytes."},
    {"decode_source", decode_source, "(source, /)", "The text of a module's bytes."},
    {"read_file", read_file, "(path, /)", "The bytes of a file."},
    {"write_file", write_file, "(path, data, mode, /)", "Writes a file, all or nothing."},
    {"magic_number", magic_number, "()", "The first bytes of all cache files."},
    {"cache_tag", cache_tag, "()", "What cache files have in their names."},
    {"source_hash", hash_of_source, "(source, /)", "Eight bytes that differ for different sources."},
    {"keeps_bytecode", keeps, "()", "Whether code can be kept for others."},
    {"write_code", write_code_bytes, "(code, time, /)", "A code object as bytes, with the time of its source."},
    {"read_code", read_code_bytes, "(data, filename, name, path, /)", "The code object in such bytes."},
    {"is_changed", is_changed, "(data, time, /)", "Whether the source of such bytes was changed since."},
    {"inflate", inflate_data, "(data, size, /)", "Data unpacked."},
    {"crc32", checksum, "(data, /)", "The checksum of an archive's file."},
    {"story", tell_story, "(event, /, *details)", "Tells who watches the imports."},
    {"acquire_lock", nothing, "()", "Does nothing: there is one thread."},
    {"release_lock", nothing, "()", "Does nothing: there is one thread."},
    {"lock_held", lock_held, "()", "False: there is one thread."},
    {"extension_suffixes", extension_suffixes, "()", "The endings of modules in machine code: none."},
    {nullptr, nullptr}};

Result<void> fill(ObjectSpace& space, Dict* names) {
    return add_text(space, names, "check_hash_based_pycs", "default");
}

}  // namespace

extern const ModuleSpec kImpModule;
const ModuleSpec kImpModule = {
    .name = "_imp",
    .documentation = "What the import system needs from below.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
