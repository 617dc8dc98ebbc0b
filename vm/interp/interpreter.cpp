#include "vm/interp/interpreter.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "vm/intern/intern_table.h"
#include "vm/interp/frame_object.h"
#include "vm/interp/generator.h"
#include "vm/interp/operand_sight.h"
#include "vm/interp/registers.h"
#include "vm/object/cycle_collector.h"
#include "vm/object/exception.h"
#include "vm/object/memory_guard.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Address space whose pages come into being (zeroed) when they are touched; null if the system refuses.
template <class T>
T* reserve_pages(size_t bytes) {
    void* pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return pages == MAP_FAILED ? nullptr : static_cast<T*>(pages);
}

// At the least this much room for frames past the recursion limit, so that handling its error can call functions.
constexpr int kFrameHeadroom = 50;

// The name of the module whose function or class body is running.
Object* name_of_running_module(ObjectSpace& space) {
    const Frame* frame = static_cast<Vm&>(space).top_frame();
    if (frame == nullptr) return nullptr;
    const Word* name = dict_find_name(space, frame->globals, space.intern_name("__name__"));
    return name == nullptr || !name->is_object() ? nullptr : name->object();
}

}  // namespace

Vm::Vm(const IdentityProfile& profile, bool boxes_always, uint64_t seed)
    : ObjectSpace(profile, boxes_always, seed), module_name_key(intern_name("__name__")) {
    registers_ = reserve_pages<Value>(kRegisterBytes);
    registers_end_ = registers_ == nullptr ? nullptr : registers_ + kRegisterBytes / sizeof(Value);
    registers_limit_ = registers_ == nullptr ? nullptr : registers_end_ - kRegisterSlack;
    frames_ = reserve_pages<Frame>(kFrameBytes);
    frames_end_ = frames_ == nullptr ? nullptr : frames_ + kFrameBytes / sizeof(Frame);
    frames_limit_ = frames_ == nullptr ? nullptr : frames_ + kDefaultRecursionLimit;
    builtins = make_dict(*this);
    modules = make_dict(*this);
    running_module = name_of_running_module;
    install_operand_sight(*this);
}

Vm::~Vm() {
    is_ending = true;
    if (pending_ != nullptr) release(take_pending());
    builtins = {};
    modules = {};
    if (registers_ != nullptr) munmap(registers_, kRegisterBytes);
    if (frames_ != nullptr) munmap(frames_, kFrameBytes);
}

void Vm::set_recursion_limit(int limit) {
    const auto most = static_cast<int>(frames_end_ - frames_) - kFrameHeadroom;
    frames_limit_ = frames_ + std::min(limit, most);
}

Value* Interpreter::free_registers(const Vm& vm) {
    if (vm.top_ == nullptr) return vm.registers_;
    return vm.top_->registers + vm.top_->code->register_count + Vm::kRegisterSlack;
}

Frame* Interpreter::push(Vm& vm, CodeObject* code, Value* registers) {
    Frame* frame = vm.top_ == nullptr ? vm.frames_ : vm.top_ + 1;
    if (!has_room_for(vm, frame, code, registers)) {
        // Where the machine had no room for the stacks, nothing fits.
        const bool has_stacks = vm.frames_ != nullptr && vm.registers_ != nullptr;
        (void)(has_stacks ? vm.raise(ExceptionId::kRecursionError, "maximum recursion depth exceeded")
                          : vm.out_of_memory());
        return nullptr;
    }
    *frame =
        Frame{.code = code, .pc = code->instructions, .registers = registers, .is_entry = true, .instance = nullptr};
    vm.top_ = frame;
    return frame;
}

namespace {

// The parameter (from `first` on) whose name is that very object; `count` if there is none.
size_t place_of_name(const CodeObject* code, const Object* name, size_t first, size_t count) {
    while (first < count && code->variable_names[first] != name) ++first;
    return first;
}

// Arguments that lie where the parameters go, keywords in the order of their parameters, defaults for the rest. False,
// and nothing has happened, if it is any other call.
bool bind_in_order(Vm& vm, const FunctionObject* function, const CallArguments& arguments) {
    constexpr size_t kMostKeywords = 8;
    const CodeObject* code = function->code;
    const size_t count = code->positional_count, given = arguments.positional;
    const size_t keywords = arguments.total - given;
    if (!function->binds_directly() || arguments.total > count || keywords > kMostKeywords) return false;
    const size_t required =
        count - std::min<size_t>(count, function->defaults == nullptr ? 0 : function->defaults->size);
    size_t next = given;  // the first parameter without a value
    uint16_t places[kMostKeywords];
    for (size_t i = 0; i < keywords; ++i) {
        const Object* name = arguments.keyword_names->items()[i].object();
        const size_t place = place_of_name(code, name, std::max<size_t>(next, code->positional_only_count), count);
        if (place == count || (place > next && next < required)) return false;
        places[i] = static_cast<uint16_t>(place);
        next = place + 1;
    }
    if (next < required) return false;
    // From the last one on: the value of a keyword lies before its parameter, or is there already.
    Value* const registers = arguments.values;
    size_t left = keywords;
    for (size_t parameter = count; parameter-- > given;) {
        if (left == 0 || places[left - 1] != parameter) {
            give_default(vm, function, parameter, registers[parameter]);
        } else if (--left + given != parameter) {
            registers[parameter] = move_out(registers[given + left]);
        }
    }
    return true;
}

// The commonest calls: arguments that lie where the parameters go, keywords that are parameters not given yet, defaults
// for the rest. False, and nothing has happened, if it is any other call.
bool bind_in_place(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers) {
    constexpr size_t kMostParameters = 32;
    static_assert(2 * kMostParameters <= Vm::kRegisterSlack);
    const CodeObject* code = function->code;
    const size_t count = code->positional_count, given = arguments.positional;
    const size_t keywords = arguments.total - given;
    if (code->parameter_count() != count || arguments.total > count || count > kMostParameters) return false;
    // Which parameters the keywords are; bit i of `filled` says that parameter i has one.
    uint8_t places[kMostParameters];
    uint32_t filled = 0;
    for (size_t i = 0; i < keywords; ++i) {
        const Object* name = arguments.keyword_names->items()[i].object();
        const size_t place = place_of_name(code, name, std::max<size_t>(given, code->positional_only_count), count);
        if (place == count || (filled >> place & 1) != 0) return false;
        places[i] = static_cast<uint8_t>(place);
        filled |= uint32_t{1} << place;
    }
    for (size_t i = given; i < count; ++i)
        if ((filled >> i & 1) == 0 && default_of(function, i) == nullptr) return false;
    // The keywords' values move out of the way first; the slack behind every row has room for them.
    Value* beyond = registers + count;
    for (size_t i = keywords; i-- > 0;) beyond[i] = move_out(arguments.values[given + i]);
    if (arguments.values != registers)
        for (size_t i = 0; i < given; ++i) registers[i] = move_out(arguments.values[i]);
    for (size_t i = given; i < count; ++i) registers[i] = Value();
    for (size_t i = 0; i < keywords; ++i) registers[places[i]] = move_out(beyond[i]);
    for (size_t i = given; i < count; ++i)
        if (registers[i].is_empty()) give_default(vm, function, i, registers[i]);
    return true;
}

// The arguments are the parameters, one for one: they move to where the parameters go.
bool bind_directly(const FunctionObject* function, const CallArguments& arguments, Value* registers) {
    const size_t count = arguments.total;
    if (!function->binds_directly() || function->code->positional_count != count || arguments.positional != count)
        return false;
    if (arguments.values == registers) return true;
    for (size_t i = 0; i < count; ++i) registers[i] = move_out(arguments.values[i]);
    return true;
}

// A function that takes whatever it is given, `def f(a, *rest, **names)`, and gets all that it must have by position.
// Keywords are none of its parameters as long as it has none. `applies` is false, and nothing has happened, for others.
bool bind_gathering(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers, bool& applies) {
    const CodeObject* code = function->code;
    const bool has_rest = (code->flags & kCodeVariadic) != 0, has_names = (code->flags & kCodeVariadicKeywords) != 0;
    const size_t count = code->positional_count, given = arguments.positional, names = arguments.total - given;
    applies = code->keyword_only_count == 0 && (has_rest || has_names) && given >= count &&
              (given == count || has_rest) && (names == 0 || (has_names && count == 0));
    if (!applies) return true;
    Ref<Dict> by_name;
    if (has_names) by_name = make_dict(vm);
    for (size_t i = 0; i < names; ++i) {
        const Value name = arguments.keyword_names->items()[i].peek();
        if (!dict_set(vm, by_name.get(), name, take(vm, arguments.values[given + i])).ok()) return false;
    }
    Ref<Tuple> rest;
    if (has_rest) {
        Result<Ref<Tuple>> made = make_tuple_from(vm, arguments.values + count, given - count);
        if (!made.ok()) return false;
        rest = std::move(made).value();
    }
    for (size_t i = 0; i < count && arguments.values != registers; ++i) registers[i] = move_out(arguments.values[i]);
    for (size_t i = count; i < arguments.total; ++i) clear(vm, arguments.values[i]);
    Value* next = registers + count;
    if (has_rest) *next++ = Value::of_object(rest.take());
    if (has_names) *next = Value::of_object(by_name.take());
    return true;
}

// Every other call: the parameters are laid out in `row` and moved to the registers.
bool bind_beside(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers, Value* row) {
    const size_t parameters = function->code->parameter_count();
    for (size_t i = 0; i < parameters; ++i) row[i] = Value();
    if (!bind_arguments(vm, function, arguments, row).ok()) {
        for (size_t i = 0; i < parameters; ++i) vm.release(move_out(row[i]));
        return false;
    }
    for (size_t i = 0; i < arguments.total; ++i) clear(vm, arguments.values[i]);
    for (size_t i = 0; i < parameters; ++i) registers[i] = move_out(row[i]);
    return true;
}

// Pushes the frame of a function whose parameters are in its registers.
Frame* push_bound(Vm& vm, FunctionObject* function, Value* registers) {
    CodeObject* code = function->code;
    const size_t parameters = code->parameter_count();
    Frame* frame = Interpreter::push(vm, code, registers);
    if (frame == nullptr) {
        for (size_t i = 0; i < parameters; ++i) clear(vm, registers[i]);
        return nullptr;
    }
    for (size_t i = parameters; i < code->local_count; ++i) registers[i] = Value();
    function->share();
    frame->function = function;
    frame->globals = function->globals;
    return frame;
}

}  // namespace

Interpreter::Layout Interpreter::lay_out(Vm& vm, FunctionObject* function, const CallArguments& arguments) {
    if (!has_room(vm, function->code, arguments.values)) return Layout::kOther;
    if (bind_in_order(vm, function, arguments)) return Layout::kDone;
    bool bound = function->binds_directly() && bind_in_place(vm, function, arguments, arguments.values);
    if (!bound && !bind_gathering(vm, function, arguments, arguments.values, bound)) return Layout::kRaised;
    return bound ? Layout::kDone : Layout::kOther;
}

Frame* Interpreter::enter(Vm& vm, FunctionObject* function, const CallArguments& arguments, Value* registers) {
    const size_t count = function->code->positional_count;
    bool bound = registers + count < vm.registers_end_ && bind_directly(function, arguments, registers);
    if (!bound && registers + Vm::kRegisterSlack < vm.registers_end_) {
        bound = bind_in_place(vm, function, arguments, registers);
        if (!bound && !bind_gathering(vm, function, arguments, registers, bound)) return nullptr;
    }
    return bound ? push_bound(vm, function, registers) : enter_otherwise(vm, function, arguments, registers);
}

Frame* Interpreter::enter_otherwise(Vm& vm, FunctionObject* function, const CallArguments& arguments,
                                    Value* registers) {
    const size_t parameters = function->code->parameter_count();
    // Beyond the registers in use there is room for this much: behind a row in the caller's window, or behind all
    // windows.
    const size_t most = arguments.total + parameters;
    if (most <= Vm::kRegisterSlack && registers + most < vm.registers_end_) {
        if (!bind_beside(vm, function, arguments, registers, registers + arguments.total)) return nullptr;
    } else {
        if (registers + parameters >= vm.registers_end_) return push(vm, function->code, registers);
        std::vector<Value> row(parameters);
        if (!bind_beside(vm, function, arguments, registers, row.data())) return nullptr;
    }
    return push_bound(vm, function, registers);
}

void Interpreter::pop(Vm& vm, size_t count) {
    Frame* frame = vm.top_;
    if (frame->has_object) leave_frame_object(vm, frame);
    // What was computed last ends first, as on CPython's stack; the variables end in their order.
    const size_t locals = std::min<size_t>(frame->code->local_count, count);
    for (size_t i = count; i > locals; --i)
        if (frame->registers[i - 1].is_object()) clear(vm, frame->registers[i - 1]);
    for (size_t i = 0; i < locals; ++i)
        if (frame->registers[i].is_object()) clear(vm, frame->registers[i]);
    // What died with a register may have asked for the frame's object again.
    if (frame->has_object) leave_frame_object(vm, frame);
    vm.top_ = frame == vm.frames_ ? nullptr : frame - 1;
    if (frame->generator != nullptr) finish(vm, frame->generator);
    if (frame->function != nullptr) vm.release(frame->function);
    if (frame->completion == Completion::kConstructs) vm.release(frame->instance);
}

bool Interpreter::handle_attention(Vm& vm) {
    vm.attention = false;
    if (!vm.take_signal().ok()) return false;
    if (vm.heap.reserve_open()) {
        collect_cycles(vm);
        vm.heap.refill_reserve();
        return vm.out_of_memory();
    }
    if (vm.heap.wants_collection()) collect_cycles(vm);
    return true;
}

Result<OwnedValue> Vm::run(CodeObject* code, Dict* globals, Object* locals) {
    NativeScope scope(*this);
    TRY_VOID(scope.enter());
    Value* registers = Interpreter::free_registers(*this);
    Frame* frame = Interpreter::push(*this, code, registers);
    if (frame == nullptr) return kFailed;
    for (size_t i = 0; i < code->local_count; ++i) registers[i] = Value();
    frame->globals = globals;
    frame->locals = locals;
    return Interpreter::run(*this, frame);
}

Result<OwnedValue> Vm::call_function(FunctionObject* function, const CallArguments& arguments) {
    const CodeObject* code = function->code;
    Value* registers = Interpreter::free_registers(*this);
    const size_t count = arguments.total;
    const bool is_direct = function->binds_directly() && arguments.positional == count &&
                           code->positional_count == count && top_ != nullptr &&
                           Interpreter::has_room(*this, code, registers);
    if (is_direct) [[likely]] {
        for (size_t i = 0; i < count; ++i) registers[i] = move_out(arguments.values[i]);
        for (size_t i = count; i < code->local_count; ++i) registers[i] = Value();
        function->share();
        *++top_ = Frame{.code = function->code,
                        .pc = code->instructions,
                        .registers = registers,
                        .globals = function->globals,
                        .function = function,
                        .is_entry = true,
                        .instance = nullptr};
        return Interpreter::run(*this, top_);
    }
    Frame* frame = Interpreter::enter(*this, function, arguments, Interpreter::free_registers(*this));
    if (frame == nullptr) return kFailed;
    return Interpreter::run(*this, frame);
}

Result<OwnedValue> Vm::run_class_body(FunctionObject* body, Object* names) {
    NativeScope scope(*this);
    TRY_VOID(scope.enter());
    Frame* frame = Interpreter::enter(*this, body, {}, Interpreter::free_registers(*this));
    if (frame == nullptr) return kFailed;
    frame->locals = names;
    return Interpreter::run(*this, frame);
}

Result<Ref<Dict>> Vm::frame_locals(Frame* frame) {
    Ref<Dict> names = make_dict(*this);
    const CodeObject* code = frame->code;
    const auto add = [&](Str* name, OwnedValue value) -> Result<void> {
        return dict_set_name(*this, names.get(), name, std::move(value));
    };
    for (size_t i = 0; i < code->variable_count; ++i) {
        Value& reg = frame->registers[i];
        // Variables held in cells are listed with the cells.
        if (reg.is_empty() || (reg.is_object() && reg.object->type_id() == kCellType)) continue;
        // Of a function that asks for locals() by that name nothing is hidden; by another name it gets copies.
        reg.show();
        TRY_VOID(add(code->variable_names[i], share(*this, reg)));
    }
    for (size_t i = 0; i < size_t{code->cell_count} + code->free_count; ++i) {
        const Value reg = frame->registers[code->cell_registers[i]];
        if (!reg.is_object() || reg.object->type_id() != kCellType) continue;
        Word& contents = static_cast<CellObject*>(reg.object)->contents;
        if (!contents.is_empty()) TRY_VOID(add(code->cell_names[i], share(*this, contents)));
    }
    return names;
}

}  // namespace eadem::vm
