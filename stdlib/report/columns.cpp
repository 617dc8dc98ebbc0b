#include "stdlib/report/columns.h"

#include <algorithm>

#include "stdlib/report/display_width.h"

namespace eadem::stdlib {

std::string Columns::text() const {
    std::vector<size_t> widths;
    for (const std::vector<std::string>& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], std::min(display_width(row[i]), kWidest));
    }
    std::string text;
    for (const std::vector<std::string>& row : rows_) {
        std::string line = " ";
        for (size_t i = 0; i < row.size(); ++i) {
            line += " " + row[i];
            const size_t width = display_width(row[i]);
            if (i + 1 < row.size()) line += std::string(widths[i] - std::min(width, widths[i]) + 1, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace eadem::stdlib
