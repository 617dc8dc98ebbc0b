#include "stdlib/cli/command_line.h"

#include <sys/random.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <new>

#include "grammar/system_text.h"
#include "stdlib/cli/interrupt.h"
#include "stdlib/cli/memory_limit.h"
#include "stdlib/cli/open_source.h"
#include "stdlib/cli/options.h"
#include "stdlib/cli/process_output.h"
#include "stdlib/cli/repl.h"
#include "stdlib/cli/subcommands.h"
#include "stdlib/cli/tears_down.h"
#include "stdlib/explain/explanation_text.h"
#include "stdlib/import/import_module.h"
#include "stdlib/import/import_path.h"
#include "stdlib/import/story_printer.h"
#include "stdlib/report/report.h"
#include "stdlib/run_program.h"
#include "stdlib/runtime/paths.h"
#include "stdlib/runtime/version.h"
#include "vm/object/heap.h"

namespace eadem::stdlib {

namespace {

constexpr int kUsageStatus = 2;

uint64_t random_seed() {
    uint64_t seed = 0;
    // Fails only on kernels without the call; strings then hash the same in every run.
    if (getrandom(&seed, sizeof seed, 0) != sizeof seed) seed = 0;
    return seed;
}

struct Program {
    std::optional<grammar::Source> source;
    std::string file;        // __file__
    bool is_module = false;  // options.text, or __main__ of the folder or archive that leads sys.path
};

// The text to run. Nothing in it: a prompt, or (status set) a file that cannot be read.
Program find_program(Options& options, Runtime& runtime, int& status) {
    Program program;
    switch (options.command) {
        case Command::kText:
            program.source = grammar::Source::from_text("<string>", options.text + "\n");
            runtime.sources().add("<string>", options.text);
            break;
        case Command::kModule:
            program.is_module = true;
            break;
        case Command::kFile:
            program.file = absolute_path(options.file);
            if (holds_modules(program.file)) {
                program.is_module = true;
                break;
            }
            program.source = open_source(options.runtime.executable, program.file);
            if (!program.source) status = kUsageStatus;
            break;
        case Command::kStandardInput:
        case Command::kPrompt: {
            // A terminal is read input by input, and what -i or --mode wants read so; anything else as one script.
            const bool is_prompt = options.runtime.interactive || is_prompt_mode(options.runtime.mode);
            if (is_prompt || isatty(runtime.input().descriptor()) == 1) break;
            std::string text;
            if (runtime.input().read(text, SIZE_MAX) != 0) status = 1;
            program.source = grammar::Source::from_bytes("<stdin>", std::move(text), grammar::Reader::kProgram);
            break;
        }
        case Command::kHelp:
        case Command::kVersion:
        case Command::kCheck:
        case Command::kDisassemble:
        case Command::kTest:
        case Command::kWhy:
        case Command::kAcross:
        case Command::kTables:
        case Command::kImports:
            break;
    }
    return program;
}

// --explain: what the program writes comes first, so that the reason stands behind what it explains.
void print_explanation(Runtime& runtime, const WatchedTest& place, const vm::Explanation& explanation) {
    static_cast<void>(runtime.output().flush());
    print_error_text(runtime, explanation_line(place, explanation) + "\n");
}

// A program, or a session at the prompt, in its Runtime, with whoever watches.
class ProgramRun final : public RuntimeOwner {
 public:
    explicit ProgramRun(Options& options)
        : options_(options),
          runtime_(std::make_unique<Runtime>(options.profile, options.runtime)),
          interrupts_(*runtime_) {
        attach_watcher();
    }

    Runtime& runtime() override { return *runtime_; }

    // Gives the exit status.
    int run() {
        int status = 0;
        const Program program = find_program(options_, *runtime_, status);
        if (!attach_printer()) return report_pending(*runtime_);
        if (options_.memory != 0 && !limit_memory(options_.memory)) {
            fmt::print(stderr, "-X memory: this build or system cannot limit memory\n");
            return kUsageStatus;
        }
        runtime_->heap.refuse(options_.refusals);
        if (program.source) status = run_program(*runtime_, *program.source, program.file);
        if (program.is_module)
            status = run_module(*runtime_,
                                options_.command == Command::kModule ? std::optional(options_.text) : std::nullopt);
        // A file that cannot be read was meant to be one.
        const bool has_program = program.source || program.is_module || status != 0;
        const bool wants_prompt = !has_program || wants_prompt_after();
        if (wants_prompt) {
            const bool is_replayable = program.source && status == 0;
            status = run_prompt(*this, {.has_program = has_program,
                                        .script = is_replayable ? program.source->text() : std::string_view()});
        }
        status = end(status);
        if (options_.counts_allocations) fmt::print(stderr, "{}\n", runtime_->heap.refusals().count);
        runtime_->heap.refuse({});
        if (!kTearsDown) static_cast<void>(runtime_.release());
        return status;
    }

    void begin_anew(const vm::IdentityProfile& profile) override {
        static_cast<void>(end(0));
        const std::string rest = runtime_->input().take_rest();
        watcher_.reset();
        printer_.reset();
        interrupts_.move_to(nullptr);
        const vm::IdentityProfile next = profile;  // perhaps that of the Runtime
        runtime_.reset();
        options_.profile = next;
        runtime_ = std::make_unique<Runtime>(options_.profile, options_.runtime);
        runtime_->input().put_back(rest);
        interrupts_.move_to(runtime_.get());
        attach_watcher();
        if (!attach_printer()) static_cast<void>(report_pending(*runtime_));
        runtime_->heap.refuse(options_.refusals);
    }

 private:
    void attach_watcher() {
        if (!options_.explains) return;
        watcher_.emplace(
            *runtime_,
            [this](const WatchedTest& place, const vm::Explanation& explanation) {
                print_explanation(*runtime_, place, explanation);
            },
            options_.explains_always ? TestWatcher::Ask::kAlways : TestWatcher::Ask::kOncePerPlace);
    }

    // False if that fails; an exception is pending then.
    bool attach_printer() {
        if (options_.verbosity == 0 && !options_.import_times) return true;
        printer_.emplace(*runtime_, options_.verbosity, options_.import_times);
        return watch_imports(*runtime_, *printer_);
    }

    // -i, or PYTHONINSPECT, which the program may have set itself.
    bool wants_prompt_after() const {
        const RuntimeOptions& options = options_.runtime;
        const char* const variable = options.ignore_environment ? nullptr : std::getenv("PYTHONINSPECT");
        const bool inspects = options.inspect || (variable != nullptr && *variable != '\0');
        // Without somebody to ask it the variable means nothing.
        return inspects && (options.interactive || isatty(runtime_->input().descriptor()) == 1);
    }

    // What comes at the end of a program. Gives the exit status: the one so far, unless output is lost.
    int end(int status) {
        finish_program(*runtime_);
        runtime_->import_story = nullptr;
        const int failed = finish_streams(*runtime_);
        return failed != 0 ? failed : status;
    }

    Options& options_;
    std::unique_ptr<Runtime> runtime_;
    InterruptScope interrupts_;
    std::optional<TestWatcher> watcher_;
    std::optional<StoryPrinter> printer_;
};

int run(Options& options) {
    if (!options.hash_seed_given) options.runtime.hash_seed = random_seed();
    options.runtime.boxes_always = options.runtime.boxes_always || options.explains;
    return ProgramRun(options).run();
}

int refuse(const Options& options, const UsageError& error) {
    fmt::print(stderr, "{}\n", grammar::text_to_system(error.message));
    if (error.shows_usage) {
        fmt::print(stderr, "usage: {} {}\nTry `{} -h' for more information.\n", options.runtime.executable, kUsage,
                   options.runtime.executable);
    }
    return kUsageStatus;
}

// Frames of a sanitized build are several times as large, and programs are to get as deep as in any other. The stack
// grows as far as it may when it gets there; the system leaves it at least twice this room.
void widen_stack() {
    constexpr bool kIsSanitized = HEAP_RED_ZONE != 0;
    constexpr rlim_t kWide = rlim_t{56} << 20;
    rlimit limit{};
    if (!kIsSanitized || getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= kWide) return;
    limit.rlim_cur = std::min(kWide, limit.rlim_max);
    static_cast<void>(setrlimit(RLIMIT_STACK, &limit));
}

int run_command(const std::vector<std::string>& arguments) {
    Options options;
    options.profile = vm::identity_profiles().front();
    std::vector<std::string> rest;
    for (const std::string& argument : arguments) rest.push_back(grammar::text_from_system(argument));
    if (!rest.empty()) {
        options.runtime.executable = rest.front();
        rest.erase(rest.begin());
    }
    if (const std::optional<UsageError> error = read_options(rest, options)) return refuse(options, *error);
    ProcessOutput output(options.runtime.executable);
    switch (options.command) {
        case Command::kHelp:
            output.write("usage: {} {}\n{}", options.runtime.executable, kUsage, help_text());
            return output.finish();
        case Command::kVersion:
            output.write("Eadem {} (a subset of Python {})\n", kEademVersion, kPythonVersion);
            return output.finish();
        case Command::kCheck:
            return run_check(options);
        case Command::kDisassemble:
            return run_disassembler(options);
        case Command::kTest:
            return run_tests(options);
        case Command::kWhy:
            return run_why(options);
        case Command::kAcross:
            return run_across(options);
        case Command::kTables:
            return run_tables(options);
        case Command::kImports:
            return run_imports(options);
        case Command::kPrompt:
        case Command::kFile:
        case Command::kText:
        case Command::kModule:
        case Command::kStandardInput:
            break;
    }
    return run(options);
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments) {
    try {
        widen_stack();
        return run_command(arguments);
    } catch (const std::bad_alloc&) {
        // Programs get a MemoryError; this is about what surrounds them, such as a file too large to be read.
        std::fputs("eadem: out of memory\n", stderr);
        return 1;
    }
}

}  // namespace eadem::stdlib
