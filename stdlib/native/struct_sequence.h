// Tuples whose items have names too: sys.version_info, sys.flags, time.struct_time. An object has the layout
// of a tuple and its type derives from tuple, so everything that tuples can do works; attributes and repr
// come from the description.
//
//     constexpr const char* kFields[] = {"major", "minor"};
//     constexpr auto kAttributes = struct_attributes(kFields);
//     const StructSpec kVersionSpec = make_struct_spec("sys.version_info", kFields, kAttributes);
#pragma once

#include <array>
#include <span>
#include <utility>

#include "stdlib/runtime/runtime.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

struct StructSpec : vm::TypeSpec {
    const char* name;  // with its module
    std::span<const char* const> fields;
};

template <size_t index>
vm::Result<vm::OwnedValue> struct_item(vm::ObjectSpace& space, vm::Value self) {
    return vm::share(space, vm::as_tuple(self)->items()[index]);
}

// The attributes for a list of field names, in their order.
template <size_t count>
constexpr std::array<vm::AttributeSpec, count + 1> struct_attributes(const char* const (&fields)[count]) {
    std::array<vm::AttributeSpec, count + 1> attributes{};
    [&]<size_t... index>(std::index_sequence<index...>) {
        ((attributes[index] = {fields[index], struct_item<index>, nullptr}), ...);
    }
    (std::make_index_sequence<count>());
    attributes[count] = {nullptr, nullptr, nullptr};
    return attributes;
}

// `constructor` may be null: then programs cannot make such objects.
StructSpec make_struct_spec(const char* name, std::span<const char* const> fields,
                            std::span<const vm::AttributeSpec> attributes, const vm::NativeSpec* constructor = nullptr);

// Objects of a type with hidden items: they stand behind those that the tuple counts, and only attributes show them.
// The hidden items are numbers, so that the collector need not look at them.
template <size_t hidden>
size_t size_with_hidden(const vm::Object* self) {
    return sizeof(vm::Tuple) + (static_cast<const vm::Tuple*>(self)->size + hidden) * sizeof(vm::Word);
}
template <size_t hidden>
void destroy_with_hidden(vm::ObjectSpace& space, vm::Object* self) {
    auto* tuple = static_cast<vm::Tuple*>(self);
    for (size_t i = tuple->size + hidden; i > 0; --i) space.release(tuple->items()[i - 1]);
    space.heap.free_tracked(self, size_with_hidden<hidden>(self));
}
template <size_t hidden>
StructSpec with_hidden_items(StructSpec spec) {
    spec.slots.destroy = destroy_with_hidden<hidden>;
    spec.slots.size = size_with_hidden<hidden>;
    return spec;
}

// An object of that type; takes the values out of the row, one for each field and then those of the hidden items.
vm::Result<vm::OwnedValue> make_struct(Runtime& runtime, const StructSpec& spec, std::span<vm::Value> values);
// The type itself.
vm::Type* struct_type(Runtime& runtime, const StructSpec& spec);

}  // namespace eadem::stdlib
