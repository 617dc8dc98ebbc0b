#include "compiler/constant_pool.h"

#include <algorithm>

#include "compiler/constant_key.h"
#include "vm/intern/intern_table.h"
#include "vm/intern/shared_values.h"
#include "vm/object/bytes.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::compiler {

using namespace vm;

namespace {

// As CPython's all_name_chars, plus the documents' rule that a digit may not come first.
bool is_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool is_interned(const Object* object) {
    return object->type_id() == kStrType && static_cast<const Str*>(object)->is_interned();
}

}  // namespace

bool interns_constant(const IdentityProfile& profile, std::string_view text) {
    switch (profile.intern_rule) {
        case InternRule::kOff:
            return false;
        case InternRule::kAll:
            return true;
        case InternRule::kWord:
        case InternRule::kName:
            break;
    }
    if (static_cast<int64_t>(text.size()) > profile.intern_max_length || !is_word(text)) return false;
    return profile.intern_rule == InternRule::kWord || text.empty() || text[0] < '0' || text[0] > '9';
}

bool PoolEntry::is_number() const {
    return object->type_id() == kFloatType || object->type_and_flags == header_of(kIntType);
}

ConstantPool::ConstantPool(ObjectSpace& space, grammar::Arena& arena, bool immortal, SharedConstants* shared)
    : space_(space), arena_(arena), immortal_(immortal), shared_(shared), none_(&singleton(space.shared.none)) {}

ConstantPool::~ConstantPool() {
    for (PoolEntry* entry : all_) space_.release(entry->object);
}

// ---- the decision ----

bool ConstantPool::merges(ConstantOrigin origin) const {
    const IdentityProfile& profile = space_.profile();
    if (profile.const_scope == ConstantScope::kNone) return false;
    switch (origin) {
        case ConstantOrigin::kLiteral:
        case ConstantOrigin::kKeys:
            return true;
        case ConstantOrigin::kFolded:
        case ConstantOrigin::kDisplay:
            return profile.pool_folded;
        case ConstantOrigin::kFilling:
            // Where a constant tuple has items of its own, an equal one does not hold the pool's.
            return profile.pool_folded && profile.const_tuple_items == TupleItems::kPool;
        case ConstantOrigin::kLateTuple:
            return profile.late_tuple_pooled;
    }
    return true;
}

uint32_t ConstantPool::scope_of(uint32_t code) const {
    return space_.profile().const_scope == ConstantScope::kCode ? code : 0;
}

PoolEntry& ConstantPool::find_or_add(OwnedValue value, uint32_t hash, ConstantOrigin origin, uint32_t code) {
    Object* object = value.get().object;
    // Where nothing merges, what is one object anyway may have one entry.
    const bool merged = merges(origin) || (space_.profile().const_scope == ConstantScope::kNone &&
                                           (notes_of(object) & (kNoteCached | kNoteInterned)) != 0);
    const uint32_t scope = scope_of(code);
    if (merged) {
        if (PoolEntry* entry = find(object, hash, scope)) return *entry;
    }
    PoolEntry& entry = make_entry(std::move(value), hash, scope);
    if (origin == ConstantOrigin::kFolded) entry.notes |= kNoteFolded;
    if (merged) enter(entry);
    return entry;
}

OwnedValue ConstantPool::intern_if_name(OwnedValue text) {
    Str* str = as_str(text.get());
    if (!interns_constant(space_.profile(), str->text())) return text;
    Result<Ref<Str>> interned = space_.interned().intern(str);
    return interned.ok() ? OwnedValue(std::move(interned).value()) : std::move(text);
}

// The tuple with its items made into the objects that stand for them: pooled, or boxed for this tuple alone.
OwnedValue ConstantPool::pool_items(OwnedValue tuple, ConstantOrigin origin, uint32_t code) {
    Tuple* old = as_tuple(tuple.get());
    if (old->size == 0) return tuple;
    Result<Ref<Tuple>> made = make_tuple(space_, old->size);
    if (!made.ok()) return tuple;
    const bool pooled = origin == ConstantOrigin::kLateTuple || origin == ConstantOrigin::kFilling ||
                        (origin != ConstantOrigin::kKeys && space_.profile().const_tuple_items == TupleItems::kPool);
    for (size_t i = 0; i < old->size; ++i) {
        OwnedValue item = share(space_, old->items()[i]);
        item = OwnedValue::adopt(space_, Value::of_object(space_.box(item.take())));
        if (pooled) {
            item = OwnedValue::share(space_, add(std::move(item), ConstantOrigin::kLiteral, code).object);
        } else if (item.get().object->type_id() == kTupleType) {
            item = pool_items(std::move(item), origin, code);
        } else if (is_str(item.get())) {
            item = intern_if_name(std::move(item));
        }
        made.value()->items()[i] = constant_item(space_, item.take().object);
    }
    return OwnedValue(std::move(made).value());
}

// ---- ways in ----

PoolEntry& ConstantPool::singleton(Object* object) {
    const uint32_t hash = constant_hash(space_, object);
    if (PoolEntry* entry = find(object, hash, 0)) return *entry;
    PoolEntry& entry = make_entry(OwnedValue::share(space_, object), hash, 0);
    enter(entry);
    return entry;
}

PoolEntry& ConstantPool::add_int(int64_t number, uint32_t code) {
    // A folded small int that is not the cached one may have come first: 2**31 - (2**31 - 7), before 3.9.
    const bool is_cached = space_.profile().int_addsub_wide_normalised;
    if (is_cached && space_.profile().is_small_int(number)) return add_small_int(number);
    const uint32_t hash = int_constant_hash(number);
    if (merges(ConstantOrigin::kLiteral)) {
        const IntObject key{{0, header_of(kIntType)}, number};
        if (PoolEntry* entry = find(&key, hash, scope_of(code))) return *entry;
    }
    OwnedValue box = OwnedValue::adopt(space_, Value::of_object(space_.box_int(number)));
    return find_or_add(std::move(box), hash, ConstantOrigin::kLiteral, code);
}

// The cache as the pool sees it: no hashing for the numbers that every program is full of.
PoolEntry& ConstantPool::add_small_int(int64_t number) {
    if (small_ints_.empty()) small_ints_.resize(small_int_count(space_.profile()));
    PoolEntry*& entry = small_ints_[static_cast<size_t>(number - space_.profile().small_int_min)];
    if (entry == nullptr) {
        OwnedValue box = OwnedValue::adopt(space_, Value::of_object(space_.box_int(number)));
        entry = &find_or_add(std::move(box), int_constant_hash(number), ConstantOrigin::kLiteral, 0);
    }
    return *entry;
}

PoolEntry& ConstantPool::add_text(std::string_view text, uint32_t code) {
    const bool interned = interns_constant(space_.profile(), text);
    if (interned || merges(ConstantOrigin::kLiteral)) {
        const uint32_t hash = text_hash(space_, text);
        const uint32_t scope = scope_of(code);
        const auto same = [text](const Object* object) {
            return object->type_id() == kStrType && static_cast<const Str*>(object)->text() == text;
        };
        if (PoolEntry* entry = find_if(hash, scope, same)) return *entry;
    }
    Result<Ref<Str>> made = interned ? space_.interned().intern_text(text) : make_str(space_, text);
    if (!made.ok()) return *none_;
    const uint32_t hash = str_hash(space_, made.value().get());
    return find_or_add(OwnedValue(std::move(made).value()), hash, ConstantOrigin::kLiteral, code);
}

PoolEntry& ConstantPool::add(OwnedValue value, ConstantOrigin origin, uint32_t code) {
    if (value.is_empty()) return *none_;
    value = OwnedValue::adopt(space_, Value::of_object(space_.box(value.take())));
    if (is_str(value.get())) {
        value = intern_if_name(std::move(value));
    } else if (is_tuple(value.get())) {
        value = pool_items(std::move(value), origin, code);
    }
    const uint32_t hash = constant_hash(space_, value.get().object);
    return find_or_add(std::move(value), hash, origin, code);
}

PoolEntry& ConstantPool::add_computed(OwnedValue value, ConstantOrigin origin, uint32_t code) {
    if (value.is_empty()) return *none_;
    value = OwnedValue::adopt(space_, Value::of_object(space_.box(value.take())));
    if (is_str(value.get())) value = intern_if_name(std::move(value));
    const uint32_t hash = constant_hash(space_, value.get().object);
    return find_or_add(std::move(value), hash, origin, code);
}

PoolEntry& ConstantPool::item_of(const PoolEntry& tuple, uint32_t index) {
    OwnedValue item = share(space_, static_cast<Tuple*>(tuple.object)->items()[index]);
    item = OwnedValue::adopt(space_, Value::of_object(space_.box(item.take())));
    return make_entry(std::move(item), 0, 0);
}

PoolEntry& ConstantPool::add_code(Ref<CodeObject> object, uint32_t code) {
    note_code_tables();
    if (!space_.profile().equal_code_objects_shared) return make_entry(OwnedValue(std::move(object)), 0, 0);
    const uint32_t hash = constant_hash(space_, object.get());
    return find_or_add(OwnedValue(std::move(object)), hash, ConstantOrigin::kLiteral, code);
}

void ConstantPool::note_code_tables() {
    if (has_code_tables_ || !space_.profile().empty_bytes_of_code_pooled) return;
    has_code_tables_ = true;
    OwnedValue empty = OwnedValue::share(space_, space_.shared.empty_bytes);
    const uint32_t hash = constant_hash(space_, empty.get().object);
    find_or_add(std::move(empty), hash, ConstantOrigin::kLiteral, 0);
}

// ---- entries ----

uint8_t ConstantPool::notes_of(const Object* object) const {
    uint8_t notes = is_shared(space_, object) ? kNoteCached : 0;
    if (is_interned(object)) notes |= kNoteInterned;
    return notes;
}

template <class Same>
PoolEntry* ConstantPool::find_if(uint32_t hash, uint32_t scope, Same same) const {
    if (slots_.empty()) return nullptr;
    for (size_t at = hash & (slots_.size() - 1); slots_[at].entry != nullptr; at = (at + 1) & (slots_.size() - 1)) {
        PoolEntry* entry = slots_[at].entry;
        if (slots_[at].hash == hash && entry->scope == scope && same(entry->object)) {
            ++entry->occurrences;
            return entry;
        }
    }
    return nullptr;
}

PoolEntry* ConstantPool::find(const Object* object, uint32_t hash, uint32_t scope) const {
    return find_if(hash, scope, [object](const Object* other) { return same_constant(other, object); });
}

PoolEntry& ConstantPool::make_entry(OwnedValue value, uint32_t hash, uint32_t scope) {
    if (shared_ != nullptr && value.get().object->type_id() != kCodeType) value = shared_->stand_in(std::move(value));
    auto* entry = arena_.make<PoolEntry>(PoolEntry{.object = value.take().object, .hash = hash, .scope = scope});
    entry->notes = notes_of(entry->object);
    if (immortal_) make_immortal(entry->object);
    all_.push_back(entry);
    return *entry;
}

void ConstantPool::make_immortal(Object* object) {
    if (object->is_immortal()) return;
    object->make_immortal();
    if (!object->has_flag(kFlagTracked) && !is_interned(object)) space_.destroy_at_end(object);
    if (object->type_id() != kTupleType) return;
    auto* tuple = static_cast<Tuple*>(object);
    for (size_t i = 0; i < tuple->size; ++i)
        if (tuple->items()[i].is_object()) make_immortal(tuple->items()[i].object());
}

void ConstantPool::enter(PoolEntry& entry) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    ++count_;
    place({entry.hash, &entry});
}

void ConstantPool::place(Slot slot) {
    size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].entry != nullptr) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
}

void ConstantPool::grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.entry != nullptr) place(slot);
}

}  // namespace eadem::compiler
