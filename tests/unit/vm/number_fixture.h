// What the tests of numbers share: operators by their symbols, big ints by their digits.
#pragma once

#include <string_view>

#include "tests/unit/vm/sequence_fixture.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/number.h"

namespace eadem::vm {

class Numbers : public Sequences {
 public:
    using Sequences::Sequences;

    OwnedValue big(std::string_view digits) { return int_from_text(space, digits, 10).value(); }
    OwnedValue complex(double real_part, double imaginary) { return make_complex(space, {real_part, imaginary}); }
    OwnedValue bytes(std::string_view content) { return make_bytes(space, content).value(); }
    OwnedValue truth_value(bool value) { return OwnedValue::boolean(space, value); }

    // left symbol right
    Result<OwnedValue> compute(const OwnedValue& left, std::string_view symbol, const OwnedValue& right) {
        for (size_t i = 0; i < kBinaryOperatorCount; ++i)
            if (symbol_of(static_cast<BinaryOperator>(i)) == symbol)
                return binary(space, static_cast<BinaryOperator>(i), left.get(), right.get());
        for (size_t i = 0; i < kCompareOperatorCount; ++i)
            if (symbol_of(static_cast<CompareOperator>(i)) == symbol)
                return vm::compare(space, static_cast<CompareOperator>(i), left.get(), right.get());
        return OwnedValue();
    }
    std::string show_computed(const OwnedValue& left, std::string_view symbol, const OwnedValue& right) {
        return show(compute(left, symbol, right));
    }
    // format(value, specification)
    std::string formatted(const OwnedValue& value, std::string_view specification) {
        Result<Ref<Str>> text = format(space, value.get(), specification);
        return text.ok() ? std::string(text.value()->text()) : error();
    }
    // type(arguments...)
    template <class... Arguments>
    std::string make(TypeId id, Arguments... arguments) {
        return show(call_with(type(id), std::move(arguments)...));
    }
    template <class... Arguments>
    std::string show_method(const OwnedValue& self, const char* name, Arguments... arguments) {
        return show(method(self, name, std::move(arguments)...));
    }
    int64_t hash_of(const OwnedValue& value) { return hash(space, value.get()).value(); }
};

}  // namespace eadem::vm
