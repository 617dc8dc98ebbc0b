#include "vm/intern/shared_values.h"

#include "vm/object/bytes.h"
#include "vm/object/int.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
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

bool is_shared(const ObjectSpace& space, const Object* object) {
    const SharedObjects& shared = space.shared;
    switch (object->type_id()) {
        case kNoneType:
        case kBoolType:
        case kEllipsisType:
        case kNotImplementedType:
            return true;
        case kIntType: {
            if (is_big_int(object)) return false;
            const int64_t number = static_cast<const IntObject*>(object)->value;
            return space.profile().is_small_int(number) &&
                   object == shared.small_ints[number - space.profile().small_int_min];
        }
        case kStrType: {
            const auto* text = static_cast<const Str*>(object);
            if (text->length() != 1) return text == shared.empty_str;
            const char* at = text->data();
            const char32_t character = read_utf8(at);
            return character < shared.latin1_chars.size() && text == shared.latin1_chars[character];
        }
        case kBytesType: {
            const auto* bytes = static_cast<const Bytes*>(object);
            if (bytes->size != 1) return bytes == shared.empty_bytes;
            return bytes == shared.single_bytes[static_cast<unsigned char>(bytes->data()[0])];
        }
        case kTupleType:
            return object == shared.empty_tuple;
        case kFrozenSetType:
            return object == shared.empty_frozen_set;
        default:
            return false;
    }
}

}  // namespace eadem::vm
