// Objects of types that modules bring along: how they are made, and the slots of those whose references are a few
// Words.
#pragma once

#include <utility>

#include "vm/object/class.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

// A fresh tracked object as a constructor gives it out: an instance of the type that was called (arguments[0]). Its
// members are the caller's to set before anything else is allocated. Never null up to Heap::kLargestSmall.
template <class T>
T* new_instance(vm::ObjectSpace& space, vm::Value called, size_t size = sizeof(T)) {
    vm::Type* type = vm::as_type(called);
    return vm::is_class(type) ? vm::create_derived<T>(space, type, size) : space.create_tracked<T>(type->id, size);
}

// An empty Word stands for nothing: an iterator that is exhausted, or an object that the collector has emptied.
template <class T, vm::Word T::*... words>
struct HeldWords {
    static void destroy(vm::ObjectSpace& space, vm::Object* self) {
        auto* object = static_cast<T*>(self);
        (space.release(object->*words), ...);
        vm::free_tracked_block(space, self, sizeof(T));
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
        slots.block_size = vm::size_of<T>;
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
