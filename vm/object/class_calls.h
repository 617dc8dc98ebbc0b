// How slots of classes call special methods: looked up in the object's type, bound to the object.
//
// An object is always handed to such a method as an object: a number gets its box first (`share`), for the method may
// keep it.
#pragma once

#include <initializer_list>

#include "vm/object/class.h"
#include "vm/object/class_space.h"
#include "vm/object/operators.h"

namespace eadem::vm {

// The place of the method in the type of `self`; null if there is none.
Result<Word*> find_special(ObjectSpace& space, Value self, Special special);
// Calls what find_special found.
Result<OwnedValue> call_method(ObjectSpace& space, Word& method, Value self, std::initializer_list<Value> arguments);
Result<OwnedValue> call_method_with(ObjectSpace& space, Word& method, Value self, const CallArguments& arguments);
// As find_special, but never null: AttributeError if the type lacks it after all.
Result<Word*> find_present(ObjectSpace& space, Value self, Special special);
// The special method, which the type has; else AttributeError.
Result<OwnedValue> call_present(ObjectSpace& space, Value self, Special special);
Result<OwnedValue> call_present(ObjectSpace& space, Value self, Special special, Value argument);
// The special method of an operator; NotImplemented if the type lacks it. The other operand gets its box where it is.
Result<OwnedValue> call_optional(ObjectSpace& space, OwnedValue& self, Special special, OwnedValue& other);
// Whether a type has another method of that name than the type it derives from.
Result<bool> has_other_method(ObjectSpace& space, Type* type, Type* ancestor, Special special);
// What __bool__ and __len__ gave, as the answer that it has to be; TypeError if it is none.
Result<bool> truth_from(ObjectSpace& space, Value answer);
Result<size_t> length_from(ObjectSpace& space, Value answer);
// TypeError if what __iter__ gave is no iterator.
Result<void> check_iterator(ObjectSpace& space, Value iterator);

// ---- operators, after a class's own method has declined: what the other operand makes of it ----
enum class Declined : uint8_t {
    kInPlace,  // __iadd__ of the left operand
    kForward,  // __add__ of the left operand
    kAll,      // the left operand's type and __radd__ of the right operand
};
Result<OwnedValue> binary_declined(ObjectSpace& space, BinaryOperator op, Value left, Value right, Declined declined,
                                   bool in_place);
Result<OwnedValue> compare_declined(ObjectSpace& space, CompareOperator op, Value left, Value right);

// The end that StopIteration stands for, which is pending.
Result<OwnedValue> end_of_iteration(ObjectSpace& space);

// What instances do for attributes where no __getattribute__ or __setattr__ of the program is in the way.
using GetAttribute = Result<OwnedValue> (*)(ObjectSpace&, Value, Str*);
using SetAttribute = Result<void> (*)(ObjectSpace&, Value, Str*, Value);
GetAttribute plain_get_attribute(const Type* type);
SetAttribute plain_set_attribute(const Type* type);

// Whether instances have a __del__.
void note_finalizer(ObjectSpace& space, Class* type);
// A class of classes: its instances are types.
void restore_type_slots(ObjectSpace& space, Class* type);

}  // namespace eadem::vm
