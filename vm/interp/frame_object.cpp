#include "vm/interp/frame_object.h"

#include <algorithm>

#include "vm/interp/registers.h"
#include "vm/object/builtin_types.h"
#include "vm/object/exception.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

FrameObject* make_frame_object(Vm& vm, Frame* frame) {
    const size_t size = sizeof(FrameObject) + frame->code->local_count * sizeof(Value);
    auto* object = vm.create_tracked<FrameObject>(kFrameType, size);
    if (object == nullptr) return nullptr;
    object->frame = frame;
    object->generator = nullptr;
    object->code = frame->code;
    object->function = frame->function;
    object->globals = frame->globals;
    object->locals = frame->locals;
    object->back = nullptr;
    object->pc = frame->pc;
    for (size_t i = 0; i < frame->code->local_count; ++i) object->registers[i] = Value();
    object->code->share();
    object->globals->share();
    if (object->function != nullptr) object->function->share();
    if (object->locals != nullptr) object->locals->share();
    return object;
}

}  // namespace

Ref<Object> object_of_frame(Vm& vm, Frame* frame) {
    std::vector<FrameObject*>& objects = vm.frame_objects();
    // Mostly it is the innermost of all.
    auto place = objects.end();
    if (!objects.empty() && objects.back()->frame >= frame)
        place = std::lower_bound(objects.begin(), objects.end(), frame,
                                 [](const FrameObject* object, const Frame* at) { return object->frame < at; });
    if (frame->has_object) return Ref<Object>::share(vm, *place);
    const auto index = place - objects.begin();
    objects.insert(place, nullptr);
    // The collector does not look at the row.
    FrameObject* object = make_frame_object(vm, frame);
    if (object == nullptr) {
        objects.erase(objects.begin() + index);
        return {};
    }
    objects[static_cast<size_t>(index)] = object;
    frame->has_object = true;
    return Ref<Object>::share(vm, object);
}

Ref<Object> object_of_generator(Vm& vm, GeneratorObject* generator) {
    if (generator->state == GeneratorState::kFinished) return {};
    for (Frame* frame = vm.top_frame(); frame != nullptr && frame >= vm.bottom_frame(); --frame)
        if (frame->generator == generator) return object_of_frame(vm, frame);
    if (generator->frame_object != nullptr) return Ref<Object>::share(vm, generator->frame_object);
    Frame waiting{};
    waiting.code = generator->code;
    waiting.pc = generator->pc;
    waiting.globals = generator->function->globals;
    waiting.function = generator->function;
    FrameObject* object = make_frame_object(vm, &waiting);
    if (object == nullptr) return {};
    object->frame = nullptr;
    object->generator = generator;
    generator->frame_object = object;
    return Ref<Object>::share(vm, object);
}

namespace {

// What a generator expression goes over is a variable of its frame, which moves into the state of the outermost loop:
// the first temporaries (compiler/comprehensions.cpp). Who looks at the frame when it is over finds it, and keeps it
// alive.
void give_iterable_back(Frame* frame) {
    const CodeObject* code = frame->code;
    const bool is_expression = (code->flags & kCodeGenerator) != 0 && code->variable_count > 0 &&
                               code->variable_names[0]->text() == ".0" && code->local_count < code->register_count;
    if (!is_expression || !frame->registers[0].is_empty()) return;
    Value& state = frame->registers[code->local_count];
    if (state.is_object()) frame->registers[0] = move_out(state);
}

// The topmost frame has an object no more.
FrameObject* take_frame_object(Vm& vm, Frame* frame) {
    FrameObject* object = vm.frame_objects().back();
    assert(object->frame == frame);
    vm.frame_objects().pop_back();
    frame->has_object = false;
    return object;
}

}  // namespace

void leave_frame_object(Vm& vm, Frame* frame) {
    FrameObject* object = take_frame_object(vm, frame);
    if (object->references > 1) {
        give_iterable_back(frame);
        for (size_t i = 0; i < frame->code->local_count; ++i) object->registers[i] = move_out(frame->registers[i]);
        object->pc = frame->pc;
        if (frame != vm.bottom_frame()) object->back = static_cast<FrameObject*>(object_of_frame(vm, frame - 1).take());
    }
    object->frame = nullptr;
    vm.release(object);
}

void suspend_frame_object(Vm& vm, Frame* frame, GeneratorObject* generator) {
    FrameObject* object = take_frame_object(vm, frame);
    object->frame = nullptr;
    if (object->references == 1) return vm.release(object);
    object->generator = generator;
    generator->frame_object = object;
}

void resume_frame_object(Vm& vm, Frame* frame) {
    FrameObject* object = std::exchange(frame->generator->frame_object, nullptr);
    object->frame = frame;
    object->generator = nullptr;
    vm.frame_objects().push_back(object);
    frame->has_object = true;
}

void abandon_frame_object(ObjectSpace& space, GeneratorObject* generator) {
    FrameObject* object = std::exchange(generator->frame_object, nullptr);
    if (object == nullptr) return;
    object->pc = generator->pc;
    object->generator = nullptr;
    for (size_t i = 0; i < generator->saved_count && i < generator->code->local_count; ++i)
        object->registers[i] = move_out(generator->registers()[i]);
    space.release(object);
}

namespace {

FrameObject* frame_of(Value self) {
    return static_cast<FrameObject*>(self.object);
}
Vm& vm_of(ObjectSpace& space) {
    return static_cast<Vm&>(space);
}

size_t bytes_held(const Object* self) {
    return static_cast<const FrameObject*>(self)->size();
}

void drop_locals(ObjectSpace& space, FrameObject* frame) {
    for (size_t i = 0; i < frame->code->local_count; ++i) clear(space, frame->registers[i]);
}

void frame_clear(ObjectSpace& space, Object* self) {
    auto* frame = static_cast<FrameObject*>(self);
    drop_locals(space, frame);
    replace_reference<FrameObject>(space, frame->back, nullptr);
    replace_reference<Object>(space, frame->locals, nullptr);
}

void frame_destroy(ObjectSpace& space, Object* self) {
    auto* frame = static_cast<FrameObject*>(self);
    frame_clear(space, self);
    space.release(frame->globals);
    if (frame->function != nullptr) space.release(frame->function);
    const size_t size = frame->size();
    space.release(frame->code);
    space.heap.free_tracked(frame, size);
}

void frame_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* frame = static_cast<FrameObject*>(self);
    for (size_t i = 0; i < frame->code->local_count; ++i) visitor.visit(frame->registers[i]);
    visitor.visit(frame->globals);
    if (frame->function != nullptr) visitor.visit(frame->function);
    if (frame->locals != nullptr) visitor.visit(frame->locals);
    if (frame->back != nullptr) visitor.visit(frame->back);
}

// The word of the instruction that the frame is at.
uint32_t word_of_frame(const FrameObject* object) {
    const Instruction* pc = object->frame != nullptr       ? object->frame->pc
                            : object->generator != nullptr ? object->generator->pc
                                                           : object->pc;
    const Instruction* first = object->code->instructions;
    return pc > first ? static_cast<uint32_t>(pc - first) - 1 : 0;
}
uint32_t line_of(const FrameObject* object) {
    const uint32_t line = object->code->location(word_of_frame(object)).line;
    return line != 0 ? line : object->code->first_line;
}

Result<Ref<Str>> frame_repr(ObjectSpace& space, Value self) {
    const FrameObject* frame = frame_of(self);
    return make_str(
        space, fmt::format("<frame at {:#x}, file '{}', line {}, code {}>", reinterpret_cast<uintptr_t>(self.object),
                           frame->code->filename->text(), line_of(frame), frame->code->name->text()));
}

// ---- attributes ----

Result<OwnedValue> get_code(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, frame_of(self)->code);
}
Result<OwnedValue> get_globals(ObjectSpace& space, Value self) {
    return OwnedValue::share(space, frame_of(self)->globals);
}
Result<OwnedValue> get_builtins(ObjectSpace& space, Value) {
    return OwnedValue::share(space, vm_of(space).builtins.get());
}
Result<OwnedValue> get_line(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, line_of(frame_of(self)));
}
Result<OwnedValue> get_last_instruction(ObjectSpace& space, Value self) {
    return OwnedValue::of_int(space, word_of_frame(frame_of(self)));
}

Result<OwnedValue> get_back(ObjectSpace& space, Value self) {
    FrameObject* object = frame_of(self);
    if (object->frame == nullptr)
        return object->back == nullptr ? OwnedValue::none(space) : OwnedValue::share(space, object->back);
    Vm& vm = vm_of(space);
    if (object->frame == vm.bottom_frame()) return OwnedValue::none(space);
    Ref<Object> back = object_of_frame(vm, object->frame - 1);
    if (!back) return space.out_of_memory();
    return back;
}

Result<OwnedValue> get_locals(ObjectSpace& space, Value self) {
    FrameObject* object = frame_of(self);
    if (object->function == nullptr)
        return OwnedValue::share(space, object->locals != nullptr ? object->locals : object->globals);
    Vm& vm = vm_of(space);
    Frame left{};
    left.code = object->code;
    left.registers = object->registers;
    if (GeneratorObject* const generator = object->generator) {
        left.registers = generator->registers();
        for (size_t i = 0; i < object->code->local_count; ++i) left.registers[i].show();
    }
    TRY(Ref<Dict> names, vm.frame_locals(object->frame != nullptr ? object->frame : &left));
    return names;
}

Result<OwnedValue> clear_method(ObjectSpace& space, Value* row, size_t) {
    FrameObject* object = frame_of(row[0]);
    if (object->frame != nullptr)
        return space.raise_text(ExceptionId::kRuntimeError, "cannot clear an executing frame");
    if (object->generator != nullptr)
        return space.raise_text(ExceptionId::kRuntimeError, "cannot clear a suspended frame");
    drop_locals(space, object);
    return OwnedValue::none(space);
}

const NativeSpec kFrameMethods[] = {
    {"clear", clear_method, "()", "Drops the local variables of a frame that has been left."}, {nullptr, nullptr}};

const AttributeSpec kFrameAttributes[] = {{"f_back", get_back},
                                          {"f_builtins", get_builtins},
                                          {"f_code", get_code},
                                          {"f_globals", get_globals},
                                          {"f_lasti", get_last_instruction},
                                          {"f_lineno", get_line},
                                          {"f_locals", get_locals},
                                          {nullptr, nullptr}};

}  // namespace

const TypeSpec kFrameSpec = {
    .id = kFrameType,
    .slots = {.destroy = frame_destroy,
              .size = bytes_held,
              .traverse = frame_traverse,
              .clear = frame_clear,
              .repr = frame_repr},
    .methods = kFrameMethods,
    .attributes = kFrameAttributes,
    .is_base = false,
};

}  // namespace eadem::vm
