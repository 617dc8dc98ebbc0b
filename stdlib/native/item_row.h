// A look at the items of a list, a tuple or a row of arguments in place, without boxing numbers. Only for
// code that runs no Python code while it looks: then the row cannot change.
#pragma once

#include <optional>

#include "vm/object/list.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

class ItemRow {
 public:
    ItemRow(vm::Word* words, size_t size) : words_(words), size_(size) {}
    ItemRow(vm::Value* values, size_t size) : values_(values), size_(size) {}
    // The row of an exact list or tuple.
    static std::optional<ItemRow> of(vm::Value iterable) {
        if (vm::is_list(iterable)) return ItemRow(vm::as_list(iterable)->items, vm::as_list(iterable)->size);
        if (vm::is_tuple(iterable)) return ItemRow(vm::as_tuple(iterable)->items(), vm::as_tuple(iterable)->size);
        return std::nullopt;
    }

    size_t size() const { return size_; }
    // Borrowed.
    vm::Value peek(size_t index) const { return words_ != nullptr ? words_[index].peek() : values_[index]; }
    // The item itself: a second reference for a container, which keeps its own.
    vm::OwnedValue give(vm::ObjectSpace& space, size_t index) {
        return words_ != nullptr ? vm::share(space, words_[index]) : vm::share(space, values_[index]);
    }

 private:
    vm::Word* words_ = nullptr;
    vm::Value* values_ = nullptr;
    size_t size_;
};

}  // namespace eadem::stdlib
