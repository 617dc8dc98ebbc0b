// The generator type as programs see it: send, throw, close, and what can be asked of a generator.
#include <vector>

#include "vm/interp/frame_object.h"
#include "vm/interp/generator.h"
#include "vm/object/builtin_types.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

Vm& vm_of(ObjectSpace& space) {
    return static_cast<Vm&>(space);
}

// ---- going on ----

// The item that a generator gave; StopIteration with what it returned if it is finished.
Result<OwnedValue> item_or_stop(ObjectSpace& space, GeneratorObject* generator, Result<OwnedValue> result) {
    if (!result.ok() || generator->state != GeneratorState::kFinished) return result;
    Value returned = result.value().take();
    const bool is_none = returned.refers_to(space.shared.none);
    Result<Ref<Exception>> stop =
        make_exception(space, space.type(ExceptionId::kStopIteration), &returned, is_none ? 0 : 1);
    space.release(returned);
    if (!stop.ok()) return kFailed;
    return space.raise_object(stop.value().take());
}

Result<OwnedValue> generator_next(ObjectSpace& space, Value self) {
    GeneratorObject* generator = as_generator(self);
    if (generator->state == GeneratorState::kFinished) return OwnedValue();
    Result<OwnedValue> result = vm_of(space).resume(generator, OwnedValue::none(space));
    if (generator->state == GeneratorState::kFinished && result.ok()) result = OwnedValue();
    return result;
}

Result<OwnedValue> next_method(ObjectSpace& space, Value* row, size_t) {
    return generator_next_or_stop(space, row[0]);
}

Result<OwnedValue> send(ObjectSpace& space, Value* row, size_t) {
    GeneratorObject* generator = as_generator(row[0]);
    return item_or_stop(space, generator, vm_of(space).resume(generator, take(space, row[1])));
}

// ---- throw ----

// A class with a value makes an exception: the value is its argument, or a tuple of its arguments, or the exception.
Result<Ref<Exception>> made_exception(ObjectSpace& space, Type* type, Value& value) {
    if (value.is_empty() || value.refers_to(space.shared.none))
        return exception_from_raise(space, Value::of_object(type));
    if (is_exception(space, value) && is_subtype(space.type_of(value), type))
        return Ref<Exception>::share(space, as_exception(value));
    // They are taken from the row, and the value is the caller's.
    std::vector<Value> row;
    if (is_tuple(value)) {
        auto* arguments = static_cast<Tuple*>(value.object);
        for (size_t i = 0; i < arguments->size; ++i) row.push_back(share(space, arguments->items()[i]).take());
    } else {
        if (value.is_object()) value.object->share();
        row.push_back(value);
    }
    Result<Ref<Exception>> made = make_exception(space, type, row.data(), row.size());
    for (const Value item : row) space.release(item);
    return made;
}

Result<Ref<Exception>> exception_to_throw(ObjectSpace& space, Value* arguments) {
    Value &thrown = arguments[0], &value = arguments[1];
    if (thrown.is_object() && thrown.object->type_id() == kTypeType &&
        is_subtype(static_cast<Type*>(thrown.object), space.type(ExceptionId::kBaseException))) {
        Result<Ref<Exception>> made = made_exception(space, static_cast<Type*>(thrown.object), value);
        if (made.ok()) return made;
        // What prevents it from being made is thrown in its place.
        return Ref<Exception>::adopt(space, static_cast<Exception*>(space.take_pending()));
    }
    if (is_exception(space, thrown)) {
        if (!value.is_empty() && !value.refers_to(space.shared.none))
            return space.raise(ExceptionId::kTypeError, "instance exception may not have a separate value");
        return Ref<Exception>::share(space, as_exception(thrown));
    }
    return space.raise(ExceptionId::kTypeError,
                       "exceptions must be classes or instances deriving from BaseException, not {}",
                       type_name(space, thrown));
}

Result<OwnedValue> throw_exception(ObjectSpace& space, Value* row, size_t count) {
    GeneratorObject* generator = as_generator(row[0]);
    const size_t given = count - 1;
    if (given == 0) return space.raise(ExceptionId::kTypeError, "throw expected at least 1 argument, got 0");
    if (given > 3) return space.raise(ExceptionId::kTypeError, "throw expected at most 3 arguments, got {}", given);
    if (given > 1 && vm_of(space).hooks.warn != nullptr)
        TRY_VOID(vm_of(space).hooks.warn(vm_of(space), ExceptionId::kDeprecationWarning,
                                         "the (type, exc, tb) signature of throw() is deprecated, use the single-arg "
                                         "signature instead."));
    Value arguments[2] = {row[1], given > 1 ? row[2] : Value()};
    Value traceback = given > 2 ? row[3] : Value();
    if (traceback.refers_to(space.shared.none)) traceback = Value();
    if (!traceback.is_empty() && space.type_id(traceback) != kTracebackType)
        return space.raise(ExceptionId::kTypeError, "throw() third argument must be a traceback object");
    TRY(Ref<Exception> exception, exception_to_throw(space, arguments));
    if (!traceback.is_empty()) {
        traceback.object->share();
        replace_reference(space, exception->traceback, static_cast<Traceback*>(traceback.object));
    }
    return item_or_stop(space, generator, vm_of(space).throw_into(generator, std::move(exception)));
}

Result<OwnedValue> close(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue returned, vm_of(space).close(as_generator(row[0])));
    return returned;
}

Result<OwnedValue> finalize(ObjectSpace& space, Value* row, size_t) {
    static_cast<void>(generator_finalize(space, row[0].object));
    return OwnedValue::none(space);
}

// ---- what can be asked ----

Result<Ref<Str>> generator_repr(ObjectSpace& space, Value self) {
    return make_str(
        space, fmt::format("<generator object {} at {:#x}>", as_str(as_generator(self)->qualified_name.peek())->text(),
                           reinterpret_cast<uintptr_t>(self.object)));
}
Result<OwnedValue> generator_iterate(ObjectSpace& space, Value self) {
    return keep(space, self);
}

Result<void> set_text(ObjectSpace& space, Word& place, Value value, std::string_view name) {
    if (!value.is_object() || !is_str(value))
        return space.raise(ExceptionId::kTypeError, "{} must be set to a string object", name);
    const Word old = std::exchange(place, to_word(space, value));
    space.release(old);
    return {};
}
Result<OwnedValue> get_name(ObjectSpace& space, Value self) {
    return share(space, as_generator(self)->name);
}
Result<void> set_name(ObjectSpace& space, Value self, Value value) {
    return set_text(space, as_generator(self)->name, value, "__name__");
}
Result<OwnedValue> get_qualified_name(ObjectSpace& space, Value self) {
    return share(space, as_generator(self)->qualified_name);
}
Result<void> set_qualified_name(ObjectSpace& space, Value self, Value value) {
    return set_text(space, as_generator(self)->qualified_name, value, "__qualname__");
}
Result<OwnedValue> get_running(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_generator(self)->state == GeneratorState::kRunning);
}
Result<OwnedValue> get_suspended(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, as_generator(self)->state == GeneratorState::kSuspended);
}
Result<OwnedValue> get_delegate(ObjectSpace& space, Value self) {
    const Value iterator = delegate_of(as_generator(self));
    return iterator.is_empty() ? OwnedValue::none(space) : OwnedValue::share(space, iterator.object);
}
Result<OwnedValue> get_code(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, as_generator(self)->code);
}

Result<OwnedValue> get_frame(ObjectSpace& space, Value self) {
    Ref<Object> frame = object_of_generator(vm_of(space), as_generator(self));
    if (!frame) return OwnedValue::none(space);
    return frame;
}

constexpr NativeSpec kGeneratorMethods[] = {
    {"__next__", next_method, "()"},
    {"send", send, "(arg, /)", "Go on with a value, which the yield expression gets, up to the next yield."},
    {"throw", throw_exception, "(*arguments)",
     "throw(exception)\n\nRaise an exception where the generator waits, and go on up to the next yield."},
    {"close", close, "()", "End the generator: raises GeneratorExit where it waits."},
    {"__del__", finalize, "()"},
    {nullptr, nullptr}};
constexpr AttributeSpec kGeneratorAttributes[] = {
    {"__name__", get_name, set_name}, {"__qualname__", get_qualified_name, set_qualified_name},
    {"gi_running", get_running},      {"gi_suspended", get_suspended},
    {"gi_yieldfrom", get_delegate},   {"gi_code", get_code},
    {"gi_frame", get_frame},          {nullptr, nullptr}};

}  // namespace

Result<OwnedValue> generator_next_or_stop(ObjectSpace& space, Value self) {
    GeneratorObject* generator = as_generator(self);
    return item_or_stop(space, generator, vm_of(space).resume(generator, OwnedValue::none(space)));
}

const TypeSpec kGeneratorSpec = {
    .id = kGeneratorType,
    .slots = {.destroy = generator_destroy,
              .finalize = generator_finalize,
              .size = generator_size,
              .traverse = generator_traverse,
              .clear = generator_clear,
              .repr = generator_repr,
              .iterate = generator_iterate,
              .next = generator_next},
    .methods = kGeneratorMethods,
    .attributes = kGeneratorAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
