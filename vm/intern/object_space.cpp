// What of ObjectSpace (vm/object/object_space.h) needs the intern table or the objects that exist once: its beginning
// and end, and its names. The object stratum declares it and knows nothing of the table.
#include "vm/object/object_space.h"

#include "vm/intern/intern_table.h"
#include "vm/intern/shared_values.h"
#include "vm/object/builtin_types.h"
#include "vm/object/class_space.h"
#include "vm/object/memory_guard.h"
#include "vm/object/native.h"

namespace eadem::vm {

namespace {

// Where a sum may be a small int without being the cached one, a raw number does not say which it is.
bool needs_boxes(const IdentityProfile& profile) {
    return !profile.int_addsub_wide_normalised;
}

}  // namespace

ObjectSpace::ObjectSpace(const IdentityProfile& profile, bool boxes_always, uint64_t seed)
    : hash_seed(seed),
      profile_(profile),
      boxes_always_(boxes_always || needs_boxes(profile)),
      interned_(std::make_unique<InternTable>(*this)),
      lowest_stack_(lowest_stack()),
      stack_limit_(lowest_stack_) {
    let_gmp_throw();
    make_builtin_types(*this);
    make_shared_objects(*this);
}

ObjectSpace::~ObjectSpace() {
    tear_down();
    interned_->destroy_all();
    heap.free_buffer(shared.small_ints, small_int_count(profile_) * sizeof(IntObject*));
}

Str* ObjectSpace::intern_name(std::string_view text) {
    return interned_->intern_name(text);
}
void ObjectSpace::forget_interned(Str* text) {
    interned_->forget(text);
}

}  // namespace eadem::vm
