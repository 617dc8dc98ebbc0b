// Throws text at everything: parse, compile, verify, run, report. Runs it under both identity profiles, with raw
// numbers and with every number boxed, and checks that the boxes made no difference. A program that runs for too long
// is interrupted as by Ctrl-C (limits.h); libFuzzer's -timeout finds what cannot be interrupted.
#include <fcntl.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "stdlib/report/report.h"
#include "stdlib/run_program.h"
#include "tests/fuzz/limits.h"

using namespace eadem;

namespace {

// How long a program may run, in microseconds of processor time.
constexpr suseconds_t kTimeLimit = 200'000;

struct Outcome {
    int status;
    std::string output;
    bool was_interrupted;
};

Outcome run(std::string_view profile, bool boxes_always, const grammar::Source& source) {
    static const int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
    stdlib::RuntimeOptions options;
    options.arguments = {"fuzz.py"};
    options.boxes_always = boxes_always;
    options.isolated = true;
    stdlib::Runtime runtime(*vm::find_identity_profile(profile), std::move(options),
                            {input, stdlib::Runtime::kCapture, stdlib::Runtime::kCapture});
    runtime.sources().add("fuzz.py", source.text());
    const TimeLimit limit(runtime, kTimeLimit);
    const int status = stdlib::run_program(runtime, source, {});
    return {status, runtime.output().take(), limit.was_reached()};
}

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool has_word(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || !is_name_char(text[at - 1])) && (end == text.size() || !is_name_char(text[end]))) return true;
    }
    return false;
}

// What a program can find out about time, memory and addresses differs from run to run.
bool is_repeatable(std::string_view text, const Outcome& outcome) {
    if (text.find("__") != text.npos) return false;
    for (const std::string_view word : {"time", "gc", "sys", "id", "hash"}) {
        if (has_word(text, word)) return false;
    }
    return !outcome.was_interrupted && outcome.output.find(" at 0x") == std::string::npos;
}

void check(std::string_view bytes) {
    const grammar::Source source = grammar::Source::from_bytes("fuzz.py", std::string(bytes));
    for (const char* profile : {"documents", "3.13"}) {
        const Outcome raw = run(profile, false, source);
        const Outcome boxed = run(profile, true, source);
        if (!is_repeatable(bytes, raw) || !is_repeatable(bytes, boxed)) continue;
        if (raw.status == boxed.status && raw.output == boxed.output) continue;
        std::fprintf(stderr, "boxes make a difference:\n%d\n%s\n---\n%d\n%s\n", raw.status, raw.output.c_str(),
                     boxed.status, boxed.output.c_str());
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    check({reinterpret_cast<const char*>(data), size});
    return 0;
}
