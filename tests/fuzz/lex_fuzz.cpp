// Throws bytes at the scanner and the layout and checks what the parser relies on. Each input is
// taken first as a file's bytes, then as a string.
#include <string>
#include <string_view>

#include "grammar/layout.h"
#include "tests/fuzz/require.h"

using namespace eadem::grammar;

namespace {

void check(const Source& source, StartMode mode) {
    Arena arena;
    NameTable names(arena);
    std::vector<Diagnostic> diagnostics;
    Layout layout(source, arena, names, mode, diagnostics);
    uint32_t last = 0;
    int depth = 0;
    Token token = layout.next();
    for (; token.kind != TokenKind::kEnd && token.kind != TokenKind::kInvalid; token = layout.next()) {
        require(token.span.begin <= token.span.end && token.span.end <= source.text().size(), "spans lie in the text");
        require(token.span.begin >= last, "tokens come in order");
        last = token.span.begin;
        if (token.kind == TokenKind::kIndent) ++depth;
        if (token.kind == TokenKind::kDedent) --depth;
        require(depth >= 0, "every DEDENT has its INDENT");
    }
    size_t errors = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (is_error(diagnostic)) ++errors;
        require(!diagnostic.message.empty(), "diagnostics say something");
        require(source.position(diagnostic.span.begin).line >= 1, "diagnostics have a place");
        require(diagnostic.span.begin <= diagnostic.span.end, "diagnostics have a place");
    }
    require(errors <= (token.kind == TokenKind::kInvalid ? 1u : 0u), "at most one error, and only if invalid");
    if (token.kind == TokenKind::kEnd && layout.open_bracket() == nullptr) require(depth == 0, "blocks are closed");
    require(layout.next().kind == token.kind, "after the last token it comes again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(Source::from_bytes("fuzz.py", std::string(bytes)), StartMode::kFile);
    check(Source::from_text("<string>", bytes), StartMode::kSingle);
    return 0;
}
