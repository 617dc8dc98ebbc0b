// Calls of anything that is no Python function (those are frames in the loop), functions being made, raise.
#include "vm/interp/operations.h"
#include "vm/object/exception.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Calls native code on a row that lies in the registers already: [self] and `given` arguments. Parameters that were
// left out become empty values behind them (there is room: Vm::kRegisterSlack).
bool call_row(Vm& vm, Value* r, const Instruction* at, NativeCode code, const NativeSignature& signature, Value* row,
              size_t self_count, size_t given) {
    const size_t count = self_count + signature.parameters.size();
    for (size_t i = self_count + given; i < count; ++i) row[i] = Value();
    Result<OwnedValue> result = code(vm, row, count);
    drop_row(vm, row, count);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

// The direct way of native functions and types: the row fits the signature as it is. `done` is false if the general way
// must be gone. (The quick ways of functions and methods are in the loop.)
bool call_function(Vm& vm, Value* r, const Instruction* at, NativeFunction* native, bool& done) {
    Value* row = &r[at->b];
    const NativeSpec& spec = *native->spec;
    settle_for(vm, r, at, spec);
    const bool has_self = !native->self.is_empty();
    done = true;
    if (!native->signature->accepts_directly(at->c)) return done = false, true;
    Ref<Object> alive = Ref<Object>::adopt(vm, native);
    row[0] = has_self ? share(vm, native->self).take() : Value();
    if (!has_self) return call_row(vm, r, at, spec.code, *native->signature, row + 1, 0, at->c);
    return call_row(vm, r, at, spec.code, *native->signature, row, 1, at->c);
}

bool call_constructor(Vm& vm, Value* r, const Instruction* at, Type* type, bool& done) {
    if (type->spec == nullptr || type->spec->constructor == nullptr || type->id <= kTypeType) return true;
    Value* row = &r[at->b];
    const NativeSpec& spec = *type->spec->constructor;
    settle_for(vm, r, at, spec);
    done = true;
    if (type->constructor_signature == nullptr) type->constructor_signature = &vm.signature_of(spec);
    if (type->constructor_signature->accepts_directly(at->c))
        return call_row(vm, r, at, spec.code, *type->constructor_signature, row, 1, at->c);
    return done = false, true;
}

bool call_directly(Vm& vm, Value* r, const Instruction* at, bool& done) {
    Object* callee = r[at->b].object;
    done = false;
    if (callee->type_id() == kNativeFunctionType)
        return call_function(vm, r, at, static_cast<NativeFunction*>(callee), done);
    if (callee->type_id() == kTypeType) return call_constructor(vm, r, at, static_cast<Type*>(callee), done);
    return true;
}

}  // namespace

void settle_arguments(Vm& vm, Value* r, Value* row, size_t count, uint64_t blind) {
    for (size_t i = 0; i < count; ++i) {
        if (!row[i].is_marked()) continue;
        Value& local = r[row[i].mark()];
        const Value number = row[i].unmarked();
        row[i] = number;
        if (i < 64 && (blind >> i & 1) != 0) continue;
        const bool unchanged = local.tag == number.tag && local.integer == number.integer;
        // Somebody may have boxed the local meanwhile.
        const Value boxed = local.is_object() ? unboxed(local.object) : Value();
        if (unchanged || (boxed.tag == number.tag && boxed.integer == number.integer)) row[i] = share(vm, local).take();
    }
}

bool call_general(Vm& vm, Value* r, const Instruction* at, const CallArguments& arguments) {
    OwnedValue callee = take(vm, r[at->b]);
    Result<OwnedValue> result = call(vm, callee.get(), arguments);
    drop_row(vm, arguments.values, arguments.total);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

bool op_CALL(Vm& vm, Frame*, Value* r, Instruction* at) {
    const size_t given = at->c;
    if (r[at->b].is_object()) {
        bool done = false;
        if (!call_directly(vm, r, at, done)) return false;
        if (done) return true;
    }
    settle_arguments(vm, r, &r[at->b] + 1, given, 0);
    return call_general(vm, r, at, CallArguments{&r[at->b] + 1, given, nullptr, given});
}

bool op_CALL_KEYWORDS(Vm& vm, Frame* frame, Value* r, Instruction* at) {
    auto* names = static_cast<Tuple*>(frame->code->constants[extra(at).low]);
    return call_general(vm, r, at, CallArguments{&r[at->b] + 1, at->c - names->size, names, at->c});
}

bool op_CALL_UNPACKED(Vm& vm, Frame*, Value* r, Instruction* at) {
    UnpackedArguments arguments(vm);
    if (!arguments.gather(&r[at->b]).ok()) return false;
    clear(vm, r[at->b + 1]);
    clear(vm, r[at->b + 2]);
    return call_general(vm, r, at, arguments.as_call());
}

Result<void> UnpackedArguments::gather_positional(Value callee, Value positional) {
    if (is_list(positional) || is_tuple(positional)) {
        const bool list = is_list(positional);
        const size_t count = list ? as_list(positional)->size : as_tuple(positional)->size;
        Word* items = list ? as_list(positional)->items : as_tuple(positional)->items();
        for (size_t i = 0; i < count; ++i) values_.push_back(share(vm_, items[i]).take());
        return {};
    }
    if (lacks_iteration(vm_, positional))
        return vm_.raise(ExceptionId::kTypeError, "{} argument after * must be an iterable, not {}",
                         callee_name(vm_, callee), type_name(vm_, positional));
    return for_each(vm_, positional, [this](OwnedValue item) -> Result<bool> {
        values_.push_back(item.take());
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
        names_->items()[index++] = to_word(vm_, share(vm_, *key));
        values_.push_back(share(vm_, *value).take());
    }
    return {};
}

// ---- methods ----

bool find_method(Vm& vm, Frame* frame, Value* r, Instruction* at, MethodDescriptor*& method) {
    Value& receiver = r[at->b];
    method = nullptr;
    Str* name = frame->code->names[extra(at, 0).low];
    cache_module_attribute(vm, receiver, name, extra(at, 2));
    Type* type = vm.type_of(receiver);
    // Types without attributes of their own in instances: what the type says is what the call reaches.
    if (type->slots.get_attribute == generic_get_attribute) {
        Result<Value> found = type_lookup(vm, type, name);
        if (!found.ok()) return false;
        if (found.value().is_object() && found.value().object->type_id() == kMethodDescriptorType) {
            method = static_cast<MethodDescriptor*>(found.value().object);
            reinterpret_cast<MethodDescriptor*&>(extra(at, 1)) = method;
            // The other form keeps its keyword names there, and looks the method up each time.
            if (at->op == Opcode::kCALL_METHOD) extra(at, 0).high = type->id;
            return true;
        }
    }
    if (receiver.is_raw()) share(vm, receiver);
    Result<OwnedValue> attribute = get_attribute(vm, receiver, name);
    if (!attribute.ok()) return false;
    assign(vm, receiver, std::move(attribute).value());
    return true;
}

bool op_CALL_METHOD(Vm& vm, Frame*, Value* r, Instruction* at) {
    // The loop has put the method into the cache.
    const auto* method = reinterpret_cast<MethodDescriptor*&>(extra(at, 1));
    Value* row = &r[at->b];
    settle_for(vm, r, at, *method->spec);
    if (method->signature->accepts_directly(at->c))
        return call_row(vm, r, at, method->spec->code, *method->signature, row, 1, at->c);
    OwnedValue self = take(vm, row[0]);
    const CallArguments arguments{row + 1, at->c, nullptr, at->c};
    Result<OwnedValue> result =
        call_native(vm, *method->spec, *method->signature, self.get(), arguments, method->owner->name);
    drop_row(vm, row + 1, at->c);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

bool op_CALL_METHOD_KEYWORDS(Vm& vm, Frame* frame, Value* r, Instruction* at) {
    const auto* method = reinterpret_cast<MethodDescriptor*&>(extra(at, 1));
    auto* names = static_cast<Tuple*>(frame->code->constants[extra(at, 0).high]);
    Value* row = &r[at->b];
    OwnedValue self = take(vm, row[0]);
    const CallArguments arguments{row + 1, at->c - names->size, names, at->c};
    Result<OwnedValue> result =
        call_native(vm, *method->spec, *method->signature, self.get(), arguments, method->owner->name);
    drop_row(vm, row + 1, at->c);
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

// ---- functions ----

bool op_MAKE_FUNCTION(Vm& vm, Frame* frame, Value* r, Instruction* at) {
    auto* code = static_cast<CodeObject*>(frame->code->constants[extra(at).low]);
    Ref<FunctionObject> function = make_function(vm, code, frame->globals);
    Value* part = &r[at->b];
    const auto next_part = [&part, at](MakeFunctionPart bit) -> Object* {
        return (at->c & bit) != 0 ? std::exchange(*part++, Value()).object : nullptr;
    };
    function->defaults = static_cast<Tuple*>(next_part(kDefaultsPart));
    function->keyword_defaults = static_cast<Dict*>(next_part(kKeywordDefaultsPart));
    function->annotations = static_cast<Dict*>(next_part(kAnnotationsPart));
    function->closure = static_cast<Tuple*>(next_part(kClosurePart));
    assign(vm, r[at->a], Value::of_object(function.take()));
    return true;
}

// ---- raise ----

bool op_RAISE(Vm& vm, Frame*, Value* r, Instruction* at) {
    if (at->c == 0) return vm.raise(ExceptionId::kRuntimeError, "No active exception to reraise");
    Result<Ref<Exception>> made = exception_from_raise(vm, r[at->a]);
    if (!made.ok()) return false;
    Ref<Exception> exception = std::move(made).value();
    if (at->c == 2) {
        Value& cause = r[at->b];
        exception->suppress_context = true;
        Object* old = std::exchange(exception->cause, nullptr);
        if (old != nullptr) vm.release(old);
        if (!cause.refers_to(vm.shared.none)) {
            Result<Ref<Exception>> cause_exception = exception_from_raise(vm, cause);
            if (!cause_exception.ok()) {
                vm.release(vm.take_pending());
                return vm.raise(ExceptionId::kTypeError, "exception causes must derive from BaseException");
            }
            exception->cause = std::move(cause_exception).value().take();
        }
    }
    return vm.raise_object(exception.take());
}

bool op_LOAD_ASSERTION_ERROR(Vm& vm, Frame*, Value* r, Instruction* at) {
    assign(vm, r[at->a], OwnedValue::share(vm, vm.type(ExceptionId::kAssertionError)));
    return true;
}

}  // namespace eadem::vm
