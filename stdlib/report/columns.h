// A table as lines of text.
#pragma once

#include <string>
#include <vector>

namespace eadem::stdlib {

// Rows of columns, each as wide as its widest cell (of which no more than kWidest characters count).
class Columns {
 public:
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    // A line for each row, indented by two blanks.
    std::string text() const;

 private:
    static constexpr size_t kWidest = 32;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace eadem::stdlib
