#include "vm/object/memory_view.h"

#include <algorithm>

#include "vm/object/builtin_types.h"
#include "vm/object/byte_iterators.h"
#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/bytes_methods.h"
#include "vm/object/int.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/list.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<void> require_memory(ObjectSpace& space, const MemoryView* view) {
    if (view->owner != nullptr) return {};
    return space.raise_text(ExceptionId::kValueError, "operation forbidden on released memoryview object");
}

std::string memory_content(const MemoryView* view) {
    std::string content(view->size, '\0');
    for (size_t i = 0; i < view->size; ++i) content[i] = view->data[static_cast<int64_t>(i) * view->step];
    return content;
}

namespace {

MemoryView* as_view(Value value) {
    return static_cast<MemoryView*>(value.object);
}

Ref<MemoryView> make_view(ObjectSpace& space, Object* owner, char* data, size_t size, int64_t step, bool is_readonly) {
    auto* view = space.create<MemoryView>(kMemoryViewType);
    owner->share();
    view->owner = owner;
    view->data = data;
    view->size = size;
    view->step = step;
    view->is_readonly = is_readonly;
    view->exports = 0;
    if (ByteArray* array = byte_array_or_null(space, Value::of_object(owner))) ++array->exports;
    return Ref<MemoryView>::adopt(space, view);
}

void let_go(ObjectSpace& space, MemoryView* view) {
    Object* owner = std::exchange(view->owner, nullptr);
    if (owner == nullptr) return;
    if (ByteArray* array = byte_array_or_null(space, Value::of_object(owner))) --array->exports;
    space.release(owner);
}

void destroy(ObjectSpace& space, Object* self) {
    let_go(space, static_cast<MemoryView*>(self));
    space.heap.free(self, sizeof(MemoryView));
}

Result<Ref<Str>> view_repr(ObjectSpace& space, Value self) {
    return make_str(space, fmt::format("<{}memory at {:#x}>", as_view(self)->owner == nullptr ? "released " : "",
                                       address_of(space, self)));
}

Result<int64_t> view_hash(ObjectSpace& space, Value self) {
    TRY_VOID(require_memory(space, as_view(self)));
    if (!as_view(self)->is_readonly)
        return space.raise_text(ExceptionId::kValueError, "cannot hash writable memoryview object");
    TRY(const Ref<Bytes> content, make_bytes(space, memory_content(as_view(self))));
    return static_cast<int64_t>(bytes_hash(space, content.get()));
}

Result<OwnedValue> view_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const bool is_equality = op == CompareOperator::kEqual || op == CompareOperator::kNotEqual;
    if (!is_equality || !is_bytes_like(space, left) || !is_bytes_like(space, right))
        return OwnedValue::not_implemented(space);
    bool is_equal = left.object == right.object;
    const auto is_released = [](Value value) {
        return value.object->type_id() == kMemoryViewType && as_view(value)->owner == nullptr;
    };
    if (!is_equal && !is_released(left) && !is_released(right)) {
        TRY(const BytesView first, view_or_none(space, left));
        TRY(const BytesView second, view_or_none(space, right));
        is_equal = first.text() == second.text();
    }
    return OwnedValue::boolean(space, is_equal == (op == CompareOperator::kEqual));
}

Result<size_t> view_length(ObjectSpace& space, Value self) {
    TRY_VOID(require_memory(space, as_view(self)));
    return as_view(self)->size;
}

Result<size_t> place_of(ObjectSpace& space, Value key, const MemoryView* view) {
    TRY(const bool is_number, has_index(space, key));
    if (!is_number) return space.raise_text(ExceptionId::kTypeError, "memoryview: invalid slice key");
    TRY(const int64_t index, to_index(space, key));
    return item_place(space, index, view->size, "index out of bounds on dimension 1");
}

char* item_at(MemoryView* view, size_t place) {
    return view->data + static_cast<int64_t>(place) * view->step;
}

Result<Ref<MemoryView>> view_slice(ObjectSpace& space, MemoryView* view, const Slice* slice) {
    TRY(const SliceParts parts, slice_parts(space, slice));
    TRY_VOID(require_memory(space, view));
    const SliceBounds bounds = clamp_slice(parts, view->size);
    return make_view(space, view->owner, view->data + bounds.start * view->step, static_cast<size_t>(bounds.count),
                     bounds.step * view->step, view->is_readonly);
}

Result<OwnedValue> view_get_item(ObjectSpace& space, Value self, Value key) {
    MemoryView* view = as_view(self);
    TRY_VOID(require_memory(space, view));
    if (is_slice(key)) return as_value(view_slice(space, view, as_slice(key)));
    TRY(const size_t place, place_of(space, key, view));
    TRY_VOID(require_memory(space, view));
    return OwnedValue::of_int(space, static_cast<unsigned char>(*item_at(view, place)));
}

Result<void> view_set_item(ObjectSpace& space, Value self, Value key, Value value) {
    MemoryView* view = as_view(self);
    TRY_VOID(require_memory(space, view));
    if (view->is_readonly) return space.raise_text(ExceptionId::kTypeError, "cannot modify read-only memory");
    if (value.is_empty()) return space.raise_text(ExceptionId::kTypeError, "cannot delete memory");
    if (is_slice(key)) {
        TRY(const Ref<MemoryView> target, view_slice(space, view, as_slice(key)));
        TRY(const BytesView given, bytes_argument(space, value));
        if (given.size != target->size)
            return space.raise_text(ExceptionId::kValueError,
                                    "memoryview assignment: lvalue and rvalue have different structures");
        const std::string content(given.text());  // which may overlap
        for (size_t i = 0; i < content.size(); ++i) *item_at(target.get(), i) = content[i];
        return {};
    }
    TRY(const size_t place, place_of(space, key, view));
    TRY(const bool is_number, has_index(space, value));
    if (!is_number) return space.raise_text(ExceptionId::kTypeError, "memoryview: invalid type for format 'B'");
    TRY(const unsigned char byte, byte_argument(space, value, "memoryview: invalid value for format 'B'"));
    TRY_VOID(require_memory(space, view));
    *item_at(view, place) = static_cast<char>(byte);
    return {};
}

// ---- memory_iterator ----

Result<OwnedValue> view_iterate(ObjectSpace& space, Value self) {
    TRY_VOID(require_memory(space, as_view(self)));
    return make_byte_iterator(space, kMemoryIteratorType, self);
}
Result<OwnedValue> iterator_next(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<SequenceIterator*>(self.object);
    auto* view = static_cast<MemoryView*>(iterator->sequence);
    if (view == nullptr) return OwnedValue();
    if (iterator->index < view->size) {
        TRY_VOID(require_memory(space, view));
        return OwnedValue::of_int(space, static_cast<unsigned char>(*item_at(view, iterator->index++)));
    }
    return end_byte_iterator(space, iterator);
}

// ---- methods ----

Result<OwnedValue> view_tobytes(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(require_memory(space, as_view(row[0])));
    return as_value(make_new_bytes(space, memory_content(as_view(row[0]))));
}

Result<OwnedValue> view_tolist(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(require_memory(space, as_view(row[0])));
    return as_value(list_from_iterable(space, row[0]));
}

Result<OwnedValue> view_hex(ObjectSpace& space, Value* row, size_t count) {
    TRY(OwnedValue content, view_tobytes(space, row, 1));
    const OwnedValue view = take(space, row[0]);
    row[0] = content.take();
    return bytes_method_hex(space, row, count);
}

Result<OwnedValue> view_toreadonly(ObjectSpace& space, Value* row, size_t) {
    const MemoryView* view = as_view(row[0]);
    TRY_VOID(require_memory(space, view));
    return make_view(space, view->owner, view->data, view->size, view->step, true);
}

Result<OwnedValue> view_release(ObjectSpace& space, Value* row, size_t) {
    MemoryView* view = as_view(row[0]);
    if (view->exports > 0)
        return space.raise(ExceptionId::kBufferError, "memoryview has {} exported buffer{}", view->exports,
                           view->exports == 1 ? "" : "s");
    let_go(space, view);
    return OwnedValue::none(space);
}

Result<OwnedValue> view_enter(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(require_memory(space, as_view(row[0])));
    return take(space, row[0]);
}

constexpr NativeSpec kMethods[] = {
    {"__enter__", view_enter, "()"},
    {"__exit__", view_release, "(*exc_info)"},
    {"hex", view_hex, "(sep=?, bytes_per_sep=?)", "Return the bytes as a str of hexadecimal numbers."},
    {"release", view_release, "()", "Let go of the object whose memory is shown."},
    {"tobytes", view_tobytes, "(order=?)", "Return the data in the buffer as a bytes object."},
    {"tolist", view_tolist, "()", "Return the data in the buffer as a list of numbers."},
    {"toreadonly", view_toreadonly, "()", "The same memory, which cannot be changed through this view."},
    {},
};

// An attribute that asks the view, which must not have been released.
template <OwnedValue (*get)(ObjectSpace&, MemoryView*)>
Result<OwnedValue> attribute(ObjectSpace& space, Value self) {
    TRY_VOID(require_memory(space, as_view(self)));
    return get(space, as_view(self));
}
template <int64_t (*get)(const MemoryView*)>
Result<OwnedValue> single_item(ObjectSpace& space, Value self) {
    TRY_VOID(require_memory(space, as_view(self)));
    Value row[] = {OwnedValue::of_int(space, get(as_view(self))).take()};
    return as_value(make_tuple_from(space, row, 1));
}
int64_t size_in_bytes(const MemoryView* view) {
    return static_cast<int64_t>(view->size);
}
int64_t step_in_bytes(const MemoryView* view) {
    return view->step;
}
OwnedValue owner_of(ObjectSpace& space, MemoryView* view) {
    return OwnedValue::share(space, view->owner);
}
OwnedValue nbytes_of(ObjectSpace& space, MemoryView* view) {
    return OwnedValue::of_int(space, size_in_bytes(view));
}
OwnedValue one_of(ObjectSpace& space, MemoryView*) {
    return OwnedValue::of_int(space, 1);
}
OwnedValue format_of(ObjectSpace& space, MemoryView*) {
    return OwnedValue::share(space, space.intern_name("B"));
}
OwnedValue readonly_of(ObjectSpace& space, MemoryView* view) {
    return OwnedValue::boolean(space, view->is_readonly);
}
OwnedValue contiguous_of(ObjectSpace& space, MemoryView* view) {
    return OwnedValue::boolean(space, view->step == 1 || view->size <= 1);
}
OwnedValue no_suboffsets(ObjectSpace& space, MemoryView*) {
    return OwnedValue::share(space, space.shared.empty_tuple);
}

constexpr AttributeSpec kAttributes[] = {
    {"c_contiguous", attribute<contiguous_of>},
    {"contiguous", attribute<contiguous_of>},
    {"f_contiguous", attribute<contiguous_of>},
    {"format", attribute<format_of>},
    {"itemsize", attribute<one_of>},
    {"nbytes", attribute<nbytes_of>},
    {"ndim", attribute<one_of>},
    {"obj", attribute<owner_of>},
    {"readonly", attribute<readonly_of>},
    {"shape", single_item<size_in_bytes>},
    {"strides", single_item<step_in_bytes>},
    {"suboffsets", attribute<no_suboffsets>},
    {nullptr, nullptr},
};

// memoryview(object)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    Object* source = row[1].is_object() ? row[1].object : nullptr;
    if (ByteArray* array = byte_array_or_null(space, row[1]))
        return make_view(space, source, array->data(), array->size, 1, false);
    if (Bytes* bytes = bytes_or_null(space, row[1]))
        return make_view(space, source, bytes_buffer(bytes), bytes->size, 1, true);
    if (source == nullptr || source->type_id() != kMemoryViewType)
        return space.raise(ExceptionId::kTypeError, "memoryview: a bytes-like object is required, not '{}'",
                           type_name(space, row[1]));
    const auto* view = static_cast<MemoryView*>(source);
    TRY_VOID(require_memory(space, view));
    return make_view(space, view->owner, view->data, view->size, view->step, view->is_readonly);
}
constexpr NativeSpec kConstructor = {"memoryview", construct, "(object)"};

}  // namespace

const TypeSpec kMemoryViewSpec = {
    .id = kMemoryViewType,
    .slots = {.destroy = destroy,
              .size = size_of<MemoryView>,
              .repr = view_repr,
              .hash = view_hash,
              .compare = view_compare,
              .length = view_length,
              .get_item = view_get_item,
              .set_item = view_set_item,
              .iterate = view_iterate},
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .is_base = false,
    .documentation = "Shows the memory of an object that holds bytes, without copying it.",
};

const TypeSpec kMemoryIteratorSpec = {
    .id = kMemoryIteratorType,
    .slots = {.destroy = byte_iterator_destroy,
              .size = size_of<SequenceIterator>,
              .iterate = iterate_self,
              .next = iterator_next},
    .is_base = false,
};

}  // namespace eadem::vm
