// The types of None, NotImplemented and Ellipsis, each of which has one instance.
#include "vm/object/builtin_types.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

void singleton_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(Object));
}

Result<Ref<Str>> none_repr(ObjectSpace& space, Value) {
    return make_new_str(space, "None");
}
Result<Ref<Str>> not_implemented_repr(ObjectSpace& space, Value) {
    return make_new_str(space, "NotImplemented");
}
Result<Ref<Str>> ellipsis_repr(ObjectSpace& space, Value) {
    return make_new_str(space, "Ellipsis");
}

Result<bool> none_truth(ObjectSpace&, Value) {
    return false;
}

// CPython 3.12 and later: a constant, so that hash(None) does not vary from run to run.
constexpr int64_t kHashOfNone = 0xfca86420;
Result<int64_t> none_hash(ObjectSpace&, Value) {
    return kHashOfNone;
}

Result<OwnedValue> none_new(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::none(space);
}
Result<OwnedValue> not_implemented_new(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::not_implemented(space);
}
Result<OwnedValue> ellipsis_new(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::share(space, space.shared.ellipsis);
}
const NativeSpec kNoneConstructor = {"NoneType", none_new, "()"};
const NativeSpec kNotImplementedConstructor = {"NotImplementedType", not_implemented_new, "()"};
const NativeSpec kEllipsisConstructor = {"ellipsis", ellipsis_new, "()"};

}  // namespace

const TypeSpec kNoneSpec = {
    .id = kNoneType,
    .slots = {.destroy = singleton_destroy,
              .size = size_of<Object>,
              .repr = none_repr,
              .hash = none_hash,
              .truth = none_truth},
    .constructor = &kNoneConstructor,
    .is_base = false,
    .documentation = "The type of the None singleton.",
};

const TypeSpec kNotImplementedSpec = {
    .id = kNotImplementedType,
    .slots = {.destroy = singleton_destroy, .size = size_of<Object>, .repr = not_implemented_repr},
    .constructor = &kNotImplementedConstructor,
    .is_base = false,
    .documentation = "The type of the NotImplemented singleton.",
};

const TypeSpec kEllipsisSpec = {
    .id = kEllipsisType,
    .slots = {.destroy = singleton_destroy, .size = size_of<Object>, .repr = ellipsis_repr},
    .constructor = &kEllipsisConstructor,
    .is_base = false,
    .documentation = "The type of the Ellipsis singleton.",
};

}  // namespace eadem::vm
