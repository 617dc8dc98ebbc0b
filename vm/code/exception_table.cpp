#include "vm/code/exception_table.h"

#include <algorithm>

namespace eadem::vm {

uint32_t ExceptionTable::protection_of(uint32_t word) const {
    const auto run =
        std::upper_bound(runs.begin(), runs.end(), word, [](uint32_t at, const ProtectedRun& r) { return at < r.end; });
    return run == runs.end() ? 0 : run->protection;
}

// Words without protection get a run only if some with one follow.
void ExceptionTableWriter::add(uint32_t protection, uint32_t words) {
    const uint32_t begin = end_;
    end_ += words;
    if (protection == 0) return;
    const uint32_t covered = runs_.empty() ? 0 : runs_.back().end;
    if (covered != begin) runs_.push_back({begin, 0});
    if (covered == begin && !runs_.empty() && runs_.back().protection == protection)
        runs_.back().end = end_;
    else
        runs_.push_back({end_, protection});
}

}  // namespace eadem::vm
