// The constants that every code object of a space shares with every other, where the profile interns them all
// (code_constants_interned): numbers, bytes and tuples as well as strings, across units. It belongs to whoever runs the
// units, and must go before the space does.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "compiler/constant_key.h"
#include "vm/object/ref.h"

namespace eadem::compiler {

class SharedConstants {
 public:
    explicit SharedConstants(vm::ObjectSpace& space) : space_(space), constants_(0, Hash{space}) {}
    ~SharedConstants();
    SharedConstants(const SharedConstants&) = delete;
    SharedConstants& operator=(const SharedConstants&) = delete;

    // The object that stands for all constants equal to this one: itself if it is the first. No code object.
    vm::OwnedValue stand_in(vm::OwnedValue constant);

 private:
    struct Hash {
        vm::ObjectSpace& space;
        size_t operator()(vm::Object* constant) const { return constant_hash(space, constant); }
    };
    struct Same {
        bool operator()(const vm::Object* a, const vm::Object* b) const { return same_constant(a, b); }
    };

    vm::ObjectSpace& space_;
    std::unordered_set<vm::Object*, Hash, Same> constants_;
};

}  // namespace eadem::compiler
