#include "stdlib/testing/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "stdlib/runtime/mode.h"
#include "stdlib/testing/code_claims.h"
#include "stdlib/testing/comment_grammar.h"
#include "vm/object/identity_profile.h"

namespace eadem::stdlib {

namespace {

using grammar::Source;

class DocumentReader {
 public:
    explicit DocumentReader(Document& document) : document_(document), lines_(text_lines(document.text)) {}

    void read() {
        const std::string& path = document_.path;
        const bool is_text = path.ends_with(".md") || path.ends_with(".txt") || path.ends_with(".rst");
        document_.is_script = path.ends_with(".py") || (document_.text.starts_with("#!") && !is_text);
        if (document_.is_script) {
            read_script();
        } else {
            const bool is_session = path.ends_with(".pycon") || path.ends_with(".doctest");
            if (is_session) {
                document_.blocks.push_back(whole_block(lines_, true));
            } else {
                document_.blocks = find_blocks(lines_);
            }
            document_.examples.resize(document_.blocks.size());
            for (block_ = 0; block_ < document_.blocks.size(); ++block_) read_block();
        }
        group_neighbours();
        for (const Claim& claim : document_.claims) {
            document_.claims_reasons = document_.claims_reasons || claim.kind == ClaimKind::kReasons;
            document_.asks_versions = document_.asks_versions || claim.kind == ClaimKind::kVaries;
        }
    }

 private:
    // What a claim replaces in the file, if the file has there what the code has.
    void locate(Claim& claim, const CodePlace& place, const Source& source) const {
        const Block& block = document_.blocks[block_];
        const size_t index = block.first_line - 1 + place.line - 1;
        if (index >= lines_.size() || place.line > block.margins.size()) return;
        const size_t margin = block.margins[place.line - 1];
        const std::string_view line = lines_[index].text;
        if (line.size() < margin || line.substr(margin) != source.line_text(place.line)) return;
        claim.begin = lines_[index].offset + margin + place.begin;
        claim.end = lines_[index].offset + margin + place.end;
    }

    // The claims of code in the present block; from its lines to those of the document.
    void code_claims(const Source& source, bool is_script) {
        const size_t first = document_.claims.size();
        grammar::Arena arena;
        const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
        const auto* module = grammar::node_cast<grammar::Module>(parsed.tree);
        std::vector<Comment> comments = find_comments(source);
        Headings headings = take_headings(comments, is_script);
        const Block& block = document_.blocks[block_];
        find_code_claims(
            source, module, comments, [&](Claim& claim, const CodePlace& place) { locate(claim, place, source); },
            document_.claims);
        for (const ReasonClaim& reasons : headings.reasons) {
            Claim& claim = document_.claims.emplace_back();
            claim.kind = ClaimKind::kReasons;
            claim.line = reasons.line;
            claim.first_line = claim.last_line = reasons.code_line;
            claim.expected = reasons.text;
            claim.source = strip(source.line_text(reasons.code_line));
        }
        std::stable_sort(document_.claims.begin() + static_cast<std::ptrdiff_t>(first), document_.claims.end(),
                         [](const Claim& a, const Claim& b) { return a.line < b.line; });
        const uint32_t shift = block.first_line - 1;
        for (size_t i = first; i < document_.claims.size(); ++i) {
            Claim& claim = document_.claims[i];
            claim.block = block_;
            claim.line += shift;
            claim.first_line += shift;
            claim.last_line += shift;
        }
        for (const HeadingText& heading : headings.malformed) {
            add_heading(ClaimKind::kMalformed, {heading.line + shift, heading.text});
        }
        if (is_script) document_.headings = std::move(headings);
    }

    // "same address" is about the neighbours that say so too: claims of the same kind about statements that follow each
    // other.
    void group_neighbours() {
        std::vector<Claim>& claims = document_.claims;
        for (size_t i = 0; i < claims.size(); ++i) {
            claims[i].group = i;
            if (i == 0 || (claims[i].kind != ClaimKind::kSame && claims[i].kind != ClaimKind::kDifferent)) continue;
            const bool follows = claims[i - 1].kind == claims[i].kind && claims[i - 1].block == claims[i].block &&
                                 claims[i - 1].margin + 1 >= claims[i].margin;
            if (follows) claims[i].group = claims[i - 1].group;
        }
    }

    void read_block() {
        Block& block = document_.blocks[block_];
        if (!block.skipped.empty()) return;
        if (block.is_session) {
            read_session(block);
            return;
        }
        const Source source = Source::from_text(document_.path, block.code);
        code_claims(source, false);
        grammar::Arena arena;
        const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
        if (parsed.tree != nullptr) return;
        const auto error = std::ranges::find_if(parsed.diagnostics, grammar::is_error);
        block.skipped = error == parsed.diagnostics.end() ? std::string("it does not parse") : error->message;
        if (error != parsed.diagnostics.end() && error->kind != grammar::DiagnosticKind::kUnsupported)
            block.skipped = fmt::format("SyntaxError: {}", error->message);
    }

    void read_session(const Block& block) {
        std::vector<Example>& examples = document_.examples[block_];
        examples = find_examples(block.code);
        for (size_t i = 0; i < examples.size(); ++i) {
            const Example& example = examples[i];
            const size_t before = document_.claims.size();
            if (example.expected.empty() && !example.is_skipped) comment_claims(block, example, i);
            if (document_.claims.size() > before) continue;
            Claim& claim = document_.claims.emplace_back();
            claim.kind = ClaimKind::kExample;
            claim.block = block_;
            claim.first_line = block.first_line + example.line - 1;
            claim.last_line = claim.first_line + example.code_lines - 1;
            claim.line = example.expected.empty() ? claim.last_line : block.first_line + example.expected_line - 1;
            claim.margin = static_cast<uint32_t>(i);
            // A statement that is to print nothing is worth telling only if it prints something.
            claim.is_tentative = example.expected.empty();
            claim.expected = example.expected;
            claim.source = strip(std::string_view(example.code).substr(0, example.code.find('\n')));
            if (example.expected_lines == 0) continue;
            const TextLine& first = lines_[claim.line - 1];
            const TextLine& last = lines_[claim.line - 1 + example.expected_lines - 1];
            claim.begin = first.offset;
            claim.end = last.offset + last.text.size();
        }
    }

    // An input with nothing below it may say in a comment what it gives.
    void comment_claims(const Block& block, const Example& example, size_t number) {
        if (example.code.find('#') == std::string::npos) return;
        const Source source = Source::from_text(document_.path, example.code);
        grammar::Arena arena;
        const grammar::ParseResult parsed = grammar::parse(source, grammar::StartMode::kFile, arena);
        const auto* module = grammar::node_cast<grammar::Module>(parsed.tree);
        if (module == nullptr || module->body.size() != 1) return;
        const size_t first = document_.claims.size();
        find_code_claims(
            source, module, find_comments(source), [](Claim&, const CodePlace&) {}, document_.claims);
        const uint32_t shift = block.first_line + example.line - 2;
        for (size_t i = first; i < document_.claims.size(); ++i) {
            Claim& claim = document_.claims[i];
            claim.block = block_;
            claim.margin = static_cast<uint32_t>(number);
            claim.line += shift;
            claim.first_line += shift;
            claim.last_line += shift;
        }
    }

    Claim& add_heading(ClaimKind kind, const HeadingText& heading) {
        Claim& claim = document_.claims.emplace_back();
        claim.kind = kind;
        claim.line = claim.first_line = claim.last_line = heading.line;
        claim.expected = heading.text;
        claim.block = block_;
        return claim;
    }

    void read_script() {
        document_.source = std::make_shared<const Source>(
            Source::from_bytes(document_.path, document_.text, grammar::Reader::kProgram));
        document_.blocks.push_back(whole_block(lines_, false));
        document_.examples.resize(1);
        code_claims(*document_.source, true);
        const Headings& headings = document_.headings;
        if (headings.output) add_heading(ClaimKind::kStdout, *headings.output);
        if (headings.error_output) add_heading(ClaimKind::kStderr, *headings.error_output);
        if (headings.error) add_heading(ClaimKind::kLastError, *headings.error);
        if (headings.profile && vm::find_identity_profile(*headings.profile) == nullptr)
            add_heading(ClaimKind::kMalformed, {1, std::string(kKnownProfile)});
        if (headings.mode && !find_mode(*headings.mode))
            add_heading(ClaimKind::kMalformed, {1, std::string(kKnownMode)});
        const bool fails = headings.error || headings.error_output;
        if (headings.exit) {
            add_heading(ClaimKind::kExit, *headings.exit);
        } else if (!fails) {
            add_heading(ClaimKind::kEnd, {1, "a run to the end"}).is_tentative = true;
        }
    }

    Document& document_;
    const std::vector<TextLine> lines_;
    size_t block_ = 0;
};

}  // namespace

bool tests_identity(const Claim& claim) {
    return claim.source.find(" is ") != std::string::npos || claim.source.find("id(") != std::string::npos;
}

Document read_document(std::string path, std::string text) {
    Document document;
    document.path = std::move(path);
    document.text = std::move(text);
    DocumentReader(document).read();
    return document;
}

}  // namespace eadem::stdlib
