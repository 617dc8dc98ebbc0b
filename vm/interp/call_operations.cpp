// Calls of anything that is no Python function (those are frames in the loop), functions being made, raise.
#include <algorithm>

#include "vm/interp/function.h"
#include "vm/interp/operations.h"
#include "vm/object/bound_method.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Calls native code, whose signature accepts the arguments directly, on a row that lies in the registers already:
// perhaps a self, and the arguments, which end before `end`. `most` values are a full row; parameters that were left
// out become empty values behind the others (there is room: Vm::kRegisterSlack).
[[gnu::always_inline]] inline bool call_code(Vm& vm, Registers r, const Instruction* at, NativeCode code, Value* row,
                                             Value* end, size_t most) {
    Value* const last = row + most;
    for (; end < last; ++end) *end = Value();
    Result<OwnedValue> result = code(vm, row, most);
    drop_row(vm, row, most);
    if (!result.ok()) return false;
    put(vm, r[at->a], result.value().take());
    return true;
}

// Settles the arguments behind row[0] for native code, or (spec is null) for anything.
[[gnu::always_inline]] inline void settle_row(Vm& vm, Registers r, const Instruction* at, const NativeSpec* spec,
                                              Value* row, size_t given) {
    if ((at->flags & kRawCopy) == 0 || (spec != nullptr && spec->is_blind) || !has_raw(row + 1, given)) return;
    settle_arguments(vm, r, row + 1, given, sources_of(at), 0);
}

// The direct way of native functions and types: the row fits the signature as it is. `done` is false if the general way
// must be gone. (The quick ways of functions and methods are in the loop.)
bool call_directly(Vm& vm, Registers r, const Instruction* at, Value* row, size_t given, bool& done) {
    Object* callee = row[0].object;
    const NativeSpec* spec = nullptr;
    const NativeSignature* signature = nullptr;
    if (callee->type_id() == kNativeFunctionType) {
        const auto* native = static_cast<NativeFunction*>(callee);
        spec = native->spec;
        signature = native->signature;
    } else if (callee->type_id() == kTypeType) {
        auto* type = static_cast<Type*>(callee);
        if (type->spec == nullptr || type->spec->constructor == nullptr || type->id <= kTypeType) return true;
        spec = type->spec->constructor;
        if (type->constructor_signature == nullptr) type->constructor_signature = &vm.signature_of(*spec);
        signature = type->constructor_signature;
    } else {
        return true;
    }
    done = signature->accepts_directly(given);
    if (!done) return true;
    settle_row(vm, r, at, spec, row, given);
    size_t most = signature->parameters.size() + 1;
    Value* const end = row + 1 + given;
    if (callee->type_id() == kTypeType) return call_code(vm, r, at, spec->code, row, end, most);
    Word& self = static_cast<NativeFunction*>(callee)->self;
    if (self.is_empty() && callee->is_immortal()) {
        leave_empty(row[0]);
        return call_code(vm, r, at, spec->code, row + 1, end, most - 1);
    }
    // It may go while it runs.
    const Ref<Object> alive = Ref<Object>::adopt(vm, callee);
    row[0] = self.is_empty() ? Value() : share(vm, self).take();
    if (!row[0].is_empty()) return call_code(vm, r, at, spec->code, row, end, most);
    return call_code(vm, r, at, spec->code, row + 1, end, most - 1);
}

}  // namespace

namespace {

// The argument is a raw copy of what the local held: the box of both if it still does, or of the argument alone.
[[gnu::noinline]] void settle_argument(Vm& vm, Value& local, Value& argument) {
    const Value number = argument;
    const bool unchanged = local.tag == number.tag && local.integer == number.integer;
    // Somebody may have boxed the local meanwhile.
    const Value boxed = local.is_object() ? unboxed(local.object) : Value();
    if (unchanged || (boxed.tag == number.tag && boxed.integer == number.integer))
        argument = share(vm, local).take();
    else
        argument.show();
}

}  // namespace

void settle_arguments(Vm& vm, Registers r, Value* arguments, size_t count, ArgumentSources sources, uint64_t blind) {
    for (size_t i = 0; i < count && i < ArgumentSources::kCount; ++i) {
        if (!arguments[i].is_raw()) continue;
        const uint16_t local = sources.of(i);
        if (local != ArgumentSources::kNone && (blind >> i & 1) == 0)
            settle_argument(vm, r.first()[local], arguments[i]);
    }
}

bool has_quick_way(Word callee) {
    if (!callee.is_object()) return false;
    Object* object = callee.object();
    if (object->type_id() == kNativeFunctionType) return static_cast<NativeFunction*>(object)->quick != nullptr;
    return object->type_id() == kTypeType && static_cast<Type*>(object)->quick_constructor != nullptr;
}

bool call_general(Vm& vm, Registers r, const Instruction* at, Value* row, const CallArguments& arguments) {
    OwnedValue callee = take(vm, row[0]);
    Result<OwnedValue> result = call(vm, callee.get(), arguments);
    drop_row(vm, arguments.values, arguments.total);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

namespace {

// The function that a call in the row comes down to, with an object in front of the arguments; null: none.
FunctionObject* function_behind(Vm& vm, Value callee) {
    if (callee.object->type_id() == kBoundMethodType) {
        Object* const function = static_cast<BoundMethod*>(callee.object)->function;
        return is_function(Value::of_object(function)) ? static_cast<FunctionObject*>(function) : nullptr;
    }
    Type* const type = vm.type_of(callee);
    if (!is_class(type)) return nullptr;
    Result<Word*> found = type_lookup(vm, type, vm.classes->name(Special::kCall));
    if (!found.ok()) return vm.forget_pending(), nullptr;
    return found.value() != nullptr && is_function(found.value()->peek()) ? as_function(found.value()->peek())
                                                                          : nullptr;
}

}  // namespace

FunctionObject* open_call(Vm& vm, Registers r, const Instruction* at, Value* row) {
    FunctionObject* const function = row->is_object() ? function_behind(vm, *row) : nullptr;
    if (function == nullptr) return nullptr;
    if ((at->flags & kRawCopy) != 0) {
        const size_t parameters = std::min<size_t>(function->code->positional_count, 63);
        const uint64_t blind = function->code->blind_locals & ((uint64_t{1} << parameters) - 1);
        settle_arguments(vm, r, row + 1, at->c.immediate(), sources_in(at, 1), blind >> 1);
    }
    function->share();
    if (row->object->type_id() == kBoundMethodType)
        assign(vm, row[0], share(vm, static_cast<BoundMethod*>(row->object)->self));
    return function;
}

bool call_native_row(Vm& vm, Registers r, const Instruction* at, Value* row, size_t given) {
    if (row[0].is_object()) {
        bool done = false;
        if (!call_directly(vm, r, at, row, given, done)) return false;
        if (done) return true;
    }
    settle_row(vm, r, at, nullptr, row, given);
    return call_general(vm, r, at, row, CallArguments{row + 1, given, nullptr, given});
}

bool op_CALL_UNPACKED(Vm& vm, Frame*, Registers r, Instruction* at) {
    Value* row = r.from(at->b);
    UnpackedArguments arguments(vm);
    if (!arguments.gather(row).ok()) return false;
    clear(vm, row[1]);
    clear(vm, row[2]);
    return call_general(vm, r, at, row, arguments.as_call());
}

Result<void> UnpackedArguments::gather_positional(Value callee, Value positional) {
    if (is_list(positional) || is_tuple(positional)) {
        const bool list = is_list(positional);
        const size_t count = list ? as_list(positional)->size : as_tuple(positional)->size;
        Word* items = list ? as_list(positional)->items : as_tuple(positional)->items();
        for (size_t i = 0; i < count; ++i) values_.push(share(vm_, items[i]));
        return {};
    }
    if (lacks_iteration(vm_, positional))
        return vm_.raise(ExceptionId::kTypeError, "{} argument after * must be an iterable, not {}",
                         callee_name(vm_, callee), type_name(vm_, positional));
    return for_each(vm_, positional, [this](OwnedValue item) -> Result<bool> {
        values_.push(std::move(item));
        return true;
    });
}

Result<void> UnpackedArguments::gather(Value* row) {
    const Value keywords = row[2];
    if (!row[1].is_empty()) TRY_VOID(gather_positional(row[0], row[1]));
    positional_ = values_.size();
    if (!is_dict(keywords) || as_dict(keywords)->used == 0) return {};
    TRY(names_, make_tuple(vm_, as_dict(keywords)->used));
    size_t position = 0, index = 0;
    Word* key = nullptr;
    Word* value = nullptr;
    while (dict_next(as_dict(keywords), position, key, value)) {
        if (!is_instance(vm_, key->peek(), kStrType))
            return vm_.raise_text(ExceptionId::kTypeError, "keywords must be strings");
        names_->items()[index++] = to_word(vm_, share(vm_, *key));
        values_.push(share(vm_, *value));
    }
    return {};
}

// ---- methods ----

namespace {

// The method that `name` means for objects of this type, if finding it is all there is to do: their attributes are
// what the type says. Null, or a failure, otherwise.
Result<MethodDescriptor*> plain_method(Vm& vm, Type* type, Str* name) {
    if (type->slots.get_attribute != generic_get_attribute) return nullptr;
    TRY(const Word* found, type_lookup(vm, type, name));
    return inherited_method(type, found);
}

constexpr size_t kLoadMethodWords = 4;
// The type in the cache of a LOAD_METHOD that has not met a method: its second word has none, or the native function
// that a module was asked for.
constexpr uint32_t kNoType = UINT32_MAX;

// LOAD_GLOBAL sys;  LOAD_METHOD .intern    becomes    LOAD_MODULE_FUNCTION sys, which goes over the LOAD_METHOD, or
// QUICK_CALL_MODULE sys, which goes over the call as well
void specialise_global_before(const Vm& vm, Instruction* at, Word function) {
    constexpr size_t kLoadGlobalWords = 3;
    Instruction* load = at - kLoadGlobalWords;
    if (load->op != Opcode::kLOAD_GLOBAL && load->op != Opcode::kLOAD_NAME) return;
    load->op = Opcode::kLOAD_MODULE_FUNCTION;
    if (!calls_with_local(vm, at + kLoadMethodWords, Opcode::kCALL_METHOD) || !has_quick_way(function)) return;
    if (function.object()->type_id() != kNativeFunctionType) return;
    load->op = Opcode::kQUICK_CALL_MODULE;
    extra(at, 0).high = kNoType;
    reinterpret_cast<Object*&>(extra(at, 1)) = function.object();
}

Opcode specialised_load(const Vm& vm, const Instruction* at, const MethodDescriptor* method) {
    const Instruction* next = at + kLoadMethodWords;
    if (method->spec->quick == nullptr || vm.observer != nullptr) return Opcode::kLOAD_METHOD;
    if (calls_with_local(vm, next, Opcode::kCALL_METHOD)) return Opcode::kQUICK_CALL_METHOD_1;
    if (next->op == Opcode::kCALL_METHOD && next->c.immediate() == 0) return Opcode::kQUICK_CALL_METHOD_0;
    return Opcode::kLOAD_METHOD;
}

}  // namespace

namespace {

// Makes the LOAD_METHOD that found a function in the class of the receiver the form for such receivers, if there is
// one.
Result<void> specialise_for_function(Vm& vm, Value receiver, const Class* type, Str* name, Object* function,
                                     Instruction* at) {
    if (vm.observer != nullptr) return {};
    if (type->dict_place == DictPlace::kNowhere && type->version != 0) {
        reinterpret_cast<Object*&>(extra(at, 1)) = function;
        extra(at, 2) = {type->version, 0};
        at->op = Opcode::kLOAD_CLASS_METHOD;
    }
    if (receiver.object->has_flag(kFlagInstance)) {
        TRY(const InstanceLookup* const known, remember_lookup(vm, static_cast<Instance*>(receiver.object), name));
        if (known != nullptr && known->kind == InstanceLookup::Kind::kFunction) {
            reinterpret_cast<Object*&>(extra(at, 1)) = known->target;
            extra(at, 2) = {known->version, 0};
            at->op = Opcode::kLOAD_INSTANCE_METHOD;
        }
    }
    return {};
}

// The function, or the method of a built-in type, that `name` means for instances of the receiver's class: it goes into
// the row with the receiver, and no bound method need be made. False if the attribute is something else.
Result<bool> load_function(Vm& vm, Value& receiver, Str* name, Value* row, bool is_temporary, Instruction* at) {
    if (!receiver.is_object()) return false;
    Type* type = vm.type_of(receiver);
    if (!is_class(type) || !finds_as_usual(vm, as_class(type))) return false;
    TRY(Word* const found, type_lookup(vm, type, name));
    if (found == nullptr || !found->is_object()) return false;
    const bool is_function = found->object()->type_id() == kFunctionType;
    if (!is_function && inherited_method(type, found) == nullptr) return false;
    if (find_own_attribute(vm, receiver.object, name) != nullptr) return false;
    if (is_function) TRY_VOID(specialise_for_function(vm, receiver, as_class(type), name, found->object(), at));
    assign(vm, row[0], OwnedValue::share(vm, found->object()));
    if (!is_temporary) assign(vm, row[1], OwnedValue::share(vm, receiver.object));
    return true;
}

// What a class has by the name is there for all its calls.
void specialise_for_class(Vm& vm, Value receiver, Str* name, Instruction* at) {
    const Word* found = attribute_of_class(vm, receiver, name);
    if (found == nullptr || !found->is_object()) return;
    MethodOfType kind = MethodOfType::kPlain;
    switch (found->object()->type_id()) {
        case kFunctionType:
        case kMethodDescriptorType:
        case kSlotWrapperType:
            break;
        case kStaticMethodType:
            kind = MethodOfType::kStatic;
            break;
        case kClassMethodType:
            kind = MethodOfType::kOfClass;
            break;
        default:
            return;
    }
    reinterpret_cast<Object*&>(extra(at, 1)) = found->object();
    extra(at, 2) = {as_type(receiver)->version, static_cast<uint32_t>(kind)};
    at->op = Opcode::kLOAD_TYPE_METHOD;
}

}  // namespace

bool op_LOAD_METHOD(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    Value& receiver = r[at->b];
    Value* row = r.from(at->a);
    const bool is_temporary = (at->flags & kConsumeB) != 0;
    auto*& cached = reinterpret_cast<MethodDescriptor*&>(extra(at, 1));
    if (cached == nullptr || vm.type_id(receiver) != extra(at, 0).high) {
        Str* name = frame->code->names[extra(at, 0).low];
        cache_module_attribute(vm, receiver, name, extra(at, 2));
        if (Word* word = cached_module_attribute(receiver, extra(at, 2))) {
            if ((at->flags & kAfterGlobal) != 0 && vm.observer == nullptr) specialise_global_before(vm, at, *word);
            const Value value = read_word(vm, *word, false);
            assign(vm, row[0], Value());
            assign(vm, row[1], value);
            return true;
        }
        Result<MethodDescriptor*> method = plain_method(vm, vm.type_of(receiver), name);
        if (!method.ok()) return false;
        if (method.value() == nullptr) {
            if (receiver.is_raw()) share(vm, receiver);
            Result<bool> loaded = load_function(vm, receiver, name, row, is_temporary, at);
            if (!loaded.ok()) return false;
            if (loaded.value()) return true;
            specialise_for_class(vm, receiver, name, at);
            Result<OwnedValue> attribute = get_attribute(vm, receiver, name);
            if (!attribute.ok()) return false;
            assign(vm, row[0], Value());
            assign(vm, row[1], std::move(attribute).value());
            return true;
        }
        cached = method.value();
        extra(at, 0).high = vm.type_id(receiver);
        at->op = specialised_load(vm, at, cached);
    }
    if (!is_temporary) {
        // What looks at the number alone may have a copy of it.
        const bool copies = receiver.is_raw() && cached->spec->is_blind;
        assign(vm, row[1], copies ? receiver : share(vm, receiver).take());
    }
    assign(vm, row[0], OwnedValue::share(vm, cached));
    return true;
}

bool call_method_row(Vm& vm, Registers r, const Instruction* at, Value* row, const CallArguments& arguments) {
    const auto* method = static_cast<const MethodDescriptor*>(row[0].object);
    clear(vm, row[0]);
    ++row;
    const size_t given = arguments.positional;
    if (arguments.keyword_names == nullptr && method->signature->accepts_directly(given)) {
        settle_row(vm, r, at, method->spec, row, given);
        return call_code(vm, r, at, method->spec->code, row, row + 1 + given, method->signature->parameters.size() + 1);
    }
    settle_row(vm, r, at, nullptr, row, arguments.total);
    OwnedValue self = take(vm, row[0]);
    Result<OwnedValue> result =
        call_native(vm, *method->spec, *method->signature, self.get(), arguments, method->owner->name);
    drop_row(vm, row + 1, arguments.total);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

// ---- functions ----

namespace {

// Whether the parts of a function, in the order of MakeFunctionPart, are what it takes for granted. No compiler makes
// others, but a bytecode file may.
bool are_function_parts(const CodeObject* code, const Value* part, uint16_t present) {
    if ((present & kDefaultsPart) != 0 && !is_tuple(*part++)) return false;
    if ((present & kKeywordDefaultsPart) != 0 && !is_dict(*part++)) return false;
    if ((present & kAnnotationsPart) != 0 && !is_dict(*part++)) return false;
    if ((present & kClosurePart) == 0) return code->free_count == 0;
    if (!is_tuple(*part) || as_tuple(*part)->size != code->free_count) return false;
    return std::ranges::all_of(row_of(as_tuple(*part)),
                               [](Word cell) { return cell.is_object() && cell.object()->type_id() == kCellType; });
}

}  // namespace

bool op_MAKE_FUNCTION(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    auto* code = static_cast<CodeObject*>(frame->code->constants[extra(at).low]);
    if (!are_function_parts(code, r.from(at->b), at->c.immediate()))
        return vm.raise_text(ExceptionId::kTypeError, "a function cannot be made of these parts");
    Ref<FunctionObject> function = make_function(vm, code, frame->globals);
    Value* part = r.from(at->b);
    const auto next_part = [&part, at](MakeFunctionPart bit) -> Object* {
        return (at->c.immediate() & bit) != 0 ? move_out(*part++).object : nullptr;
    };
    function->defaults = static_cast<Tuple*>(next_part(kDefaultsPart));
    function->keyword_defaults = static_cast<Dict*>(next_part(kKeywordDefaultsPart));
    function->annotations = static_cast<Dict*>(next_part(kAnnotationsPart));
    function->closure = static_cast<Tuple*>(next_part(kClosurePart));
    assign(vm, r[at->a], Value::of_object(function.take()));
    return true;
}

// ---- raise ----

bool op_RAISE(Vm& vm, Frame*, Registers r, Instruction* at) {
    Result<Ref<Exception>> made = exception_from_raise(vm, r[at->a]);
    if (!made.ok()) return false;
    Ref<Exception> exception = std::move(made).value();
    if (at->c.immediate() == 2) {
        Value& cause = r[at->b];
        exception->suppress_context = true;
        Object* old = std::exchange(exception->cause, nullptr);
        if (old != nullptr) vm.release(old);
        if (!cause.refers_to(vm.shared.none)) {
            if (!is_exception(vm, cause) && !is_exception_class(vm, cause))
                return vm.raise(ExceptionId::kTypeError, "exception causes must derive from BaseException");
            Result<Ref<Exception>> cause_exception = exception_from_raise(vm, cause);
            if (!cause_exception.ok()) return false;
            exception->cause = std::move(cause_exception).value().take();
        }
    }
    return vm.raise_object(exception.take());
}

bool op_LOAD_ASSERTION_ERROR(Vm& vm, Frame*, Registers r, Instruction* at) {
    assign(vm, r[at->a], OwnedValue::share(vm, vm.type(ExceptionId::kAssertionError)));
    return true;
}

}  // namespace eadem::vm
