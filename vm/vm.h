// The front door of vm: a Vm is an ObjectSpace with an interpreter. One Vm runs one program under one identity profile;
// any number of them may live side by side in a process and share nothing.
//
//     Vm vm(*find_identity_profile("3.13"), /*boxes_always=*/false);
//     Result<OwnedValue> result = vm.run(code, globals, nullptr);
//     if (!result.ok()) { Ref<Object> exception = Ref<Object>::adopt(vm, vm.take_pending()); ... }
//
// The Vm knows no parser, no files and no module finder: what it needs from above comes through `hooks`.
#pragma once

#include "vm/code/code_object.h"
#include "vm/interp/frame.h"
#include "vm/interp/function.h"
#include "vm/object/dict.h"
#include "vm/object/object_space.h"

namespace eadem::vm {

class Vm;
class Observer;
struct FrameObject;

// What stands above the interpreter: filled in by stdlib.
struct Hooks {
    // `import name` and `from name import fromlist`: globals of the importing code, fromlist a tuple or None.
    Result<OwnedValue> (*import_module)(Vm&, Str* name, Dict* globals, Value fromlist, int level) = nullptr;
    // The prompt shows the value of an expression statement.
    Result<void> (*display)(Vm&, Value value) = nullptr;
    // Warns of what the instruction of the top frame does (frame->pc is behind it); fails where warnings are errors.
    Result<void> (*warn)(Vm&, ExceptionId category, std::string_view message) = nullptr;
};

class Vm : public ObjectSpace {
 public:
    Vm(const IdentityProfile& profile, bool boxes_always, uint64_t seed = 0);
    ~Vm();

    // Runs a module, exec or eval code object; `locals` is null when names live in globals. Result: what the code
    // returns.
    Result<OwnedValue> run(CodeObject* code, Dict* globals, Object* locals);
    // Calls a Python function from native code (its `call` slot).
    Result<OwnedValue> call_function(FunctionObject* function, const CallArguments& arguments);
    // Runs the body of a class, a function without parameters whose names live in `names`.
    Result<OwnedValue> run_class_body(FunctionObject* body, Object* names);
    // Goes on with a generator, whose YIELD gives it what is `sent` (None if it has not begun). Result: the item, or if
    // the generator is finished then, what it returned (of one that was finished before, None).
    Result<OwnedValue> resume(GeneratorObject* generator, OwnedValue sent);
    // Goes on with the exception raised where the generator is.
    Result<OwnedValue> throw_into(GeneratorObject* generator, Ref<Object> exception);
    // Ends a generator by a GeneratorExit where it is. Result: what it returned, mostly None.
    Result<OwnedValue> close(GeneratorObject* generator);

    // The innermost running frame, or null. Frames below it follow towards frames().bottom.
    Frame* top_frame() const { return top_; }
    Frame* bottom_frame() const { return frames_; }
    // The local variables of a function's frame as a new dict; numbers are boxed in their registers on the way.
    Result<Ref<Dict>> frame_locals(Frame* frame);

    // The objects of running frames (interp/frame_object.h), outermost frame first.
    std::vector<FrameObject*>& frame_objects() { return frame_objects_; }

    int recursion_limit() const { return static_cast<int>(frames_limit_ - frames_); }
    void set_recursion_limit(int limit);

    Hooks hooks;
    // Sees every instruction (vm/interp/observer.h); null: nobody does. Set before anything runs, with boxes always.
    Observer* observer = nullptr;
    Ref<Dict> builtins;          // the namespace of builtins
    Ref<Dict> modules;           // sys.modules
    Str* const module_name_key;  // "__name__"

    // Register and frame stacks: address space is reserved whole, memory comes as it is touched. Four million registers
    // serve recursion about 300,000 deep.
    static constexpr size_t kRegisterBytes = size_t{64} << 20;
    static constexpr size_t kFrameBytes = size_t{32} << 20;
    // Room past a frame's registers for arguments that native signatures leave out.
    static constexpr size_t kRegisterSlack = 64;
    static constexpr int kDefaultRecursionLimit = 1000;  // CPython's

 private:
    friend class Interpreter;

    Frame* frames_ = nullptr;
    Frame* frames_end_ = nullptr;
    Value* registers_ = nullptr;
    Value* registers_end_ = nullptr;
    Value* registers_limit_ = nullptr;         // where no frame's registers go, for the slack behind them
    std::vector<FrameObject*> frame_objects_;  // counted
    Frame* top_ = nullptr;                     // null when nothing runs
    Frame* frames_limit_ = nullptr;            // where the recursion limit is reached
};

}  // namespace eadem::vm
