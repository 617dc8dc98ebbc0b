#include "vm/intern/shared_values.h"

#include "vm/intern/intern_table.h"
#include "vm/object/builtin_types.h"
#include "vm/object/bytes.h"
#include "vm/object/memory_guard.h"
#include "vm/object/native.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

Object* make_singleton(ObjectSpace& space, TypeId type) {
    auto* object = space.create<Object>(type);
    object->make_immortal();
    return object;
}

IntObject* make_immortal_int(ObjectSpace& space, TypeId type, int64_t number) {
    auto* object = space.create<IntObject>(type);
    object->value = number;
    object->make_immortal();
    return object;
}

// The small-int cache: an array of boxes side by side.
IntObject** make_small_ints(ObjectSpace& space) {
    const IdentityProfile& profile = space.profile();
    const size_t count = small_int_count(profile);
    auto** cache = static_cast<IntObject**>(space.heap.allocate_buffer(count * sizeof(IntObject*)));
    for (size_t i = 0; i < count; ++i)
        cache[i] = make_immortal_int(space, kIntType, profile.small_int_min + static_cast<int64_t>(i));
    return cache;
}

}  // namespace

void make_shared_objects(ObjectSpace& space) {
    SharedObjects& shared = space.shared;
    shared.none = make_singleton(space, kNoneType);
    shared.not_implemented = make_singleton(space, kNotImplementedType);
    shared.ellipsis = make_singleton(space, kEllipsisType);
    shared.true_object = make_immortal_int(space, kBoolType, 1);
    shared.false_object = make_immortal_int(space, kBoolType, 0);
    shared.small_ints = make_small_ints(space);

    auto* tuple = space.create<Tuple>(kTupleType);
    tuple->size = 0;
    tuple->make_immortal();
    shared.empty_tuple = tuple;
    shared.empty_str = space.intern_name("");
    shared.empty_bytes = make_empty_bytes(space);
}

ObjectSpace::ObjectSpace(const IdentityProfile& profile, bool boxes_always, uint64_t seed)
    : hash_seed(seed), profile_(profile), boxes_always_(boxes_always), interned_(std::make_unique<InternTable>(*this)) {
    let_gmp_throw();
    make_builtin_types(*this);
    make_shared_objects(*this);
}

ObjectSpace::~ObjectSpace() {
    tear_down();
    interned_->destroy_all();
    heap.free_buffer(shared.small_ints, small_int_count(profile_) * sizeof(IntObject*));
}

}  // namespace eadem::vm
