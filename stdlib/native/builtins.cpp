// The builtins module: the table of its functions, and the types, exceptions and constants among its names.
#include "stdlib/native/builtins.h"

#include "stdlib/native/module_spec.h"
#include "stdlib/native/site.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr NativeSpec kFunctions[] = {
    {"__build_class__", builtin_build_class, "(*arguments, metaclass=?, **keywords)",
     "Make a class. Programs use the class statement instead."},
    {"__import__", builtin_import, "(name, globals=?, locals=?, fromlist=?, level=?)",
     "Import a module. Programs use the import statement instead."},
    {"abs", builtin_abs, "(x, /)", "Return the absolute value of the argument.", false, quick_abs},
    {"all", builtin_all, "(iterable, /)",
     "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return "
     "True."},
    {"any", builtin_any, "(iterable, /)",
     "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False."},
    {"ascii", builtin_ascii, "(obj, /)", "Return an ASCII-only representation of an object."},
    {"bin", builtin_bin, "(number, /)", "Return the binary representation of an integer.", true},
    {"callable", builtin_callable, "(obj, /)", "Return whether the object is callable (i.e., some kind of function)."},
    {"chr", builtin_chr, "(i, /)", "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", true,
     quick_chr},
    {"compile", builtin_compile, "(source, filename, mode, flags=?, dont_inherit=?, optimize=?)",
     "Compile source into a code object that can be executed by exec() or eval()."},
    {"delattr", builtin_delattr, "(obj, name, /)", "Deletes the named attribute from the given object."},
    {"dir", builtin_dir, "(object=?, /)", "Return the names in the current scope, or the attributes of an object."},
    {"divmod", builtin_divmod, "(x, y, /)", "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.", false,
     quick_divmod},
    {"eval", builtin_eval, "(source, /, globals=?, locals=?)",
     "Evaluate the given source in the context of globals and locals."},
    {"exec", builtin_exec, "(source, /, globals=?, locals=?, *, closure=?)",
     "Execute the given source in the context of globals and locals."},
    {"format", builtin_format, "(value, format_spec=?, /)", "Return type(value).__format__(value, format_spec).", true},
    {"getattr", builtin_getattr, "(object, name, default=?, /)", "Get a named attribute from an object."},
    {"globals", builtin_globals, "()", "Return the dictionary containing the current scope's global variables."},
    {"hasattr", builtin_hasattr, "(obj, name, /)", "Return whether the object has an attribute with the given name."},
    {"hash", builtin_hash, "(obj, /)", "Return the hash value for the given object."},
    {"hex", builtin_hex, "(number, /)", "Return the hexadecimal representation of an integer.", true},
    {"id", builtin_id, "(obj, /)", "Return the identity of an object: the address of its memory."},
    {"input", builtin_input, "(prompt=?, /)", "Read a string from standard input.  The trailing newline is stripped."},
    {"isinstance", builtin_isinstance, "(obj, class_or_tuple, /)",
     "Return whether an object is an instance of a class or of a subclass thereof.", true, quick_isinstance},
    {"issubclass", builtin_issubclass, "(cls, class_or_tuple, /)",
     "Return whether 'cls' is derived from another class or is the same class."},
    {"iter", builtin_iter, "(object, sentinel=?, /)", "Get an iterator from an object."},
    {"len", builtin_len, "(obj, /)", "Return the number of items in a container.", true, quick_len},
    {"locals", builtin_locals, "()", "Return a dictionary containing the current scope's local variables."},
    {"max", builtin_max, "(*arguments, key=?, default=?)",
     "Return the largest item of an iterable or of the arguments.", false, quick_max},
    {"min", builtin_min, "(*arguments, key=?, default=?)",
     "Return the smallest item of an iterable or of the arguments.", false, quick_min},
    {"next", builtin_next, "(iterator, default=?, /)", "Return the next item from the iterator."},
    {"oct", builtin_oct, "(number, /)", "Return the octal representation of an integer.", true},
    {"open", builtin_open, "(file, mode=?, buffering=?, encoding=?, errors=?, newline=?, closefd=?, opener=?)",
     "Open file and return a stream.  Raise OSError upon failure."},
    {"ord", builtin_ord, "(c, /)", "Return the Unicode code point for a one-character string.", true, quick_ord},
    {"pow", builtin_pow, "(base, exp, mod=?)",
     "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.", false, quick_pow},
    {"print", builtin_print, "(*args, sep=?, end=?, file=?, flush=?)",
     "Prints the values to a stream, or to sys.stdout by default.", true},
    {"repr", builtin_repr, "(obj, /)", "Return the canonical string representation of the object.", true, quick_repr},
    {"round", builtin_round, "(number, ndigits=?)", "Round a number to a given precision in decimal digits."},
    {"setattr", builtin_setattr, "(obj, name, value, /)", "Sets the named attribute on the given object."},
    {"sorted", builtin_sorted, "(*arguments, key=?, reverse=?)",
     "Return a new list containing all items from the iterable in ascending order."},
    {"sum", builtin_sum, "(iterable, /, start=?)", "Return the sum of a 'start' value (default: 0) plus an iterable."},
    {"vars", builtin_vars, "(object=?, /)", "Without arguments, equivalent to locals(). With one, its __dict__."},
    {nullptr, nullptr},
};

constexpr TypeId kNamedTypes[] = {
    kBoolType,  kByteArrayType, kBytesType,       kComplexType,      kDictType,  kEnumerateType,  kFilterType,
    kFloatType, kIntType,       kFrozenSetType,   kListType,         kMapType,   kMemoryViewType, kObjectType,
    kRangeType, kReversedType,  kSetType,         kSliceType,        kStrType,   kTupleType,      kTypeType,
    kZipType,   kPropertyType,  kClassMethodType, kStaticMethodType, kSuperType,
};

Result<void> add_type(ObjectSpace& space, Dict* names, std::string_view name, Type* type) {
    return add_name(space, names, name, OwnedValue::share(space, type));
}

Result<void> fill(ObjectSpace& space, Dict* names) {
    Runtime& runtime = runtime_of(space);
    for (const TypeId id : kNamedTypes) TRY_VOID(add_type(space, names, space.type(id)->name, space.type(id)));
#define EXCEPTION(name, base) TRY_VOID(add_type(space, names, #name, space.type(ExceptionId::k##name)));
#include "vm/object/exceptions.def"
#undef EXCEPTION
    // The names that OSError had before Python 3.3.
    TRY_VOID(add_type(space, names, "EnvironmentError", space.type(ExceptionId::kOSError)));
    TRY_VOID(add_type(space, names, "IOError", space.type(ExceptionId::kOSError)));
    TRY_VOID(add_name(space, names, "None", OwnedValue::none(space)));
    TRY_VOID(add_name(space, names, "True", OwnedValue::boolean(space, true)));
    TRY_VOID(add_name(space, names, "False", OwnedValue::boolean(space, false)));
    TRY_VOID(add_name(space, names, "Ellipsis", OwnedValue::share(space, space.shared.ellipsis)));
    TRY_VOID(add_name(space, names, "NotImplemented", OwnedValue::share(space, space.shared.not_implemented)));
    TRY_VOID(add_name(space, names, "__debug__", OwnedValue::boolean(space, runtime.options().optimize == 0)));
    return add_site_names(runtime, names);
}

}  // namespace

bool is_usual_import(Value value) {
    return value.is_object() && value.object->type_id() == kNativeFunctionType &&
           static_cast<NativeFunction*>(value.object)->spec->code == builtin_import;
}

extern const ModuleSpec kBuiltinsModule;
const ModuleSpec kBuiltinsModule = {
    .name = "builtins",
    .documentation = "Built-in functions, types, exceptions, and other objects.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
