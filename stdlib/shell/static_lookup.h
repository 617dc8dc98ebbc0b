// What can be known of the objects of a session without running any code of the program: what stands in namespaces,
// types and dicts, and nothing that a property, __getattr__ or __dir__ would have to be asked for.
//
// Names are compared as texts: looking for one must not put it into the intern table. Nothing in here raises; memory
// that cannot be had counts as not found.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// More names than that in one place are nobody's choice: the rest is left out.
inline constexpr size_t kMostNames = 10'000;

// Calls visit(name, value) for each str key of a namespace, in order.
void for_each_name(vm::Dict* names, const std::function<void(std::string_view name, vm::Word& value)>& visit);
// The value of a name; empty if it is not there.
vm::OwnedValue static_name(Runtime& runtime, vm::Dict* names, std::string_view name);

// The attributes that dir() would list, unsorted, each once.
std::vector<std::string> static_attribute_names(Runtime& runtime, vm::Value object);
// object.name if it stands somewhere; empty if it does not, or code of the program would have to compute it. A method
// is the function, not bound.
vm::OwnedValue static_attribute(Runtime& runtime, vm::Value object, std::string_view name);

// The parameters that a call of the object may name, in order; none of what cannot be called or is not known.
// `is_method`: the object was found as an attribute, and gets its first argument by that.
std::vector<std::string> keyword_parameters(Runtime& runtime, vm::Value callee, bool is_method);

}  // namespace eadem::stdlib
