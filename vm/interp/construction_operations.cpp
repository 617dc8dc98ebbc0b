// Calls of classes that the loop does itself: an instance, and a frame for its __init__.
#include "vm/interp/interpreter.h"
#include "vm/interp/operations.h"
#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/construct.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"

namespace eadem::vm {

namespace {

// The function that makes the instances of a class that derives from tuple; null if it is none that puts its arguments
// into a tuple (FunctionObject::makes_tuple).
FunctionObject* tuple_maker(const Class* type) {
    if (type->native->id != kTupleType || type->initialiser == nullptr) return nullptr;
    Object* const made_by = wrapped_by(type->initialiser);
    if (made_by == nullptr || made_by->type_id() != kFunctionType) return nullptr;
    auto* const function = static_cast<FunctionObject*>(made_by);
    return function->makes_tuple ? function : nullptr;
}

// Whether all there is to making an instance is to call what tuple_maker gives.
Result<bool> is_made_of_tuple(Vm& vm, Class* type) {
    if (type->native->id != kTupleType || type->is_abstract) return false;
    TRY(const Word* const filled_by, type_lookup(vm, type, vm.classes->name(Special::kInitialize)));
    if (filled_by == nullptr || !filled_by->is_object() || filled_by->object() != vm.classes->object_init) return false;
    TRY(const Word* const made_by, type_lookup(vm, type, vm.classes->name(Special::kNew)));
    if (made_by == nullptr || !made_by->is_object() || made_by->object()->type_id() != kStaticMethodType) return false;
    type->initialiser = made_by->object();
    return tuple_maker(type) != nullptr;
}

// How the class makes instances, looked up again for its present version.
Result<void> learn_construction(Vm& vm, Class* type) {
    Word* initialise = nullptr;
    type->is_plainly_made = false;
    type->initialiser = nullptr;
    TRY(type->is_plainly_made,
        type->native->id == kTupleType ? is_made_of_tuple(vm, type) : is_plainly_made(vm, type, initialise));
    if (initialise != nullptr) {
        const bool is_function = initialise->is_object() && initialise->object()->type_id() == kFunctionType;
        type->is_plainly_made = type->is_plainly_made && is_function;
        if (is_function) type->initialiser = initialise->object();
    }
    type->construction_version = type->version;
    return {};
}

constexpr size_t kMostArguments = 4;  // of an exception made here

// An exception that has these arguments, at most so many; they stay in their row if somebody wants them besides.
Object* new_exception(Vm& vm, Class* type, Value* arguments, size_t count, bool they_stay) {
    Value copies[kMostArguments];
    for (size_t i = 0; they_stay && i < count; ++i) copies[i] = share(vm, arguments[i]).take();
    Result<Ref<Exception>> made = make_exception(vm, type, they_stay ? copies : arguments, count);
    if (made.ok()) return made.value().take();
    for (const Value copy : copies) vm.release(copy);
    return nullptr;
}

// An instance of a class that tuple_maker knows of, if the arguments are such as it takes: `made`. Otherwise nothing
// has happened.
bool construct_tuple(Vm& vm, Registers r, const Instruction* at, Value* row, Class* type, Object*& made) {
    const FunctionObject* maker = tuple_maker(type);
    if (maker == nullptr || !maker->binds_directly()) return true;
    const size_t size = maker->code->positional_count - size_t{1};
    if (at->c.immediate() > size ||
        (at->c.immediate() < size && default_of(maker, at->c.immediate() + size_t{1}) == nullptr))
        return true;
    if ((at->flags & kRawCopy) != 0) settle_arguments(vm, r, row + 1, at->c.immediate(), sources_in(at, 1), 0);
    auto* tuple = create_derived<Tuple>(vm, type, sizeof(Tuple) + size * sizeof(Word));
    if (tuple == nullptr) return (void)vm.out_of_memory(), false;
    tuple->size = size;
    std::fill_n(tuple->items(), size, Word());
    for (size_t i = 0; i < at->c.immediate(); ++i) tuple->items()[i] = take_word(vm, row[1 + i]);
    for (size_t i = at->c.immediate(); i < size; ++i) tuple->items()[i] = share_word(vm, *default_of(maker, i + 1));
    made = tuple;
    clear(vm, row[0]);
    return true;
}

}  // namespace

bool begin_construction(Vm& vm, Registers r, const Instruction* at, Value* row, FunctionObject*& function,
                        Object*& made) {
    Class* type = as_class(as_type(row[0]));
    // A metaclass may have a __call__ of its own.
    if (vm.type(kTypeType)->slots.call != vm.type_of(row[0])->slots.call) return true;
    if (type->construction_version != type->version && !learn_construction(vm, type).ok()) return false;
    if (!type->is_plainly_made) return true;
    if (type->native->id == kTupleType) return construct_tuple(vm, r, at, row, type, made);
    auto* initialiser = static_cast<FunctionObject*>(type->initialiser);
    const bool is_exception = type->native->id != kObjectType;
    if (is_exception ? at->c.immediate() > kMostArguments : initialiser == nullptr && at->c.immediate() > 0)
        return true;
    if (initialiser != nullptr) {
        const CodeObject* code = initialiser->code;
        const size_t given = size_t{at->c.immediate()} + 1, count = code->positional_count;
        const bool takes_them =
            initialiser->binds_directly() && given <= count &&
            (given == count || (initialiser->defaults != nullptr && count - given <= initialiser->defaults->size));
        if (!takes_them || !Interpreter::has_room(vm, code, row)) return true;
        if ((at->flags & kRawCopy) != 0 && !is_exception)
            settle_arguments(vm, r, row + 1, at->c.immediate(), sources_in(at, 1), code->blind_locals >> 1);
    }
    if (is_exception && (at->flags & kRawCopy) != 0)
        settle_arguments(vm, r, row + 1, at->c.immediate(), sources_in(at, 1), 0);
    made = is_exception ? new_exception(vm, type, row + 1, at->c.immediate(), initialiser != nullptr)
                        : new_instance(vm, type);
    if (made == nullptr) return false;
    clear(vm, row[0]);
    if (initialiser == nullptr) return true;
    made->share();
    row[0] = Value::of_object(made);
    function = initialiser;
    function->share();
    return true;
}

void refuse_constructor_result(Vm& vm, Value result, Value made) {
    (void)vm.raise(ExceptionId::kTypeError, "__init__() should return None, not '{}'", type_name(vm, result));
    vm.release(result);
    vm.release(made);
}

}  // namespace eadem::vm
