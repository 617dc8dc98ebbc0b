// What a run of a document told (RunListener), kept; and how it comes from the process that ran it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stdlib/testing/run_document.h"

namespace eadem::stdlib {

struct RunRecord {
    std::vector<Outcome> outcomes;                           // by claim
    std::vector<std::string> reasons;                        // by claim; may be empty
    std::vector<std::pair<size_t, std::string>> not_run;     // blocks, and why
    std::vector<std::pair<uint32_t, std::string>> failures;  // statements nobody claimed to fail, by line
    uint32_t ended_line = 0;                                 // where the document asked for its end; 0: it did not
    bool is_finished = false;                                // false: the process ended in the middle
    std::string death;                                       // how, then
    uint32_t last_line = 0;                                  // of the statement that ran then
};

// Gathers a run in this process.
class Recorder final : public RunListener {
 public:
    explicit Recorder(size_t claims);

    void at_line(uint32_t line) override { record_.last_line = line; }
    void outcome(size_t claim, const Outcome& outcome) override;
    void reason(size_t claim, const std::string& reason) override;
    void block_not_run(size_t block, const std::string& why) override;
    void failed(uint32_t line, const std::string& exception) override;
    void ended_itself(uint32_t line) override;

    RunRecord& record() { return record_; }

 private:
    RunRecord record_;
};

// Sends a run through a pipe, as messages of a byte for the event, its numbers and its texts. Its own process is lost
// if the other end is.
class RunSender final : public RunListener {
 public:
    // `line` is memory that both processes see.
    RunSender(int descriptor, volatile uint32_t* line) : descriptor_(descriptor), line_(line) {}

    void at_line(uint32_t line) override { *line_ = line; }
    void outcome(size_t claim, const Outcome& outcome) override;
    void reason(size_t claim, const std::string& reason) override;
    void block_not_run(size_t block, const std::string& why) override;
    void failed(uint32_t line, const std::string& exception) override;
    void ended_itself(uint32_t line) override;
    void finished();

 private:
    void send(std::string message);

    const int descriptor_;
    volatile uint32_t* const line_;
};

// Takes whole messages from the beginning of `bytes` and gives them to the recorder. False if they are none.
bool take_messages(std::string& bytes, Recorder& recorder);

}  // namespace eadem::stdlib
