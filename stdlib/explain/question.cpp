#include "stdlib/explain/question.h"

#include <algorithm>

#include "grammar/parse.h"
#include "grammar/visitor.h"

namespace eadem::stdlib {

using namespace grammar;

namespace {

// Whether nothing behind the statement is reached.
bool leaves(NodeKind kind) {
    return kind == NodeKind::kReturn || kind == NodeKind::kRaise || kind == NodeKind::kBreak ||
           kind == NodeKind::kContinue;
}

const Stmt* as_statement(const Node& node) {
    return dispatch(node, [](const auto& one) -> const Stmt* {
        if constexpr (std::is_base_of_v<Stmt, std::remove_cvref_t<decltype(one)>>) return &one;
        return nullptr;
    });
}

// Calls f for each statement directly inside a statement or a file, those of handlers and cases too.
template <class F>
void for_each_inner(const Node& node, F&& f) {
    for_each_child(node, [&](const Node& child) {
        if (const Stmt* statement = as_statement(child)) return f(*statement);
        if (child.kind == NodeKind::kExceptHandler || child.kind == NodeKind::kMatchCase)
            for_each_child(child, [&](const Node& inner) {
                if (const Stmt* statement = as_statement(inner)) f(*statement);
            });
    });
}

// The last statement that begins on the line or before it, however deep it stands; null if there is none.
const Stmt* statement_at(const Node& block, const Source& source, uint32_t line) {
    const Stmt* best = nullptr;
    const Node* inside = &block;
    while (inside != nullptr) {
        const Node* next = nullptr;
        for_each_inner(*inside, [&](const Stmt& statement) {
            if (source.line_of(statement.span.begin) <= line) next = best = &statement;
        });
        inside = next;
    }
    return best;
}

// Where the question goes: before that line, with that margin.
struct Place {
    uint32_t line;
    std::string margin;
};

std::string margin_of(const Source& source, uint32_t line) {
    const std::string_view text = source.line_text(line);
    return std::string(text.substr(0, text.find_first_not_of(" \t\f")));
}

// Whether the statement means what it does only where nothing stands before it: a docstring, a future import.
bool must_be_first(const Stmt& statement) {
    if (statement.kind == NodeKind::kExprStmt) {
        const Expr& value = *static_cast<const ExprStmt&>(statement).value;
        return value.kind == NodeKind::kConstant &&
               static_cast<const Constant&>(value).value.kind == ConstantKind::kStr;
    }
    if (statement.kind != NodeKind::kImportFrom) return false;
    const Identifier* module = static_cast<const ImportFrom&>(statement).module;
    return module != nullptr && module->text == "__future__";
}

// The line of the first statement of a block before which a question may stand; else the line behind the block's last.
uint32_t line_behind_the_first(const Source& source, const Node& block) {
    uint32_t line = 1;
    bool is_found = false;
    for_each_inner(block, [&](const Stmt& inner) {
        if (is_found) return;
        is_found = !must_be_first(inner);
        line = is_found ? source.line_of(inner.span.begin) : source.line_of(inner.span.end - 1) + 1;
    });
    return line;
}

Place place_for(const Source& source, const Node& tree, uint32_t line) {
    const Stmt* statement = statement_at(tree, source, line);
    const uint32_t first_line = line_behind_the_first(source, tree);
    if (statement == nullptr) return {first_line, ""};
    const uint32_t begin = source.line_of(statement->span.begin);
    // The head of a block: at the block's beginning.
    const Stmt* first_inside = nullptr;
    for_each_inner(*statement, [&](const Stmt& inner) {
        if (first_inside == nullptr || inner.span.begin < first_inside->span.begin) first_inside = &inner;
    });
    if (first_inside != nullptr && source.line_of(first_inside->span.begin) > line) {
        const uint32_t first = source.line_of(first_inside->span.begin);
        const bool has_documentation =
            statement->kind == NodeKind::kFunctionDef || statement->kind == NodeKind::kAsyncFunctionDef;
        return {has_documentation ? line_behind_the_first(source, *statement) : first, margin_of(source, first)};
    }
    if (leaves(statement->kind)) return {begin, margin_of(source, begin)};
    return {std::max(first_line, source.line_of(statement->span.end - 1) + 1), margin_of(source, begin)};
}

}  // namespace

bool is_question_part(std::string& text, std::string& error) {
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    if (text.find('\n') != std::string::npos) {
        error = "a question has no more than one line";
        return false;
    }
    Arena arena;
    const Source source = Source::from_text("<question>", text + "\n");
    const ParseResult parsed = parse(source, StartMode::kEval, arena);
    if (parsed.tree != nullptr) {
        const Source bracketed = Source::from_text("<question>", "(" + text + ")\n");
        // What a comment ends cannot be bracketed.
        if (parse(bracketed, StartMode::kEval, arena).tree != nullptr) return true;
        error = fmt::format("'{}' ends in a comment", text);
        return false;
    }
    error = fmt::format("'{}' is no expression: {}", text, parsed.diagnostics.back().message);
    return false;
}

std::optional<WatchedProgram> ask(const WatchedProgram& program, Question question, std::string& error) {
    if (!is_question_part(question.left, error) || !is_question_part(question.right, error)) return std::nullopt;
    Arena arena;
    const Source source = Source::from_text(program.name, program.text);
    const ParseResult parsed = parse(source, StartMode::kFile, arena);
    if (parsed.tree == nullptr) {
        const Diagnostic& problem = parsed.diagnostics.back();
        error = fmt::format("{}:{}: {}", program.name, source.line_of(problem.span.begin), problem.message);
        return std::nullopt;
    }
    const auto text = source.text();
    const auto lines =
        static_cast<uint32_t>(std::ranges::count(text, '\n') + (text.empty() || text.ends_with('\n') ? 0 : 1));
    Place place{lines + 1, ""};
    if (question.line) {
        if (*question.line == 0 || *question.line > lines) {
            error = fmt::format("{} has no line {}", program.name, *question.line);
            return std::nullopt;
        }
        place = place_for(source, *parsed.tree, *question.line);
    }
    WatchedProgram asked{program.name, {}, place.line, program.input};
    const std::string added = fmt::format("{}({}) is ({})\n", place.margin, question.left, question.right);
    for (uint32_t line = 1; line <= lines; ++line) {
        if (line == place.line) asked.text += added;
        asked.text.append(source.line_text(line)).append("\n");
    }
    if (place.line > lines) asked.text += added;
    return asked;
}

}  // namespace eadem::stdlib
