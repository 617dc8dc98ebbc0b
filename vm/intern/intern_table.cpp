#include "vm/intern/intern_table.h"

#include <bit>
#include <cassert>
#include <cstdlib>
#include <cstring>

#include "vm/object/type.h"

namespace eadem::vm {

InternTable::InternTable(ObjectSpace& space) : space_(space) {
    // Without its first few kilobytes no space can start, and nobody is there yet to catch a MemoryError.
    if (!resize(kFirstCapacity)) std::abort();
}

InternTable::~InternTable() {
    space_.heap.free_table(entries_, bytes_of(mask_ + 1));
}

// `find` from that slot on.
Str* InternTable::find_long(std::string_view text, uint32_t hash, size_t slot) {
    for (; hashes_[slot] != 0; slot = (slot + 1) & mask_) {
        Str* const entry = entries_[slot];
        if (hashes_[slot] == hash && entry->size == text.size() &&
            equal_bytes(entry->data(), text.data(), text.size())) {
            ++hits_;
            return entry;
        }
        ++probes_;
    }
    return nullptr;
}

Result<Ref<Str>> InternTable::intern(Str* text) {
    if (text->is_interned()) return Ref<Str>::share(space_, text);
    if (is_odd_character(text->text())) return intern_text(text->text());
    Str* interned = intern_or_null(text);
    if (interned == nullptr) return space_.out_of_memory();
    return Ref<Str>::share(space_, interned);
}

Str* InternTable::intern_or_null(Str* text) {
    if (text->is_interned()) return text;
    if (is_odd_character(text->text())) return nullptr;
    const uint32_t hash = str_hash(space_, text);
    if (Str* first = find(text->text(), hash)) return first;
    return enter(text, hash) ? text : nullptr;
}

Result<Ref<Str>> InternTable::intern_text(std::string_view text) {
    const uint32_t hash = text_hash(space_, text);
    if (Str* first = find(text, hash)) return Ref<Str>::share(space_, first);
    return make_entry(text, hash);
}

Str* InternTable::intern_unknown_name(std::string_view text) {
    const uint32_t hash = text_hash(space_, text);
    if (Str* first = find(text, hash)) {
        first->make_immortal();
        return first;
    }
    Result<Ref<Str>> made = make_entry(text, hash);
    if (made.ok()) {
        made.value()->make_immortal();
        return made.value().take();
    }
    // Only a name too long for a small block can be refused, or a table that memory is refused for. The
    // caller cannot fail; the safe point that follows raises MemoryError before anything is looked up by the
    // wrong name.
    space_.attention = true;
    return space_.shared.empty_str;
}

Result<Ref<Str>> InternTable::make_entry(std::string_view text, uint32_t hash) {
    TRY(Ref<Str> made, is_odd_character(text) ? make_new_str(space_, text) : make_str(space_, text));
    if (!enter(made.get(), hash)) return space_.out_of_memory();
    return made;
}

bool InternTable::enter(Str* text, uint32_t hash) {
    assert(!text->is_interned());
    // A refused growth is no failure as long as one slot stays free to end the probing.
    if (!has_room() && !resize((mask_ + 1) * 2) && size_ + 1 > mask_) return false;
    text->set_flag(kFlagB);
    text->hash = hash;
    if (space_.profile().interned_immortal) text->make_immortal();
    place(text, hash);
    ++size_;
    return true;
}

void InternTable::place(Str* text, uint32_t hash) {
    size_t slot = hash & mask_;
    while (hashes_[slot] != 0) slot = (slot + 1) & mask_;
    hashes_[slot] = hash;
    entries_[slot] = text;
}

void InternTable::forget(Str* text) {
    assert(text->is_interned());
    size_t hole = text->hash & mask_;
    while (entries_[hole] != text) hole = (hole + 1) & mask_;
    // Close the hole: whoever was pushed past it by a collision moves back, until a free slot ends the run.
    for (size_t slot = (hole + 1) & mask_; hashes_[slot] != 0; slot = (slot + 1) & mask_) {
        const size_t home = hashes_[slot] & mask_;
        if (((slot - home) & mask_) < ((slot - hole) & mask_)) continue;
        hashes_[hole] = hashes_[slot];
        entries_[hole] = entries_[slot];
        hole = slot;
    }
    hashes_[hole] = 0;
    --size_;
    text->clear_flag(kFlagB);
}

Result<Ref<Str>> InternTable::text_beside(std::string_view text) {
    for (const Ref<Str>& known : beside_)
        if (known->text() == text) return Ref<Str>::share(space_, known.get());
    TRY(Ref<Str> made, make_new_str(space_, text));
    beside_.push_back(Ref<Str>::share(space_, made.get()));
    return made;
}

Result<Ref<Str>> text_beside_interned(ObjectSpace& space, std::string_view text) {
    return space.interned().text_beside(text);
}

void InternTable::destroy_all() {
    beside_.clear();
    known_names_.fill(nullptr);
    for (size_t slot = 0; slot <= mask_; ++slot) {
        if (hashes_[slot] == 0) continue;
        hashes_[slot] = 0;
        entries_[slot]->clear_flag(kFlagB);
        space_.type(kStrType)->slots.destroy(space_, entries_[slot]);
    }
    size_ = 0;
}

void InternTable::reserve(size_t count) {
    const size_t capacity = std::bit_ceil(count + count / 3 + 1);
    if (capacity > mask_ + 1) resize(capacity);
}

bool InternTable::resize(size_t capacity) {
    void* buffer = space_.heap.allocate_table(bytes_of(capacity));
    if (buffer == nullptr) return false;
    Str** old_entries = entries_;
    const uint32_t* old_hashes = hashes_;
    const size_t old_capacity = old_entries == nullptr ? 0 : mask_ + 1;

    entries_ = static_cast<Str**>(buffer);
    hashes_ = reinterpret_cast<uint32_t*>(entries_ + capacity);
    mask_ = capacity - 1;
    std::memset(hashes_, 0, capacity * sizeof(uint32_t));
    for (size_t slot = 0; slot < old_capacity; ++slot)
        if (old_hashes[slot] != 0) place(old_entries[slot], old_hashes[slot]);
    if (old_entries != nullptr) space_.heap.free_table(old_entries, bytes_of(old_capacity));
    return true;
}

}  // namespace eadem::vm
