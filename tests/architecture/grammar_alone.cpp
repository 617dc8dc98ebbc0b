// grammar links without a machine: a line is parsed with nothing but the grammar library.
#include <cstdio>

#include "grammar/parse.h"

int main() {
    using namespace eadem::grammar;
    Arena arena;
    const Source source = Source::from_text("<test>", "answer = 40 + 2\n");
    const ParseResult result = parse(source, StartMode::kFile, arena);
    const bool right = result.tree != nullptr && result.diagnostics.empty();
    std::puts(right ? "parsed" : "wrong");
    return right ? 0 : 1;
}
