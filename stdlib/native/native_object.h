// Objects of types that modules bring along: how they are made, and the slots of those whose references are a few
// Words.
#pragma once

#include <utility>

#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

// A fresh tracked object as a constructor gives it out: an instance of the type that was called (arguments[0]). Its
// members are the caller's to set before anything else is allocated. Never null up to Heap::kLargestSmall.
template <class T>
T* new_instance(vm::ObjectSpace& space, vm::Value called, size_t size = sizeof(T)) {
    const auto* type = static_cast<const vm::Type*>(called.object);
    auto* object = space.create_tracked<T>(type->id, size);
    if (object != nullptr && type->spec == nullptr) object->set_flag(vm::kFlagSubclass);
    return object;
}

// An empty Word stands for nothing: an iterator that is exhausted, or an object that the collector has emptied.
template <class T, vm::Word T::*... words>
struct HeldWords {
    static void destroy(vm::ObjectSpace& space, vm::Object* self) {
        auto* object = static_cast<T*>(self);
        (space.release(object->*words), ...);
        space.heap.free_tracked(self, sizeof(T));
    }
    static void traverse(vm::Object* self, vm::ReferenceVisitor& visitor) {
        (visitor.visit(static_cast<T*>(self)->*words), ...);
    }
    static void clear(vm::ObjectSpace& space, vm::Object* self) {
        (space.release(std::exchange(static_cast<T*>(self)->*words, vm::Word())), ...);
    }
    static constexpr vm::Slots slots() {
        vm::Slots slots;
        slots.destroy = destroy;
        slots.size = vm::size_of<T>;
        slots.traverse = traverse;
        slots.clear = clear;
        return slots;
    }
};

// Drops what a Word holds and leaves it empty.
inline void drop(vm::ObjectSpace& space, vm::Word& word) {
    space.release(std::exchange(word, vm::Word()));
}

}  // namespace eadem::stdlib
