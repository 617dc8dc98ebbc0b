// What handlers do: they look at the exception being handled, raise it again or deal with it; and context managers.
#include <algorithm>

#include "vm/interp/function.h"
#include "vm/interp/operations.h"
#include "vm/interp/special_calls.h"
#include "vm/object/bound_method.h"
#include "vm/object/class.h"
#include "vm/object/class_space.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

bool reraise(Vm& vm) {
    Object* exception = vm.handled();
    if (exception == nullptr) return vm.raise(ExceptionId::kRuntimeError, "No active exception to reraise");
    exception->share();
    (void)vm.restore_pending(exception);
    return true;
}

namespace {

// In a handler something is being handled, unless a bytecode file says otherwise.
bool check_handled(Vm& vm) {
    return vm.handled() != nullptr || vm.raise_text(ExceptionId::kRuntimeError, "no exception is being handled");
}

}  // namespace

bool op_LOAD_HANDLED(Vm& vm, Frame*, Registers r, Instruction* at) {
    if (!check_handled(vm)) return false;
    assign(vm, r[at->a], OwnedValue::share(vm, vm.handled()));
    return true;
}

bool op_POP_EXCEPT(Vm& vm, Frame*, Registers r, Instruction* at) {
    restore_handled(vm, r[at->b]);
    return true;
}

namespace {

constexpr const char* kCatchesNoException = "catching classes that do not inherit from BaseException is not allowed";

}  // namespace

bool match_handled(Vm& vm, Value type, bool& taken) {
    if (!check_handled(vm)) return false;
    const Type* raised = vm.type(vm.handled()->type_id());
    if (is_exception_class(vm, type)) {
        taken = is_subtype(raised, static_cast<Type*>(type.object));
        return true;
    }
    if (!is_tuple(type)) return vm.raise_text(ExceptionId::kTypeError, kCatchesNoException);
    // All of them are looked at before any is compared.
    std::span<const Word> items{as_tuple(type)->items(), as_tuple(type)->size};
    for (const Word& item : items)
        if (!is_exception_class(vm, item.peek())) return vm.raise_text(ExceptionId::kTypeError, kCatchesNoException);
    taken = false;
    for (const Word& item : items) taken = taken || is_subtype(raised, static_cast<Type*>(item.object()));
    return true;
}

// ---- context managers ----

namespace {

// The special method, bound to the manager; empty if its type has none.
Result<OwnedValue> special_method(Vm& vm, Value manager, const char* name) {
    Type* type = vm.type_of(manager);
    TRY(Word * method, type_lookup(vm, type, vm.intern_name(name)));
    if (method == nullptr) return OwnedValue();
    return bind_attribute(vm, *method, manager, type);
}

Result<void> enter_context(Vm& vm, Value* row, Value manager) {
    TRY(OwnedValue enter, special_method(vm, manager, "__enter__"));
    if (enter.is_empty())
        return vm.raise(ExceptionId::kTypeError, "'{}' object does not support the context manager protocol",
                        type_name(vm, manager));
    TRY(OwnedValue exit, special_method(vm, manager, "__exit__"));
    if (exit.is_empty())
        return vm.raise(ExceptionId::kTypeError,
                        "'{}' object does not support the context manager protocol (missed __exit__ method)",
                        type_name(vm, manager));
    TRY(OwnedValue entered, call(vm, enter.get(), {}));
    assign(vm, row[0], std::move(exit));
    assign(vm, row[1], std::move(entered));
    return {};
}

// What __exit__ is told.
void fill_exit_arguments(Vm& vm, uint16_t is_handling, Value* arguments) {
    std::fill_n(arguments, 3, vm.none());
    if (is_handling == 0 || vm.handled() == nullptr) return;
    auto* exception = static_cast<Exception*>(vm.handled());
    arguments[0] = Value::of_object(vm.type(exception->type_id()));
    arguments[1] = Value::of_object(exception);
    if (exception->traceback != nullptr) arguments[2] = Value::of_object(exception->traceback);
}

}  // namespace

FunctionObject* begin_context(Vm& vm, Registers r, const Instruction* at, Value* row) {
    const Value manager = r[at->b];
    FunctionObject* const enter = special_function(vm, manager, Special::kEnter);
    FunctionObject* const exit = enter == nullptr ? nullptr : special_function(vm, manager, Special::kExit);
    if (exit == nullptr) return nullptr;
    // The row of results may begin where the manager is.
    row[0] = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true).take();
    Ref<BoundMethod> bound = make_bound_method(vm, exit, OwnedValue::share(vm, row[0].object));
    assign(vm, r[at->a], Value::of_object(bound.take()));
    enter->share();
    return enter;
}

FunctionObject* end_context(Vm& vm, Registers r, const Instruction* at, Value* row) {
    const Value exit = r[at->b];
    if (vm.type_id(exit) != kBoundMethodType) return nullptr;
    auto* method = static_cast<BoundMethod*>(exit.object);
    if (!is_function(Value::of_object(method->function)) || !method->self.is_object()) return nullptr;
    fill_exit_arguments(vm, at->c.immediate(), row + 1);
    for (size_t i = 1; i <= 3; ++i) row[i].object->share();
    row[0] = OwnedValue::share(vm, method->self.object()).take();
    auto* function = static_cast<FunctionObject*>(method->function);
    function->share();
    clear(vm, r[at->b]);
    return function;
}

bool op_ENTER_CONTEXT(Vm& vm, Frame*, Registers r, Instruction* at) {
    // Held, for the row may begin where it is.
    OwnedValue manager = take_or_share(vm, r[at->b], (at->flags & kConsumeB) != 0, true);
    return enter_context(vm, r.from(at->a), manager.get()).ok();
}

bool op_EXIT_CONTEXT(Vm& vm, Frame*, Registers r, Instruction* at) {
    const OwnedValue exit = take(vm, r[at->b]);
    Value arguments[3];
    fill_exit_arguments(vm, at->c.immediate(), arguments);
    Result<OwnedValue> answer = call(vm, exit.get(), {arguments[0], arguments[1], arguments[2]});
    if (!answer.ok()) return false;
    assign(vm, r[at->a], std::move(answer).value());
    return true;
}

}  // namespace eadem::vm
