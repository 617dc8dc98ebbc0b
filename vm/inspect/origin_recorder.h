// Follows the values of a run: where each came from and what it went through (history.h), and shows every identity test
// that is made to a listener.
//
// Histories are kept beside the registers, by name of a namespace, by cell and by object. Each is kept with the object
// that it is about, so one that was overtaken by something unseen (native code that fills a list, a name that exec
// binds) is recognised and not believed; then what is known of the object itself stands in. An object that dies leaves
// its entry behind until its address is used again: an entry is believed if type and value fit.
#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "vm/inspect/identity_test.h"
#include "vm/interp/observer.h"
#include "vm/object/operator_kind.h"
#include "vm/vm.h"

namespace eadem::vm {

class OriginRecorder final : public Observer {
 public:
    // Whether the compiler folds such an operation on constants, as the profile has it; the compiler folder knows.
    using FoldingRule = bool (*)(const IdentityProfile&, BinaryOperator, Value left, Value right);
    using Listener = std::function<void(const IdentityTest&)>;

    // Watches the Vm from now on, until it is destroyed; the Vm must not be running.
    OriginRecorder(Vm& vm, FoldingRule folds, Listener listener);
    ~OriginRecorder() override;

    void before(Frame& frame, const Instruction* at) override;
    void compiled(const CodeObject* code, std::string_view text) override;
    // The text of the unit that the code belongs to, once that has run; null if it was compiled before the watch.
    const std::string* text_of(const CodeObject* code) const;
    void goes_on_at_handler(Frame& frame) override;

    // Called for every value that comes from a constant, out of an operation or from sys.intern, with the step that
    // says so.
    using BirthListener = std::function<void(Value value, const Step& step)>;
    void on_birth(BirthListener listener) { birth_listener_ = std::move(listener); }
    // All code objects that have run, and those inside them.
    const std::vector<Ref<CodeObject>>& codes() const { return codes_; }

    // What is known of the object wherever it may be; null if nothing is.
    History history_of(const Object* object) const;

 private:
    // A history and the object it is about.
    struct Held {
        const Object* object = nullptr;
        uint64_t print = 0;  // of its value, where that cannot change
        History history;
    };
    static bool is_about(const Held& held, Value value);
    struct NameKey {
        const Object* names;
        const Object* name;
        bool operator==(const NameKey&) const = default;
    };
    struct NameKeyHash {
        size_t operator()(const NameKey& key) const {
            return reinterpret_cast<size_t>(key.names) * 31 ^ reinterpret_cast<size_t>(key.name);
        }
    };
    // The instruction that a frame is doing.
    struct Pending {
        const Instruction* at = nullptr;  // null: none
        const CodeObject* code = nullptr;
        std::vector<Held> operands;  // what it read; of calls the callee first
        Value key;                   // of items: the index, if it is a number
        bool is_over_limit = false;
        // Of what may be gone when the instruction is done: the name of the callee, what the first operand is: a str
        // ...
        std::string callee;
        bool is_of_text = false;
        bool is_of_items = false;  // or a tuple, list or dict
    };

    size_t depth_of(const Frame& frame) const;
    Held* held(const Value* reg);
    Held look(const Value& reg);
    Held about(Value value) const;
    History recalled(const Object* object) const;
    void set(Value& reg, History history);
    void remember(Value value, const History& history);

    void enter(Frame& frame, size_t depth);
    const Held* argument_for(const Frame& frame, uint32_t parameter, const Pending& call) const;
    void leave(Frame& frame, const Instruction* at, size_t depth);
    void take_operands(Frame& frame, const Instruction* at, Pending& pending);
    void take_row(const Value* row, size_t count, Pending& pending);
    static void note_callee(Pending& pending);
    void take_arithmetic(Frame& frame, const Instruction* at, Pending& pending);
    void test(Frame& frame, const Instruction* at);
    void test_ids(Frame& frame, const Instruction* at, const Value& left, const Value& right);
    bool is_alive(const Frame& frame, const Step& id) const;
    void finish(Frame& frame, Pending& pending, size_t depth, const Instruction* next);
    void finish_name(Frame& frame, Pending& pending);
    void finish_items(Frame& frame, Pending& pending, size_t depth);
    void remember_items(Value made, const History& history);
    History call_result(Frame& frame, Pending& pending, size_t depth);

    std::shared_ptr<Step> step(StepKind kind, const Frame& frame, const Instruction* at, std::string detail = {},
                               History before = {});
    void to_register(Frame& frame, const Instruction* at, uint16_t reg, History history);
    History constant(const Frame& frame, const Instruction* at, uint32_t index, bool is_display = false);
    History result(const Frame& frame, const Pending& pending, Value value, std::string detail, size_t first_operand);
    History item(const Frame& frame, const Pending& pending, const Held& container, Value value, size_t index,
                 std::string detail = {});
    History loop_item(const Frame& frame, const Pending& pending, size_t depth);
    uint32_t unit_of(const CodeObject* code);

    Vm& vm_;
    const FoldingRule folds_;
    const Listener listener_;
    BirthListener birth_listener_;
    const Value* registers_ = nullptr;  // the bottom of the stack
    std::vector<Held> held_;            // by register
    std::vector<Pending> pending_;      // by depth of the frame
    std::vector<Held> returned_;        // by depth of the frame that returned or yielded
    std::unordered_map<NameKey, Held, NameKeyHash> names_;
    std::unordered_map<const Object*, Held> cells_;
    std::unordered_map<const Object*, Held> objects_;
    // What displays and constant tuples hold, as far as that was seen.
    std::unordered_map<const Object*, std::vector<Held>> items_;
    std::unordered_map<const CodeObject*, uint32_t> units_;
    std::vector<Ref<CodeObject>> codes_;  // the keys of units_, kept
    uint32_t unit_count_ = 0;
    std::unordered_map<const CodeObject*, std::string> unread_texts_;  // of units that have not run
    std::unordered_map<uint32_t, std::string> texts_;                  // by unit
};

}  // namespace eadem::vm
