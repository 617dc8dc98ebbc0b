// The sys module: its functions, and what a program can read off it about itself.
#include <bit>
#include <climits>
#include <vector>

#include "grammar/system_text.h"
#include "stdlib/import/import_path.h"
#include "stdlib/native/display.h"
#include "stdlib/native/module_spec.h"
#include "stdlib/native/object_size.h"
#include "stdlib/native/sys_info.h"
#include "stdlib/native/unraisable.h"
#include "stdlib/report/report.h"
#include "stdlib/runtime/text_stream.h"
#include "stdlib/runtime/version.h"
#include "vm/intern/intern_table.h"
#include "vm/intern/shared_values.h"
#include "vm/interp/frame_object.h"
#include "vm/object/class.h"
#include "vm/object/exception.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// What CPython gives for an object that is not counted.
constexpr int64_t kImmortalCount = 4294967295;
// The least limit that sys.set_int_max_str_digits takes, but for 0 (no limit).
constexpr int64_t kLeastDigitLimit = 640;

Result<OwnedValue> sys_intern(ObjectSpace& space, Value* row, size_t) {
    TRY(Str * text, str_argument(space, row[0], "intern", "argument"));
    if (!is_str(row[0])) return space.raise(ExceptionId::kTypeError, "can't intern {}", type_name(space, row[0]));
    TRY(Ref<Str> interned, space.interned().intern(text));
    return interned;
}

Value quick_intern(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1 || !is_str(row[0])) return {};
    Str* interned = as_str(row[0]);
    if (!interned->is_interned()) interned = space.interned().intern_or_null(interned);
    if (interned == nullptr) return {};
    interned->share();
    return Value::of_object(interned);
}

Result<OwnedValue> sys_is_interned(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(str_argument(space, row[0], "_is_interned", "argument"));
    return OwnedValue::boolean(space, is_str(row[0]) && as_str(row[0])->is_interned());
}

Result<OwnedValue> sys_interned_size(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, static_cast<int64_t>(space.interned().size()));
}

// Whether CPython would count no references to the object.
bool is_immortal_there(Runtime& runtime, const Object* object) {
    const IdentityProfile& profile = runtime.profile();
    if (object->type_id() == kStrType && static_cast<const Str*>(object)->is_interned() &&
        !is_shared(runtime, object)) {
        return profile.names_immortal == ImmortalNames::kAll ||
               (profile.names_immortal == ImmortalNames::kFromBytecode && runtime.options().mode == Mode::kPyc);
    }
    if (object->type_id() == kIntType) return profile.small_ints_immortal && is_shared(runtime, object);
    return (object->type_id() == kTypeType || is_shared(runtime, object)) && profile.singletons_immortal;
}

// CPython's convention: the argument itself counts as one reference. What Eadem does not count and CPython would has
// what a constant has there, that of its code and that of the call, or, if everybody shares it, very many.
Result<OwnedValue> sys_getrefcount(ObjectSpace& space, Value* row, size_t) {
    constexpr int64_t kConstantCount = 3, kSharedCount = 1000;
    row[0] = Value::of_object(space.box(row[0]));
    const Object* object = row[0].object;
    int64_t count = object->references;
    if (is_immortal_there(runtime_of(space), object)) {
        count = kImmortalCount;
    } else if (object->is_immortal()) {
        count = object->type_id() == kTypeType || is_shared(space, object) ? kSharedCount : kConstantCount;
    }
    return OwnedValue::of_int(space, count);
}

// What the __sizeof__ of a class says; empty if it has none of its own.
Result<OwnedValue> size_by_method(ObjectSpace& space, Value value) {
    if (!is_class(space.type_of(value))) return OwnedValue();
    Str* const name = space.intern_name("__sizeof__");
    TRY(Word* const own, type_lookup(space, space.type_of(value), name));
    TRY(const Word* const usual, type_lookup(space, space.type(kObjectType), name));
    if (own == nullptr || own->bits() == usual->bits()) return OwnedValue();
    TRY(const OwnedValue method, bind_attribute(space, *own, value, space.type_of(value)));
    TRY(OwnedValue size, call(space, method.get(), {}));
    if (!is_instance(space, size.get(), kIntType))
        return space.raise_text(ExceptionId::kTypeError, "an integer is required");
    int64_t number = 0;
    if (!fits_int64(size.get(), number))
        return space.raise_text(ExceptionId::kOverflowError, "Python int too large to convert to C ssize_t");
    if (number < 0) return space.raise_text(ExceptionId::kValueError, "__sizeof__() should return >= 0");
    return size;
}

Result<OwnedValue> sys_getsizeof(ObjectSpace& space, Value* row, size_t) {
    Result<OwnedValue> own = size_by_method(space, row[0]);
    if (!own.ok()) {
        if (row[1].is_empty() || !space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return take(space, row[1]);
    }
    if (!own.value().is_empty()) return own;
    return OwnedValue::of_int(space, static_cast<int64_t>(object_size(space, row[0])));
}

Result<OwnedValue> sys_exit(ObjectSpace& space, Value* row, size_t) {
    std::vector<Value> arguments;
    if (is_tuple(row[0])) {
        // exit((1, 2)) has two arguments, as `raise SystemExit, (1, 2)` had.
        Tuple* const tuple = as_tuple(row[0]);
        for (size_t i = 0; i < tuple->size; ++i) arguments.push_back(share(space, tuple->items()[i]).take());
    } else {
        arguments.push_back(row[0].is_empty() ? space.none() : take(space, row[0]).take());
    }
    TRY(Ref<Exception> exit,
        make_exception(space, space.type(ExceptionId::kSystemExit), arguments.data(), arguments.size()));
    return space.raise_object(exit.take());
}

Result<OwnedValue> sys_getrecursionlimit(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, runtime_of(space).recursion_limit());
}

Result<OwnedValue> sys_setrecursionlimit(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    TRY(const int64_t limit, to_index(space, row[0], ExceptionId::kOverflowError));
    if (limit < 1) return space.raise_text(ExceptionId::kValueError, "recursion limit must be greater or equal than 1");
    const auto depth = runtime.top_frame() == nullptr ? 0 : runtime.top_frame() - runtime.bottom_frame() + 1;
    if (limit <= depth)
        return space.raise(ExceptionId::kRecursionError,
                           "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low",
                           limit, depth);
    runtime.set_recursion_limit(static_cast<int>(std::min<int64_t>(limit, INT_MAX)));
    return OwnedValue::none(space);
}

// The module of the code that called, or of what called that, `depth` calls further up; None if there is none.
Result<OwnedValue> sys_getframemodulename(ObjectSpace& space, Value* row, size_t) {
    int64_t depth = 0;
    if (!row[0].is_empty()) {
        TRY(depth, to_index(space, row[0], ExceptionId::kOverflowError));
    }
    Runtime& runtime = runtime_of(space);
    const Frame* frame = runtime.top_frame();
    if (frame == nullptr || depth > frame - runtime.bottom_frame()) return OwnedValue::none(space);
    const Frame* caller = frame - std::max<int64_t>(depth, 0);
    Word* name = dict_find_name(space, caller->globals, space.intern_name("__name__"));
    return name == nullptr ? OwnedValue::none(space) : share(space, *name);
}

Result<OwnedValue> sys_get_int_max_str_digits(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, space.int_max_str_digits);
}

Result<OwnedValue> sys_set_int_max_str_digits(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t digits, to_index(space, row[0], ExceptionId::kOverflowError));
    if (digits != 0 && digits < kLeastDigitLimit)
        return space.raise(ExceptionId::kValueError, "maxdigits must be 0 or larger than {}", kLeastDigitLimit);
    space.int_max_str_digits = digits;
    return OwnedValue::none(space);
}

Result<OwnedValue> sys_displayhook(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(display_value(runtime_of(space), row[0]));
    return OwnedValue::none(space);
}

// Row: type, value, traceback; the value knows the other two.
Result<OwnedValue> sys_excepthook(ObjectSpace& space, Value* row, size_t) {
    if (!is_exception(space, row[1]))
        return space.raise(ExceptionId::kTypeError, "print_exception(): Exception expected for value, {} found",
                           type_name(space, row[1]));
    print_exception(runtime_of(space), static_cast<Exception*>(row[1].object));
    return OwnedValue::none(space);
}

Result<OwnedValue> sys_exc_info(ObjectSpace& space, Value*, size_t) {
    TRY(Ref<Tuple> info, make_tuple(space, 3));
    for (size_t i = 0; i < info->size; ++i) info->items()[i] = Word::of_object(space.shared.none);
    if (space.handled() == nullptr) return info;
    const auto* exception = static_cast<Exception*>(space.handled());
    Object* parts[] = {space.type(exception->type_id()), space.handled(), exception->traceback};
    for (size_t i = 0; i < info->size; ++i) {
        if (parts[i] == nullptr) continue;
        parts[i]->share();
        info->items()[i] = Word::of_object(parts[i]);
    }
    return info;
}

Result<OwnedValue> sys_exception(ObjectSpace& space, Value*, size_t) {
    return space.handled() == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, space.handled());
}

// The frame so many calls further out. (Native functions have none.)
Result<OwnedValue> sys_getframe(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    int64_t depth = 0;
    if (!row[0].is_empty()) {
        TRY(depth, to_index(space, row[0], ExceptionId::kOverflowError));
    }
    if (depth > runtime.top_frame() - runtime.bottom_frame())
        return space.raise_text(ExceptionId::kValueError, "call stack is not deep enough");
    Ref<Object> frame = object_of_frame(runtime, runtime.top_frame() - std::max<int64_t>(depth, 0));
    if (!frame) return space.out_of_memory();
    return frame;
}

Result<OwnedValue> text_value(ObjectSpace& space, std::string_view text) {
    TRY(Ref<Str> value, make_str(space, text));
    return value;
}
Result<OwnedValue> sys_getdefaultencoding(ObjectSpace& space, Value*, size_t) {
    return text_value(space, "utf-8");
}
Result<OwnedValue> sys_getfilesystemencodeerrors(ObjectSpace& space, Value*, size_t) {
    return text_value(space, "surrogateescape");
}
Result<OwnedValue> sys_is_finalizing(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::boolean(space, false);
}

constexpr NativeSpec kFunctions[] = {
    {"_getframemodulename", sys_getframemodulename, "(depth=?)",
     "Return the name of the module of the function that called, depth calls up."},
    {"_is_interned", sys_is_interned, "(string, /)", "Return True if the given string is \"interned\"."},
    {"_getframe", sys_getframe, "(depth=?, /)", "Return the frame of the caller, or one further out."},
    {"displayhook", sys_displayhook, "(object, /)",
     "Write the repr of a value to sys.stdout, and keep the value as builtins._; None is passed over."},
    {"exc_info", sys_exc_info, "()", "Return the exception that is being handled, or three times None."},
    {"excepthook", sys_excepthook, "(exctype, value, traceback, /)", "Show an exception with its traceback on stderr."},
    {"exception", sys_exception, "()", "Return the exception that is being handled, or None."},
    {"exit", sys_exit, "(status=?, /)", "End the program with a status: raises SystemExit."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, "()",
     "How many digits an int may have to be converted to decimal text or back; 0 means any number."},
    {"getdefaultencoding", sys_getdefaultencoding, "()", "Return the encoding of str.encode() without arguments."},
    {"getfilesystemencodeerrors", sys_getfilesystemencodeerrors, "()", "Return how undecodable file names are read."},
    {"getfilesystemencoding", sys_getdefaultencoding, "()", "Return the encoding of file names."},
    {"getrecursionlimit", sys_getrecursionlimit, "()", "How deeply calls may be nested."},
    {"getrefcount", sys_getrefcount, "(object, /)",
     "Return the reference count of object; the temporary reference of the argument is included."},
    {"getsizeof", sys_getsizeof, "(object, default=?)", "Return the size of object in bytes."},
    {"getunicodeinternedsize", sys_interned_size, "(*, _only_immortal=?)",
     "Return the number of strings in the intern table."},
    {"intern", sys_intern, "(string, /)",
     "\"Intern\" the given string: return the one object that stands for all interned strings with that "
     "text.",
     true, quick_intern},
    {"is_finalizing", sys_is_finalizing, "()", "Return True if the interpreter is shutting down."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, "(maxdigits)",
     "Allow at most so many digits where an int is converted to decimal text or back; 0 allows any number."},
    {"setrecursionlimit", sys_setrecursionlimit, "(limit, /)", "Set the maximum depth of the interpreter stack."},
    {"unraisablehook", sys_unraisablehook, "(unraisable, /)", "Show an exception that nobody can catch on stderr."},
    {nullptr, nullptr},
};

Result<void> add_int(ObjectSpace& space, Dict* names, std::string_view name, int64_t number) {
    return add_name(space, names, name, OwnedValue::of_int(space, number));
}

Result<OwnedValue> list_of_texts(ObjectSpace& space, const std::vector<std::string>& texts) {
    TRY(Ref<List> list, make_list(space, texts.size()));
    for (const std::string& text : texts) {
        TRY(Ref<Str> item, make_str(space, text));
        TRY_VOID(list_append(space, list.get(), std::move(item)));
    }
    return list;
}

// The names of all native modules, as sys.builtin_module_names has them.
Result<OwnedValue> native_module_names(ObjectSpace& space) {
    std::vector<std::string> names;
    for (const ModuleSpec* module : native_modules()) names.emplace_back(module->name);
    TRY(const OwnedValue list, list_of_texts(space, names));
    return tuple_from_iterable(space, list.get());
}

Result<void> add_streams(Runtime& runtime, Dict* names) {
    TRY(Ref<TextStream> input, make_input_stream(runtime));
    TRY(Ref<TextStream> output, make_output_stream(runtime));
    TRY(Ref<TextStream> error, make_error_stream(runtime));
    TRY_VOID(add_name(runtime, names, "__stdin__", input.copy()));
    TRY_VOID(add_name(runtime, names, "__stdout__", output.copy()));
    TRY_VOID(add_name(runtime, names, "__stderr__", error.copy()));
    TRY_VOID(add_name(runtime, names, "stdin", std::move(input)));
    TRY_VOID(add_name(runtime, names, "stdout", std::move(output)));
    return add_name(runtime, names, "stderr", std::move(error));
}

Result<void> add_arguments(Runtime& runtime, Dict* names) {
    const RuntimeOptions& options = runtime.options();
    TRY(OwnedValue arguments, list_of_texts(runtime, options.arguments));
    TRY_VOID(add_name(runtime, names, "argv", std::move(arguments)));
    std::vector<std::string> original = options.arguments;
    original.insert(original.begin(), options.executable);
    TRY(OwnedValue all, list_of_texts(runtime, original));
    TRY_VOID(add_name(runtime, names, "orig_argv", std::move(all)));
    TRY(OwnedValue path, list_of_texts(runtime, import_path(options)));
    TRY_VOID(add_name(runtime, names, "path", std::move(path)));
    const char* prefix = options.ignore_environment ? nullptr : std::getenv("PYTHONPYCACHEPREFIX");
    if (prefix != nullptr && *prefix != '\0') {
        TRY_VOID(add_text(runtime, names, "pycache_prefix", grammar::text_from_system(prefix)));
    } else {
        TRY_VOID(add_name(runtime, names, "pycache_prefix", OwnedValue::none(runtime)));
    }
    TRY(OwnedValue warnings, list_of_texts(runtime, options.warning_options));
    TRY_VOID(add_name(runtime, names, "warnoptions", std::move(warnings)));
    TRY_VOID(
        add_name(runtime, names, "dont_write_bytecode", OwnedValue::boolean(runtime, options.dont_write_bytecode)));
    return add_text(runtime, names, "executable", options.executable);
}

Result<void> fill(ObjectSpace& space, Dict* names) {
    Runtime& runtime = runtime_of(space);
    TRY_VOID(add_streams(runtime, names));
    TRY_VOID(add_arguments(runtime, names));
    TRY_VOID(add_info(runtime, names));
    TRY_VOID(add_name(space, names, "modules", Ref<Dict>::share(space, runtime.modules.get())));
    TRY(OwnedValue module_names, native_module_names(space));
    TRY_VOID(add_name(space, names, "builtin_module_names", std::move(module_names)));
    TRY_VOID(add_int(space, names, "maxsize", INT64_MAX));
    TRY_VOID(add_int(space, names, "maxunicode", 0x10FFFF));
    TRY_VOID(add_int(space, names, "hexversion", kPythonHexVersion));
    TRY_VOID(add_text(space, names, "version", fmt::format("{} (Eadem {})", kPythonVersion, kEademVersion)));
    TRY_VOID(add_text(space, names, "byteorder", std::endian::native == std::endian::little ? "little" : "big"));
    TRY_VOID(add_text(space, names, "platform", "linux"));
    TRY_VOID(add_text(space, names, "float_repr_style", "short"));
    TRY_VOID(add_text(space, names, "copyright", "Copyright (c) the authors of Eadem.\nAll Rights Reserved."));
    for (const char* hook : {"displayhook", "excepthook", "unraisablehook"}) {
        Word* usual = dict_find_name(space, names, space.intern_name(hook));
        TRY_VOID(add_name(space, names, fmt::format("__{}__", hook), share(space, *usual)));
    }
    return {};
}

}  // namespace

extern const ModuleSpec kSysModule;
const ModuleSpec kSysModule = {
    .name = "sys",
    .documentation = "What a program can ask about the interpreter that runs it, and some ways to steer it.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
