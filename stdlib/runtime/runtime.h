// A Runtime is a Vm with everything a Python program expects around it: builtins, modules, the standard streams,
// sys.argv, the text of its sources. stdlib's native functions get an ObjectSpace and reach it by runtime_of. What ties
// it to the modules and reports is in stdlib/runtime.cpp, above them.
//
// Every Vm that runs native code of stdlib is a Runtime. Modules are made when they are first imported.
#pragma once

#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "grammar/source.h"
#include "stdlib/runtime/byte_stream.h"
#include "stdlib/runtime/mode.h"
#include "stdlib/runtime/source_lines.h"
#include "vm/object/module.h"
#include "vm/object/type.h"
#include "vm/vm.h"

namespace eadem::compiler {
class SharedConstants;
}

namespace eadem::stdlib {

class DisplayListener;
class ImportStory;
struct ModuleSpec;

// What -W asks for.
enum class WarningAction : uint8_t { kDefault, kIgnore, kError };

// What --color asks for.
enum class ColourChoice : uint8_t { kAuto, kAlways, kNever };

// What the command line says about how a program runs: texts, also where they were no UTF-8 (grammar/system_text.h).
// The values are those of sys.flags where there is one.
struct RuntimeOptions {
    Mode mode = Mode::kScript;           // --mode
    std::vector<std::string> arguments;  // sys.argv
    std::string executable = "eadem";    // sys.executable
    bool boxes_always = false;           // -X boxes=always
    uint64_t hash_seed = 0;              // PYTHONHASHSEED
    int optimize = 0;                    // -O, -OO
    bool inspect = false;                // -i
    bool interactive = false;            // a prompt is shown
    bool quiet = false;                  // -q
    bool dont_write_bytecode = false;    // -B
    bool isolated = false;               // -I
    bool ignore_environment = false;     // -E
    bool unbuffered = false;             // -u
    ColourChoice colour = ColourChoice::kAuto;
    // What a prompt was given runs once more, for a report: it waits for nothing and changes nothing outside
    // (native/replay_guard.h).
    bool is_replay = false;
    WarningAction warnings = WarningAction::kDefault;
    std::vector<std::string> warning_options;  // sys.warnoptions
};

// Which print wrote which part of the output: what the test runner asks for.
struct PrintRecord {
    std::string filename;  // the program's file, also where it is read input by input
    uint32_t line;         // where the call begins and ends
    uint32_t end_line;
    size_t begin;  // in the captured output
    size_t end;
};

class Runtime final : public vm::Vm {
 public:
    // Where output goes: a descriptor of the process, or (kCapture) memory, for the test runner.
    struct Streams {
        int input = 0;
        int output = 1;
        int error = 2;
    };
    static constexpr int kCapture = -1;

    Runtime(const vm::IdentityProfile& profile, RuntimeOptions options, Streams streams);
    Runtime(const vm::IdentityProfile& profile, RuntimeOptions options)
        : Runtime(profile, std::move(options), Streams{}) {}
    ~Runtime();

    const RuntimeOptions& options() const { return options_; }
    ByteReader& input() { return input_; }
    ByteWriter& output() { return output_; }
    ByteWriter& error() { return error_; }
    // The texts that tracebacks quote.
    SourceLines& sources() { return sources_; }

    // The namespace of __main__.
    vm::Dict* main_names();
    // The module of that name if it is native, made and put into sys.modules on first use; borrowed. Null if
    // there is none.
    vm::Result<vm::Module*> native_module(std::string_view name);
    // The namespace of sys if sys has been imported (only then can the program have changed it), else null.
    vm::Dict* sys_names() const { return sys_names_.get(); }
    // sys.NAME as the program left it; empty if sys has not been imported or has no such name.
    vm::OwnedValue sys_attribute(std::string_view name);

    // The types of the standard streams and of sys.version_info and the like; made on first use.
    vm::Type* dynamic_type(const vm::TypeSpec& spec, std::string_view name);
    // True once for a signal that arrived since the last call.
    bool take_interrupt() { return interrupted_.exchange(false, std::memory_order_relaxed); }

    // Where the profile interns all constants: those of all units; else null.
    compiler::SharedConstants* shared_constants() { return shared_constants_.get(); }

    // Whether one has arrived that nobody has taken yet.
    bool has_interrupt() const { return interrupted_.load(std::memory_order_relaxed); }

    // True for the first warning of this text.
    bool note_warning(const std::string& text) { return shown_warnings_.insert(text).second; }

    // Where print notes what it writes to a captured output; null: nowhere.
    std::vector<PrintRecord>* prints = nullptr;
    // The code that printed last and its locations: a program prints line by line.
    struct PrintingCode {
        vm::Ref<vm::CodeObject> code;
        vm::LocationWalk locations{nullptr, 0};
    };
    PrintingCode printing;

    // Who is given the values of expression statements instead of sys.displayhook (display_listener.h); null: nobody.
    DisplayListener* display_listener = nullptr;

    // A prompt is shown: sys has ps1 and ps2.
    bool shows_prompt = false;
    // How many inputs have been read as at a prompt: they are numbered, across all prompts of the Runtime.
    size_t inputs = 0;

    // The function that finds and loads modules, once there is an import system (import/import_module.h).
    vm::OwnedValue import_system;
    bool is_loading_import_system = false;
    // Who watches the imports; null: nobody.
    ImportStory* import_story = nullptr;

    // gc.enable and gc.disable.
    bool collects_by_itself = true;

    // From a signal handler: a KeyboardInterrupt at the next safe point.
    void interrupt() {
        interrupted_.store(true, std::memory_order_relaxed);
        raise_interrupt();
    }

 private:
    void install_builtins();
    vm::Result<vm::Ref<vm::Module>> make_main();

    RuntimeOptions options_;
    ByteReader input_;
    ByteWriter output_;
    ByteWriter error_;
    SourceLines sources_;
    std::set<std::string> shown_warnings_;
    std::vector<std::pair<const vm::TypeSpec*, vm::Type*>> dynamic_types_;
    vm::Ref<vm::Module> main_;
    vm::Ref<vm::Dict> sys_names_;  // held: a program may drop the module and print all the same
    std::atomic<bool> interrupted_{false};
    std::unique_ptr<compiler::SharedConstants> shared_constants_;
};

// The Runtime that a native function runs in.
inline Runtime& runtime_of(vm::ObjectSpace& space) {
    return static_cast<Runtime&>(space);
}

}  // namespace eadem::stdlib
