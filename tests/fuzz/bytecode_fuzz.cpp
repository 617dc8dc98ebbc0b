// Bytecode that somebody else made: whatever is read, what the verifier accepts can be run. An input is bytes as
// read_code takes them, or a program; of a program's code forgeries are made, which only the verifier can refuse, and
// files that are damaged in any way. The forgeries of an input are numbered; EADEM_FORGERIES=COUNT@FIRST says which to
// make (the first few otherwise), and with EADEM_FORGERIES_SHOWN the number of each stands on stderr before it is made.
#include <fcntl.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/import/bytecode_file.h"
#include "stdlib/native/compile_source.h"
#include "tests/fuzz/limits.h"
#include "tests/fuzz/require.h"
#include "vm/code/code_archive.h"
#include "vm/code/disassembler.h"
#include "vm/object/module.h"
#include "vm/object/str.h"

using namespace eadem;

namespace {

// How long a forgery may run, in microseconds of processor time.
constexpr suseconds_t kTimeLimit = 100'000;
// One Runtime runs so many of them.
constexpr int kForgeriesTogether = 200;

using Random = std::mt19937_64;

uint64_t below(Random& random, uint64_t limit) {
    return limit == 0 ? 0 : random() % limit;
}
bool one_in(Random& random, uint64_t count) {
    return below(random, count) == 0;
}

std::unique_ptr<stdlib::Runtime> make_runtime() {
    static const int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    stdlib::RuntimeOptions options;
    options.arguments = {"forgery.py"};
    options.isolated = true;
    return std::make_unique<stdlib::Runtime>(
        *vm::find_identity_profile("3.13"), std::move(options),
        stdlib::Runtime::Streams{input, stdlib::Runtime::kCapture, stdlib::Runtime::kCapture});
}

// ---- running ----

void run(stdlib::Runtime& runtime, vm::CodeObject* code) {
    if ((code->flags & vm::kCodeModule) == 0) return;
    vm::Result<vm::Ref<vm::Module>> module = vm::make_module(runtime, "forgery");
    if (!module.ok()) return runtime.forget_pending();
    const vm::Ref<vm::Module> held = std::move(module).value();
    vm::Dict* const names = held->namespace_dict;
    static_cast<void>(vm::dict_set_name(runtime, names, runtime.intern_name("__builtins__"),
                                        vm::OwnedValue::share(runtime, runtime.builtins.get())));
    {
        const TimeLimit limit(runtime, kTimeLimit);
        // A forgery may tell a number from its box, so that law (value.h) is not asserted.
        runtime.sees_operands = vm::kSeesAllOperands;
        static_cast<void>(runtime.run(code, names, nullptr));
        runtime.sees_operands = vm::kSeesNoOperands;
    }
    runtime.forget_pending();
    require(runtime.handled() == nullptr, "what is handled is dealt with where the program ends");
    static_cast<void>(runtime.output().take());
    static_cast<void>(runtime.error().take());
}

void show(vm::ObjectSpace& space, const vm::CodeObject* code) {
    const vm::Result<std::string> text = vm::disassemble(space, *code);
    if (text.ok()) std::fprintf(stderr, "%s\n", text.value().c_str());
    for (uint32_t i = 0; i < code->constant_count; ++i) {
        if (code->constants[i]->type_id() == vm::kCodeType)
            show(space, static_cast<vm::CodeObject*>(code->constants[i]));
    }
}

// What is wrong with the bytes; nothing if they were code, which has run then.
std::string read_and_run(stdlib::Runtime& runtime, std::string_view bytes, bool is_shown = false) {
    vm::Result<vm::ReadCode> read = vm::read_code(runtime, bytes, runtime.intern_name("forgery.py"));
    if (!read.ok()) {
        runtime.forget_pending();
        return "there is no memory";
    }
    if (!read.value().code) return read.value().fault;
    if (is_shown) show(runtime, read.value().code.get());
    run(runtime, read.value().code.get());
    return {};
}

// ---- forging ----

// Changes a code object, which is not run: it is written, to be read again.
class Forger {
 public:
    Forger(vm::ObjectSpace& space, Random& random) : space_(space), random_(random) {}

    // Afterwards the code object itself is of no use.
    std::string forge(vm::CodeObject* module) {
        gather(module);
        for (uint64_t changes = 1 + below(random_, 3) * below(random_, 2); changes > 0; --changes)
            change(codes_[below(random_, codes_.size())]);
        std::string bytes = vm::write_code(module).value();
        // What was changed into a cache may look like one that is to be released; and constants are counted as before.
        for (vm::CodeObject* code : codes_) {
            std::fill_n(code->instructions, code->word_count, vm::Instruction{});
            code->flags &= ~uint32_t{vm::kCodeImmortalConstants};
        }
        return bytes;
    }

 private:
    void gather(vm::CodeObject* code) {
        codes_.push_back(code);
        for (uint32_t i = 0; i < code->constant_count; ++i) {
            if (code->constants[i]->type_id() == vm::kCodeType)
                gather(static_cast<vm::CodeObject*>(code->constants[i]));
        }
    }

    void change(vm::CodeObject* code) {
        switch (below(random_, 12)) {
            case 0:
                return change_number(code);
            case 1:
                return change_constant(code);
            case 2:
                return change_table(code);
            default:
                return change_instruction(code);
        }
    }

    // Where instructions begin.
    std::vector<uint32_t> words_of(const vm::CodeObject* code) const {
        std::vector<uint32_t> words;
        for (uint32_t word = 0; word < code->word_count; word += 1u + vm::info_of(code->instructions[word].op).extra)
            words.push_back(word);
        return words;
    }

    void change_instruction(vm::CodeObject* code) {
        const std::vector<uint32_t> words = words_of(code);
        const uint32_t word = words[below(random_, words.size())];
        vm::Instruction& instruction = code->instructions[word];
        const uint32_t extra = vm::info_of(instruction.op).extra;
        vm::OperandField* const fields[] = {&instruction.a, &instruction.b, &instruction.c};
        vm::OperandField& field = *fields[below(random_, 3)];
        switch (below(random_, 8)) {
            case 0: {
                const auto op = static_cast<vm::Opcode>(below(random_, vm::kOpcodeCount));
                if (vm::info_of(op).extra == extra) instruction.op = op;
                return;
            }
            case 1:
                instruction.flags ^= static_cast<uint8_t>(1u << below(random_, 8));
                return;
            case 2:  // another instruction of the same length, or that one here
                return exchange(code, words, word, extra);
            case 3:
                if (extra == 0) return;
                return change_extra(code->instructions[word + 1 + below(random_, extra)]);
            case 4:
                field.bits = static_cast<uint16_t>(random_());
                return;
            case 5:
                field = *fields[below(random_, 3)];
                return;
            case 6:
                field.bits = static_cast<uint16_t>(2 * below(random_, uint64_t{code->register_count} + 2));
                return;
            default:
                field.bits = static_cast<uint16_t>(field.bits + below(random_, 9) - 4);
                return;
        }
    }

    void exchange(vm::CodeObject* code, const std::vector<uint32_t>& words, uint32_t word, uint32_t extra) {
        const uint32_t other = words[below(random_, words.size())];
        if (vm::info_of(code->instructions[other].op).extra != extra) return;
        const bool is_copied = one_in(random_, 2);
        for (uint32_t i = 0; i <= extra; ++i) {
            if (is_copied) {
                code->instructions[word + i] = code->instructions[other + i];
            } else {
                std::swap(code->instructions[word + i], code->instructions[other + i]);
            }
        }
    }

    void change_extra(vm::Instruction& word) {
        auto bits = std::bit_cast<uint64_t>(word);
        if (one_in(random_, 2)) {
            bits = bits + below(random_, 5) - 2;
        } else {
            bits ^= uint64_t{1} << below(random_, 64);
        }
        word = std::bit_cast<vm::Instruction>(bits);
    }

    void change_number(vm::CodeObject* code) {
        const auto changed = [this](auto number) {
            return static_cast<decltype(number)>(number + below(random_, 5) - 2);
        };
        switch (below(random_, 7)) {
            case 0:
                code->flags ^= 1u << below(random_, 10);
                return;
            case 1:
                code->register_count = changed(code->register_count);
                return;
            case 2:
                code->local_count = changed(code->local_count);
                return;
            case 3:
                code->positional_count = changed(code->positional_count);
                return;
            case 4:
                code->keyword_only_count = changed(code->keyword_only_count);
                return;
            case 5:
                code->positional_only_count = changed(code->positional_only_count);
                return;
            default:
                code->blind_locals ^= uint64_t{1} << below(random_, 64);
                return;
        }
    }

    // A constant of any of the code objects, there or beside.
    void change_constant(vm::CodeObject* code) {
        const vm::CodeObject* from = codes_[below(random_, codes_.size())];
        if (code->constant_count == 0 || from->constant_count == 0) return;
        vm::Object* const other = from->constants[below(random_, from->constant_count)];
        vm::Object*& place = code->constants[below(random_, code->constant_count)];
        if (other->type_id() == vm::kCodeType && place->type_id() == vm::kCodeType) {
            std::swap(code->constants[below(random_, code->constant_count)], place);
            return;
        }
        // Code must not come to be within itself, nor one that is yet to be changed be let go.
        if (other->type_id() == vm::kCodeType || place->type_id() == vm::kCodeType) return;
        other->share();
        space_.release(std::exchange(place, other));
    }

    void change_table(vm::CodeObject* code) {
        const uint32_t cells = uint32_t{code->cell_count} + code->free_count;
        switch (below(random_, 6)) {
            case 0:
                if (cells == 0) return;
                code->cell_registers[below(random_, cells)] =
                    static_cast<uint16_t>(below(random_, uint64_t{code->local_count} + 1));
                return;
            case 1:
                if (cells == 0) return;
                code->cell_count = static_cast<uint16_t>(below(random_, cells + 1));
                code->free_count = static_cast<uint16_t>(cells - code->cell_count);
                return;
            case 2:
                if (code->name_count == 0) return;
                return std::swap(code->names[below(random_, code->name_count)],
                                 code->names[below(random_, code->name_count)]);
            case 3:
                if (code->protected_run_count == 0) return;
                return change_run(code, code->protected_runs[below(random_, code->protected_run_count)]);
            default:
                if (code->protection_count == 0) return;
                return change_protection(code, code->protections[below(random_, code->protection_count)]);
        }
    }
    void change_run(const vm::CodeObject* code, vm::ProtectedRun& run) {
        const std::vector<uint32_t> words = words_of(code);
        if (one_in(random_, 2)) {
            run.end = words[below(random_, words.size())];
        } else {
            run.protection = static_cast<uint32_t>(below(random_, uint64_t{code->protection_count} + 2));
        }
    }
    void change_protection(const vm::CodeObject* code, vm::Protection& protection) {
        const std::vector<uint32_t> words = words_of(code);
        switch (below(random_, 4)) {
            case 0:
                protection.outer = static_cast<uint32_t>(below(random_, uint64_t{code->protection_count} + 2));
                return;
            case 1:
                protection.state = static_cast<uint16_t>(protection.state + below(random_, 5) - 2);
                return;
            case 2:
                protection.handler = vm::Protection::kRestores;
                return;
            default:
                protection.handler = words[below(random_, words.size())];
                return;
        }
    }

    vm::ObjectSpace& space_;
    Random& random_;
    std::vector<vm::CodeObject*> codes_;
};

// ---- damaging ----

std::string damaged(std::string bytes, Random& random) {
    for (uint64_t changes = 1 + below(random, 4) * below(random, 2); changes > 0 && !bytes.empty(); --changes) {
        const size_t at = below(random, bytes.size()), other = below(random, bytes.size());
        const size_t length = std::min<size_t>(1 + below(random, 16), bytes.size() - std::max(at, other));
        switch (below(random, 8)) {
            case 0:
                bytes.resize(at);
                break;
            case 1:
                bytes.insert(at, bytes.substr(other, length));
                break;
            case 2:
                bytes.erase(at, length);
                break;
            case 3:
                bytes.replace(at, length, bytes.substr(other, length));
                break;
            case 4:
                bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(random, 8));
                break;
            case 5:
                bytes[at] = static_cast<char>(static_cast<uint64_t>(bytes[at]) + below(random, 9) - 4);
                break;
            default:
                bytes[at] = static_cast<char>(random());
                break;
        }
    }
    return bytes;
}

// ---- a program ----

struct Forgeries {
    uint64_t count = 20;
    uint64_t first = 0;
    bool are_shown = false;

    static Forgeries asked_for() {
        Forgeries forgeries;
        if (const char* const asked = std::getenv("EADEM_FORGERIES")) {
            char* end = nullptr;
            forgeries.count = std::strtoull(asked, &end, 10);
            if (*end == '@') forgeries.first = std::strtoull(end + 1, nullptr, 10);
        }
        forgeries.are_shown = std::getenv("EADEM_FORGERIES_SHOWN") != nullptr;
        return forgeries;
    }
};

// Forgery `number` of code that was written as `bytes`, and in a file as `file`.
void try_one(stdlib::Runtime& runtime, const std::string& bytes, const std::string& file, uint64_t number,
             bool is_shown) {
    Random random(number);
    vm::Str* const filename = runtime.intern_name("forgery.py");
    switch (number % 4) {
        case 0: {
            vm::Result<stdlib::Bytecode> read = stdlib::read_bytecode(runtime, damaged(file, random), filename);
            if (!read.ok()) return runtime.forget_pending();
            if (read.value().code) run(runtime, read.value().code.get());
            return;
        }
        case 1:
            static_cast<void>(read_and_run(runtime, damaged(bytes, random), is_shown));
            return;
        default: {
            vm::Result<vm::ReadCode> read = vm::read_code(runtime, bytes, filename);
            if (!read.ok()) return runtime.forget_pending();
            static_cast<void>(read_and_run(runtime, Forger(runtime, random).forge(read.value().code.get()), is_shown));
        }
    }
}

// What others would notice of a program that was changed stays out.
bool is_harmless(std::string_view text) {
    for (const char* word : {"open(", "os", "posix", "subprocess", "shutil", "socket", "tempfile", "input(",
                             "threading", "signal", "pathlib", "sqlite3"}) {
        if (text.find(word) != text.npos && (std::strlen(word) > 2 || text.find("import os") != text.npos))
            return false;
    }
    return true;
}

void check_program(std::string_view text) {
    std::unique_ptr<stdlib::Runtime> runtime = make_runtime();
    const grammar::Source source = grammar::Source::from_bytes("forgery.py", std::string(text));
    std::string bytes, file;
    {
        const vm::Result<vm::Ref<vm::CodeObject>> code = stdlib::compile_source(*runtime, source, {});
        if (!code.ok()) return runtime->forget_pending();
        const std::optional<std::string> written = vm::write_code(code.value().get());
        if (!written) return;
        bytes = *written;
        file = stdlib::write_bytecode(*runtime, code.value().get(), 0).value();
    }
    {
        const vm::Result<vm::ReadCode> read = vm::read_code(*runtime, bytes, runtime->intern_name("forgery.py"));
        require(read.ok() && read.value().code, "what the compiler makes is accepted");
    }
    if (!is_harmless(text)) return;
    static const Forgeries kForgeries = Forgeries::asked_for();
    for (uint64_t i = 0; i < kForgeries.count; ++i) {
        if (i % kForgeriesTogether == kForgeriesTogether - 1) runtime = make_runtime();
        if (kForgeries.are_shown) std::fprintf(stderr, "%llu\n", static_cast<unsigned long long>(kForgeries.first + i));
        try_one(*runtime, bytes, file, kForgeries.first + i, kForgeries.are_shown && kForgeries.count == 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(read_and_run(*make_runtime(), bytes));
    check_program(bytes);
    return 0;
}
