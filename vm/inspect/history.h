// The history of a value: how the object that a register, a name or a container holds came to be there, one step after
// the other, the latest first. Kept by the OriginRecorder, and only for runs that ask for reasons.
//
// Steps never change and are shared by all histories that go through them, so where two histories meet in one step the
// two values are one because of what happened there. A step keeps no value alive; its code object lives as long as the
// recorder.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vm/code/code_object.h"

namespace eadem::vm {

enum class StepKind : uint8_t {
    kConstant,   // loaded from the constants of the code object
    kMade,       // the result of an operation or a call
    kDisplay,    // of [...], {...}, (...), lambda or def, each of which makes a new object
    kUnchanged,  // an operation or a call gave one of its operands back
    kBound,      // bound to a name
    kItem,       // taken out of a container
    kArgument,   // passed as an argument
    kDefault,    // the default of a parameter
    kReturned,   // returned by a Python function
    kYielded,    // given by a generator
    kInterned,   // sys.intern gave the object that stands for its text
    kFound,      // was there before the program touched it: a builtin, an attribute of a module
    kRecalled,   // came unseen; what is known of the object tells where it was first
};

struct Step;
using History = std::shared_ptr<const Step>;

// Where in the program a step was taken. `unit` tells compile units apart; units are numbered as they first run.
struct StepPlace {
    const CodeObject* code = nullptr;
    uint32_t word = 0;
    uint32_t unit = 0;

    Location location() const { return code == nullptr ? Location{} : code->location(word); }
    bool operator==(const StepPlace&) const = default;
};

struct Step {
    StepKind kind;
    StepPlace place;
    // The name bound, the parameter, the operator, the function called; empty where the kind says it all.
    std::string detail = {};
    History before = {};

    // Of constants: the index, the item of a constant tuple (from 1; 0: the constant itself), whether the text here is
    // an expression that the compiler computed, and whether the constant is a canonical object.
    uint32_t constant = 0;
    uint32_t item = 0;
    bool is_folded = false;
    bool is_part = false;  // the constant tuple is that of a display: its items stand in the text by themselves
    // Of results: the operands were constants, and the result would be over a limit of folding.
    bool is_over_limit = false;
    // Of id(x): what x was, and what is known of it.
    const Object* subject = nullptr;
    uint64_t subject_print = 0;
    History subject_history = {};

    uint32_t length = 1;  // of the history that ends here
};

// The first step.
const Step& origin_of(const Step& step);
// The latest step that both histories went through; null if there is none.
const Step* meeting_of(const Step& left, const Step& right);
// Whether a step of that kind comes after `until` (null: anywhere).
const Step* find_step(const Step& history, StepKind kind, const Step* until);

}  // namespace eadem::vm
