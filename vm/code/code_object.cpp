// A code object is one block: the struct, then its tables, those of wider items first so that all are
// aligned.
#include "vm/code/code_object.h"

#include <algorithm>

#include "vm/code/sight.h"
#include "vm/code/unverified_code.h"
#include "vm/object/dict.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// Hands out the parts of the block one after the other.
class Divider {
 public:
    explicit Divider(void* place) : next_(static_cast<char*>(place)) {}
    template <class T>
    T* take(std::span<const T> items) {
        auto* place = reinterpret_cast<T*>(next_);
        std::copy(items.begin(), items.end(), place);
        next_ += items.size_bytes();
        return place;
    }
    template <class T>
    T* take(size_t count) {
        auto* place = reinterpret_cast<T*>(next_);
        next_ += count * sizeof(T);
        return place;
    }

 private:
    char* next_;
};

size_t size_of(const CodeParts& parts) {
    return sizeof(CodeObject) + parts.instructions.size_bytes() +
           parts.constants.size() * (sizeof(Value) + sizeof(Object*)) + parts.names.size_bytes() +
           parts.variable_names.size_bytes() + parts.cell_names.size_bytes() + parts.cell_registers.size_bytes() +
           parts.exception_table.protections.size_bytes() + parts.exception_table.runs.size_bytes() +
           parts.constant_notes.size_bytes() + parts.locations.size_bytes();
}

// The constant as an operand: a raw number wherever an operation would make one.
Value operand_of(const ObjectSpace& space, Object* constant) {
    if (!space.boxes_always()) {
        if (constant->type_and_flags == header_of(kIntType)) {
            return Value::of_int(static_cast<IntObject*>(constant)->value);
        }
        if (constant->type_id() == kFloatType) return Value::of_float(static_cast<FloatObject*>(constant)->value);
    }
    return Value::of_object(constant);
}

}  // namespace

size_t code_bytes(const CodeObject* code) {
    const size_t constants = code->constant_count * (sizeof(Value) + sizeof(Object*) + sizeof(uint8_t));
    const size_t cells = size_t{code->cell_count} + code->free_count;
    return sizeof(CodeObject) + code->word_count * sizeof(Instruction) + constants +
           (code->name_count + code->variable_count) * sizeof(Str*) + cells * (sizeof(Str*) + sizeof(uint16_t)) +
           code->protection_count * sizeof(Protection) + code->protected_run_count * sizeof(ProtectedRun) +
           code->location_bytes;
}

namespace {

void link(ObjectSpace& space, CodeObject* code) {
    code->previous = nullptr;
    code->next = space.codes;
    if (space.codes != nullptr) space.codes->previous = code;
    space.codes = code;
}

void unlink(ObjectSpace& space, CodeObject* code) {
    if (code->next != nullptr) code->next->previous = code->previous;
    (code->previous == nullptr ? space.codes : code->previous->next) = code->next;
}

}  // namespace

Result<Ref<CodeObject>> make_unverified_code(ObjectSpace& space, const CodeParts& parts) {
    auto* code = static_cast<CodeObject*>(space.heap.allocate_lasting(size_of(parts)));
    if (code == nullptr) return space.out_of_memory();
    code->references = 1;
    code->type_and_flags = header_of(kCodeType);
    code->flags = parts.flags;
    code->word_count = static_cast<uint32_t>(parts.instructions.size() / sizeof(Instruction));
    code->constant_count = static_cast<uint32_t>(parts.constants.size());
    code->name_count = static_cast<uint32_t>(parts.names.size());
    code->first_line = parts.first_line;
    code->location_bytes = static_cast<uint32_t>(parts.locations.size());
    code->protection_count = static_cast<uint32_t>(parts.exception_table.protections.size());
    code->protected_run_count = static_cast<uint32_t>(parts.exception_table.runs.size());
    code->register_count = parts.register_count;
    code->local_count = parts.local_count;
    code->positional_count = parts.positional_count;
    code->positional_only_count = parts.positional_only_count;
    code->keyword_only_count = parts.keyword_only_count;
    code->variable_count = static_cast<uint16_t>(parts.variable_names.size());
    code->cell_count = parts.cell_count;
    code->blind_locals = parts.blind_locals;
    code->free_count = static_cast<uint16_t>(parts.cell_registers.size() - parts.cell_count);

    Divider divider(code + 1);
    code->instructions = reinterpret_cast<Instruction*>(divider.take(parts.instructions));
    code->numbers = divider.take<Value>(parts.constants.size());
    std::transform(parts.constants.begin(), parts.constants.end(), code->numbers,
                   [&](Object* constant) { return operand_of(space, constant); });
    code->constants = divider.take(parts.constants);
    code->names = divider.take(parts.names);
    code->variable_names = divider.take(parts.variable_names);
    code->cell_names = divider.take(parts.cell_names);
    code->protections = divider.take(parts.exception_table.protections);
    code->protected_runs = divider.take(parts.exception_table.runs);
    code->cell_registers = divider.take(parts.cell_registers);
    code->constant_notes = divider.take(parts.constant_notes);
    code->locations = divider.take(parts.locations);
    code->name = parts.name;
    code->qualified_name = parts.qualified_name;
    code->filename = parts.filename;
    link(space, code);
    return Ref<CodeObject>::adopt(space, code);
}

void admit_code(const ObjectSpace& space, CodeObject* code) {
    if (space.sees_operands != kSeesNoOperands) end_blindness(code, space.sees_operands);
}

// (Who is destroyed looks into its instructions.)
void discard_code(Ref<CodeObject> code) {
    std::fill_n(code->instructions, code->word_count, Instruction{});
}

Result<Ref<CodeObject>> make_code(ObjectSpace& space, const CodeParts& parts) {
    TRY(Ref<CodeObject> code, make_unverified_code(space, parts));
    admit_code(space, code.get());
    return code;
}

namespace {

// Ends the code's hold on the key tables that its displays keep in their last word.
void release_shapes(ObjectSpace& space, CodeObject* code) {
    for (uint32_t word = 0; word < code->word_count;) {
        const OpcodeInfo& info = info_of(code->instructions[word].op);
        word += 1u + info.extra;
        if (!info.has_key_table) continue;
        if (auto* shape = *reinterpret_cast<DictKeysTable**>(&code->instructions[word - 1])) {
            release_dict_keys(space, shape);
        }
    }
}

}  // namespace

Word constant_item(const ObjectSpace& space, Object* item) {
    if (item->type_and_flags == header_of(kIntType) && !space.boxes_always()) {
        const int64_t number = static_cast<IntObject*>(item)->value;
        if (space.profile().is_small_int(number)) return Word::of_int(number);
    }
    return Word::of_object(item);
}

bool is_of_library(const CodeObject* code) {
    return code->filename->text().starts_with("<frozen ");
}

void destroy_code(ObjectSpace& space, Object* self) {
    auto* code = static_cast<CodeObject*>(self);
    unlink(space, code);
    release_shapes(space, code);
    if ((code->flags & kCodeImmortalConstants) == 0) {
        for (uint32_t i = 0; i < code->constant_count; ++i) space.release(code->constants[i]);
    }
    for (uint32_t i = 0; i < code->name_count; ++i) space.release(code->names[i]);
    for (uint32_t i = 0; i < code->variable_count; ++i) space.release(code->variable_names[i]);
    for (uint32_t i = 0; i < uint32_t{code->cell_count} + code->free_count; ++i) space.release(code->cell_names[i]);
    space.release(code->name);
    space.release(code->qualified_name);
    space.release(code->filename);
    space.heap.free_lasting(code, code_bytes(code));
}

}  // namespace eadem::vm
