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
    {"abs", builtin_abs, "(x, /)", "The number without its sign.", false, quick_abs},
    {"all", builtin_all, "(iterable, /)", "Whether no item is false; True for no items at all."},
    {"any", builtin_any, "(iterable, /)", "Whether some item is true; False for no items at all."},
    {"ascii", builtin_ascii, "(obj, /)", "The repr of an object, with everything beyond ASCII escaped."},
    {"bin", builtin_bin, "(number, /)", "The text of an int in base 2, as in '0b101'.", true},
    {"callable", builtin_callable, "(obj, /)", "Whether the object can be called, as functions and classes can.", true,
     quick_callable},
    {"chr", builtin_chr, "(i, /)", "The character of a code point, which is at most 0x10ffff.", true, quick_chr},
    {"compile", builtin_compile, "(source, filename, mode, flags=?, dont_inherit=?, optimize=?)",
     "Make a code object of source text; exec() and eval() run it."},
    {"delattr", builtin_delattr, "(obj, name, /)", "Take an attribute, given by its name, away from an object."},
    {"dir", builtin_dir, "(object=?, /)", "Return the names in the current scope, or the attributes of an object."},
    {"divmod", builtin_divmod, "(x, y, /)", "The pair of x // y and x % y.", false, quick_divmod},
    {"eval", builtin_eval, "(source, /, globals=?, locals=?)",
     "The value of an expression, given as text or as a code object."},
    {"exec", builtin_exec, "(source, /, globals=?, locals=?, *, closure=?)",
     "Run statements, given as text or as a code object."},
    {"format", builtin_format, "(value, format_spec=?, /)", "Return type(value).__format__(value, format_spec).", true},
    {"getattr", builtin_getattr, "(object, name, default=?, /)", "Get a named attribute from an object.", false,
     quick_getattr},
    {"globals", builtin_globals, "()", "The namespace of the module whose code is running."},
    {"hasattr", builtin_hasattr, "(obj, name, /)", "Whether getattr(obj, name) would find something.", false,
     quick_hasattr},
    {"hash", builtin_hash, "(obj, /)", "The hash of an object: equal objects have equal ones.", false, quick_hash},
    {"hex", builtin_hex, "(number, /)", "The text of an int in base 16, as in '0xff'.", true},
    {"id", builtin_id, "(obj, /)", "Return the identity of an object: the address of its memory."},
    {"input", builtin_input, "(prompt=?, /)",
     "Show a prompt, if there is one, and return the line that is typed, without its end."},
    {"isinstance", builtin_isinstance, "(obj, class_or_tuple, /)",
     "Whether an object's class is the given one or derives from it; a tuple stands for any of its items.", true,
     quick_isinstance},
    {"issubclass", builtin_issubclass, "(cls, class_or_tuple, /)",
     "Whether a class is the given one or derives from it; a tuple stands for any of its items.", false,
     quick_issubclass},
    {"iter", builtin_iter, "(object, sentinel=?, /)", "Get an iterator from an object.", false, quick_iter},
    {"len", builtin_len, "(obj, /)", "How many items there are.", true, quick_len},
    {"locals", builtin_locals, "()", "The names that are local where this is called, with their values."},
    {"max", builtin_max, "(*arguments, key=?, default=?)",
     "Return the largest item of an iterable or of the arguments.", false, quick_max, true},
    {"min", builtin_min, "(*arguments, key=?, default=?)",
     "Return the smallest item of an iterable or of the arguments.", false, quick_min, true},
    {"next", builtin_next, "(iterator, default=?, /)",
     "What an iterator gives next; at its end the default, or StopIteration.", false, quick_next},
    {"oct", builtin_oct, "(number, /)", "The text of an int in base 8, as in '0o17'.", true},
    {"open", builtin_open, "(file, mode=?, buffering=?, encoding=?, errors=?, newline=?, closefd=?, opener=?)",
     "Open a file, and return the stream to read it or write to it."},
    {"ord", builtin_ord, "(c, /)", "The code point of a character.", true, quick_ord},
    {"pow", builtin_pow, "(base, exp, mod=?)",
     "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.", false, quick_pow},
    {"print", builtin_print, "(*args, sep=?, end=?, file=?, flush=?)",
     "Write values as text, with sep between them and end behind them; to sys.stdout, if no file is given.", true},
    {"repr", builtin_repr, "(obj, /)", "The text that stands for an object in source code, where there is such a text.",
     true, quick_repr},
    {"round", builtin_round, "(number, ndigits=?)",
     "The nearest number with so many decimals; without ndigits, the nearest int."},
    {"setattr", builtin_setattr, "(obj, name, value, /)", "Sets the named attribute on the given object.", false,
     quick_setattr},
    {"sorted", builtin_sorted, "(*arguments, key=?, reverse=?)", "The items in a new list, the smallest first."},
    {"sum", builtin_sum, "(iterable, /, start=?)", "All items added up, starting with start."},
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
    .documentation = "What every program can name without an import.",
    .functions = kFunctions,
    .fill = fill,
};

}  // namespace eadem::stdlib
