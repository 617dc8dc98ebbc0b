// Code objects to bytes. A first pass counts what is met more than once.
#include <bit>
#include <unordered_map>
#include <vector>

#include "vm/code/code_archive.h"
#include "vm/code/opcode_rules.h"
#include "vm/object/big_number.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/set.h"
#include "vm/object/slice.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

using archive::Tag;

class CodeWriter {
 public:
    // Nothing if the code is nested too deeply.
    std::optional<std::string> write(const CodeObject* code) {
        count_object(code, 0);
        if (too_deep_) return std::nullopt;
        write_object(code);
        const std::string body = std::move(out_);
        out_.clear();
        number(sizes_.size());
        number(texts_.size());
        for (const size_t size : sizes_) number(size);
        return out_ + texts_ + body;
    }

 private:
    void number(uint64_t value) {
        for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(value | 0x80);
        out_ += static_cast<char>(value);
    }
    void raw(const void* data, size_t size) { out_.append(static_cast<const char*>(data), size); }
    void bytes(std::string_view content) {
        number(content.size());
        out_ += content;
    }
    void real(double value) { raw(&value, sizeof value); }
    void text(std::string_view content) {
        const auto [place, is_new] = text_numbers_.try_emplace(std::string(content), sizes_.size());
        if (is_new) {
            sizes_.push_back(content.size());
            texts_ += content;
            texts_ += '\0';
        }
        number(place->second);
    }

    // ---- what is met more than once ----

    void count_value(Value value, int depth) {
        if (value.is_object()) count_object(value.object, depth);
    }
    void count_object(const Object* object, int depth) {
        if (depth == archive::kDepthLimit) too_deep_ = true;
        if (too_deep_ || ++meetings_[object] > 1) return;
        const Value value = Value::of_object(const_cast<Object*>(object));
        switch (object->type_id()) {
            case kTupleType:
                for (size_t i = 0; i < as_tuple(value)->size; ++i)
                    count_value(as_tuple(value)->items()[i].peek(), depth + 1);
                return;
            case kFrozenSetType: {
                size_t position = 0;
                while (const SetEntry* entry = set_next(static_cast<Set*>(value.object), position))
                    count_value(entry->item.peek(), depth + 1);
                return;
            }
            case kSliceType: {
                const auto* slice = static_cast<const Slice*>(object);
                for (const Word& part : {slice->start, slice->stop, slice->step}) count_value(part.peek(), depth + 1);
                return;
            }
            case kCodeType: {
                const auto* code = static_cast<const CodeObject*>(object);
                for (uint32_t i = 0; i < code->constant_count; ++i) count_object(code->constants[i], depth + 1);
                return;
            }
            default:
                return;
        }
    }
    // These are themselves wherever they are read.
    static bool is_canonical(const Object* object) {
        switch (object->type_id()) {
            case kNoneType:
            case kEllipsisType:
            case kBoolType:
                return true;
            case kStrType:
                return static_cast<const Str*>(object)->is_interned();
            default:
                return false;
        }
    }

    // ---- objects ----

    void tag(Tag value) { out_ += static_cast<char>(static_cast<uint8_t>(value) | keeps_); }

    void write_value(Value value) {
        if (value.is_object()) return write_object(value.object);
        keeps_ = 0;
        if (value.is_raw_float()) {
            tag(Tag::kFloat);
            return real(value.real);
        }
        tag(Tag::kInt);
        number(archive::zigzag(value.integer));
    }

    void write_object(const Object* object) {
        keeps_ = 0;
        if (const auto known = numbers_.find(object); known != numbers_.end()) {
            tag(Tag::kAgain);
            return number(known->second);
        }
        const bool is_kept = !is_canonical(object) && meetings_[object] > 1;
        if (is_kept) keeps_ = archive::kKept;
        write_new(object);
        if (is_kept) numbers_.emplace(object, numbers_.size());
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
                tag(as_str(value)->is_interned() ? Tag::kInterned : Tag::kText);
                return text(as_str(value)->text());
            case kBytesType:
                tag(Tag::kBytes);
                return bytes(static_cast<const Bytes*>(object)->text());
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
            return number(archive::zigzag(small));
        }
        const MpzView big(value);
        tag(Tag::kBigInt);
        number(sign_of(big) < 0 ? 1 : 0);
        std::string magnitude((mpz_sizeinbase(big, 2) + 7) / 8, '\0');
        mpz_export(magnitude.data(), nullptr, -1, 1, 0, 0, big);
        bytes(magnitude);
    }

    void write_set(Set* set) {
        tag(Tag::kFrozenSet);
        number(set->used);
        size_t position = 0;
        while (const SetEntry* entry = set_next(set, position)) write_value(entry->item.peek());
    }

    // ---- code ----

    void write_names(Str* const* names, size_t count) {
        number(count);
        for (size_t i = 0; i < count; ++i) text(names[i]->text());
    }

    // What the machine has added is left out: its words are empty.
    void write_instructions(const CodeObject* code) {
        for (uint32_t word = 0; word < code->word_count;) {
            const OpcodeRule& rule = rule_of(code->instructions[word].op);
            const uint32_t written = rule.has_caches ? rule.first_cache : rule.length;
            raw(&code->instructions[word], written * sizeof(Instruction));
            out_.append((rule.length - written) * sizeof(Instruction), '\0');
            word += rule.length;
        }
    }

    void write_code_object(const CodeObject* code) {
        tag(Tag::kCode);
        number(code->constant_count);
        for (uint32_t i = 0; i < code->constant_count; ++i) {
            out_ += static_cast<char>(code->constant_notes[i]);
            write_object(code->constants[i]);
        }
        number(code->flags & ~uint32_t{kCodeImmortalConstants});
        for (const uint64_t field :
             {uint64_t{code->first_line}, uint64_t{code->register_count}, uint64_t{code->local_count},
              uint64_t{code->positional_count}, uint64_t{code->positional_only_count},
              uint64_t{code->keyword_only_count}, uint64_t{code->cell_count}, code->blind_locals})
            number(field);
        text(code->name->text());
        text(code->qualified_name->text());
        write_names(code->names, code->name_count);
        write_names(code->variable_names, code->variable_count);
        const size_t cells = size_t{code->cell_count} + code->free_count;
        write_names(code->cell_names, cells);
        for (size_t i = 0; i < cells; ++i) number(code->cell_registers[i]);
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
        bytes({reinterpret_cast<const char*>(code->locations), code->location_bytes});
        number(code->word_count);
        write_instructions(code);
    }

    std::string out_;
    std::string texts_;
    std::vector<size_t> sizes_;
    std::unordered_map<std::string, size_t> text_numbers_;
    std::unordered_map<const Object*, uint32_t> meetings_;
    std::unordered_map<const Object*, uint64_t> numbers_;  // of those that are kept
    uint8_t keeps_ = 0;                                    // of the tag that comes next
    bool too_deep_ = false;
};

}  // namespace

std::optional<std::string> write_code(const CodeObject* code) {
    return CodeWriter().write(code);
}

}  // namespace eadem::vm
