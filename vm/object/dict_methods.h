// The tables of native methods that make up the type dict; dict_type.cpp puts them together.
#pragma once

#include "vm/object/slot_methods.h"

namespace eadem::vm {

extern const NativeSpec kDictMethods[];
extern const SlotMethod kDictSpecialMethods[];
extern const NativeSpec kDictClassMethods[];
extern const NativeSpec kDictConstructor;

}  // namespace eadem::vm
