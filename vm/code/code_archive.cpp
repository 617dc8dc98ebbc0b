// The format: numbers are written 7 bits a byte, lowest first, the top bit saying that more follow; an object is a tag
// and what belongs to it. Objects are numbered in the order in which they are complete.
#include "vm/code/code_archive.h"

#include <bit>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <vector>

#include "vm/code/verifier.h"
#include "vm/intern/intern_table.h"
#include "vm/object/big_number.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/set.h"
#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

enum class Tag : uint8_t {
    kNone,
    kFalse,
    kTrue,
    kEllipsis,
    kInt,        // zigzag
    kBigInt,     // sign, bytes of the magnitude, lowest first
    kFloat,      // 8 bytes
    kComplex,    // 16 bytes
    kText,       // bytes
    kInterned,   // bytes
    kBytes,      // bytes
    kTuple,      // items
    kFrozenSet,  // items
    kSlice,      // three objects
    kCode,
    kAgain,  // the number of an object that came before
};

// Code and tuples within one another.
constexpr int kDepthLimit = 200;

constexpr uint64_t zigzag(int64_t number) {
    return static_cast<uint64_t>(number) << 1 ^ static_cast<uint64_t>(number >> 63);
}
constexpr int64_t from_zigzag(uint64_t number) {
    return static_cast<int64_t>(number >> 1 ^ (0 - (number & 1)));
}

// ---- writing ----

class CodeWriter {
 public:
    bool write(const CodeObject* code) {
        write_object(code);
        return !too_deep_;
    }
    std::string take() { return std::move(out_); }

 private:
    void number(uint64_t value) {
        for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(value | 0x80);
        out_ += static_cast<char>(value);
    }
    void raw(const void* data, size_t size) { out_.append(static_cast<const char*>(data), size); }
    void tag(Tag value) { out_ += static_cast<char>(value); }
    void text(std::string_view content) {
        number(content.size());
        out_ += content;
    }
    void real(double value) { raw(&value, sizeof value); }

    void write_value(Value value) {
        if (value.is_object()) return write_object(value.object);
        ++count_;
        if (value.is_raw_float()) {
            tag(Tag::kFloat);
            return real(value.real);
        }
        tag(Tag::kInt);
        number(zigzag(value.integer));
    }

    void write_object(const Object* object) {
        if (const auto known = numbers_.find(object); known != numbers_.end()) {
            tag(Tag::kAgain);
            return number(known->second);
        }
        if (depth_ == kDepthLimit) {
            too_deep_ = true;
            return;
        }
        ++depth_;
        write_new(object);
        --depth_;
        numbers_.emplace(object, count_++);
    }

    void write_new(const Object* object) {
        const Value value = Value::of_object(const_cast<Object*>(object));
        switch (object->type_id()) {
            case kNoneType:
                return tag(Tag::kNone);
            case kEllipsisType:
                return tag(Tag::kEllipsis);
            case kBoolType:
                return tag(static_cast<const IntObject*>(object)->value != 0 ? Tag::kTrue : Tag::kFalse);
            case kIntType:
                return write_int(value);
            case kFloatType:
                tag(Tag::kFloat);
                return real(static_cast<const FloatObject*>(object)->value);
            case kComplexType:
                tag(Tag::kComplex);
                real(complex_value(value).real);
                return real(complex_value(value).imaginary);
            case kStrType:
                tag(as_str(value)->has_flag(kFlagB) ? Tag::kInterned : Tag::kText);
                return text(as_str(value)->text());
            case kBytesType:
                tag(Tag::kBytes);
                return text(static_cast<const Bytes*>(object)->text());
            case kTupleType: {
                const Tuple* tuple = as_tuple(value);
                tag(Tag::kTuple);
                number(tuple->size);
                for (size_t i = 0; i < tuple->size; ++i) write_value(as_tuple(value)->items()[i].peek());
                return;
            }
            case kFrozenSetType:
                return write_set(static_cast<Set*>(value.object));
            case kSliceType: {
                const auto* slice = static_cast<const Slice*>(object);
                tag(Tag::kSlice);
                for (const Word& part : {slice->start, slice->stop, slice->step}) write_value(part.peek());
                return;
            }
            default:
                return write_code_object(static_cast<const CodeObject*>(object));
        }
    }

    void write_int(Value value) {
        int64_t small = 0;
        if (fits_int64(value, small)) {
            tag(Tag::kInt);
            return number(zigzag(small));
        }
        const MpzView big(value);
        tag(Tag::kBigInt);
        number(sign_of(big) < 0 ? 1 : 0);
        std::string magnitude((mpz_sizeinbase(big, 2) + 7) / 8, '\0');
        mpz_export(magnitude.data(), nullptr, -1, 1, 0, 0, big);
        text(magnitude);
    }

    void write_set(Set* set) {
        tag(Tag::kFrozenSet);
        number(set->used);
        size_t position = 0;
        while (const SetEntry* entry = set_next(set, position)) write_value(entry->item.peek());
    }

    void write_names(Str* const* names, size_t count) {
        number(count);
        for (size_t i = 0; i < count; ++i) text(names[i]->text());
    }

    void write_instructions(const CodeObject* code) {
        number(code->word_count);
        for (uint32_t word = 0; word < code->word_count;) {
            const OpcodeInfo& info = info_of(code->instructions[word].op);
            raw(&code->instructions[word], sizeof(Instruction));
            ++word;
            // Caches begin empty.
            for (int i = 0; i < info.extra; ++i, ++word)
                if (!is_cache(info.words[i])) raw(&code->instructions[word], sizeof(Instruction));
        }
    }

    void write_code_object(const CodeObject* code) {
        tag(Tag::kCode);
        number(code->flags & ~uint32_t{kCodeImmortalConstants});
        for (const uint64_t field :
             {uint64_t{code->first_line}, uint64_t{code->register_count}, uint64_t{code->local_count},
              uint64_t{code->positional_count}, uint64_t{code->positional_only_count},
              uint64_t{code->keyword_only_count}, uint64_t{code->cell_count}, code->blind_locals})
            number(field);
        write_instructions(code);
        write_names(code->names, code->name_count);
        write_names(code->variable_names, code->variable_count);
        const size_t cells = size_t{code->cell_count} + code->free_count;
        write_names(code->cell_names, cells);
        for (size_t i = 0; i < cells; ++i) number(code->cell_registers[i]);
        text({reinterpret_cast<const char*>(code->locations), code->location_bytes});
        number(code->protection_count);
        for (uint32_t i = 0; i < code->protection_count; ++i) {
            const Protection& protection = code->protections[i];
            // What restores has no handler: 0.
            number(protection.restores() ? 0 : uint64_t{protection.handler} + 1);
            number(protection.outer);
            number(protection.state);
        }
        number(code->protected_run_count);
        for (uint32_t i = 0; i < code->protected_run_count; ++i) {
            number(code->protected_runs[i].end);
            number(code->protected_runs[i].protection);
        }
        text(code->name->text());
        text(code->qualified_name->text());
        number(code->constant_count);
        for (uint32_t i = 0; i < code->constant_count; ++i) {
            out_ += static_cast<char>(code->constant_notes[i]);
            write_object(code->constants[i]);
        }
    }

 public:
    static bool is_cache(char word) { return word == 'X' || word == 'D'; }

 private:
    std::string out_;
    std::unordered_map<const Object*, uint64_t> numbers_;
    uint64_t count_ = 0;  // of objects that are complete
    int depth_ = 0;
    bool too_deep_ = false;
};

// ---- reading ----

// Every function leaves fault_ set, or an exception pending (kFailed), and then what it gives means nothing.
class CodeReader {
 public:
    CodeReader(ObjectSpace& space, std::string_view bytes, Str* filename)
        : space_(space), at_(bytes.data()), end_(bytes.data() + bytes.size()), filename_(filename) {}

    Result<ReadCode> read() {
        TRY(OwnedValue object, read_object());
        if (fault_.empty() && at_ != end_) fault("there is more behind the code");
        if (fault_.empty() && !is_code(object.get())) fault("it is no code");
        if (!fault_.empty()) return ReadCode{{}, fault_};
        return ReadCode{Ref<CodeObject>::adopt(space_, static_cast<CodeObject*>(object.take().object)), {}};
    }

 private:
    void fault(std::string_view what) {
        if (fault_.empty()) fault_ = what;
        at_ = end_;
    }
    size_t left() const { return static_cast<size_t>(end_ - at_); }

    uint8_t byte() {
        if (at_ == end_) return fault("it is cut off"), uint8_t{0};
        return static_cast<uint8_t>(*at_++);
    }
    uint64_t number() {
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
        const std::string_view content(at_, fault_.empty() ? size : 0);
        at_ += content.size();
        return content;
    }
    std::string_view text() {
        const std::string_view content = bytes();
        if (!is_wtf8(content)) fault("a text is not UTF-8");
        return fault_.empty() ? content : std::string_view();
    }
    double real() {
        double value = 0.0;
        raw(&value, sizeof value);
        return value;
    }

    Result<OwnedValue> read_object() {
        if (depth_ == kDepthLimit) fault("it is nested too deeply");
        ++depth_;
        const auto tag = static_cast<Tag>(byte());
        if (tag == Tag::kAgain) {
            --depth_;
            const uint64_t number_of_object = number();
            if (number_of_object >= objects_.size()) fault("an object is named before it came");
            if (!fault_.empty()) return OwnedValue::none(space_);
            return OwnedValue::share(space_, objects_[number_of_object].get().object);
        }
        TRY(OwnedValue made, read_new(tag));
        --depth_;
        if (!fault_.empty()) return OwnedValue::none(space_);
        // An object even if it is a number, so that all who share it have the same.
        auto object = Ref<Object>::adopt(space_, to_object(std::move(made)));
        objects_.push_back(OwnedValue::share(space_, object.get()));
        return OwnedValue(std::move(object));
    }
    Object* to_object(OwnedValue value) {
        const Value taken = value.take();
        return taken.is_object() ? taken.object : space_.box(taken);
    }

    Result<OwnedValue> read_new(Tag tag) {
        if (!fault_.empty()) return OwnedValue::none(space_);
        switch (tag) {
            case Tag::kNone:
                return OwnedValue::none(space_);
            case Tag::kFalse:
            case Tag::kTrue:
                return OwnedValue::boolean(space_, tag == Tag::kTrue);
            case Tag::kEllipsis:
                return OwnedValue::share(space_, space_.shared.ellipsis);
            case Tag::kInt:
                return OwnedValue::of_int(space_, from_zigzag(number()));
            case Tag::kBigInt:
                return read_big_int();
            case Tag::kFloat:
                return OwnedValue::of_float(space_, real());
            case Tag::kComplex: {
                const double first = real();
                return make_complex(space_, {first, real()});
            }
            case Tag::kText: {
                TRY(Ref<Str> made, make_str(space_, text()));
                return made;
            }
            case Tag::kInterned: {
                TRY(Ref<Str> made, space_.interned().intern_text(text()));
                return made;
            }
            case Tag::kBytes: {
                const std::string_view content = bytes();
                const bool is_own = content.size() == 1 && !space_.profile().pyc_single_byte_const_shared;
                TRY(Ref<Bytes> made, is_own ? make_new_bytes(space_, content) : make_bytes(space_, content));
                return made;
            }
            case Tag::kTuple: {
                const size_t size = count();
                TRY(Ref<Tuple> tuple, make_tuple(space_, size));
                for (size_t i = 0; i < size && fault_.empty(); ++i) {
                    TRY(OwnedValue item, read_object());
                    tuple->items()[i] = to_word(space_, std::move(item));
                }
                return tuple;
            }
            case Tag::kFrozenSet:
                return read_set();
            case Tag::kSlice: {
                TRY(OwnedValue start, read_object());
                TRY(OwnedValue stop, read_object());
                TRY(OwnedValue step, read_object());
                return make_slice(space_, std::move(start), std::move(stop), std::move(step));
            }
            case Tag::kCode:
                return read_code_object();
            default:
                fault("no such kind of object");
                return OwnedValue::none(space_);
        }
    }

    Result<OwnedValue> read_big_int() {
        const bool is_negative = number() != 0;
        const std::string_view magnitude = bytes();
        TRY_VOID(check_int_bits(space_, uint64_t{magnitude.size()} * 8));
        Mpz big;
        mpz_import(big, magnitude.size(), -1, 1, 0, 0, magnitude.data());
        if (is_negative) mpz_neg(big, big);
        return make_int(space_, big.get());
    }

    Result<OwnedValue> read_set() {
        const size_t size = count();
        Ref<Set> set = make_set(space_, kFrozenSetType);
        for (size_t i = 0; i < size && fault_.empty(); ++i) {
            TRY(const OwnedValue item, read_object());
            const TypeId id = space_.type_id(item.get());
            // These have no hash.
            if (id == kCodeType || id == kSliceType) fault("an item of a set is of the wrong kind");
            if (fault_.empty()) TRY_VOID(set_add(space_, set.get(), item.get()));
        }
        return set;
    }

    template <class T>
    using Row = std::vector<T>;

    // The texts of a table as interned strings, which the code object is to own.
    Row<Str*> read_names() {
        Row<Str*> names(count());
        for (Str*& name : names) name = space_.intern_name(text());
        return names;
    }

    void read_instructions(Row<Instruction>& words) {
        const uint64_t word_count = number();
        // Most words are there; caches are not.
        if (word_count > kMostWords || word_count / 4 > left()) return fault("there are too many instructions");
        words.resize(static_cast<size_t>(word_count));
        for (size_t word = 0; word < words.size() && fault_.empty();) {
            raw(&words[word], sizeof(Instruction));
            if (static_cast<size_t>(words[word].op) >= kOpcodeCount || info_of(words[word].op).is_specialised)
                return fault("no such instruction");
            const OpcodeInfo& info = info_of(words[word].op);
            ++word;
            if (word + info.extra > words.size()) return fault("the last instruction is cut off");
            for (int i = 0; i < info.extra; ++i, ++word)
                if (!CodeWriter::is_cache(info.words[i])) raw(&words[word], sizeof(Instruction));
        }
    }

    void read_exception_table(Row<Protection>& protections, Row<ProtectedRun>& runs) {
        protections.resize(count(3));
        for (Protection& protection : protections) {
            const auto handler = number_as<uint32_t>("a handler is too far away");
            protection.handler = handler == 0 ? Protection::kRestores : handler - 1;
            protection.outer = number_as<uint32_t>("there is no such protection");
            protection.state = number_as<uint16_t>("there is no such register");
        }
        runs.resize(count(2));
        for (ProtectedRun& run : runs) {
            run.end = number_as<uint32_t>("a protection is too long");
            run.protection = number_as<uint32_t>("there is no such protection");
        }
    }

    Result<OwnedValue> read_code_object() {
        CodeParts parts;
        parts.flags = number_as<uint32_t>("the flags are too large");
        parts.first_line = number_as<uint32_t>("the line is too large");
        for (uint16_t* field : {&parts.register_count, &parts.local_count, &parts.positional_count,
                                &parts.positional_only_count, &parts.keyword_only_count, &parts.cell_count})
            *field = number_as<uint16_t>("there are too many registers");
        parts.blind_locals = number();
        Row<Instruction> instructions;
        read_instructions(instructions);
        const Row<Str*> names = read_names();
        const Row<Str*> variable_names = read_names();
        const Row<Str*> cell_names = read_names();
        Row<uint16_t> cell_registers(cell_names.size());
        for (uint16_t& reg : cell_registers) reg = number_as<uint16_t>("there is no such register");
        const std::string_view locations = bytes();
        Row<Protection> protections;
        Row<ProtectedRun> runs;
        read_exception_table(protections, runs);
        parts.name = space_.intern_name(text());
        const std::string_view qualified_name = text();
        const bool is_own =
            !space_.profile().qualified_names_interned && qualified_name.find('.') != std::string_view::npos;
        Ref<Str> own_name;
        if (is_own) {
            TRY(own_name, make_new_str(space_, qualified_name));
        }
        parts.qualified_name = is_own ? own_name.get() : space_.intern_name(qualified_name);
        Row<OwnedValue> constants(count(2));
        Row<uint8_t> notes(constants.size());
        for (size_t i = 0; i < constants.size() && fault_.empty(); ++i) {
            notes[i] = byte();
            TRY(constants[i], read_object());
        }
        if (!fault_.empty()) return OwnedValue::none(space_);

        parts.instructions = instructions;
        parts.names = names;
        parts.variable_names = variable_names;
        parts.cell_names = cell_names;
        parts.cell_registers = cell_registers;
        parts.locations = {reinterpret_cast<const uint8_t*>(locations.data()), locations.size()};
        parts.exception_table = {protections, runs};
        parts.constant_notes = notes;
        parts.filename = filename_;
        Row<Object*> objects;
        for (const OwnedValue& constant : constants) objects.push_back(constant.get().object);
        parts.constants = objects;
        if (const char* wrong = wrong_counts(parts)) {
            fault(wrong);
            return OwnedValue::none(space_);
        }
        filename_->share();
        Result<Ref<CodeObject>> code = make_code(space_, parts);
        if (!code.ok()) {
            space_.release(filename_);
            return kFailed;
        }
        for (OwnedValue& constant : constants) constant.take();
        if (is_own) own_name.take();
        if (const auto found = find_fault(*code.value(), verifier_memory_)) fault(*found);
        return OwnedValue(std::move(code).value());
    }

    // What the verifier takes for granted: the counts fit each other.
    static const char* wrong_counts(const CodeParts& parts) {
        const size_t cells = parts.cell_registers.size();
        const size_t parameters = size_t{parts.positional_count} + parts.keyword_only_count +
                                  ((parts.flags & kCodeVariadic) != 0) + ((parts.flags & kCodeVariadicKeywords) != 0);
        if (parts.instructions.empty()) return "there are no instructions";
        if (parts.local_count > parts.register_count || parts.variable_names.size() > parts.local_count ||
            parameters > parts.variable_names.size() || parts.positional_only_count > parts.positional_count)
            return "there are more parameters than registers";
        if (parts.cell_count > cells) return "there are more cells than names of cells";
        for (const uint16_t reg : parts.cell_registers)
            if (reg >= parts.local_count) return "a cell has no register";
        const bool has_documentation = (parts.flags & kCodeHasDocumentation) != 0;
        if (has_documentation && (parts.constants.empty() || parts.constants[0]->type_id() != kStrType))
            return "the documentation is no text";
        return nullptr;
    }

    static constexpr size_t kMostWords = size_t{1} << 28;

    ObjectSpace& space_;
    const char* at_;
    const char* const end_;
    Str* const filename_;
    std::string fault_;
    Row<OwnedValue> objects_;  // those that are complete
    VerifierMemory verifier_memory_;
    int depth_ = 0;
};

}  // namespace

std::optional<std::string> write_code(const CodeObject* code) {
    CodeWriter writer;
    if (!writer.write(code)) return std::nullopt;
    return writer.take();
}

Result<ReadCode> read_code(ObjectSpace& space, std::string_view bytes, Str* filename) {
    return CodeReader(space, bytes, filename).read();
}

}  // namespace eadem::vm
