// The module _operator: operators as functions (operator.cpp), and callables that get items and attributes and call
// methods (one in each other file).
#pragma once

#include "vm/object/native.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

extern const vm::TypeSpec kItemGetterSpec, kAttributeGetterSpec, kMethodCallerSpec;

}  // namespace eadem::stdlib
