#include "vm/code/disassembler.h"

#include <iterator>

#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

// Longer constants are cut: the listing is for reading.
constexpr size_t kLongestConstant = 60;

class Disassembler {
 public:
    Disassembler(ObjectSpace& space, std::string& out) : space_(space), out_(out) {}

    Result<void> add(const CodeObject& code) {
        code_ = &code;
        heading();
        TRY_VOID(constants());
        TRY_VOID(instructions());
        protections();
        for (uint32_t i = 0; i < code.constant_count; ++i) {
            const Value constant = Value::of_object(code.constants[i]);
            if (!is_code(constant)) continue;
            out_ += '\n';
            TRY_VOID(Disassembler(space_, out_).add(*static_cast<const CodeObject*>(constant.object)));
        }
        return {};
    }

 private:
    template <class... Arguments>
    void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
        while (!out_.empty() && out_.back() == ' ') out_.pop_back();
        out_ += '\n';
    }

    void heading() {
        line("{}  ({}, line {})", code_->qualified_name->text(), code_->filename->text(), code_->first_line);
        line("  {} words, {} registers, {} of them locals", code_->word_count, code_->register_count,
             code_->local_count);
        std::string names;
        for (uint32_t i = 0; i < code_->variable_count; ++i)
            names += fmt::format("{}r{} {}", i == 0 ? "" : ", ", i, code_->variable_names[i]->text());
        for (uint32_t i = 0; i < uint32_t{code_->cell_count} + code_->free_count; ++i)
            names += fmt::format("{}r{} {} {}", names.empty() ? "" : ", ", code_->cell_registers[i],
                                 i < code_->cell_count ? "cell" : "free", code_->cell_names[i]->text());
        if (!names.empty()) line("  {}", names);
    }

    Result<std::string> constant_text(uint32_t index) {
        const Value constant = Value::of_object(code_->constants[index]);
        if (is_code(constant))
            return fmt::format("code {}", static_cast<const CodeObject*>(constant.object)->qualified_name->text());
        TRY(Ref<Str> text, repr(space_, constant));
        std::string shown(text->text());
        if (shown.size() <= kLongestConstant) return shown;
        size_t cut = kLongestConstant - 3;
        while ((static_cast<unsigned char>(shown[cut]) & 0xC0) == 0x80) --cut;
        return shown.substr(0, cut) + "...";
    }

    Result<void> constants() {
        if (code_->constant_count == 0) return {};
        line("  constants");
        for (uint32_t i = 0; i < code_->constant_count; ++i) {
            TRY(const std::string text, constant_text(i));
            const Value constant = Value::of_object(code_->constants[i]);
            line("  {:>6}  {:<9} {:<24} {}", fmt::format("k{}", i), type_name(space_, constant), text,
                 describe_notes(code_->constant_notes[i]));
        }
        return {};
    }

    // Where the jump of the instruction at `word` leads; its offset counts from the next instruction.
    uint32_t jump_target(uint32_t word, const OpcodeInfo& info) const {
        const Instruction& at = code_->instructions[word];
        const int32_t offset = info.is_wide ? at.bc() : at.jump_c();
        return static_cast<uint32_t>(static_cast<int32_t>(word + 1 + info.extra) + offset);
    }

    Result<std::string> operand(uint32_t word, const OpcodeInfo& info, int position) {
        const Instruction& at = code_->instructions[word];
        const uint16_t field = operand_numbers(at)[static_cast<size_t>(position)];
        const auto index = info.is_wide && position == 1 ? static_cast<uint32_t>(at.bc()) : uint32_t{field};
        switch (info.operands[position]) {
            case 'K': {
                TRY(const std::string text, constant_text(index));
                return fmt::format("k{} ({})", index, text);
            }
            case 'N':
                return std::string(code_->names[index]->text());
            case 'J':
                return fmt::format("to {}", jump_target(word, info));
            case 'I':
                return fmt::format("{}", field);
            case 'S':
            case 'O':
            case 'H':
                return fmt::format("r{}{}", field, (at.flags & kOperands[position]) != 0 ? "!" : "");
            default:
                return fmt::format("r{}", field);
        }
    }

    Result<std::string> operands(uint32_t word, const OpcodeInfo& info) {
        std::string text;
        for (int position = 0; position < 3; ++position) {
            // The second half of a wide operand was shown with the first.
            if (info.operands[position] == '_' || (info.is_wide && position == 2)) continue;
            TRY(const std::string one, operand(word, info, position));
            text += (text.empty() ? "" : ", ") + one;
        }
        const Instruction& at = code_->instructions[word];
        if (info.words[0] == 'N' || info.words[0] == 'M') {
            const auto& named = reinterpret_cast<const ExtraWord&>(code_->instructions[word + 1]);
            text += fmt::format(", .{}", code_->names[named.low]->text());
        }
        if ((info.traits & kSwappable) != 0 && (at.flags & kSwapped) != 0) text += "  swapped";
        if ((at.flags & kRawCopy) != 0) text += "  raw";
        if ((at.flags & kBlind) != 0) text += "  blind";
        return text;
    }

    Result<void> instructions() {
        line("  line  word");
        uint32_t last_line = 0;
        for (uint32_t word = 0; word < code_->word_count;) {
            const OpcodeInfo& info = info_of(code_->instructions[word].op);
            TRY(const std::string text, operands(word, info));
            const uint32_t source_line = code_->location(word).line;
            const std::string shown =
                source_line == last_line || source_line == 0 ? "" : fmt::format("{}", source_line);
            line("  {:>4} {:>5}  {:<26} {}", shown, word, info.name, text);
            if (source_line != 0) last_line = source_line;
            word += 1 + info.extra;
        }
        return {};
    }

    // What protects which words, those inside a handler's protection apart.
    void protections() {
        const ExceptionTable table = code_->exception_table();
        if (table.runs.empty()) return;
        line("  handlers");
        uint32_t begin = 0;
        for (const ProtectedRun& run : table.runs) {
            std::string way;
            for (uint32_t number = run.protection; number != 0; number = table.protection(number).outer) {
                const Protection& protection = table.protection(number);
                way += way.empty() ? "" : ", then ";
                way += protection.restores() ? fmt::format("restore r{}", protection.state)
                                             : fmt::format("to {} r{}", protection.handler, protection.state);
                if (!protection.restores()) break;
            }
            if (!way.empty()) line("  {:>4} - {:<5} {}", begin, run.end - 1, way);
            begin = run.end;
        }
    }

    ObjectSpace& space_;
    std::string& out_;
    const CodeObject* code_ = nullptr;
};

}  // namespace

std::string describe_notes(uint8_t notes) {
    constexpr std::pair<uint8_t, const char*> kWords[] = {
        {kNoteFolded, "folded"}, {kNoteMerged, "merged"}, {kNoteInterned, "interned"}, {kNoteCached, "cached"}};
    std::string text;
    for (const auto& [bit, word] : kWords)
        if ((notes & bit) != 0) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

Result<std::string> disassemble(ObjectSpace& space, const CodeObject& code) {
    std::string text;
    TRY_VOID(Disassembler(space, text).add(code));
    return text;
}

}  // namespace eadem::vm
