// Bytes to code objects. Nothing is allocated for each code object but itself: its tables are gathered in memory that
// all share, for while they are, no other code is being read. That memory is given back at the end as a whole.
#include <array>
#include <bit>
#include <cassert>
#include <cstring>
#include <limits>
#include <memory_resource>
#include <new>
#include <span>
#include <utility>
#include <vector>

#include "vm/code/code_archive.h"
#include "vm/code/unverified_code.h"
#include "vm/code/verifier.h"
#include "vm/intern/intern_table.h"
#include "vm/object/big_number.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/memory_guard.h"
#include "vm/object/set.h"
#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

using archive::Tag;

// More memory to work in: tables of the heap (Heap::allocate_table).
class WorkingMemory : public std::pmr::memory_resource {
 public:
    explicit WorkingMemory(Heap& heap) : heap_(heap) {}

 private:
    void* do_allocate(size_t size, size_t) override {
        if (void* const memory = heap_.allocate_table(size)) return memory;
        throw std::bad_alloc();
    }
    void do_deallocate(void* memory, size_t size, size_t) override { heap_.free_table(memory, size); }
    bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

    Heap& heap_;
};

// Every function leaves fault_ set, or an exception pending, where it fails, and then what it gives means nothing: an
// object is null.
class CodeReader {
 public:
    CodeReader(ObjectSpace& space, std::string_view bytes, Str* filename, bool is_verified)
        : space_(space),
          at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          filename_(filename),
          is_verified_(is_verified),
          more_memory_(space.heap) {}
    ~CodeReader() {
        for (Object* object : constants_) space_.release(object);
        for (Object* object : kept_) space_.release(object);
    }
    CodeReader(const CodeReader&) = delete;
    CodeReader& operator=(const CodeReader&) = delete;

    Result<ReadCode> read() {
        if (left() >= kLarge) space_.heap.expect(kGrowth * left());
        read_texts();
        auto object = Ref<Object>::adopt(space_, read_object());
        if (space_.has_pending()) return kFailed;
        if (!has_fault() && at_ != end_) fault("there is more behind the code");
        if (!has_fault() && object->type_id() != kCodeType) fault("it is no code");
        if (has_fault()) return ReadCode{{}, fault_};
        return ReadCode{Ref<CodeObject>::adopt(space_, static_cast<CodeObject*>(object.take())), {}};
    }

 private:
    // From that size on the objects are worth a huge page; they take about so many times as much as their bytes here.
    static constexpr size_t kLarge = size_t{256} << 10;
    static constexpr size_t kGrowth = 2;

    [[gnu::cold, gnu::noinline]] void fault(std::string_view what) {
        if (fault_.empty()) fault_ = what;
        at_ = end_;
    }
    bool has_fault() const { return !fault_.empty(); }
    size_t left() const { return static_cast<size_t>(end_ - at_); }

    // ---- numbers and bytes ----

    uint8_t byte() {
        if (at_ == end_) [[unlikely]]
            return fault("it is cut off"), uint8_t{0};
        return static_cast<uint8_t>(*at_++);
    }
    uint64_t number() {
        if (left() >= 2) [[likely]] {
            const auto first = static_cast<uint8_t>(at_[0]), second = static_cast<uint8_t>(at_[1]);
            if (first < 0x80) return ++at_, first;
            if (second < 0x80) return at_ += 2, (first & 0x7fu) | uint64_t{second} << 7;
        }
        return long_number();
    }
    [[gnu::noinline]] uint64_t long_number() {
        uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const uint8_t next = byte();
            value |= uint64_t{next & 0x7fu} << shift;
            if (next < 0x80) return value;
        }
        fault("a number is too long");
        return 0;
    }
    template <class T>
    T number_as(std::string_view what) {
        const uint64_t value = number();
        if (value > std::numeric_limits<T>::max()) fault(what);
        return static_cast<T>(value);
    }
    // How many things follow, each of which takes at least that many bytes.
    size_t count(size_t least = 1) {
        const uint64_t value = number();
        if (value > left() / least) return fault("it is cut off"), size_t{0};
        return static_cast<size_t>(value);
    }
    void raw(void* to, size_t size) {
        if (left() < size) return fault("it is cut off");
        std::memcpy(to, at_, size);
        at_ += size;
    }
    std::string_view bytes() {
        const size_t size = count();
        const std::string_view content(at_, has_fault() ? 0 : size);
        at_ += content.size();
        return content;
    }
    double real() {
        double value = 0.0;
        raw(&value, sizeof value);
        return value;
    }

    // ---- texts ----

    struct Text {
        uint32_t begin;
        uint32_t size;
        Str* name;  // interned, and immortal from then on; null until it is asked for
    };
    std::string_view content_of(const Text& text) const { return {first_text_ + text.begin, text.size}; }

    // As there is a 0 between them, the texts are well-formed if all of it is.
    void read_texts() {
        const size_t text_count = count(2);
        const size_t size = count();
        if (size > UINT32_MAX) return fault("a text is too long");
        texts_.resize(text_count);
        size_t used = 0;
        for (Text& text : texts_) {
            const size_t length = number();
            if (length >= size - used) return fault("a text is too long");
            text = {static_cast<uint32_t>(used), static_cast<uint32_t>(length), nullptr};
            used += length + 1;
        }
        if (used != size || left() < size) return fault("a text is too long");
        first_text_ = at_;
        for (const Text& text : texts_)
            if (first_text_[text.begin + text.size] != '\0') return fault("a text does not end");
        if (!is_wtf8({at_, size})) return fault("a text is not UTF-8");
        at_ += size;
        space_.interned().reserve(space_.interned().size() + text_count);
    }
    Text& text() {
        const uint64_t index = number();
        if (index >= texts_.size()) [[unlikely]]
            return fault("there is no such text"), no_text_;
        return texts_[index];
    }
    Str* name() { return name_of(text()); }
    Str* name_of(Text& text) {
        if (text.name == nullptr) text.name = space_.intern_name(content_of(text));
        return text.name;
    }
    void read_names(std::pmr::vector<Str*>& names) {
        names.resize(count());
        for (Str*& one : names) one = name();
    }

    // ---- objects ----

    // An object even if it is a number, so that all who share it have the same.
    Object* read_object() {
        const uint8_t first = byte();
        const auto tag = static_cast<Tag>(first & ~archive::kKept);
        if (has_fault()) return nullptr;
        Object* const object = read_new(tag);
        if (object == nullptr || (first & archive::kKept) == 0) return object;
        object->share();
        kept_.push_back(object);
        return object;
    }
    // Null if there is none; then an exception is pending.
    template <class T>
    static Object* or_null(Result<Ref<T>> made) {
        return made.ok() ? made.value().take() : nullptr;
    }
    Object* or_null(Result<OwnedValue> made) { return made.ok() ? space_.box(made.value().take()) : nullptr; }
    Object* shared(Object* object) {
        object->share();
        return object;
    }

    Object* read_new(Tag tag) {
        switch (tag) {
            case Tag::kNone:
                return shared(space_.shared.none);
            case Tag::kFalse:
                return shared(space_.shared.false_object);
            case Tag::kTrue:
                return shared(space_.shared.true_object);
            case Tag::kEllipsis:
                return shared(space_.shared.ellipsis);
            case Tag::kInt:
                return checked(space_.box_int(archive::from_zigzag(number())));
            case Tag::kBigInt:
                return read_big_int();
            case Tag::kFloat:
                return checked(space_.box_float(real()));
            case Tag::kComplex: {
                const double first = real();
                return checked(space_.box(make_complex(space_, {first, real()}).take()));
            }
            case Tag::kText: {
                const std::string_view content = content_of(text());
                return has_fault() ? nullptr : or_null(make_str(space_, content));
            }
            case Tag::kInterned: {
                Text& found = text();
                if (has_fault()) return nullptr;
                if (found.name != nullptr) return shared(found.name);
                return or_null(space_.interned().intern_text(content_of(found)));
            }
            case Tag::kBytes: {
                const std::string_view content = bytes();
                if (has_fault()) return nullptr;
                const bool is_own = content.size() == 1 && !space_.profile().pyc_single_byte_const_shared;
                return or_null(is_own ? make_new_bytes(space_, content) : make_bytes(space_, content));
            }
            case Tag::kAgain: {
                const uint64_t index = number();
                if (index >= kept_.size()) return fault("an object is named before it came"), nullptr;
                return shared(kept_[index]);
            }
            default:
                return read_group(tag);
        }
    }
    // The object, unless there is a fault.
    Object* checked(Object* object) {
        if (!has_fault()) return object;
        if (object != nullptr) space_.release(object);
        return nullptr;
    }

    // What other objects are in.
    [[gnu::noinline]] Object* read_group(Tag tag) {
        if (depth_ == archive::kDepthLimit) return fault("it is nested too deeply"), nullptr;
        ++depth_;
        Object* const object = read_new_group(tag);
        --depth_;
        return object;
    }
    Object* read_new_group(Tag tag) {
        switch (tag) {
            case Tag::kTuple:
                return read_tuple();
            case Tag::kFrozenSet:
                return read_set();
            case Tag::kSlice: {
                OwnedValue parts[3];
                for (OwnedValue& part : parts) {
                    Object* const object = read_object();
                    if (object == nullptr) return nullptr;
                    part = OwnedValue(Ref<Object>::adopt(space_, object));
                }
                return make_slice(space_, std::move(parts[0]), std::move(parts[1]), std::move(parts[2])).take();
            }
            case Tag::kCode:
                return read_code_object();
            default:
                fault("no such kind of object");
                return nullptr;
        }
    }

    [[gnu::noinline]] Object* read_big_int() {
        const bool is_negative = number() != 0;
        const std::string_view magnitude = bytes();
        if (has_fault() || !check_int_bits(space_, uint64_t{magnitude.size()} * 8).ok()) return nullptr;
        Mpz big;
        mpz_import(big, magnitude.size(), -1, 1, 0, 0, magnitude.data());
        if (is_negative) mpz_neg(big, big);
        return or_null(make_int(space_, big.get()));
    }

    Object* read_tuple() {
        const size_t size = count();
        Result<Ref<Tuple>> tuple = make_tuple(space_, size);
        if (!tuple.ok()) return nullptr;
        for (size_t i = 0; i < size; ++i) {
            Object* const item = read_object();
            if (item == nullptr) return nullptr;
            tuple.value()->items()[i] = constant_item(space_, item);
        }
        return checked(tuple.value().take());
    }

    Object* read_set() {
        const size_t size = count();
        Ref<Set> set = make_set(space_, kFrozenSetType);
        for (size_t i = 0; i < size; ++i) {
            const auto item = Ref<Object>::adopt(space_, read_object());
            if (!item) return nullptr;
            // These have no hash.
            if (item->type_id() == kCodeType || item->type_id() == kSliceType)
                return fault("an item of a set is of the wrong kind"), nullptr;
            if (!set_add(space_, set.get(), Value::of_object(item.get())).ok()) return nullptr;
        }
        return checked(set.take());
    }

    // ---- code ----

    [[gnu::noinline]] Object* read_code_object() {
        const size_t constant_count = count(2);
        const size_t first_constant = constants_.size(), first_note = notes_.size();
        for (size_t i = 0; i < constant_count; ++i) {
            notes_.push_back(byte());
            Object* const constant = read_object();
            if (constant == nullptr) return nullptr;
            constants_.push_back(constant);
        }
        CodeParts parts;
        Ref<Str> own_name;
        read_numbers(parts);
        read_own_names(parts, own_name);
        read_tables(parts);
        if (has_fault() || space_.has_pending()) return nullptr;
        parts.constants = std::span(constants_).subspan(first_constant);
        parts.constant_notes = std::span(notes_).subspan(first_note);
        parts.filename = filename_;
        if (const char* wrong = wrong_counts(parts)) return fault(wrong), nullptr;
        filename_->share();
        Result<Ref<CodeObject>> made = make_unverified_code(space_, parts);
        if (!made.ok()) {
            space_.release(filename_);
            return nullptr;
        }
        static_cast<void>(own_name.take());
        constants_.resize(first_constant);
        notes_.resize(first_note);
        if (is_verified_ && !verify(made.value())) return nullptr;
        admit_code(space_, made.value().get());
        return made.value().take();
    }

    // False, and the code is discarded, if there is a fault.
    bool verify(Ref<CodeObject>& code) {
        std::optional<std::string> found;
        try {
            found = find_fault(*code, verifier_memory_);
        } catch (...) {
            discard_code(std::move(code));
            throw;
        }
        if (!found) return true;
        discard_code(std::move(code));
        fault(*found);
        return false;
    }

    void read_numbers(CodeParts& parts) {
        parts.flags = number_as<uint32_t>("the flags are too large");
        parts.first_line = number_as<uint32_t>("the line is too large");
        for (uint16_t* field : {&parts.register_count, &parts.local_count, &parts.positional_count,
                                &parts.positional_only_count, &parts.keyword_only_count, &parts.cell_count})
            *field = number_as<uint16_t>("there are too many registers");
        parts.blind_locals = number();
    }

    void read_own_names(CodeParts& parts, Ref<Str>& own_name) {
        parts.name = name();
        Text& qualified = text();
        const bool is_own = !space_.profile().qualified_names_interned && &qualified != &no_text_ &&
                            content_of(qualified).find('.') != std::string_view::npos;
        if (!is_own) {
            parts.qualified_name = name_of(qualified);
            return;
        }
        Result<Ref<Str>> made = make_new_str(space_, content_of(qualified));
        if (!made.ok()) return;  // it is pending
        own_name = std::move(made).value();
        parts.qualified_name = own_name.get();
    }

    void read_tables(CodeParts& parts) {
        read_names(names_);
        read_names(variable_names_);
        read_names(cell_names_);
        cell_registers_.resize(cell_names_.size());
        for (uint16_t& reg : cell_registers_) reg = number_as<uint16_t>("there is no such register");
        read_exception_table();
        const std::string_view locations = bytes();
        parts.instructions = read_instructions();
        parts.names = names_;
        parts.variable_names = variable_names_;
        parts.cell_names = cell_names_;
        parts.cell_registers = cell_registers_;
        parts.locations = {reinterpret_cast<const uint8_t*>(locations.data()), locations.size()};
        parts.exception_table = {protections_, runs_};
    }

    void read_exception_table() {
        protections_.resize(count(3));
        for (Protection& protection : protections_) {
            const auto handler = number_as<uint32_t>("a handler is too far away");
            protection.handler = handler == 0 ? Protection::kRestores : handler - 1;
            protection.outer = number_as<uint32_t>("there is no such protection");
            protection.state = number_as<uint16_t>("there is no such register");
        }
        runs_.resize(count(2));
        for (ProtectedRun& run : runs_) {
            run.end = number_as<uint32_t>("a protection is too long");
            run.protection = number_as<uint32_t>("there is no such protection");
        }
    }

    std::span<const std::byte> read_instructions() {
        constexpr size_t kMostWords = size_t{1} << 28;
        const size_t words = count(sizeof(Instruction));
        if (words == 0) return fault("there are no instructions"), std::span<const std::byte>();
        if (words > kMostWords) return fault("there are too many instructions"), std::span<const std::byte>();
        const char* const first = std::exchange(at_, at_ + words * sizeof(Instruction));
        return std::as_bytes(std::span(first, at_));
    }

    // What the verifier takes for granted: the counts fit each other.
    static const char* wrong_counts(const CodeParts& parts) {
        constexpr uint32_t kKnownFlags = kCodeVariadic | kCodeVariadicKeywords | kCodeGenerator | kCodeNested |
                                         kCodeModule | kCodeHasDocumentation | kCodeClass | kCodeBlindRest;
        const size_t cells = parts.cell_registers.size();
        const size_t parameters = size_t{parts.positional_count} + parts.keyword_only_count +
                                  ((parts.flags & kCodeVariadic) != 0) + ((parts.flags & kCodeVariadicKeywords) != 0);
        if ((parts.flags & ~kKnownFlags) != 0) return "there are unknown flags";
        if ((parts.flags & kCodeBlindRest) != 0 && (parts.flags & kCodeVariadic) == 0) return "there is no *args";
        if (parts.register_count > OperandField::kMostIndex + 1) return "there are too many registers";
        if (parts.local_count > parts.register_count || parts.variable_names.size() > parts.local_count ||
            parameters > parts.variable_names.size() || parts.positional_only_count > parts.positional_count)
            return "there are more parameters than registers";
        if (parts.cell_count > cells || cells > UINT16_MAX) return "there are more cells than names of cells";
        for (const uint16_t reg : parts.cell_registers)
            if (reg >= parts.local_count) return "a cell has no register";
        const bool has_documentation = (parts.flags & kCodeHasDocumentation) != 0;
        if (has_documentation && (parts.constants.empty() || parts.constants[0]->type_id() != kStrType))
            return "the documentation is no text";
        return nullptr;
    }

    ObjectSpace& space_;
    const char* at_;
    const char* const end_;
    Str* const filename_;
    const bool is_verified_;
    std::string fault_;
    // What a small module takes comes from here.
    std::array<std::byte, 4096> first_memory_;
    WorkingMemory more_memory_;
    std::pmr::monotonic_buffer_resource memory_{first_memory_.data(), first_memory_.size(), &more_memory_};
    std::pmr::vector<Text> texts_{&memory_};
    const char* first_text_ = nullptr;
    Text no_text_{};
    std::pmr::vector<Object*> kept_{&memory_};  // owned
    // Of code objects that are not complete, one behind the other; owned.
    std::pmr::vector<Object*> constants_{&memory_};
    std::pmr::vector<uint8_t> notes_{&memory_};
    // The tables of the code object that is made next.
    std::pmr::vector<Str*> names_{&memory_}, variable_names_{&memory_}, cell_names_{&memory_};
    std::pmr::vector<uint16_t> cell_registers_{&memory_};
    std::pmr::vector<Protection> protections_{&memory_};
    std::pmr::vector<ProtectedRun> runs_{&memory_};
    VerifierMemory verifier_memory_{&memory_};
    int depth_ = 0;
};

}  // namespace

Result<ReadCode> read_code(ObjectSpace& space, std::string_view bytes, Str* filename) {
    return guard_memory(space, [&] { return CodeReader(space, bytes, filename, true).read(); });
}

Result<Ref<CodeObject>> read_own_code(ObjectSpace& space, std::string_view bytes, Str* filename) {
#ifdef NDEBUG
    constexpr bool kIsVerified = false;
#else
    constexpr bool kIsVerified = true;
#endif
    TRY(ReadCode read, guard_memory(space, [&] { return CodeReader(space, bytes, filename, kIsVerified).read(); }));
    assert(read.fault.empty());
    return std::move(read.code);
}

}  // namespace eadem::vm
