// Runs the blocks of a document in a Runtime and tells what becomes of their claims.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "stdlib/prompt_session.h"
#include "stdlib/runtime/display_listener.h"
#include "stdlib/testing/deadline.h"
#include "stdlib/testing/marked_unit.h"
#include "stdlib/testing/run_document.h"

namespace eadem::stdlib {

class BlockRunner final : public DisplayListener {
 public:
    // All are borrowed. While it lives, the Runtime's prints are its own if the document has claims about them.
    BlockRunner(Runtime& runtime, const Document& document, const HowToRun& how, Deadline& deadline,
                RunListener& listener);
    ~BlockRunner();
    BlockRunner(const BlockRunner&) = delete;
    BlockRunner& operator=(const BlockRunner&) = delete;

    // Runs a block. False if the document has asked for its end.
    bool run(size_t block);

    // Runs a script whose claims are about more than its prints, as one unit; up to the first failure that it does not
    // claim. What it wrote, and its exit status:
    struct ScriptEnd {
        std::string output;
        std::string error;
        int status = 0;
    };
    ScriptEnd run_script();

    vm::Result<void> take(vm::Value value) override;

 private:
    // Part of a block whose output, time and failure are its own: a statement, an input of a prompt, an example.
    struct Part {
        uint32_t first_line;  // in the document
        uint32_t last_line;
        std::vector<size_t> claims;  // about all that it does
    };

    void begin(size_t part);
    void begin_next();
    // The present part is done, or failed. Whether a claim says that it fails so.
    bool finish(const std::optional<std::string>& exception);
    const Example* example_of(const Claim& claim) const;
    void judge_lines(std::string_view output);
    void not_run(const std::string& why);
    std::string tell_pending();
    std::vector<std::vector<size_t>> claims_by_margin(size_t count) const;
    std::vector<size_t> claims_about_parts() const;

    void examples();
    void inputs();
    void input(size_t part, std::string_view text);

    void session_as_unit();
    bool unit(const grammar::Source& source);
    std::vector<bool> make_parts(const MarkedUnit& marked, const Block& block);
    bool run_from(MarkedUnit& marked, size_t first, const std::vector<bool>& begins);

    Runtime& runtime_;
    const Document& document_;
    const HowToRun& how_;
    Deadline& deadline_;
    RunListener& listener_;
    PromptSession session_;
    size_t block_ = 0;
    std::vector<size_t> first_claims_;  // of each block, and the end
    bool has_ended_ = false;
    bool goes_on_ = true;          // behind the statement that failed
    std::vector<Part> parts_;      // of the present block
    std::vector<size_t> part_of_;  // of each statement
    size_t current_ = 0;           // the part that runs; behind them all: none
    size_t next_mark_ = 0;
    size_t failed_part_ = 0;
    std::optional<std::string> value_;
    bool is_none_ = false;
    std::string since_claim_;
    std::string previous_;
    ScriptEnd script_;
    std::multimap<uint32_t, size_t> lines_;  // claims about prints, by line
    std::map<size_t, bool> told_;            // of these: whether they hold so far
    std::vector<PrintRecord> prints_;
};

}  // namespace eadem::stdlib
