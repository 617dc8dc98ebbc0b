#include "compiler/listing/constant_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "compiler/constant_pool.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/set.h"
#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace vm;

namespace {

bool is_frozen_set(Value value) {
    return value.is_object() && value.object->type_id() == kFrozenSetType;
}

std::vector<Value> items_of(Value value) {
    std::vector<Value> items;
    if (is_tuple(value)) {
        for (size_t i = 0; i < as_tuple(value)->size; ++i) items.push_back(as_tuple(value)->items()[i].peek());
    } else if (is_frozen_set(value)) {
        size_t position = 0;
        while (SetEntry* entry = set_next(as_set(value), position)) items.push_back(entry->item.peek());
    }
    return items;
}

double real_of(Value value) {
    return value.is_raw_float() ? value.real : static_cast<FloatObject*>(value.object)->value;
}

// All digits of an int, which repr() might refuse.
std::string digits_of(ObjectSpace& space, Value number) {
    const int64_t limit = std::exchange(space.int_max_str_digits, 0);
    Result<std::string> digits = int_digits(space, number, 10);
    space.int_max_str_digits = limit;
    return digits.ok() ? digits.value() : std::string();
}

template <class Texts>
std::string joined(const Texts& texts) {
    return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace

// A letter for the type, then the value.
std::string ConstantTable::key_of(Value value) {
    switch (space_.type_id(value)) {
        case kIntType:
            return "i" + digits_of(space_, value);
        case kFloatType:
            if (std::isnan(real_of(value))) return fmt::format("n{}", ++nan_count_);
            return fmt::format("f{:x}", std::bit_cast<uint64_t>(real_of(value)));
        case kComplexType:
            return fmt::format("c{:x},{:x}", std::bit_cast<uint64_t>(complex_value(value).real),
                               std::bit_cast<uint64_t>(complex_value(value).imaginary));
        case kStrType:
            return "s" + std::string(as_str(value)->text());
        case kBytesType:
            return "b" + std::string(as_bytes(value)->text());
        case kSliceType: {
            const Slice* slice = as_slice(value);
            return fmt::format("[{}:{}:{}]", key_of(slice->start.peek()), key_of(slice->stop.peek()),
                               key_of(slice->step.peek()));
        }
        case kTupleType:
        case kFrozenSetType: {
            std::vector<std::string> keys;
            for (const Value item : items_of(value)) keys.push_back(key_of(item));
            const bool is_set = is_frozen_set(value);
            if (is_set) std::sort(keys.begin(), keys.end());
            // The sizes keep a text with a comma in it apart from two texts.
            std::string key = is_set ? "{" : "(";
            for (const std::string& item : keys) key += fmt::format("{}:{}", item.size(), item);
            return key;
        }
        default:
            return fmt::format("o{}", static_cast<const void*>(value.object));
    }
}

uint32_t ConstantTable::add(OwnedValue value, bool is_name) {
    std::string key = key_of(value.get());
    const auto [place, is_new] = places_.try_emplace(key, static_cast<uint32_t>(entries_.size()));
    if (is_new) entries_.push_back({.key = std::move(key), .value = std::move(value), .is_name = is_name});
    return place->second;
}

uint32_t ConstantTable::append(OwnedValue value) {
    std::string key = key_of(value.get());
    entries_.push_back({.key = std::move(key), .value = std::move(value)});
    return static_cast<uint32_t>(entries_.size() - 1);
}

uint32_t ConstantTable::add_code(std::string_view key, uint32_t child) {
    const std::string whole_key = fmt::format("={}", key);
    const auto [place, is_new] = places_.try_emplace(whole_key, static_cast<uint32_t>(entries_.size()));
    if (is_new) entries_.push_back({.key = whole_key, .child = child});
    return place->second;
}

void ConstantTable::drop_unused() {
    size_t kept = 0;
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (i > 0 && !entries_[i].is_used) continue;
        if (kept != i) entries_[kept] = std::move(entries_[i]);
        ++kept;
    }
    truncate(kept);
}

namespace {

Result<ListedConstant> list_value(ObjectSpace& space, Value value, bool is_name, bool one_character_interned) {
    ListedConstant listed{.type = std::string(type_name(space, value))};
    for (const Value item : items_of(value)) {
        TRY(ListedConstant listed_item, list_value(space, item, is_name, one_character_interned));
        listed.items.push_back(std::move(listed_item));
    }
    if (is_str(value)) {
        const Str* text = as_str(value);
        const bool is_shared_character =
            one_character_interned && text->length() == 1 && static_cast<unsigned char>(text->data()[0]) <= 0xC3;
        listed.interned = is_name || is_shared_character || interns_constant(space.profile(), text->text());
    }
    if (is_frozen_set(value)) {
        std::sort(listed.items.begin(), listed.items.end(),
                  [](const ListedConstant& a, const ListedConstant& b) { return a.repr < b.repr; });
    }
    std::vector<std::string_view> texts;
    for (const ListedConstant& item : listed.items) texts.push_back(item.repr);
    if (is_tuple(value)) {
        listed.repr = fmt::format("({}{})", joined(texts), texts.size() == 1 ? "," : "");
    } else if (is_frozen_set(value) && !texts.empty()) {
        listed.repr = fmt::format("frozenset({{{}}})", joined(texts));
    } else if (space.type_id(value) == kIntType) {
        listed.repr = digits_of(space, value);
    } else {
        TRY(const Ref<Str> text, repr(space, value));
        listed.repr = std::string(text->text());
    }
    return listed;
}

}  // namespace

Result<ListedConstant> ConstantTable::listed(const Entry& entry, bool one_character_interned) const {
    return list_value(space_, entry.value.get(), entry.is_name, one_character_interned);
}

}  // namespace eadem::compiler
