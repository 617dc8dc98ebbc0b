// The blocks of objects whose class derives from a built-in type.
#include <cstring>

#include "vm/object/class_internal.h"
#include "vm/object/class_space.h"
#include "vm/object/operators.h"

namespace eadem::vm {

Object* allocate_derived(ObjectSpace& space, Type* type, size_t size) {
    const size_t offset = derived_offset(size);
    const size_t words = derived_words(as_class(type));
    auto* object = space.create_tracked<Object>(type->id, offset + words * sizeof(Word));
    if (object == nullptr) return nullptr;
    object->type_and_flags |= kFlagSubclass;
    auto* behind = reinterpret_cast<Word*>(reinterpret_cast<char*>(object) + offset);
    for (size_t i = 0; i < words; ++i) behind[i] = Word();
    type->share();
    return object;
}

Result<OwnedValue> move_to_class(ObjectSpace& space, OwnedValue fresh, Type* type, size_t size) {
    Object* moved = allocate_derived(space, type, size);
    if (moved == nullptr) return space.out_of_memory();
    Object* old = fresh.take().object;
    // The first three flags are the native layout's own.
    constexpr uint32_t kOwnFlags = kFlagA | kFlagB | kFlagC;
    moved->type_and_flags |= old->type_and_flags & kOwnFlags;
    std::memcpy(moved + 1, old + 1, size - sizeof(Object));
    const bool was_tracked = old->has_flag(kFlagTracked);
    old->type_and_flags = 0;
    if (was_tracked)
        space.heap.free_tracked(old, size);
    else
        space.heap.free(old, size);
    return OwnedValue::adopt(space, Value::of_object(moved));
}

namespace {

[[gnu::noinline]] void free_derived(ObjectSpace& space, Object* self, size_t size) {
    Class* type = as_class(space.type(self->type_id()));
    space.heap.free_tracked(self, derived_offset(size) + derived_words(type) * sizeof(Word));
    space.release(type);
}

}  // namespace

void free_block(ObjectSpace& space, Object* self, size_t size) {
    if (self->has_flag(kFlagSubclass)) return free_derived(space, self, size);
    space.heap.free(self, size);
}

void free_tracked_block(ObjectSpace& space, Object* self, size_t size) {
    if (self->has_flag(kFlagSubclass)) return free_derived(space, self, size);
    space.heap.free_tracked(self, size);
}

void call_finalizer(ObjectSpace& space, Object* self) {
    space.classes->finalized.insert(self);
    // An exception that is under way stays so.
    Object* pending = space.take_pending();
    const Value object = Value::of_object(self);
    Result<OwnedValue> result = call_special(space, object, "__del__");
    if (!result.ok()) {
        Result<Word*> method = type_lookup(space, space.type_of(object), space.classes->name(Special::kFinalize));
        const Value where = method.ok() && method.value() != nullptr ? method.value()->peek() : object;
        if (space.unraisable != nullptr)
            space.unraisable(space, where);
        else
            space.forget_pending();
    }
    if (pending != nullptr) (void)space.restore_pending(pending);
}

bool finalize_garbage(ObjectSpace& space, Object* self) {
    if (space.classes->finalized.contains(self)) return false;
    call_finalizer(space, self);
    return true;
}

bool finalize(ObjectSpace& space, Object* self) {
    if (space.is_ending) return true;
    // Once in a lifetime, as a program may give it a holder again.
    if (space.classes->finalized.erase(self) > 0) return true;
    self->set_flag(kFlagTracked);
    self->references = 1;
    call_finalizer(space, self);
    if (--self->references > 0) return false;
    space.classes->finalized.erase(self);
    self->clear_flag(kFlagTracked);
    return true;
}

}  // namespace eadem::vm
