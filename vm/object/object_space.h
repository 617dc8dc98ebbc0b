// ObjectSpace: everything that objects need around them: the heap, the types, the objects that exist once, and the
// pending exception. The Vm (vm/vm.h) is an ObjectSpace with an interpreter. Two spaces share nothing.
//
// Functions of the object stratum take an ObjectSpace& and never look above it.
#pragma once

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cassert>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "vm/object/heap.h"
#include "vm/object/identity_profile.h"
#include "vm/object/object.h"
#include "vm/object/result.h"
#include "vm/object/value.h"
#include "vm/object/word.h"

namespace eadem::vm {

struct Type;
struct Str;
struct Tuple;
struct Bytes;
struct Dict;
class InternTable;
class OwnedValue;
struct NativeSpec;
struct NativeSignature;
struct ClassSpace;
struct WeakReference;
struct Class;
struct CodeObject;

// A number as an object. Also the layout of bool. Big ints have kFlagA set and another layout (int.h).
struct IntObject : Object {
    int64_t value;
};
struct FloatObject : Object {
    double value;
};
static_assert(sizeof(IntObject) == 16 && sizeof(FloatObject) == 16);

// The objects of which there is one. Filled once at start by vm/intern/shared_values.cpp; all immortal.
struct SharedObjects {
    Object* none = nullptr;
    Object* true_object = nullptr;
    Object* false_object = nullptr;
    Object* not_implemented = nullptr;
    Object* ellipsis = nullptr;
    Str* empty_str = nullptr;
    Tuple* empty_tuple = nullptr;
    Bytes* empty_bytes = nullptr;
    Object* empty_frozen_set = nullptr;      // of profiles that share it; null until first used
    IntObject** small_ints = nullptr;        // indexed by number - profile.small_int_min
    std::array<Str*, 256> latin1_chars{};    // the run-time one-character strings; null until first used
    std::array<Bytes*, 256> single_bytes{};  // null until first used
};

// The exception being handled by the code of one stack of frames: the program's, or a generator's, which takes its own
// with it from one resumption to the next.
struct HandledException {
    Object* exception = nullptr;        // owned; null: none
    HandledException* outer = nullptr;  // of whoever resumed the generator
};

// Operators whose operands methods of classes may keep or hand back. A set of bits.
enum OperandSight : uint8_t {
    kSeesNoOperands = 0,
    kSeesMembers = 1,     // x in container
    kSeesSubscripts = 2,  // container[x] that is read or deleted
    kSeesAllOperands = 4,
};
constexpr OperandSight operator|(OperandSight left, OperandSight right) {
    return static_cast<OperandSight>(static_cast<uint8_t>(left) | static_cast<uint8_t>(right));
}

class ObjectSpace {
 public:
    // `boxes_always` turns "no box until shared" off: every number is an object at once.
    ObjectSpace(const IdentityProfile& profile, bool boxes_always, uint64_t seed = 0);
    ~ObjectSpace();
    ObjectSpace(const ObjectSpace&) = delete;
    ObjectSpace& operator=(const ObjectSpace&) = delete;

    const IdentityProfile& profile() const { return profile_; }
    bool boxes_always() const { return boxes_always_; }

    // ---- references ----
    // One reference fewer; frees the object when it was the last.
    void release(Object* object) {
        assert(object->references != 0);
        if (!object->is_immortal() && --object->references == 0) destroy(object);
    }
    void release(Value value) {
        if (value.is_object()) release(value.object);
    }
    void release(Word word) {
        if (word.is_object()) release(word.object());
    }
    // Destroys that object at the end: for one that was made immortal and owns more than a small block (a constant's
    // digits, a long text, code), unless it is tracked or interned. Called once for an object.
    void destroy_at_end(Object* object) { immortals_.push_back(object); }

    // A fresh object of a fixed-size type with its header set (count 1); members are the caller's to set.
    // Never null for sizes up to Heap::kLargestSmall; above, null when memory is refused.
    template <class T>
    T* create(TypeId type, size_t size = sizeof(T)) {
        auto* object = static_cast<T*>(heap.allocate(size));
        if (object != nullptr) {
            object->references = 1;
            object->type_and_flags = header_of(type);
        }
        return object;
    }
    // The same for a type whose objects may form cycles. The collector may look at it from the next allocation on, so
    // its members must be set (or zeroed) before anything else is allocated.
    template <class T>
    T* create_tracked(TypeId type, size_t size = sizeof(T)) {
        auto* object = static_cast<T*>(heap.allocate_tracked(size));
        if (object != nullptr) {
            object->references = 1;
            object->type_and_flags = header_of(type, kFlagTracked);
        }
        return object;
    }

    // ---- numbers ----
    // The object for a number: the cached one for small ints, else a new box. Caller owns the reference.
    Object* box_int(int64_t number) {
        if (profile_.is_small_int(number)) return shared.small_ints[number - profile_.small_int_min];
        auto* box = create<IntObject>(kIntType);
        box->value = number;
        return box;
    }
    Object* box_float(double number) {
        auto* box = create<FloatObject>(kFloatType);
        box->value = number;
        return box;
    }
    // Object for whatever the value is; consumes the value (an object's reference passes through).
    Object* box(Value value) {
        if (value.is_raw_int()) return box_int(value.integer);
        if (value.is_raw_float()) return box_float(value.real);
        return value.object;
    }
    Value boolean(bool truth) const { return Value::of_object(truth ? shared.true_object : shared.false_object); }
    Value none() const { return Value::of_object(shared.none); }

    // ---- strings (defined in vm/intern) ----
    // The interned string with that text; immortal while the space lives. `text` is valid UTF-8.
    Str* intern_name(std::string_view text);
    // Takes a dying string out of the intern table, whose entry it is.
    void forget_interned(Str* text);
    InternTable& interned() { return *interned_; }

    // ---- types ----
    Type* type(TypeId id) const { return types_[id]; }
    Type* type(ExceptionId id) const { return types_[type_id_of(id)]; }
    TypeId type_id(Value value) const {
        switch (value.tag) {
            case Tag::kInt:
                return kIntType;
            case Tag::kFloat:
                return kFloatType;
            case Tag::kObject:
                return value.object->type_id();
            case Tag::kEmpty:
                break;
        }
        return kNoneType;
    }
    Type* type_of(Value value) const { return types_[type_id(value)]; }
    // Gives the type an id. Fails with MemoryError when 2^24 types live.
    Result<void> register_type(Type* type);
    void unregister_type(Type* type);
    // Built-in types sit at the ids that types.def and exceptions.def give them.
    void place_builtin_type(Type* type);
    // The signature of a native function, parsed on first use and kept for the life of the space.
    const NativeSignature& signature_of(const NativeSpec& spec);

    // ---- errors ----
    // Makes an exception of that class with one str argument pending. Always returns kFailed:
    //     return space.raise(ExceptionId::kTypeError, "object of type '{}' has no len()", name);
    template <class... Arguments>
    Failed raise(ExceptionId id, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        return raise_text(id, fmt::format(format, std::forward<Arguments>(arguments)...));
    }
    Failed raise_text(ExceptionId id, std::string_view message);
    // KeyError and StopIteration carry the object itself.
    Failed raise_with(ExceptionId id, Value argument);
    // Raises an existing exception object: makes it pending, its context being the exception that is being handled.
    // Takes over the caller's reference.
    Failed raise_object(Object* exception);
    // Makes pending again what was pending before, as it is; takes over the caller's reference.
    Failed restore_pending(Object* exception);
    Failed out_of_memory();
    bool has_pending() const { return pending_ != nullptr; }
    Object* pending() const { return pending_; }
    // Hands the pending exception to the caller, who owns it then; nothing is pending afterwards.
    Object* take_pending() { return std::exchange(pending_, nullptr); }
    // Drops the pending exception, if there is one.
    void forget_pending() {
        if (pending_ != nullptr) release(take_pending());
    }
    bool pending_is(ExceptionId id) const;
    // The exception that is being handled: that of the innermost handler entered and not left; null if there is none.
    Object* handled() const {
        const HandledException* at = handled_;
        while (at->exception == nullptr && at->outer != nullptr) at = at->outer;
        return at->exception;
    }
    // Where the code that is running has its own; a generator that is resumed puts its own in front.
    HandledException*& handled_here() { return handled_; }
    // Raises RecursionError and fails if native code is nested too deeply. `doing` ends the message: " in comparison".
    Result<void> enter_native(std::string_view doing) {
        const auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
        const bool has_stack = here >= stack_limit_.load(std::memory_order_relaxed);
        if (!has_stack || native_depth_ >= kNativeDepthLimit) [[unlikely]]
            return enter_deep(doing);
        ++native_depth_;
        return {};
    }
    void leave_native() { --native_depth_; }
    // To be asked wherever native code may go deep or take long without coming by the loop: fails with RecursionError
    // if little of the C++ stack is left, and tells the program of a signal that waits (KeyboardInterrupt).
    //     TRY_VOID(space.poll());
    Result<void> poll() {
        const auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
        if (here >= stack_limit_.load(std::memory_order_relaxed)) [[likely]]
            return {};
        return look_up({});
    }
    // Safe from a signal handler: asks the loop, or native code that polls, to call `signal_arrived` soon.
    void raise_interrupt() {
        interrupt_.store(true, std::memory_order_relaxed);
        stack_limit_.store(UINTPTR_MAX, std::memory_order_relaxed);
        attention = true;
    }

    // ---- state ----
    // Set when the interpreter should look up from its work at the next safe point: a signal, the collector, memory.
    bool attention = false;
    Heap heap{&attention};
    SharedObjects shared;
    // Digits beyond which int <-> str conversion is refused (sys.set_int_max_str_digits); 0 = no limit.
    int64_t int_max_str_digits = 4300;
    // Seed of string hashes (PYTHONHASHSEED).
    const uint64_t hash_seed;
    // Where Dict::version draws its numbers from.
    uint32_t next_dict_version = 0;
    // Where Type::version does.
    uint32_t next_type_version = 0;
    // What classes need; made with the first one (class_space.h).
    std::unique_ptr<ClassSpace> classes;
    // __name__ of the module whose code is running, for classes that are made; null: there is none. Borrowed. Set by
    // the Vm.
    Object* (*running_module)(ObjectSpace&) = nullptr;
    // An operator will call that method of a class, which may keep its operand or hand it back. Set by the Vm.
    void (*note_operand_method)(ObjectSpace&, Object* method, OperandSight where) = nullptr;
    // Code that has these operators copies no numbers for them: somebody might tell the copies.
    OperandSight sees_operands = kSeesNoOperands;
    // All code objects, linked through CodeObject::next.
    CodeObject* codes = nullptr;
    // The first weak reference to each object that has any (weak_reference.h).
    std::unordered_map<const Object*, WeakReference*> weak_references;
    // Set when the space is being taken down: no code of programs runs any more.
    bool is_ending = false;
    // Takes the pending exception, which nobody is there to handle, and tells the user. `where`: what was being done.
    // Set by stdlib; null: the exception is dropped.
    void (*unraisable)(ObjectSpace&, Value where) = nullptr;
    // Called after a signal arrived (raise_interrupt); may raise KeyboardInterrupt. Set by stdlib; null: it is dropped.
    Result<void> (*signal_arrived)(ObjectSpace&) = nullptr;
    // Whether a module of that name, from that file, is the program's own and stands before the library's of the same
    // name. Set by stdlib; null: none does.
    bool (*stands_before_library)(ObjectSpace&, std::string_view name, std::string_view file) = nullptr;

    // Deepest nesting of native calls: about 2 KiB of C++ stack per level at most, well inside 8 MiB; several times
    // that under the sanitizers, for which the program widens its stack (stdlib/cli/command_line.cpp).
    //
    // Where the stack is smaller, or a level takes more, `look_up` finds it out, so this is only how deep it gets where
    // there is room for more.
    static constexpr int kNativeDepthLimit = 1000;

 protected:
    friend class InternTable;
    void destroy(Object* object);
    // The address below which code of this thread is not to go, for want of stack.
    static uintptr_t lowest_stack();
    // What `poll` does when it cannot say at once that all is well.
    [[gnu::noinline]] Result<void> look_up(std::string_view doing);
    // What `enter_native` does when it cannot say at once that all is well.
    [[gnu::noinline]] Result<void> enter_deep(std::string_view doing);
    // Calls `signal_arrived` if a signal waits.
    Result<void> take_signal();
    [[gnu::noinline]] void destroy_by_type(Object* object);
    // Empties what is still alive at the end and no interned string; defined next to the collector.
    void tear_down();

    const IdentityProfile& profile_;
    const bool boxes_always_;
    std::vector<Type*> types_;
    std::vector<TypeId> free_type_ids_;
    std::unique_ptr<InternTable> interned_;
    std::unordered_map<const NativeSpec*, std::unique_ptr<NativeSignature>> signatures_;
    Object* pending_ = nullptr;
    HandledException handled_bottom_;
    HandledException* handled_ = &handled_bottom_;
    int native_depth_ = 0;
    const uintptr_t lowest_stack_;        // as far as the stack of the thread, which is this space's, may be used
    std::atomic<uintptr_t> stack_limit_;  // the same; everything is too deep while a signal waits
    std::atomic<bool> interrupt_{false};
    int destroy_depth_ = 0;
    std::vector<Object*> immortals_;  // destroy_at_end
    std::vector<Object*> doomed_;     // objects whose destruction was put off to keep the C++ stack flat
};

// Scope of a native recursion: `NativeScope scope(space); TRY_VOID(scope.enter());`
class NativeScope {
 public:
    explicit NativeScope(ObjectSpace& space) : space_(space) {}
    ~NativeScope() {
        if (entered_) space_.leave_native();
    }
    NativeScope(const NativeScope&) = delete;
    NativeScope& operator=(const NativeScope&) = delete;
    Result<void> enter(std::string_view doing = {}) {
        Result<void> result = space_.enter_native(doing);
        entered_ = result.ok();
        return result;
    }

 private:
    ObjectSpace& space_;
    bool entered_ = false;
};

}  // namespace eadem::vm
