#include "stdlib/cli/options.h"

#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <span>
#include <utility>

#include "grammar/system_text.h"
#include "stdlib/cli/memory_limit.h"
#include "stdlib/cli/test_options_reader.h"

namespace eadem::stdlib {

using vm::IdentityProfile;

namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// The value of a variable that is set and not empty.
const char* variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : nullptr;
}

// Goes through the arguments one by one. A member function that finds something wrong sets `error_`.
class OptionReader {
 public:
    OptionReader(const std::vector<std::string>& arguments, Options& options)
        : arguments_(arguments), options_(options) {}

    std::optional<UsageError> read() {
        while (!error_ && !is_done_ && next_ < arguments_.size()) read_argument();
        if (!error_) apply_rules();
        if (!error_ && options_.command == Command::kTest) choose_runs();
        if (!error_ && options_.command != Command::kTest) refuse_all();
        if (!error_ && !options_.runtime.ignore_environment) read_environment();
        if (!error_ && !is_done_ && options_.command == Command::kPrompt) options_.runtime.arguments = {""};
        return error_;
    }

 private:
    void fail(std::string message, bool shows_usage = true) { error_ = UsageError{std::move(message), shows_usage}; }

    void read_argument() {
        const std::string& argument = arguments_[next_];
        if (argument == "-") {
            take_rest(Command::kStandardInput, "-");
        } else if (argument == "--") {
            ++next_;
            if (next_ < arguments_.size()) take_script();
            is_done_ = true;
        } else if (argument.starts_with("--")) {
            ++next_;
            read_long(std::string_view(argument).substr(2));
        } else if (argument.starts_with('-')) {
            ++next_;
            read_short(std::string_view(argument).substr(1));
        } else {
            take_word();
        }
    }

    // A script and its arguments.
    void take_script() {
        options_.file = arguments_[next_];
        take_rest(Command::kFile, options_.file);
    }
    // Everything that follows belongs to the program: sys.argv.
    void take_rest(Command command, const std::string& first) {
        options_.command = command;
        options_.runtime.arguments = {first};
        const auto rest = arguments_.begin() + static_cast<std::ptrdiff_t>(next_) +
                          (command == Command::kText || command == Command::kModule ? 0 : 1);
        options_.runtime.arguments.insert(options_.runtime.arguments.end(), rest, arguments_.end());
        is_done_ = true;
    }

    void take_word() {
        const std::string& word = arguments_[next_];
        const bool is_file = access(grammar::text_to_system(word).c_str(), F_OK) == 0;
        if (!is_file && word == "check") return take_subcommand(Command::kCheck);
        if (!is_file && word == "dis") return take_subcommand(Command::kDisassemble);
        if (!is_file && word == "test") return take_subcommand(Command::kTest);
        if (!is_file && word == "why") return take_subcommand(Command::kWhy);
        if (!is_file && word == "across") return take_subcommand(Command::kAcross);
        if (!is_file && word == "tables") return take_subcommand(Command::kTables);
        if (!is_file && word == "imports") return take_subcommand(Command::kImports);
        take_script();
    }

    // Options may stand among the paths of a subcommand.
    void take_subcommand(Command command) {
        const std::string name = arguments_[next_++];
        options_.command = command;
        bool only_paths = false;
        while (!error_ && next_ < arguments_.size()) {
            const std::string& argument = arguments_[next_++];
            if (!only_paths && argument == "--") {
                only_paths = true;
            } else if (!only_paths && argument.starts_with("--")) {
                read_long(std::string_view(argument).substr(2));
            } else if (!only_paths && is_option(argument)) {
                read_short(std::string_view(argument).substr(1));
            } else {
                options_.paths.push_back(argument);
            }
        }
        is_done_ = true;
        // -h among them wins.
        if (error_ || options_.command != command) return;
        if (command == Command::kWhy) return take_question();
        if (options_.paths.empty()) fail(fmt::format("eadem {}: which file?", name));
    }

    // A group of short options; `why` may be asked about -6.
    bool is_option(const std::string& argument) const {
        if (argument.size() < 2 || argument[0] != '-') return false;
        return options_.command != Command::kWhy || (argument[1] >= 'A' && argument[1] <= 'z');
    }

    // why [FILE[:LINE]] A B: what stands last is asked about.
    void take_question() {
        const size_t files = has_code_ ? 0 : 1;
        if (options_.paths.size() != files + 2)
            return fail("eadem why: a file (or -e CODE) and two expressions are wanted");
        for (const std::string& question : std::span(options_.paths).subspan(files))
            options_.questions.push_back(grammar::text_to_system(question));
        options_.paths.resize(files);
    }

    void read_long(std::string_view option) {
        const size_t equals = option.find('=');
        const std::string_view name = option.substr(0, equals);
        std::optional<std::string_view> value;
        if (equals != std::string_view::npos) value = option.substr(equals + 1);
        if (name == "help" && !value) {
            finish(Command::kHelp);
        } else if (name == "version" && !value) {
            finish(Command::kVersion);
        } else if (name == "json" && !value && is_subcommand()) {
            options_.json = true;
        } else if (name == "explain" && (!value || *value == "all")) {
            options_.explains = true;
            options_.explains_always = value.has_value();
        } else if (options_.command == Command::kTest && is_test_option(name)) {
            if (takes_value(name)) {
                if (!value && next_ < arguments_.size()) value = arguments_[next_++];
                if (!value) return fail(fmt::format("Argument expected for the --{} option", name));
            }
            if (std::optional<std::string> problem = read_test_option(name, value, options_.test))
                fail(std::move(*problem), false);
        } else if (name == "as") {
            if (!value && next_ < arguments_.size()) value = arguments_[next_++];
            if (!value) return fail("Argument expected for the --as option");
            choose_profile(*value);
        } else if (name == "color" || name == "colour") {
            if (!value && next_ < arguments_.size()) value = arguments_[next_++];
            if (!value) return fail("Argument expected for the --color option");
            choose_colour(*value);
        } else if (name == "mode") {
            if (!value && next_ < arguments_.size()) value = arguments_[next_++];
            if (!value) return fail("Argument expected for the --mode option");
            choose_mode(*value);
        } else {
            fail(fmt::format("unknown option --{}", option));
        }
    }

    void choose_colour(std::string_view choice) {
        constexpr std::pair<std::string_view, ColourChoice> kChoices[] = {
            {"auto", ColourChoice::kAuto}, {"always", ColourChoice::kAlways}, {"never", ColourChoice::kNever}};
        if (!read_word(choice, kChoices, options_.runtime.colour))
            fail(fmt::format("--color: auto, always or never, not '{}'", choice));
    }

    // One that can answer in JSON.
    bool is_subcommand() const {
        return options_.command == Command::kDisassemble || options_.command == Command::kWhy ||
               options_.command == Command::kAcross || options_.command == Command::kTables ||
               options_.command == Command::kImports;
    }

    void finish(Command command) {
        options_.command = command;
        is_done_ = true;
        next_ = arguments_.size();
    }

    // A group of one-letter options, as in -qi. -c, -W, -X and -m take the rest of the group or the next
    // argument.
    void read_short(std::string_view group) {
        for (size_t i = 0; i < group.size() && !error_ && !is_done_; ++i) {
            const char letter = group[i];
            const bool is_code = letter == 'e' && options_.command == Command::kWhy;
            const bool is_of_test = options_.command == Command::kTest && (letter == 'k' || letter == 'j');
            if (!is_code && !is_of_test && std::string_view("cmWX").find(letter) == std::string_view::npos) {
                read_flag(letter);
                continue;
            }
            std::string value(group.substr(i + 1));
            if (value.empty()) {
                if (next_ == arguments_.size())
                    return fail(fmt::format("Argument expected for the -{} option", letter));
                value = arguments_[next_++];
            }
            return read_valued(letter, value);
        }
    }

    void read_flag(char letter) {
        RuntimeOptions& runtime = options_.runtime;
        switch (letter) {
            case 'h':
            case '?':
                return finish(Command::kHelp);
            case 'V':
                return finish(Command::kVersion);
            case 'i':
                runtime.inspect = true;
                runtime.interactive = true;
                return;
            case 'q':
                runtime.quiet = true;
                return;
            case 'O':
                ++runtime.optimize;
                return;
            case 'u':
                runtime.unbuffered = true;
                return;
            case 'B':
                runtime.dont_write_bytecode = true;
                return;
            case 'v':
                ++options_.verbosity;
                return;
            case 'E':
                runtime.ignore_environment = true;
                return;
            case 'I':
                runtime.isolated = true;
                runtime.ignore_environment = true;
                return;
            // What they change in CPython has no counterpart here.
            case 'P':
            case 's':
            case 'S':
            case 'b':
            case 'd':
            case 'x':
                return;
            default:
                return fail(fmt::format("Unknown option: -{}", letter));
        }
    }

    void read_valued(char letter, const std::string& value) {
        switch (letter) {
            case 'k':
            case 'j':
                if (std::optional<std::string> problem =
                        read_test_option(std::string_view(&letter, 1), value, options_.test))
                    fail(std::move(*problem), false);
                return;
            case 'e':
                options_.text = grammar::text_to_system(value);
                has_code_ = true;
                return;
            case 'c':
                options_.text = grammar::text_to_system(value);
                return take_rest(Command::kText, "-c");
            case 'm':
                options_.text = value;
                return take_rest(Command::kModule, "-m");
            case 'W':
                return read_warning_action(value);
            default:
                return read_rule(value);
        }
    }

    void read_warning_action(const std::string& value) {
        options_.runtime.warning_options.push_back(value);
        // action:message:category:module:line; the first word alone counts here.
        const std::string action = value.substr(0, value.find(':'));
        const auto is = [&action](std::string_view word) { return !action.empty() && word.starts_with(action); };
        if (is("ignore")) {
            options_.runtime.warnings = WarningAction::kIgnore;
        } else if (is("error")) {
            options_.runtime.warnings = WarningAction::kError;
        } else if (is("default") || is("always") || is("module") || is("once")) {
            options_.runtime.warnings = WarningAction::kDefault;
        } else {
            fmt::print(stderr, "Invalid -W option ignored: invalid action: '{}'\n", grammar::text_to_system(action));
        }
    }

    void choose_profile(std::string_view name) {
        profiles_.emplace_back(name);
        if (name == "all") return;  // of test alone, which is known at the end
        const IdentityProfile* found = vm::find_identity_profile(name);
        if (found != nullptr) {
            options_.profile = *found;
            options_.profile_given = true;
            return;
        }
        fail_profile(name);
    }

    void fail_profile(std::string_view name) {
        std::string known;
        for (const IdentityProfile& profile : vm::identity_profiles()) known += fmt::format(" {}", profile.name);
        fail(fmt::format("unknown profile '{}'; known are:{}", name, known), false);
    }

    void choose_mode(std::string_view name) {
        modes_.emplace_back(name);
        if (name == "all") return;
        if (const std::optional<Mode> mode = find_mode(name)) {
            options_.runtime.mode = *mode;
            options_.mode_given = true;
            return;
        }
        fail_mode(name);
    }

    void fail_mode(std::string_view name) {
        fail(fmt::format("unknown mode '{}'; known are: {}", name, fmt::join(kModeNames, " ")), false);
    }

    // Only a test can have several profiles and modes.
    void refuse_all() {
        if (std::ranges::find(profiles_, "all") != profiles_.end()) return fail_profile("all");
        if (std::ranges::find(modes_, "all") != modes_.end()) fail_mode("all");
    }

    // Each profile in each mode; the rules of -X change all of them.
    void choose_runs() {
        for (TestChoice& choice : test_choices(profiles_, modes_)) {
            options_.profile = choice.profile;
            apply_rules();
            choice.profile = options_.profile;
            options_.test.choices.push_back(std::move(choice));
        }
        options_.profile_given = options_.profile_given || !profiles_.empty();
        options_.mode_given = has_modes(profiles_, modes_);
    }

    // -X name=value. As in CPython, an unknown name is no error. Rules of the profile are kept until the profile is
    // known.
    void read_rule(const std::string& rule) {
        const std::string_view name = name_of(rule);
        if (name == "fail-allocation" && !vm::kCanRefuse)
            return fail("-X fail-allocation: only builds with assertions refuse memory", false);
        for (const Knob& knob : knobs()) {
            if (knob.name != name) continue;
            if (knob.is_rule) {
                rules_.push_back(rule);
                options_.profile_given = true;
            } else {
                apply(knob, rule);
            }
        }
    }

    void apply_rules() {
        for (const std::string& rule : rules_) {
            for (const Knob& knob : knobs())
                if (!error_ && knob.name == name_of(rule)) apply(knob, rule);
        }
    }

    static std::string_view name_of(std::string_view rule) { return rule.substr(0, rule.find('=')); }

    struct Knob {
        std::string_view name;
        bool (OptionReader::*read)(std::string_view value);
        std::string_view expected;
        bool is_rule;  // a field of the profile
    };
    static std::span<const Knob> knobs();

    void apply(const Knob& knob, std::string_view rule) {
        const std::string_view value = rule.substr(std::min(rule.size(), knob.name.size() + 1));
        if (!(this->*knob.read)(value)) fail(fmt::format("-X {}: expected {}", rule, knob.expected), false);
    }

    bool read_boxes(std::string_view value) {
        options_.runtime.boxes_always = value == "always";
        return value == "always" || value == "shared";
    }

    bool read_import_times(std::string_view value) {
        options_.import_times = true;
        return value.empty();
    }

    bool read_memory(std::string_view value) {
        const auto size = parse_memory_size(value);
        options_.memory = size.value_or(0);
        return size.has_value();
    }

    bool read_small_ints(std::string_view value) {
        const size_t colon = value.find(':');
        if (colon == std::string_view::npos) return false;
        const auto least = parse_number<int64_t>(value.substr(0, colon));
        const auto most = parse_number<int64_t>(value.substr(colon + 1));
        // The cache is an array, of 16 bytes and a pointer for each int; the machine relies on the ints that loops and
        // lengths begin with.
        constexpr int64_t kMost = 1'000'000;
        if (!least || !most || *least > -5 || *most < 256 || *least < -kMost || *most > kMost) return false;
        options_.profile.small_int_min = *least;
        options_.profile.small_int_max = *most;
        return true;
    }

    template <class Field, size_t kCount>
    bool read_word(std::string_view value, const std::pair<std::string_view, Field> (&words)[kCount], Field& field) {
        const auto known = std::ranges::find(words, value, &std::pair<std::string_view, Field>::first);
        if (known == std::end(words)) return false;
        field = known->second;
        return true;
    }

    bool read_merge(std::string_view value) {
        constexpr std::pair<std::string_view, vm::ConstantScope> kScopes[] = {{"none", vm::ConstantScope::kNone},
                                                                              {"off", vm::ConstantScope::kNone},
                                                                              {"code", vm::ConstantScope::kCode},
                                                                              {"unit", vm::ConstantScope::kUnit}};
        return read_word(value, kScopes, options_.profile.const_scope);
    }

    bool read_intern_rule(std::string_view value) {
        constexpr std::pair<std::string_view, vm::InternRule> kRules[] = {{"names", vm::InternRule::kName},
                                                                          {"word", vm::InternRule::kWord},
                                                                          {"words", vm::InternRule::kWord},
                                                                          {"all", vm::InternRule::kAll},
                                                                          {"off", vm::InternRule::kOff}};
        return read_word(value, kRules, options_.profile.intern_rule);
    }

    bool read_fold_limit(std::string_view value) {
        // A constant of this size is made whether or not the program ever comes by.
        constexpr int64_t kMost = 10'000'000;
        const auto limit = parse_number<int64_t>(value);
        if (!limit || *limit < 0 || *limit > kMost) return false;
        options_.profile.fold_repeat_str_max = *limit;
        return true;
    }

    // For tests/robustness/refusals: "count", or the number of the allocation that is refused, and "+M" for every
    // M-th after it; before it "reserve:" if small blocks are then to come from the reserve.
    bool read_refusals(std::string_view value) {
        constexpr std::string_view kReserve = "reserve:";
        options_.counts_allocations = value == "count";
        if (options_.counts_allocations) return true;
        options_.refusals.opens_reserve = value.starts_with(kReserve);
        if (options_.refusals.opens_reserve) value.remove_prefix(kReserve.size());
        const size_t plus = value.find('+');
        const auto first = parse_number<uint64_t>(value.substr(0, plus));
        if (!first || *first == 0) return false;
        options_.refusals.first = *first;
        if (plus == std::string_view::npos) return true;
        const auto every = parse_number<uint64_t>(value.substr(plus + 1));
        if (!every || *every == 0) return false;
        options_.refusals.every = *every;
        return true;
    }

    void read_environment() {
        if (const char* seed = variable("PYTHONHASHSEED"); seed != nullptr && std::string_view(seed) != "random") {
            const auto number = parse_number<uint32_t>(seed);
            if (!number) {
                return fail(
                    "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in "
                    "range [0; 4294967295]",
                    false);
            }
            options_.runtime.hash_seed = *number;
            options_.hash_seed_given = true;
        }
        RuntimeOptions& runtime = options_.runtime;
        if (const char* level = variable("PYTHONOPTIMIZE"); level != nullptr && runtime.optimize == 0)
            runtime.optimize = parse_number<int>(level).value_or(1);
        if (variable("PYTHONUNBUFFERED") != nullptr) runtime.unbuffered = true;
        if (variable("PYTHONDONTWRITEBYTECODE") != nullptr) runtime.dont_write_bytecode = true;
        if (variable("PYTHONINSPECT") != nullptr) runtime.inspect = true;
    }

    const std::vector<std::string>& arguments_;
    Options& options_;
    size_t next_ = 0;
    bool is_done_ = false;
    bool has_code_ = false;  // why -e
    std::optional<UsageError> error_;
    std::vector<std::string> rules_;
    std::vector<std::string> profiles_;  // --as, each time
    std::vector<std::string> modes_;     // --mode, each time
};

std::span<const OptionReader::Knob> OptionReader::knobs() {
    static constexpr Knob kKnobs[] = {
        {"smallints", &OptionReader::read_small_ints, "LO:HI, with LO from -1000000 to -5 and HI from 256 to 1000000",
         true},
        {"merge", &OptionReader::read_merge, "none, code or unit", true},
        {"intern", &OptionReader::read_intern_rule, "names, word, all or off", true},
        {"fold", &OptionReader::read_fold_limit, "a number of characters from 0 to 10000000", true},
        {"boxes", &OptionReader::read_boxes, "always or shared", false},
        {"memory", &OptionReader::read_memory, "a size such as 1000000, 64K, 64M or 2G", false},
        {"importtime", &OptionReader::read_import_times, "no value", false},
        {"fail-allocation", &OptionReader::read_refusals, "count, or [reserve:]N[+M]", false},
    };
    return kKnobs;
}

}  // namespace

std::optional<UsageError> read_options(const std::vector<std::string>& arguments, Options& options) {
    return OptionReader(arguments, options).read();
}

}  // namespace eadem::stdlib
