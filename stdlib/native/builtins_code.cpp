// Builtins that compile and run code, or look at the namespaces of the code that calls them.
#include "stdlib/import/import_module.h"
#include "stdlib/native/builtins.h"
#include "stdlib/native/compile_source.h"
#include "stdlib/native/posix/posix.h"
#include "stdlib/runtime/runtime.h"
#include "vm/interp/function.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// The globals of the code that called the native function. Borrowed.
Dict* calling_globals(Runtime& runtime) {
    const Frame* frame = runtime.top_frame();
    return frame == nullptr ? runtime.main_names() : frame->globals;
}

// Its local names: the namespace itself for module code and class bodies, a new dict for a function.
Result<OwnedValue> calling_locals(Runtime& runtime) {
    Frame* frame = runtime.top_frame();
    if (frame == nullptr) return OwnedValue::share(runtime, runtime.main_names());
    if (frame->locals != nullptr) return OwnedValue::share(runtime, frame->locals);
    if (frame->function == nullptr) return OwnedValue::share(runtime, frame->globals);
    TRY(Ref<Dict> names, runtime.frame_locals(frame));
    return names;
}

// UnicodeEncodeError if the text has a surrogate.
Result<void> require_utf8(ObjectSpace& space, Str* text) {
    if (!has_surrogate(text->text())) return {};
    return encode_str(space, text, "utf-8", "strict").ok() ? Result<void>() : kFailed;
}

// The text of a str or bytes argument as a Source; TypeError in the words of `what` for anything else.
Result<grammar::Source> source_argument(ObjectSpace& space, Value value, const std::string& filename,
                                        std::string_view what) {
    const bool is_text = is_instance(space, value, kStrType);
    if (!is_text && !is_instance(space, value, kBytesType)) return space.raise_text(ExceptionId::kTypeError, what);
    if (is_text) TRY_VOID(require_utf8(space, as_str(value)));
    const std::string_view text = is_text ? as_str(value)->text() : as_bytes(value)->text();
    if (text.find('\0') != std::string_view::npos)
        return space.raise_text(ExceptionId::kSyntaxError, "source code string cannot contain null bytes");
    return is_text ? grammar::Source::from_text(filename, text)
                   : grammar::Source::from_bytes(filename, std::string(text));
}

// Where eval and exec run: the namespaces given, or those of the caller.
struct Namespaces {
    Ref<Dict> globals;
    OwnedValue locals;  // empty: names live in globals
};

bool is_mapping(const ObjectSpace& space, Value value) {
    return space.type_of(value)->slots.get_item != nullptr;
}

Failed refuse_globals(ObjectSpace& space, std::string_view name, Value globals) {
    if (name == "exec")
        return space.raise(ExceptionId::kTypeError, "exec() globals must be a dict, not {}", type_name(space, globals));
    return space.raise_text(ExceptionId::kTypeError, is_mapping(space, globals)
                                                         ? "globals must be a real dict; try eval(code, {}, mapping)"
                                                         : "globals must be a dict");
}

Failed refuse_locals(ObjectSpace& space, std::string_view name, Value locals) {
    if (name == "exec")
        return space.raise(ExceptionId::kTypeError, "locals must be a mapping or None, not {}",
                           type_name(space, locals));
    return space.raise_text(ExceptionId::kTypeError, "locals must be a mapping");
}

Result<Namespaces> namespaces(Runtime& runtime, std::string_view name, Value globals, Value locals) {
    Namespaces where;
    if (is_absent(runtime, globals)) {
        where.globals = Ref<Dict>::share(runtime, calling_globals(runtime));
        if (is_absent(runtime, locals)) {
            TRY(where.locals, calling_locals(runtime));
        }
    } else {
        if (!is_instance(runtime, globals, kDictType)) return refuse_globals(runtime, name, globals);
        where.globals = Ref<Dict>::share(runtime, as_dict(globals));
    }
    if (!is_absent(runtime, locals)) {
        if (!is_mapping(runtime, locals)) return refuse_locals(runtime, name, locals);
        where.locals = keep(runtime, locals);
    }
    if (where.locals.get().refers_to(where.globals.get())) where.locals = OwnedValue();
    // What CPython leaves in a namespace that code ran in.
    Str* key = runtime.intern_name("__builtins__");
    if (dict_find_name(runtime, where.globals.get(), key) == nullptr)
        TRY_VOID(dict_set_name(runtime, where.globals.get(), key, OwnedValue::share(runtime, runtime.builtins.get())));
    return where;
}

// The code of a function is called, without arguments; that of a class fills the namespace.
Result<OwnedValue> run_in(Runtime& runtime, CodeObject* code, const Namespaces& where) {
    Object* const locals = where.locals.is_empty() ? nullptr : where.locals.get().object;
    if ((code->flags & kCodeModule) != 0) return runtime.run(code, where.globals.get(), locals);
    const Ref<FunctionObject> function = make_function(runtime, code, where.globals.get());
    if ((code->flags & kCodeClass) == 0) return call(runtime, Value::of_object(function.get()), {});
    return runtime.run_class_body(function.get(), locals != nullptr ? locals : where.globals.get());
}

// eval and exec. Row: source, globals, locals.
Result<OwnedValue> evaluate(ObjectSpace& space, Value* row, std::string_view name, StartMode mode) {
    Runtime& runtime = runtime_of(space);
    TRY(const Namespaces where, namespaces(runtime, name, row[1], row[2]));
    if (is_code(row[0])) {
        auto* code = static_cast<CodeObject*>(row[0].object);
        if (code->free_count > 0)
            return space.raise(ExceptionId::kTypeError, "code object passed to {}() may not contain free variables",
                               name);
        return run_in(runtime, code, where);
    }
    const std::string what = fmt::format("{}() arg 1 must be a string, bytes or code object", name);
    TRY(grammar::Source source, source_argument(space, row[0], "<string>", what));
    if (mode == StartMode::kEval) {
        const size_t begin = std::min(source.text().find_first_not_of(" \t"), source.text().size());
        if (begin > 0) source = grammar::Source::from_text("<string>", std::string(source.text().substr(begin)));
    }
    TRY(const Ref<CodeObject> code,
        compile_source(runtime, source, {.mode = mode, .optimize = runtime.options().optimize}));
    return run_in(runtime, code.get(), where);
}

}  // namespace

Result<OwnedValue> builtin_eval(ObjectSpace& space, Value* row, size_t) {
    return evaluate(space, row, "eval", StartMode::kEval);
}

// Row: source, globals, locals, closure.
Result<OwnedValue> builtin_exec(ObjectSpace& space, Value* row, size_t) {
    if (!is_absent(space, row[3]))
        return space.raise_text(ExceptionId::kTypeError,
                                "closure can only be used when source is a code object with free variables");
    TRY(const OwnedValue result, evaluate(space, row, "exec", StartMode::kFile));
    return OwnedValue::none(space);
}

// The flags of compile(). Those of the features of __future__ change nothing but for annotations. Source:
// Include/cpython/ compile.h and Include/internal/pycore_compile.h of CPython 3.13.
constexpr int64_t kFutureFlags = 0x1FE0010;
constexpr int64_t kAnnotationsFlag = 0x1000000;
// PyCF_DONT_IMPLY_DEDENT, ONLY_AST, TYPE_COMMENTS, ALLOW_TOP_LEVEL_AWAIT, ALLOW_INCOMPLETE_INPUT, OPTIMIZED_AST.
constexpr int64_t kOtherFlags = 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000;

Result<void> read_flags(ObjectSpace& space, Value value, UnitOptions& options) {
    if (value.is_empty()) return {};
    TRY(const int64_t flags, to_index(space, value, ExceptionId::kOverflowError));
    if ((flags & ~(kFutureFlags | kOtherFlags)) != 0)
        return space.raise_text(ExceptionId::kValueError, "compile(): unrecognised flags");
    if ((flags & ~kFutureFlags) != 0)
        return space.raise_text(
            ExceptionId::kNotImplementedError,
            "valid Python, not supported yet: flags of compile() that ask for a syntax tree, type comments or await");
    options.future_annotations = (flags & kAnnotationsFlag) != 0;
    return {};
}

// Row: source, filename, mode, flags, dont_inherit, optimize.
Result<OwnedValue> builtin_compile(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    TRY(const std::string filename, path_as_text(space, row[1]));
    TRY(const Str* mode, str_argument(space, row[2], "compile", "argument 'mode'"));
    const std::string_view mode_name = mode->text();
    UnitOptions options{.optimize = runtime.options().optimize, .interns_constants = false};
    if (mode_name == "eval") {
        options.mode = StartMode::kEval;
    } else if (mode_name == "single") {
        options.mode = StartMode::kSingle;
    } else if (mode_name != "exec") {
        return space.raise_text(ExceptionId::kValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    }
    TRY_VOID(read_flags(space, row[3], options));
    int64_t level = -1;
    if (!row[5].is_empty()) {
        TRY(level, to_index(space, row[5], ExceptionId::kOverflowError));
        if (level < -1 || level > 2)
            return space.raise_text(ExceptionId::kValueError, "compile(): invalid optimize value");
    }
    if (level >= 0) options.optimize = static_cast<int>(level);
    TRY(const grammar::Source source,
        source_argument(space, row[0], filename, "compile() arg 1 must be a string, bytes or AST object"));
    TRY(Ref<CodeObject> code, compile_source(runtime, source, options));
    return code;
}

Result<OwnedValue> builtin_globals(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::share(space, calling_globals(runtime_of(space)));
}

Result<OwnedValue> builtin_locals(ObjectSpace& space, Value*, size_t) {
    return calling_locals(runtime_of(space));
}

Result<OwnedValue> builtin_vars(ObjectSpace& space, Value* row, size_t) {
    if (row[0].is_empty()) return calling_locals(runtime_of(space));
    TRY(OwnedValue names, find_attribute(space, row[0], space.intern_name("__dict__")));
    if (!names.is_empty()) return names;
    return space.raise_text(ExceptionId::kTypeError, "vars() argument must have __dict__ attribute");
}

Result<OwnedValue> builtin_dir(ObjectSpace& space, Value* row, size_t) {
    if (!row[0].is_empty()) return as_value(dir(space, row[0]));
    TRY(const OwnedValue locals, calling_locals(runtime_of(space)));
    return as_value(sorted_names(space, locals.get()));
}

// Row: name, globals, locals, fromlist, level.
Result<OwnedValue> builtin_import(ObjectSpace& space, Value* row, size_t) {
    if (!is_instance(space, row[0], kStrType))
        return space.raise_text(ExceptionId::kTypeError, "module name must be a string");
    int64_t level = 0;
    if (!row[4].is_empty()) {
        TRY(level, to_index(space, row[4], ExceptionId::kOverflowError));
        if (level < 0) return space.raise_text(ExceptionId::kValueError, "level must be >= 0");
    }
    const Value fromlist = row[3].is_empty() ? space.none() : row[3];
    Dict* globals = is_dict(row[1]) ? as_dict(row[1]) : nullptr;
    return import_module(runtime_of(space), as_str(row[0])->text(), globals, fromlist, level);
}

}  // namespace eadem::stdlib
