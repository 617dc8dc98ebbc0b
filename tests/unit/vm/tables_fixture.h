// What the tests of dict, set and the collector share: a space, values written as Python literals, and
// results as text.
#pragma once

#include <cctype>
#include <cstdlib>
#include <string>
#include <vector>

#include "vm/object/dict.h"
#include "vm/object/exception.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

// In tests CHECK is doctest's, not that of result.h.
#undef CHECK
#include <doctest/doctest.h>

namespace eadem::vm {

// Reads the literals that the tests need: ints, floats, 'strings', None True False, tuples, lists, dicts and
// sets.
class LiteralReader {
 public:
    LiteralReader(ObjectSpace& space, std::string_view text) : space_(space), rest_(text) {}

    OwnedValue read() {
        skip_spaces();
        const char first = rest_.empty() ? '\0' : rest_[0];
        if (first == '(') return make_tuple_from_row(row(')'));
        if (first == '[') return list_from_row(row(']'));
        if (first == '{') return braces();
        if (first == '\'') return text();
        if (std::isdigit(static_cast<unsigned char>(first)) != 0 || first == '-') return number();
        if (accept("True")) return OwnedValue::boolean(space_, true);
        if (accept("False")) return OwnedValue::boolean(space_, false);
        accept("None");
        return OwnedValue::none(space_);
    }

 private:
    void skip_spaces() {
        while (!rest_.empty() && rest_[0] == ' ') rest_.remove_prefix(1);
    }
    bool accept(std::string_view word) {
        skip_spaces();
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    OwnedValue text() {
        const size_t end = rest_.find('\'', 1);
        OwnedValue result = make_str(space_, rest_.substr(1, end - 1)).value();
        rest_.remove_prefix(end + 1);
        return result;
    }
    OwnedValue number() {
        const std::string digits(rest_.substr(0, rest_.find_first_not_of("-0123456789.e")));
        rest_.remove_prefix(digits.size());
        if (digits.find_first_of(".e") != std::string::npos)
            return OwnedValue::of_float(space_, std::strtod(digits.c_str(), nullptr));
        return OwnedValue::of_int(space_, std::strtoll(digits.c_str(), nullptr, 10));
    }
    std::vector<Value> row(char close) {
        std::vector<Value> items;
        rest_.remove_prefix(1);
        while (!accept({&close, 1})) {
            items.push_back(read().take());
            accept(",");
        }
        return items;
    }
    OwnedValue make_tuple_from_row(std::vector<Value> items) {
        return make_tuple_from(space_, items.data(), items.size()).value();
    }
    OwnedValue list_from_row(std::vector<Value> items) {
        return make_list_from(space_, items.data(), items.size()).value();
    }
    OwnedValue braces() {
        rest_.remove_prefix(1);
        Ref<Dict> dict = make_dict(space_);
        Ref<Set> set = make_set(space_);
        while (!accept("}")) {
            OwnedValue item = read();
            if (accept(":"))
                ignore(dict_set(space_, dict.get(), item.get(), read()));
            else
                ignore(set_add(space_, set.get(), item.get()));
            accept(",");
        }
        if (set->used > 0) return set;
        return dict;
    }
    template <class Outcome>
    void ignore(const Outcome& outcome) {
        if (!outcome.ok()) space_.release(space_.take_pending());
    }

    ObjectSpace& space_;
    std::string_view rest_;
};

class Tables {
 public:
    explicit Tables(const char* profile = "3.13", bool boxes_always = false)
        : space(*find_identity_profile(profile), boxes_always) {}

    ObjectSpace space;

    OwnedValue value(std::string_view literal) { return LiteralReader(space, literal).read(); }
    OwnedValue type(TypeId id) { return OwnedValue::share(space, space.type(id)); }

    // callee(*arguments), the arguments written as a tuple literal.
    Result<OwnedValue> call_with(const OwnedValue& callee, std::string_view arguments) {
        OwnedValue row_tuple = value(arguments);
        std::vector<Value> row;
        Tuple* tuple = as_tuple(row_tuple.get());
        for (size_t i = 0; i < tuple->size; ++i) row.push_back(share(space, tuple->items()[i]).take());
        return call_with(callee, std::move(row));
    }
    Result<OwnedValue> call_with(const OwnedValue& callee, std::vector<Value> row) {
        Result<OwnedValue> result =
            call(space, callee.get(), CallArguments{row.data(), row.size(), nullptr, row.size()});
        for (const Value argument : row) space.release(argument);
        return result;
    }
    Result<OwnedValue> method(const OwnedValue& self, const char* name, std::string_view arguments = "()") {
        TRY(const OwnedValue bound, get_attribute(space, self.get(), space.intern_name(name)));
        return call_with(bound, arguments);
    }
    Result<OwnedValue> method(const OwnedValue& self, const char* name, const OwnedValue& argument) {
        TRY(const OwnedValue bound, get_attribute(space, self.get(), space.intern_name(name)));
        return call_with(bound, std::vector<Value>{keep(space, argument.get()).take()});
    }
    Result<OwnedValue> construct(TypeId id, std::string_view arguments) { return call_with(type(id), arguments); }
    Result<OwnedValue> operate(BinaryOperator op, const OwnedValue& left, const OwnedValue& right) {
        return binary(space, op, left.get(), right.get());
    }
    Result<bool> compared(CompareOperator op, const OwnedValue& left, const OwnedValue& right) {
        return compare_truth(space, op, left.get(), right.get());
    }
    Result<OwnedValue> item(const OwnedValue& container, std::string_view key) {
        return get_item(space, container.get(), value(key).get());
    }
    Result<void> set(const OwnedValue& container, std::string_view key, std::string_view to) {
        return set_item(space, container.get(), value(key).get(), value(to).get());
    }
    Result<void> remove(const OwnedValue& container, std::string_view key) {
        return delete_item(space, container.get(), value(key).get());
    }
    Result<OwnedValue> iterator(const OwnedValue& iterable) { return iterate(space, iterable.get()); }
    // The next item of an iterator, or "end".
    std::string step(const OwnedValue& at) {
        Result<OwnedValue> item = next(space, at.get());
        return item.ok() && item.value().is_empty() ? "end" : show(std::move(item));
    }
    // list(iterable) as text.
    std::string listed(const OwnedValue& iterable) {
        Result<Ref<List>> items = list_from_iterable(space, iterable.get());
        return items.ok() ? show(OwnedValue(std::move(items).value())) : error();
    }
    std::string listed(Result<OwnedValue> iterable) { return iterable.ok() ? listed(iterable.value()) : error(); }

    // repr(value), or "TypeError: message".
    std::string show(const OwnedValue& shown) { return text_of(repr(space, shown.get())); }
    std::string show(Result<OwnedValue> result) { return result.ok() ? show(result.value()) : error(); }
    std::string show(const Result<void>& result) { return result.ok() ? "None" : error(); }
    std::string show(const Result<bool>& result) { return result.ok() ? (result.value() ? "True" : "False") : error(); }
    std::string error() {
        const OwnedValue exception = OwnedValue::adopt(space, Value::of_object(space.take_pending()));
        const std::string name(type_name(space, exception.get()));
        const std::string message = text_of(str(space, exception.get()));
        return message.empty() ? name : name + ": " + message;
    }

 private:
    std::string text_of(const Result<Ref<Str>>& text) {
        return text.ok() ? std::string(text.value()->text()) : error();
    }
};

}  // namespace eadem::vm
