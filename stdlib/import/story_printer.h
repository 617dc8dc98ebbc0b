// -v, -vv and -X importtime: the imports of a program on stderr, while they happen.
#pragma once

#include "stdlib/import/story_recorder.h"

namespace eadem::stdlib {

class StoryPrinter final : public StoryRecorder {
 public:
    // `verbosity`: 1 tells what was imported and from where, 2 also who was asked; `times`: how long each took.
    StoryPrinter(Runtime& runtime, int verbosity, bool times);

 private:
    void finished(const ImportNode& node, size_t depth) override;
    void asked(const ImportNode& node, const ImportStep& step) override;
    void cached(const ImportNode& node, const CacheStep& step) override;
    void print(const std::string& line);

    Runtime& runtime_;
    const int verbosity_;
    const bool times_;
};

}  // namespace eadem::stdlib
