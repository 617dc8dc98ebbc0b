// The intern table: of all strings with the same text, the one that stands for them.
//
// Open addressing with linear probing over two rows, 32-bit hashes and the strings; a hash of 0 marks a free
// slot (a str never hashes to 0), and removal moves later entries back, so there are no tombstones. The table
// belongs to one ObjectSpace. It does not count its strings: an interned str that dies leaves the table first
// (the destroy slot of str calls `forget`), unless the profile keeps interned strings for ever.
//
// Invariant: a str has kFlagB set exactly while it is an entry here; its own hash is filled in then; no two
// entries have equal text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "vm/object/ref.h"
#include "vm/object/str.h"

namespace eadem::vm {

// What the table has done so far, and how full it is.
struct InternStatistics {
    size_t entries = 0;
    size_t capacity = 0;
    uint64_t lookups = 0;  // questions asked
    uint64_t hits = 0;     // answered with a string that was there
    uint64_t probes = 0;   // slots passed over on the way
};

class InternTable {
 public:
    explicit InternTable(ObjectSpace& space);
    ~InternTable();
    InternTable(const InternTable&) = delete;
    InternTable& operator=(const InternTable&) = delete;

    // The interned string with that text, borrowed; null if there is none. `hash` is text_hash of the text.
    [[gnu::always_inline]] Str* find(std::string_view text, uint32_t hash) {
        ++lookups_;
        size_t slot = hash & mask_;
        for (; hashes_[slot] != 0; slot = (slot + 1) & mask_) {
            Str* const entry = entries_[slot];
            if (hashes_[slot] == hash && entry->size == text.size()) {
                // (Without a call in this loop there is nothing to be saved from one.)
                if (text.size() > kShortRow) return find_long(text, hash, slot);
                if (equal_short_bytes(entry->data(), text.data(), text.size())) {
                    ++hits_;
                    return entry;
                }
            }
            ++probes_;
        }
        return nullptr;
    }

    // sys.intern: the object that stands for the text, which is `text` itself if it comes first. `text` is an
    // exact str. Fails only for lack of memory.
    Result<Ref<Str>> intern(Str* text);
    // The same without a reference for the caller. Null, and nothing raised, if `intern` must do it: memory is lacking,
    // or the text is a single character that is not the one of its kind.
    Str* intern_or_null(Str* text);
    // The same for text that is no object yet: a str is made only if the text is new. `text` is valid UTF-8
    // or WTF-8.
    Result<Ref<Str>> intern_text(std::string_view text);
    // The interned string with that text, immortal from now on; borrowed. (ObjectSpace::intern_name) Names are literals
    // of the interpreter mostly, so the one that came from that address last is tried first.
    Str* intern_name(std::string_view text) {
        const auto address = reinterpret_cast<uintptr_t>(text.data());
        Str*& known = known_names_[(address ^ address >> 8) % kKnownNames];
        if (known == nullptr || known->text() != text) known = intern_unknown_name(text);
        return known;
    }

    // The one object with that text that the interpreter itself uses, where that is not the interned one.
    Result<Ref<Str>> text_beside(std::string_view text);

    // Takes a dying string out. Only for strings with kFlagB.
    void forget(Str* text);
    // At the end of the space: destroys all entries, whoever counts them.
    void destroy_all();
    // Makes room for `count` entries in all; a hint that may be refused silently.
    void reserve(size_t count);

    InternStatistics statistics() const { return {size_, mask_ + 1, lookups_, hits_, probes_}; }
    size_t size() const { return size_; }
    // Calls visit(Str*) for every entry, in no particular order. `visit` must not intern or forget.
    template <class Visit>
    void for_each(Visit visit) const {
        for (size_t slot = 0; slot <= mask_; ++slot)
            if (hashes_[slot] != 0) visit(entries_[slot]);
    }

 private:
    // The names that every program starts with fit without growing.
    static constexpr size_t kFirstCapacity = 1024;

    static constexpr size_t bytes_of(size_t capacity) { return capacity * (sizeof(Str*) + sizeof(uint32_t)); }
    bool has_room() const { return (size_ + 1) * 4 <= (mask_ + 1) * 3; }
    // Whether, in profiles 3.11 and 3.12, the interned string for that text is not the one that run-time operations
    // give out.
    bool is_odd_character(std::string_view text) const {
        return text.size() == 1 && space_.profile().odd_one_char_literals.find(text[0]) != std::string_view::npos;
    }
    Str* find_long(std::string_view text, uint32_t hash, size_t slot);
    Str* intern_unknown_name(std::string_view text);
    Result<Ref<Str>> make_entry(std::string_view text, uint32_t hash);
    bool enter(Str* text, uint32_t hash);
    void place(Str* text, uint32_t hash);
    bool resize(size_t capacity);

    ObjectSpace& space_;
    Str** entries_ = nullptr;  // one buffer with hashes_ behind it
    uint32_t* hashes_ = nullptr;
    size_t mask_ = 0;  // capacity - 1
    size_t size_ = 0;
    uint64_t lookups_ = 0;
    uint64_t hits_ = 0;
    uint64_t probes_ = 0;
    static constexpr size_t kKnownNames = 256;
    std::array<Str*, kKnownNames> known_names_{};  // by the address of their text; null: none yet
    std::vector<Ref<Str>> beside_;
};

}  // namespace eadem::vm
