// The words of -h.
#include <fmt/format.h>

#include "stdlib/cli/options.h"

namespace eadem::stdlib {

const std::string_view kUsage = "[option] ... [-c cmd | -m mod | file | -] [arg] ...";

namespace {

constexpr std::string_view kHelpAboveProfiles =
    R"(Runs a subset of Python and shows when two names are one object, and why.

  eadem                      a prompt, whose commands %help lists: %why A B, %across, %dis NAME, %as PROFILE, ...
  eadem FILE [arg] ...       run a script           eadem -c CMD [arg] ...   run a text
  eadem - [arg] ...          run standard input     eadem -i FILE            run, then a prompt
  eadem -m NAME [arg] ...    run a module; FILE may be a folder or a Zip archive that has a __main__.py
  eadem why FILE A B         are the expressions A and B one object at the end of a script, and why?
            FILE:LINE A B    the same, after the statement of that line
            -e CODE A B      the same, at the end of a text
  eadem across FILE ...      one program under every profile and mode: what it prints, where, and why
  eadem tables FILE ...      the small-int cache, the intern table and the constants that a script leaves
  eadem imports FILE ...     what a script imports: who was asked, what was found where, the state of each cache
  eadem dis FILE ...         the code: instructions, constants and what became of them
  eadem check FILE ...       report syntax errors and warnings, run nothing
  eadem test PATH ...        hold scripts and documents (.py .md .rst .txt .pycon, folders, - for standard input) to
                             what they say: values behind prints and expressions (print(a is b)  # True), outputs
                             below `>>>` sessions, reasons (# why: small-int)

why, across, tables, imports and dis answer a program with --json. Options may stand before a command and behind it. A
word such as `check` names a script where a file of that name exists; `--` before it always makes it one.

Options:
  --as PROFILE     whose identity rules hold:
                     )";
constexpr std::string_view kHelpBelowProfiles = R"(
  --mode MODE      how the text is read, which decides what is compiled together:
                     script   the whole text at once, as a script (the default)
                     repl     each input of the classic prompt on its own: a line, or a block
                     newrepl  as 3.13's prompt on a terminal: each statement on its own
                              (the same as repl where the profile has no such prompt)
                     import   the whole text, as a module imported for the first time
                     pyc      the same, from cached bytecode
                   a prompt is newrepl on a terminal and repl elsewhere if nothing else is said
  -X RULE=VALUE    changes one rule of the profile:
                     smallints=LO:HI   the ints that exist once (at least -5 to 256)
                     merge=none|code|unit   equal constants are one nowhere, in a code object, or in all that is
                                       compiled together
                     intern=names|word|all|off   the text constants that are interned: those that could be
                                       identifiers, those of letters, digits and _, all, or none
                     fold=N            the longest text that a repetition ("a" * 9) is folded to
  -X memory=SIZE   what a script may use beyond what Eadem has at its start, such as 64M: MemoryError tells it
  -X boxes=always  make every number an object at once (an aid for testing; programs print the same)
  --color WHEN     auto (the default: on a terminal, see below), always or never
  --explain[=all]  after each `is`: why; of each place once, or always
  Of test:
  --as, --mode     may be given several times, or be `all`; --as all alone means all modes as well
  --isolated       names do not flow from one block of a document to the next
  -k PATTERN       only claims whose file, heading or line has PATTERN; small and large letters are the same
  --fail-fast      stop behind the first file with a failed claim
  --format FORMAT  human, tap (TAP 14), junit (XML) or json
  --accept         write the right answers into the files, where their comments can say them
  --watch          test again whenever a file changes, until Ctrl-C
  --timeout SECONDS   what a statement may take (10 if nothing is said; a script as a whole 60; 0: no limit)
  -j N             how many runs at a time; as many as there are processors if nothing is said
  --json           of why, across, tables, imports and dis: the answer as JSON
  -v, -vv          tell each import on stderr; also who was asked      -X importtime   how long each took
  -i               a prompt after the script           -q   no banner before the prompt
  -O, -OO          no assertions; no docstrings either -u   no buffering of output
  -W ACTION        warnings: default, ignore or error  -E   ignore PYTHON* variables
  -I               isolated: -E, and no PYTHON* paths  -B   write no bytecode (__pycache__)
  -h, --help       this text                           -V, --version

Headings of a script, comments alone on a line, say how `test` is to run it: `# profile: 3.13`, `# mode: repl`.

Variables: PYTHONHASHSEED, PYTHONOPTIMIZE, PYTHONUNBUFFERED, PYTHONINSPECT, PYTHONDONTWRITEBYTECODE; of the prompt
PYTHONSTARTUP, PYTHON_BASIC_REPL, XDG_STATE_HOME, PAGER; of colours PYTHON_COLORS, NO_COLOR, FORCE_COLOR, TERM.
Exit status: 0; 1 uncaught exception, syntax error or failed claim; 2 usage; 120 output lost; 130 Ctrl-C;
exit(n) keeps n & 255.
)";

// "documents (the default), 3.6, 3.7, ...".
std::string profile_names() {
    std::string names;
    for (const vm::IdentityProfile& profile : vm::identity_profiles())
        names += names.empty() ? fmt::format("{} (the default)", profile.name) : fmt::format(", {}", profile.name);
    return names;
}

}  // namespace

std::string help_text() {
    return fmt::format("{}{}{}", kHelpAboveProfiles, profile_names(), kHelpBelowProfiles);
}

}  // namespace eadem::stdlib
