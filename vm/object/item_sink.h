// Natives that go over a generator get its items without it being laid down and taken up for each.
//
// What takes items (sum, any, list ...) is a sink: the generator's `yield` hands an item over and goes on at once, as
// long as the sink has nothing to do with it that could run code of the program, which would see a generator that runs
// where it ought to wait.
#pragma once

#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

class ItemSink {
 public:
    ItemSink() = default;
    ItemSink(const ItemSink&) = delete;
    ItemSink& operator=(const ItemSink&) = delete;
    // Whether the sink has dealt with the item, which it owns then. If not, nothing has happened, and the item is for
    // next_for to return. Runs no code of the program, and raises nothing.
    virtual bool take(ObjectSpace& space, Value item) = 0;

 protected:
    ~ItemSink() = default;
};

// The next item that the sink does not take, having offered it those before; empty at the end. An iterator that is no
// generator offers nothing; `blind` says what the caller cannot tell of an item that it gives.
Result<OwnedValue> next_for(ObjectSpace& space, Value iterator, ItemSink& sink, Blind blind = Blind::kToNothing);

}  // namespace eadem::vm
