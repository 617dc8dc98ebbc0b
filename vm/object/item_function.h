// A function that native code calls for one item after the other: what map() and filter() are given, and the keys of
// sorted(), min() and max(). Native functions and types are called their quick way where they have one, and numbers go
// without a box to whoever cannot tell.
//
// Borrows the function.
#pragma once

#include "vm/object/operators.h"

namespace eadem::vm {

class ItemFunction {
 public:
    ItemFunction(ObjectSpace& space, Value function);

    bool has_quick_way() const { return quick_ != nullptr || quick_call_ != nullptr; }
    // True if the function cannot tell a number from a copy of it.
    bool is_blind() const { return is_blind_; }
    // What it is given of an item that its holder keeps.
    OwnedValue lend(Word& item) const {
        if (is_blind_ && !item.is_object()) return OwnedValue::adopt(space_, item.peek());
        return share(space_, item);
    }
    OwnedValue lend(OwnedValue& item) const {
        if (is_blind_ && item.get().is_raw()) return OwnedValue::adopt(space_, item.get());
        return share(space_, item.holder());
    }

    // function(item), if the quick way applies; else empty, and nothing has happened.
    Value call_quickly(Value item) const;
    // function(item)
    Result<OwnedValue> operator()(Value item) const {
        const Value result = call_quickly(item);
        if (!result.is_empty()) return OwnedValue::adopt(space_, result);
        OwnedValue argument = keep(space_, item);
        return call(space_, function_, CallArguments{.values = &argument.holder(), .positional = 1, .total = 1});
    }

 private:
    enum class Row : uint8_t { kItem, kFunctionAndItem };

    ObjectSpace& space_;
    Value function_;
    QuickCode quick_ = nullptr;
    Value (*quick_call_)(ObjectSpace&, Object* self, Value argument) = nullptr;  // of a callable object
    Row row_ = Row::kItem;
    TypeId receiver_ = kNoneType;  // of a method: the type that the item must have
    bool is_method_ = false;
    bool is_blind_ = false;
};

}  // namespace eadem::vm
