#include "vm/object/object_space.h"

#include <pthread.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <new>

#include "vm/object/bytes.h"
#include "vm/object/exception.h"
#include "vm/object/native.h"
#include "vm/object/ref.h"
#include "vm/object/str.h"
#include "vm/object/type.h"
#include "vm/object/weak_reference.h"

namespace eadem::vm {

namespace {
// How many objects may die inside one another before the rest wait in a list.
constexpr int kDestroyDepthLimit = 100;

// What must be left of the stack for whatever does not ask: GMP, a report, and above all the front end, whose own
// limits of nesting (kMaxExprHeight, the rules of the explainer) take the most.
constexpr size_t kStackMargin = (HEAP_RED_ZONE == 0 ? 640 : 3584) * size_t{1024};
// How large a stack without a limit is taken for.
constexpr size_t kUnlimitedStack = size_t{8} << 20;

}  // namespace

uintptr_t ObjectSpace::lowest_stack() {
    size_t size = 0;
    uintptr_t lowest = 0;
    if (gettid() == getpid()) {
        // Of the first thread only the top is known: the name of the program lies there. It grows as far as allowed.
        rlimit limit{};
        const bool is_limited = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
        size = is_limited ? limit.rlim_cur : kUnlimitedStack;
        const uintptr_t name = getauxval(AT_EXECFN);
        const auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
        lowest = (name > here ? name : here) - size;
    } else {
        pthread_attr_t attributes;
        void* address = nullptr;
        if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
        pthread_attr_getstack(&attributes, &address, &size);
        pthread_attr_destroy(&attributes);
        lowest = reinterpret_cast<uintptr_t>(address);
    }
    return lowest + std::min(kStackMargin, size / 2);
}

void ObjectSpace::destroy(Object* object) {
    // The commonest objects, which hold no others: a str without any flag (ASCII, not interned, not grown), boxes,
    // bytes.
    switch (object->type_and_flags) {
        case header_of(kStrType):
            return heap.free(object, exact_block_size(static_cast<Str*>(object)->size, false));
        case header_of(kIntType):
            return heap.free(object, sizeof(IntObject));
        case header_of(kFloatType):
            return heap.free(object, sizeof(FloatObject));
        case header_of(kBytesType):
            return heap.free(object, sizeof(Bytes) + static_cast<Bytes*>(object)->size);
        default:
            return destroy_by_type(object);
    }
}

// Apart from the above, which so needs no room on the stack.
void ObjectSpace::destroy_by_type(Object* object) {
    if (object->has_flag(kFlagWeaklyReferenced)) {
        // A callback may see the object no more, but it must be there until they are done.
        object->references = 1;
        clear_weak_references(*this, object);
        object->references = 0;
    }
    // The collector is not to follow what the object has let go of, nor to take one that waits for garbage.
    object->clear_flag(kFlagTracked);
    if (destroy_depth_ >= kDestroyDepthLimit) {
        try {
            doomed_.push_back(object);
        } catch (const std::bad_alloc&) {
            // Without memory for the list the object stays: nothing can fail here.
        }
        return;
    }
    ++destroy_depth_;
    types_[object->type_id()]->slots.destroy(*this, object);
    if (--destroy_depth_ > 0) return;
    while (!doomed_.empty()) {
        Object* next = doomed_.back();
        doomed_.pop_back();
        ++destroy_depth_;
        types_[next->type_id()]->slots.destroy(*this, next);
        --destroy_depth_;
    }
}

Result<void> ObjectSpace::register_type(Type* type) {
    if (!free_type_ids_.empty()) {
        type->id = free_type_ids_.back();
        free_type_ids_.pop_back();
        types_[type->id] = type;
        return {};
    }
    if (types_.size() > kMaxTypes) return out_of_memory();
    type->id = static_cast<TypeId>(types_.size());
    types_.push_back(type);
    return {};
}

void ObjectSpace::unregister_type(Type* type) {
    types_[type->id] = nullptr;
    free_type_ids_.push_back(type->id);
}

void ObjectSpace::place_builtin_type(Type* type) {
    if (types_.size() < kFirstDynamicType) types_.resize(kFirstDynamicType);
    types_[type->id] = type;
}

const NativeSignature& ObjectSpace::signature_of(const NativeSpec& spec) {
    std::unique_ptr<NativeSignature>& slot = signatures_[&spec];
    if (slot == nullptr) slot = std::make_unique<NativeSignature>(parse_signature(spec.signature));
    return *slot;
}

Failed ObjectSpace::raise_text(ExceptionId id, std::string_view message) {
    Result<Ref<Str>> text = make_str(*this, message);
    if (!text.ok()) return kFailed;  // MemoryError is pending already
    return raise_with(id, Value::of_object(text.value().get()));
}

Failed ObjectSpace::raise_with(ExceptionId id, Value argument) {
    OwnedValue kept = keep(*this, argument);
    // The key of a KeyError is a copy where it was asked for out of a place that cannot tell.
    kept.holder().show();
    Result<Ref<Exception>> exception = make_exception(*this, type(id), &kept.holder(), 1);
    if (!exception.ok()) return kFailed;
    return raise_object(std::move(exception).value().take());
}

namespace {

// Links the exceptions that an exception came up amid. The chain of contexts must not come back to its beginning: where
// it would, it is cut. (A program may have made a ring of it, hence the slower follower.)
void set_context(ObjectSpace& space, Exception* exception, Exception* context) {
    if (exception == context) return;
    Exception* slow = context;
    bool moves = false;
    for (Exception* at = context; at->context != nullptr;) {
        auto* const next = static_cast<Exception*>(at->context);
        if (next == exception) {
            replace_reference<Object>(space, at->context, nullptr);
            break;
        }
        at = next;
        if (at == slow) break;
        if (moves) slow = static_cast<Exception*>(slow->context);
        moves = !moves;
    }
    context->share();
    replace_reference<Object>(space, exception->context, context);
}

}  // namespace

Failed ObjectSpace::raise_object(Object* exception) {
    if (Object* context = handled())
        set_context(*this, static_cast<Exception*>(exception), static_cast<Exception*>(context));
    return restore_pending(exception);
}

Failed ObjectSpace::restore_pending(Object* exception) {
    Object* old = std::exchange(pending_, exception);
    if (old != nullptr) release(old);
    return kFailed;
}

Failed ObjectSpace::out_of_memory() {
    heap.open_fund();
    // An exception without arguments is small, so it is always to be had.
    Result<Ref<Exception>> exception = make_exception(*this, type(ExceptionId::kMemoryError), nullptr, 0);
    return raise_object(std::move(exception).value().take());
}

bool ObjectSpace::pending_is(ExceptionId id) const {
    return pending_ != nullptr && is_subtype(types_[pending_->type_id()], type(id));
}

Result<void> ObjectSpace::enter_deep(std::string_view doing) {
    const auto here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
    if (here < stack_limit_.load(std::memory_order_relaxed)) TRY_VOID(look_up(doing));
    if (native_depth_ >= kNativeDepthLimit)
        return raise(ExceptionId::kRecursionError, "maximum recursion depth exceeded{}", doing);
    ++native_depth_;
    return {};
}

Result<void> ObjectSpace::look_up(std::string_view doing) {
    TRY_VOID(take_signal());
    if (reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) >= lowest_stack_) return {};
    return raise(ExceptionId::kRecursionError, "maximum recursion depth exceeded{}", doing);
}

Result<void> ObjectSpace::take_signal() {
    // In this order: a signal that comes between the two is one with the first, or makes `poll` look up once more.
    if (stack_limit_.load(std::memory_order_relaxed) != lowest_stack_)
        stack_limit_.store(lowest_stack_, std::memory_order_relaxed);
    if (!interrupt_.load(std::memory_order_relaxed) || !interrupt_.exchange(false, std::memory_order_relaxed))
        return {};
    return signal_arrived == nullptr ? Result<void>() : signal_arrived(*this);
}

}  // namespace eadem::vm
