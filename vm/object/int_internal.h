// What the files of int share beyond int.h: the tables of int_methods.cpp, which bool uses too.
#pragma once

#include "vm/object/int.h"
#include "vm/object/slot_methods.h"

namespace eadem::vm {

extern const SlotMethod kIntSpecialMethods[];
extern const NativeSpec kIntMethods[];
extern const NativeSpec kIntClassMethods[];
extern const AttributeSpec kIntAttributes[];
extern const NativeSpec kIntConstructor;

// Whether `order` (negative, 0, positive: how left compares to right) makes the comparison true.
bool order_holds(int order, CompareOperator op);

}  // namespace eadem::vm
