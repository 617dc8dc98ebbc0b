// What the files that implement str's methods share. Nobody else includes this.
//
// Native functions own their row of arguments: `take` moves self out when it is the result.
#pragma once

#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"
#include "vm/object/text_search.h"

namespace eadem::vm {

#define STR_METHOD(name, signature, documentation) \
    Result<OwnedValue> str_method_##name(ObjectSpace& space, Value* arguments, size_t count);
#include "vm/object/str_methods.def"
#undef STR_METHOD
// The quick ways of the commonest methods (str_quick.cpp).
#define STR_METHOD(name, signature, documentation)
#define QUICK_STR_METHOD(name, signature, documentation) \
    Value quick_str_##name(ObjectSpace& space, const Value* row, size_t count);
#include "vm/object/str_methods.def"
#undef STR_METHOD
Result<OwnedValue> str_maketrans(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> str_construct(ObjectSpace& space, Value* arguments, size_t count);
// Its quick way: str(text), str(number); in str_quick.cpp too.
Value quick_str(ObjectSpace& space, const Value* row, size_t count);

// Slots that have files of their own.
Result<Ref<Str>> str_format_slot(ObjectSpace& space, Value self, std::string_view specification);
Result<OwnedValue> str_iterate(ObjectSpace& space, Value self);

// The text of an argument that must be a str: "replace() argument 1 must be str, not int".
Result<Str*> str_argument(ObjectSpace& space, Value argument, std::string_view function, std::string_view which);
// What a method without anything to do returns: the str itself, moved out of its place in the row.
Result<OwnedValue> unchanged_str(ObjectSpace& space, Value& holder);
// A str made from a std::string; MemoryError where it is too long.
Result<OwnedValue> new_str_value(ObjectSpace& space, std::string_view text);

}  // namespace eadem::vm
