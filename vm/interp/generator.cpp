// Generators: a frame that is taken off the stack between resumptions.
#include "vm/interp/interpreter.h"
#include "vm/interp/registers.h"
#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

size_t register_bytes(const CodeObject* code) {
    return size_t{code->register_count} * sizeof(Value);
}

void save_registers(GeneratorObject* generator, Frame* frame) {
    const size_t count = frame->code->register_count;
    for (size_t i = 0; i < count; ++i) generator->registers[i] = std::exchange(frame->registers[i], Value());
}

// Drops the suspended frame; the generator is finished afterwards.
void finish_generator(ObjectSpace& space, GeneratorObject* generator) {
    FunctionObject* function = std::exchange(generator->function, nullptr);
    if (function == nullptr) return;
    Value* registers = std::exchange(generator->registers, nullptr);
    const size_t count = function->code->register_count;
    for (size_t i = 0; i < count; ++i) space.release(registers[i]);
    space.heap.free_buffer(registers, register_bytes(function->code));
    space.release(function);
}

}  // namespace

GeneratorObject* Interpreter::suspend_new(Vm& vm, const Instruction* next) {
    Frame* frame = vm.top_;
    // A finished generator until it has its registers.
    auto* generator = vm.create_tracked<GeneratorObject>(kGeneratorType);
    generator->function = nullptr;
    generator->registers = nullptr;
    generator->pc = next;
    generator->is_running = false;
    generator->is_started = false;
    generator->name = to_word(vm, share(vm, frame->function->name));
    auto* registers = static_cast<Value*>(vm.heap.allocate_buffer(register_bytes(frame->code)));
    if (registers == nullptr) {
        vm.release(generator);
        (void)vm.out_of_memory();
        return nullptr;
    }
    frame->function->share();
    generator->function = frame->function;
    generator->registers = registers;
    save_registers(generator, frame);
    pop(vm, 0);
    return generator;
}

void Interpreter::suspend(Vm& vm, const Instruction* next) {
    Frame* frame = vm.top_;
    GeneratorObject* generator = frame->generator;
    save_registers(generator, frame);
    generator->pc = next;
    generator->is_running = false;
    pop(vm, 0);
}

Result<OwnedValue> Vm::resume(GeneratorObject* generator) {
    if (generator->is_running) return raise(ExceptionId::kValueError, "generator already executing");
    if (generator->function == nullptr) return OwnedValue();
    NativeScope scope(*this);
    TRY_VOID(scope.enter());
    CodeObject* code = generator->function->code;
    Value* registers = Interpreter::free_registers(*this);
    Frame* frame = Interpreter::push(*this, code, registers);
    if (frame == nullptr) return kFailed;
    for (size_t i = 0; i < code->register_count; ++i) registers[i] = std::exchange(generator->registers[i], Value());
    generator->function->share();
    frame->function = generator->function;
    frame->globals = generator->function->globals;
    frame->pc = generator->pc;
    generator->share();
    frame->generator = generator;
    generator->is_running = true;
    generator->is_started = true;
    Ref<GeneratorObject> alive = Ref<GeneratorObject>::share(*this, generator);
    Result<OwnedValue> result = Interpreter::run(*this, frame);
    if (!generator->is_running) return result;  // it yielded
    generator->is_running = false;
    finish_generator(*this, generator);
    if (!result.ok()) return kFailed;
    return OwnedValue();
}

namespace {

GeneratorObject* generator_of(Value self) {
    return static_cast<GeneratorObject*>(self.object);
}

size_t bytes_held(const Object* self) {
    const auto* generator = static_cast<const GeneratorObject*>(self);
    return sizeof(GeneratorObject) + (generator->function == nullptr ? 0 : register_bytes(generator->function->code));
}

void generator_destroy(ObjectSpace& space, Object* self) {
    auto* generator = static_cast<GeneratorObject*>(self);
    finish_generator(space, generator);
    space.release(generator->name);
    space.heap.free_tracked(generator, sizeof(GeneratorObject));
}
void generator_clear(ObjectSpace& space, Object* self) {
    finish_generator(space, static_cast<GeneratorObject*>(self));
}
void generator_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* generator = static_cast<GeneratorObject*>(self);
    if (generator->function == nullptr) return;
    visitor.visit(generator->function);
    for (size_t i = 0; i < generator->function->code->register_count; ++i) visitor.visit(generator->registers[i]);
}
Result<Ref<Str>> generator_repr(ObjectSpace& space, Value self) {
    return make_str(space,
                    fmt::format("<generator object {} at {:#x}>", as_str(generator_of(self)->name.peek())->text(),
                                reinterpret_cast<uintptr_t>(self.object)));
}
Result<OwnedValue> generator_iterate(ObjectSpace& space, Value self) {
    return keep(space, self);
}
Result<OwnedValue> generator_next(ObjectSpace& space, Value self) {
    return static_cast<Vm&>(space).resume(generator_of(self));
}
Result<OwnedValue> generator_close(ObjectSpace& space, Value* row, size_t) {
    if (generator_of(row[0])->is_running) return space.raise(ExceptionId::kValueError, "generator already executing");
    finish_generator(space, generator_of(row[0]));
    return OwnedValue::none(space);
}
Result<OwnedValue> get_generator_name(ObjectSpace& space, Value self) {
    return share(space, generator_of(self)->name);
}
Result<OwnedValue> get_generator_running(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, generator_of(self)->is_running);
}
constexpr NativeSpec kGeneratorMethods[] = {{"close", generator_close, "()"}, {nullptr, nullptr}};
constexpr AttributeSpec kGeneratorAttributes[] = {{"__name__", get_generator_name},
                                                  {"__qualname__", get_generator_name},
                                                  {"gi_running", get_generator_running},
                                                  {nullptr, nullptr}};

}  // namespace

const TypeSpec kGeneratorSpec = {
    .id = kGeneratorType,
    .slots = {.destroy = generator_destroy,
              .size = bytes_held,
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
