// What the tests of str and bytes share, on top of the fixture of sequences: bytes, dicts, and expressions in
// short.
#pragma once

// clang-format off: the headers of the vm come before doctest's CHECK.
#include "tests/unit/vm/sequence_fixture.h"
#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/dict.h"
// clang-format on

namespace eadem::vm {

class Texts : public Sequences {
 public:
    using Sequences::Sequences;

    OwnedValue bytes(std::string_view content) { return make_bytes(space, content).value(); }
    // {key: value, ...}
    OwnedValue dict(std::vector<std::pair<OwnedValue, OwnedValue>> items) {
        Ref<Dict> made = make_dict(space);
        for (auto& [key, value] : items) REQUIRE(dict_set(space, made.get(), key.get(), std::move(value)).ok());
        return made;
    }
    template <class... Pairs>
    OwnedValue dict_of(Pairs... pairs) {
        std::vector<std::pair<OwnedValue, OwnedValue>> items;
        (items.push_back(std::move(pairs)), ...);
        return dict(std::move(items));
    }
    std::pair<OwnedValue, OwnedValue> pair(OwnedValue key, OwnedValue value) {
        return {std::move(key), std::move(value)};
    }
    // text.name(arguments...), as repr.
    template <class... Arguments>
    std::string call_text(std::string_view self, const char* name, Arguments... arguments) {
        const OwnedValue value = text(self);
        return show(method(value, name, std::move(arguments)...));
    }
    template <class... Arguments>
    std::string call_bytes(std::string_view self, const char* name, Arguments... arguments) {
        const OwnedValue value = bytes(self);
        return show(method(value, name, std::move(arguments)...));
    }
    // format % arguments, as repr.
    std::string percent(std::string_view format, const OwnedValue& arguments) {
        return show(operate(BinaryOperator::kModulo, text(format), arguments));
    }
    // format(value, specification), as repr.
    std::string formatted(const OwnedValue& value, std::string_view specification) {
        Result<Ref<Str>> made = format(space, value.get(), specification);
        if (!made.ok()) return error();
        return show(OwnedValue(std::move(made).value()));
    }
    // Whether the method returns the object it was called on.
    template <class... Arguments>
    bool returns_itself(const OwnedValue& self, const char* name, Arguments... arguments) {
        Result<OwnedValue> result = method(self, name, std::move(arguments)...);
        return result.ok() && result.value().get().refers_to(self.get().object);
    }
    static bool same(const OwnedValue& left, const OwnedValue& right) {
        return left.get().refers_to(right.get().object);
    }
    static bool same(const Result<OwnedValue>& left, const OwnedValue& right) {
        return left.ok() && same(left.value(), right);
    }
};

}  // namespace eadem::vm
