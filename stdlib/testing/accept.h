// Writes the right answers into a document (--accept): each in the manner of the comment or session that it corrects,
// and everything else byte for byte as it was.
#pragma once

#include <string>
#include <vector>

#include "stdlib/testing/verdict.h"

namespace eadem::stdlib {

struct Acceptance {
    std::string text;                  // the new bytes of the file
    size_t changed = 0;                // claims that were corrected
    std::vector<std::string> refused;  // "doc.md:3: why", for each failed claim that was not
};

// Corrects the failed claims that have one answer, the same in all runs, that their place can hold.
Acceptance accept_answers(const TestedDocument& tested);

}  // namespace eadem::stdlib
