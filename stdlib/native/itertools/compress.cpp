// itertools.compress: the items whose selectors are true.
#include "stdlib/native/itertools/itertools.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Compress : Object {
    Word data;
    Word selectors;
};

Result<OwnedValue> next_selected(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* compress = static_cast<Compress*>(self.object);
    while (true) {
        TRY(OwnedValue item, next_of(space, compress->data));
        if (item.is_empty()) return item;
        TRY(const OwnedValue selector, next_of(space, compress->selectors));
        if (selector.is_empty()) return OwnedValue();
        TRY(const bool is_selected, truth(space, selector.get()));
        if (is_selected) return item;
    }
}

// compress(data, selectors)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue data, iterate(space, row[1]));
    TRY(OwnedValue selectors, iterate(space, row[2]));
    auto* compress = new_instance<Compress>(space, row[0]);
    compress->data = Word::of_object(data.take().object);
    compress->selectors = Word::of_object(selectors.take().object);
    return Ref<Compress>::adopt(space, compress);
}

constexpr NativeSpec kConstructor = {"compress", construct, "(data, selectors)"};

}  // namespace

const TypeSpec kCompressSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Compress, &Compress::data, &Compress::selectors>(next_selected),
    .constructor = &kConstructor,
    .documentation = "Give the items of data whose selectors are true.",
};

}  // namespace eadem::stdlib
