// How generators run: their frames are taken off the stack between resumptions. Whatever is nested in one another here
// is native recursion, which NativeScope limits; a chain of `yield from` that is only stepped does not come by.
#include "vm/interp/generator.h"

#include "vm/interp/frame_object.h"
#include "vm/interp/interpreter.h"
#include "vm/object/exception.h"
#include "vm/object/item_sink.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

size_t generator_bytes(const CodeObject* code) {
    return sizeof(GeneratorObject) + size_t{code->register_count} * sizeof(Value);
}

}  // namespace

GeneratorObject* Interpreter::suspend_new(Vm& vm, const Instruction* next) {
    Frame* frame = vm.top_;
    auto* generator = vm.create_tracked<GeneratorObject>(kGeneratorType, generator_bytes(frame->code));
    if (generator == nullptr) {
        (void)vm.out_of_memory();
        return nullptr;
    }
    FunctionObject* function = frame->function;
    frame->code->share();
    generator->code = frame->code;
    generator->function = function;  // the frame's reference
    generator->frame_object = nullptr;
    generator->pc = next;
    generator->name = share_word(vm, function->name);
    generator->qualified_name = share_word(vm, function->qualified_name);
    generator->handled = {};
    generator->state = GeneratorState::kCreated;
    save_registers(generator, frame, frame->code->local_count);
    if (frame->has_object) suspend_frame_object(vm, frame, generator);
    vm.top_ = frame == vm.frames_ ? nullptr : frame - 1;
    return generator;
}

void Interpreter::suspend(Vm& vm, const Instruction* next, size_t count) {
    Frame* frame = vm.top_;
    lay_down(vm, frame, next, count);
    if (frame->has_object) [[unlikely]]
        suspend_frame_object(vm, frame, frame->generator);
    vm.top_ = frame == vm.frames_ ? nullptr : frame - 1;
}

Frame* Interpreter::push_generator(Vm& vm, GeneratorObject* generator, Value* registers) {
    const bool fits = vm.top_ != nullptr && has_room(vm, generator->code, registers);
    Frame* frame = fits ? ++vm.top_ : push(vm, generator->code, registers);
    if (frame == nullptr) return nullptr;
    fill_frame(vm, frame, generator, registers);
    set_flags(vm, frame, true);
    return frame;
}

void Interpreter::forbid_stop_iteration(Vm& vm) {
    if (!vm.pending_is(ExceptionId::kStopIteration)) return;
    const Ref<Object> stop = Ref<Object>::adopt(vm, vm.take_pending());
    (void)vm.raise(ExceptionId::kRuntimeError, "generator raised StopIteration");
    auto* error = static_cast<Exception*>(vm.pending());
    stop->share();
    replace_reference<Object>(vm, error->cause, stop.get());
    stop->share();
    replace_reference<Object>(vm, error->context, stop.get());
    error->suppress_context = true;
}

bool take_stop_value(Vm& vm, OwnedValue& value) {
    if (!vm.pending_is(ExceptionId::kStopIteration)) return false;
    const Ref<Object> stop = Ref<Object>::adopt(vm, vm.take_pending());
    Result<OwnedValue> found = get_attribute(vm, Value::of_object(stop.get()), vm.intern_name("value"));
    if (!found.ok()) return false;
    value = std::move(found).value();
    return true;
}

namespace {

// Goes on with a generator until it gives an item that `sink` (if there is one) does not take.
Result<OwnedValue> go_on(Vm& vm, GeneratorObject* generator, OwnedValue sent, ItemSink* sink) {
    if (!generator->is_resumable()) [[unlikely]] {
        if (generator->state == GeneratorState::kFinished) return OwnedValue::none(vm);
        return vm.raise(ExceptionId::kValueError, "generator already executing");
    }
    const bool is_new = generator->state == GeneratorState::kCreated;
    if (is_new && !sent.get().refers_to(vm.shared.none)) [[unlikely]]
        return vm.raise(ExceptionId::kTypeError, "can't send non-None value to a just-started generator");
    NativeScope scope(vm);
    TRY_VOID(scope.enter());
    Value* registers = Interpreter::free_registers(vm);
    Frame* frame = Interpreter::push_generator(vm, generator, registers);
    if (frame == nullptr) return kFailed;
    if (sink != nullptr) {
        frame->completion = Completion::kOffers;
        frame->sink = sink;
    }
    const Ref<GeneratorObject> alive = Ref<GeneratorObject>::share(vm, generator);
    if (!is_new && frame->pc[-1].op == Opcode::kYIELD)
        assign(vm, Registers(registers)[frame->pc[-1].a], std::move(sent));
    return Interpreter::run(vm, frame);
}

}  // namespace

Result<OwnedValue> Vm::resume(GeneratorObject* generator, OwnedValue sent) {
    return go_on(*this, generator, std::move(sent), nullptr);
}

Result<OwnedValue> next_for(ObjectSpace& space, Value iterator, ItemSink& sink, Blind blind) {
    if (!is_generator(iterator)) return next_item(space, iterator.object, blind);
    Vm& vm = static_cast<Vm&>(space);
    GeneratorObject* generator = as_generator(iterator);
    if (vm.observer != nullptr || generator->state == GeneratorState::kFinished) return next(space, iterator);
    Result<OwnedValue> result = go_on(vm, generator, OwnedValue::none(vm), &sink);
    if (generator->state == GeneratorState::kFinished && result.ok()) result = OwnedValue();
    return result;
}

namespace {

// Ends the iterator that a `yield from` goes over.
Result<void> close_delegate(Vm& vm, Value iterator) {
    if (is_generator(iterator)) {
        TRY(const OwnedValue result, vm.close(as_generator(iterator)));
        return {};
    }
    TRY(const OwnedValue method, find_attribute(vm, iterator, vm.intern_name("close")));
    if (method.is_empty()) return {};
    TRY(const OwnedValue result, call(vm, method.get(), std::initializer_list<Value>{}));
    return {};
}

// What throwing into the iterator of a `yield from` led to.
enum class Thrown : uint8_t {
    kItem,      // it gave one
    kReturned,  // it is finished, and returned something
    kRaised,    // an exception is pending where the `yield from` is
};

Thrown throw_to_delegate(Vm& vm, Value iterator, Ref<Object> exception, OwnedValue& value) {
    const Value raised = Value::of_object(exception.get());
    if (is_instance(vm, raised, type_id_of(ExceptionId::kGeneratorExit))) {
        if (close_delegate(vm, iterator).ok()) (void)vm.restore_pending(exception.take());
        return Thrown::kRaised;
    }
    Result<OwnedValue> result = kFailed;
    if (is_generator(iterator)) {
        result = vm.throw_into(as_generator(iterator), std::move(exception));
        if (result.ok() && as_generator(iterator)->state == GeneratorState::kFinished) {
            value = std::move(result).value();
            return Thrown::kReturned;
        }
    } else {
        Result<OwnedValue> method = find_attribute(vm, iterator, vm.intern_name("throw"));
        if (!method.ok()) return Thrown::kRaised;
        if (method.value().is_empty()) {
            (void)vm.restore_pending(exception.take());
            return Thrown::kRaised;
        }
        result = call(vm, method.value().get(), {raised});
    }
    if (!result.ok()) return take_stop_value(vm, value) ? Thrown::kReturned : Thrown::kRaised;
    value = std::move(result).value();
    return Thrown::kItem;
}

}  // namespace

Result<OwnedValue> Vm::throw_into(GeneratorObject* generator, Ref<Object> exception) {
    if (generator->state == GeneratorState::kRunning)
        return raise(ExceptionId::kValueError, "generator already executing");
    if (generator->state == GeneratorState::kFinished) return restore_pending(exception.take());
    NativeScope scope(*this);
    TRY_VOID(scope.enter());
    const Ref<GeneratorObject> alive = Ref<GeneratorObject>::share(*this, generator);
    const Value iterator = delegate_of(generator);
    OwnedValue value;
    if (!iterator.is_empty()) {
        const OwnedValue held = OwnedValue::share(*this, iterator.object);
        generator->state = GeneratorState::kRunning;
        const Thrown outcome = throw_to_delegate(*this, iterator, std::move(exception), value);
        generator->state = GeneratorState::kSuspended;
        if (outcome == Thrown::kItem) return value;
        ++generator->pc;  // behind the SEND: it returned the value, or raised
        if (outcome == Thrown::kRaised) exception = Ref<Object>::adopt(*this, take_pending());
    }
    Value* registers = Interpreter::free_registers(*this);
    Frame* frame = Interpreter::push_generator(*this, generator, registers);
    if (frame == nullptr) return kFailed;
    // Raised in the generator, so what that is handling itself is its context, and nothing around it.
    if (exception) {
        Object* const thrown = exception.take();
        (void)(generator->handled.exception != nullptr ? raise_object(thrown) : restore_pending(thrown));
    } else {
        assign(*this, Registers(registers)[frame->pc[-1].a], std::move(value));
    }
    return Interpreter::run(*this, frame);
}

namespace {

// Drops a frame that nothing in its code can wait for.
void drop_frame(ObjectSpace& space, GeneratorObject* generator) {
    abandon_frame_object(space, generator);
    const size_t count = std::exchange(generator->saved_count, uint16_t{0});
    FunctionObject* function = std::exchange(generator->function, nullptr);
    Object* handled = std::exchange(generator->handled.exception, nullptr);
    generator->state = GeneratorState::kFinished;
    for (size_t i = 0; i < count; ++i) space.release(move_out(generator->registers()[i]));
    if (handled != nullptr) space.release(handled);
    if (function != nullptr) space.release(function);
}

// Whether something may happen if a GeneratorExit is raised where the generator is.
bool may_handle_exit(GeneratorObject* generator) {
    if (generator->state != GeneratorState::kSuspended) return false;
    const auto word = static_cast<uint32_t>(generator->pc - generator->code->instructions) - 1;
    return generator->code->exception_table().protection_of(word) != 0 || !delegate_of(generator).is_empty();
}

}  // namespace

Result<OwnedValue> Vm::close(GeneratorObject* generator) {
    if (generator->state == GeneratorState::kRunning)
        return raise(ExceptionId::kValueError, "generator already executing");
    if (!may_handle_exit(generator)) {
        drop_frame(*this, generator);
        return OwnedValue::none(*this);
    }
    TRY(Ref<Exception> exit, make_exception(*this, type(ExceptionId::kGeneratorExit), nullptr, 0));
    Result<OwnedValue> result = throw_into(generator, std::move(exit));
    if (result.ok()) {
        if (generator->state == GeneratorState::kFinished) return result;
        return raise(ExceptionId::kRuntimeError, "generator ignored GeneratorExit");
    }
    if (!pending_is(ExceptionId::kGeneratorExit) && !pending_is(ExceptionId::kStopIteration)) return kFailed;
    forget_pending();
    return OwnedValue::none(*this);
}

bool op_SEND(Vm& vm, Frame*, Registers r, const Instruction* at, bool& taken) {
    const Value iterator = r[at->b];
    OwnedValue sent = take(vm, r[at->a]);
    OwnedValue value;
    taken = true;
    if (is_generator(iterator)) {
        Result<OwnedValue> result = vm.resume(as_generator(iterator), std::move(sent));
        if (!result.ok()) return false;
        taken = as_generator(iterator)->state != GeneratorState::kFinished;
        value = std::move(result).value();
    } else {
        Result<OwnedValue> result = kFailed;
        if (!sent.get().refers_to(vm.shared.none)) {
            Result<OwnedValue> method = get_attribute(vm, iterator, vm.intern_name("send"));
            if (!method.ok()) return false;
            result = call(vm, method.value().get(), {sent.take()});
        } else {
            result = next_item(vm, iterator.object);
        }
        if (result.ok()) {
            value = std::move(result).value();
        } else if (!take_stop_value(vm, value)) {
            return false;
        } else {
            taken = false;
        }
        if (value.is_empty()) {
            taken = false;
            value = OwnedValue::none(vm);
        }
    }
    assign(vm, r[at->a], std::move(value));
    return true;
}

// ---- the type's slots that touch the frame ----

size_t generator_size(const Object* self) {
    return generator_bytes(static_cast<const GeneratorObject*>(self)->code);
}

void generator_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* generator = static_cast<GeneratorObject*>(self);
    if (generator->function != nullptr && generator->is_resumable()) visitor.visit(generator->function);
    if (generator->handled.exception != nullptr) visitor.visit(generator->handled.exception);
    if (generator->frame_object != nullptr) visitor.visit(generator->frame_object);
    for (size_t i = 0; i < generator->saved_count; ++i) visitor.visit(generator->registers()[i]);
}

void generator_clear(ObjectSpace& space, Object* self) {
    auto* generator = static_cast<GeneratorObject*>(self);
    if (generator->is_resumable()) drop_frame(space, generator);
}

// Closes a generator that nobody refers to any more: its finally blocks run.
bool generator_finalize(ObjectSpace& space, Object* self) {
    auto& vm = static_cast<Vm&>(space);
    auto* generator = static_cast<GeneratorObject*>(self);
    if (!may_handle_exit(generator)) return false;
    Object* const pending = vm.take_pending();
    if (!vm.close(generator).ok()) {
        if (vm.unraisable != nullptr) vm.unraisable(vm, Value::of_object(generator));
        vm.forget_pending();
    }
    // One that goes on nevertheless is ended, so that it ends.
    if (generator->is_resumable()) drop_frame(space, generator);
    if (pending != nullptr) (void)vm.restore_pending(pending);
    return true;
}

void generator_destroy(ObjectSpace& space, Object* self) {
    auto* generator = static_cast<GeneratorObject*>(self);
    if (may_handle_exit(generator)) {
        // It lives while it is closed, and longer if its code keeps it.
        generator->references = 1;
        generator->set_flag(kFlagTracked);
        static_cast<void>(generator_finalize(space, generator));
        if (--generator->references != 0) return;
        generator->clear_flag(kFlagTracked);
    }
    drop_frame(space, generator);
    const size_t bytes = generator_bytes(generator->code);
    space.release(generator->name);
    space.release(generator->qualified_name);
    space.release(generator->code);
    space.heap.free_tracked(generator, bytes);
}

}  // namespace eadem::vm
