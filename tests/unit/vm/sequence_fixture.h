// What the tests of sequences share: a space, short ways to make values and to call methods, and results as
// text.
#pragma once

#include <string>
#include <vector>

#include "vm/object/exception.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

// In tests CHECK is doctest's. Headers of the vm that use their own must come before this one.
#undef CHECK
#include <doctest/doctest.h>

namespace eadem::vm {

class Sequences {
 public:
    explicit Sequences(const char* profile = "3.13", bool boxes_always = false)
        : space(*find_identity_profile(profile), boxes_always) {}

    ObjectSpace space;

    OwnedValue number(int64_t value) { return OwnedValue::of_int(space, value); }
    OwnedValue real(double value) { return OwnedValue::of_float(space, value); }
    OwnedValue text(std::string_view value) { return make_str(space, value).value(); }
    OwnedValue none() { return OwnedValue::none(space); }
    OwnedValue empty() { return OwnedValue(); }

    template <class... Items>
    OwnedValue list(Items... items) {
        std::vector<Value> row = row_of_values(std::move(items)...);
        return make_list_from(space, row.data(), row.size()).value();
    }
    template <class... Items>
    OwnedValue tuple(Items... items) {
        std::vector<Value> row = row_of_values(std::move(items)...);
        return make_tuple_from(space, row.data(), row.size()).value();
    }
    OwnedValue range(int64_t start, int64_t stop, int64_t step = 1) { return make_range(space, start, stop, step); }
    // A slice; an empty value stands for what was not written.
    OwnedValue slice(OwnedValue start, OwnedValue stop, OwnedValue step = OwnedValue()) {
        return make_slice(space, or_none(std::move(start)), or_none(std::move(stop)), or_none(std::move(step)));
    }
    // 10 ** 30, outside 64 bits.
    OwnedValue huge() { return binary(space, BinaryOperator::kPower, Value::of_int(10), Value::of_int(30)).value(); }
    OwnedValue function(const NativeSpec& spec) { return make_native_function(space, spec, nullptr); }
    OwnedValue type(TypeId id) { return OwnedValue::share(space, space.type(id)); }

    // callee(arguments...)
    template <class... Arguments>
    Result<OwnedValue> call_with(const OwnedValue& callee, Arguments... arguments) {
        std::vector<Value> row = row_of_values(std::move(arguments)...);
        Result<OwnedValue> result =
            call(space, callee.get(), CallArguments{row.data(), row.size(), nullptr, row.size()});
        for (const Value value : row) space.release(value);
        return result;
    }
    // self.name(arguments...)
    template <class... Arguments>
    Result<OwnedValue> method(const OwnedValue& self, const char* name, Arguments... arguments) {
        TRY(const OwnedValue bound, get_attribute(space, self.get(), space.intern_name(name)));
        return call_with(bound, std::move(arguments)...);
    }
    Result<OwnedValue> attribute(const OwnedValue& self, const char* name) {
        return get_attribute(space, self.get(), space.intern_name(name));
    }
    Result<OwnedValue> item(const OwnedValue& self, OwnedValue key) { return get_item(space, self.get(), key.get()); }
    Result<OwnedValue> operate(BinaryOperator op, const OwnedValue& left, const OwnedValue& right) {
        return binary(space, op, left.get(), right.get());
    }
    Result<OwnedValue> compared(CompareOperator op, const OwnedValue& left, const OwnedValue& right) {
        return compare(space, op, left.get(), right.get());
    }
    // list(iterable)
    Result<OwnedValue> listed(const OwnedValue& iterable) {
        TRY(Ref<List> items, list_from_iterable(space, iterable.get()));
        return items;
    }

    // repr(value), or "TypeError: message".
    std::string show(const OwnedValue& value) { return shown(repr(space, value.get())); }
    std::string show(Result<OwnedValue> result) { return result.ok() ? show(result.value()) : error(); }
    std::string show(Result<void> result) { return result.ok() ? "None" : error(); }
    std::string show(Result<bool> result) { return result.ok() ? (result.value() ? "True" : "False") : error(); }
    std::string error() {
        const OwnedValue exception = OwnedValue::adopt(space, Value::of_object(space.take_pending()));
        const std::string name(type_name(space, exception.get()));
        const std::string message = shown(str(space, exception.get()));
        return message.empty() ? name : name + ": " + message;
    }

 private:
    template <class... Items>
    static std::vector<Value> row_of_values(Items... items) {
        std::vector<Value> row;
        (row.push_back(items.take()), ...);
        return row;
    }
    OwnedValue or_none(OwnedValue value) { return value.is_empty() ? none() : std::move(value); }
    std::string shown(const Result<Ref<Str>>& text) { return text.ok() ? std::string(text.value()->text()) : error(); }
};

}  // namespace eadem::vm
