// What happened at each import of a program, as a tree: an import that begins while another module runs hangs below it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "stdlib/import/story.h"

namespace eadem::stdlib {

// What became of an import.
enum class ImportOutcome : uint8_t {
    kKnown,      // the module was in sys.modules
    kLoaded,     // it is a new one
    kBrought,    // it was there once its package was imported
    kFailed,     // it raised an exception while it was loaded
    kMissing,    // nobody has found it
    kNoPackage,  // its package was not to be had, or is none
};

// One thing that was asked on the way: a finder of sys.meta_path, or an entry of a path.
struct ImportStep {
    std::string asked;
    std::string answer;
    bool is_entry = false;
};

struct CacheStep {
    std::string path;
    std::string state;  // fresh, stale, missing, written, not written
    std::string why;
};

struct ImportNode {
    std::string name;
    ImportOutcome outcome = ImportOutcome::kMissing;
    std::vector<ImportStep> steps;
    std::string loader;  // the name of its class
    std::string origin;
    std::vector<CacheStep> cache;
    double seconds = 0.0;            // from the question to the answer
    double own_seconds = 0.0;        // without what hangs below
    std::vector<std::string> marks;  // what is strange
    std::vector<std::unique_ptr<ImportNode>> children;
};

// Whether the child is the package of the module, which was imported before anybody was asked for the module.
bool is_package_before(const ImportNode& child, const ImportNode& node);

class StoryRecorder : public ImportStory {
 public:
    StoryRecorder() { path_.push_back(&root_); }
    vm::Result<void> note(Runtime& runtime, std::span<const vm::Value> event) override;
    void note_known(std::string_view name) override;
    void begin(std::string_view name) override;
    void end(bool is_found) override;

    const ImportNode& root() const { return root_; }

 protected:
    // Called when an import is over, with how deep it hangs in the tree: 1 for one of the program itself.
    virtual void finished(const ImportNode& node, size_t depth);
    // Called for each step as it is noted.
    virtual void asked(const ImportNode& node, const ImportStep& step);
    virtual void cached(const ImportNode& node, const CacheStep& step);

 private:
    ImportNode& top() { return *path_.back(); }
    void mark(ImportNode& node);

    ImportNode root_;
    std::vector<ImportNode*> path_;                           // those that have not ended, outermost first
    std::vector<double> begun_;                               // when, in seconds
    std::vector<std::pair<std::string, std::string>> files_;  // origin and name of what was loaded from a file
};

}  // namespace eadem::stdlib
