#include <doctest/doctest.h>

#include <string>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"

using namespace eadem::grammar;

namespace {

// ast.dump of the text, without the wrapping; or the message.
std::string dump(std::string_view text, StartMode mode = StartMode::kFile) {
    const Source source = Source::from_text("<string>", text);
    Arena arena;
    ParseResult result = parse(source, mode, arena);
    if (result.tree == nullptr) return result.diagnostics.back().message;
    std::string all = ast_dump(*result.tree);
    const std::string prefix = "Module(body=[";
    const std::string suffix = "], type_ignores=[])";
    if (!all.starts_with(prefix)) return all;
    return all.substr(prefix.size(), all.size() - prefix.size() - suffix.size());
}

// The same for one expression.
std::string dump_expression(std::string_view text) {
    std::string all = dump(text, StartMode::kEval);
    const std::string prefix = "Expression(body=";
    return all.starts_with(prefix) ? all.substr(prefix.size(), all.size() - prefix.size() - 1) : all;
}

std::string operators_of(std::string_view text) {
    std::string shape;
    for (char character : dump_expression(text)) {
        if (character == '(' || character == ')') shape += character;
    }
    return shape;
}

bool is_incomplete(std::string_view text) {
    const Source source = Source::from_text("<stdin>", text);
    Arena arena;
    return parse(source, StartMode::kSingle, arena).incomplete;
}

}  // namespace

TEST_CASE("parser: an empty file is an empty module") {
    CHECK(dump("") == "");
    CHECK(dump("\n# only a comment\n\n") == "");
}

TEST_CASE("parser: * binds tighter than +, and + is left-associative") {
    CHECK(dump_expression("a + b * c") ==
          "BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=BinOp(left=Name(id='b', ctx=Load()), "
          "op=Mult(), right=Name(id='c', ctx=Load())))");
    CHECK(dump_expression("a - b - c") ==
          "BinOp(left=BinOp(left=Name(id='a', ctx=Load()), op=Sub(), right=Name(id='b', ctx=Load())), "
          "op=Sub(), right=Name(id='c', ctx=Load()))");
}

TEST_CASE("parser: -a ** b negates the power, a ** -b does not") {
    CHECK(dump_expression("-a ** b") ==
          "UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), "
          "right=Name(id='b', ctx=Load())))");
    CHECK(operators_of("a ** -b ** c") == operators_of("a ** (-(b ** c))"));
    CHECK(operators_of("await a ** b") == operators_of("(await a) ** b"));
}

TEST_CASE("parser: a comparison chain is one node, a parenthesised one is not part of it") {
    CHECK(dump_expression("1 < 2 not in 3") ==
          "Compare(left=Constant(value=1), ops=[Lt(), NotIn()], comparators=[Constant(value=2), "
          "Constant(value=3)])");
    CHECK(dump_expression("(1 < 2) < 3").starts_with("Compare(left=Compare("));
}

TEST_CASE("parser: a or b or c is one node of three values, and `and` binds tighter") {
    CHECK(dump_expression("1 or 2 or 3") ==
          "BoolOp(op=Or(), values=[Constant(value=1), Constant(value=2), Constant(value=3)])");
    CHECK(dump_expression("1 or 2 and 3") ==
          "BoolOp(op=Or(), values=[Constant(value=1), BoolOp(op=And(), values=[Constant(value=2), "
          "Constant(value=3)])])");
    CHECK(dump_expression("(1 or 2) or 3").starts_with("BoolOp(op=Or(), values=[BoolOp("));
}

TEST_CASE("parser: not a in b is not (a in b)") {
    CHECK(dump_expression("not 1 in 2").starts_with("UnaryOp(op=Not(), operand=Compare("));
    CHECK(dump_expression("1 is not 2").starts_with("Compare(left=Constant(value=1), ops=[IsNot()]"));
}

TEST_CASE("parser: parentheses leave a flag on the expression and no node") {
    const Source source = Source::from_text("<string>", "(a)");
    Arena arena;
    auto* root = static_cast<Expression*>(parse(source, StartMode::kEval, arena).tree);
    CHECK(root->body->kind == NodeKind::kName);
    CHECK(root->body->parenthesised);
    CHECK(root->body->span.begin == 1);
    CHECK(root->body->span.end == 2);
}

TEST_CASE("parser: a comma makes a tuple, parentheses alone do not") {
    CHECK(dump_expression("1,") == "Tuple(elts=[Constant(value=1)], ctx=Load())");
    CHECK(dump_expression("(1)") == "Constant(value=1)");
    CHECK(dump_expression("()") == "Tuple(elts=[], ctx=Load())");
}

TEST_CASE("parser: targets become stores, whatever shape they have") {
    CHECK(dump("a, [b, *c] = d = 1") ==
          "Assign(targets=[Tuple(elts=[Name(id='a', ctx=Store()), List(elts=[Name(id='b', ctx=Store()), "
          "Starred(value=Name(id='c', ctx=Store()), ctx=Store())], ctx=Store())], ctx=Store()), "
          "Name(id='d', ctx=Store())], value=Constant(value=1))");
    CHECK(dump("a.b[c] = 1")
              .find("Subscript(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', "
                    "ctx=Load()), slice=Name(id='c', ctx=Load()), ctx=Store())") != std::string::npos);
}

TEST_CASE("parser: only a bare name is a simple annotation target") {
    CHECK(dump("a: int") ==
          "AnnAssign(target=Name(id='a', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=1)");
    CHECK(dump("(a): int").ends_with("simple=0)"));
    CHECK(dump("a.b: int = 1").ends_with("value=Constant(value=1), simple=0)"));
}

TEST_CASE("parser: elif is an If alone in the orelse before it") {
    CHECK(dump("if 1: pass\nelif 2: pass\nelse: pass\n") ==
          "If(test=Constant(value=1), body=[Pass()], orelse=[If(test=Constant(value=2), body=[Pass()], "
          "orelse=[Pass()])])");
}

TEST_CASE("parser: with (a, b) has two items, with (a, b) as c has one") {
    CHECK(dump("with (a, b): pass") ==
          "With(items=[withitem(context_expr=Name(id='a', ctx=Load())), "
          "withitem(context_expr=Name(id='b', ctx=Load()))], body=[Pass()])");
    CHECK(dump("with (a, b) as c: pass").starts_with("With(items=[withitem(context_expr=Tuple("));
    CHECK(dump("with (a as b, c,): pass") ==
          "With(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', "
          "ctx=Store())), withitem(context_expr=Name(id='c', ctx=Load()))], body=[Pass()])");
    CHECK(dump("with (a := 1, b): pass").starts_with("With(items=[withitem(context_expr=Tuple("));
}

TEST_CASE("parser: parameters go to their seven places") {
    CHECK(dump_expression("lambda a, b=1, /, c=2, *d, e, f=3, **g: 0") ==
          "Lambda(args=arguments(posonlyargs=[arg(arg='a'), arg(arg='b')], args=[arg(arg='c')], "
          "vararg=arg(arg='d'), kwonlyargs=[arg(arg='e'), arg(arg='f')], kw_defaults=[None, "
          "Constant(value=3)], kwarg=arg(arg='g'), defaults=[Constant(value=1), Constant(value=2)]), "
          "body=Constant(value=0))");
}

TEST_CASE("parser: a call keeps stars among the positional arguments and ** among the keywords") {
    CHECK(dump_expression("f(1, a=2, *b, **c)") ==
          "Call(func=Name(id='f', ctx=Load()), args=[Constant(value=1), Starred(value=Name(id='b', "
          "ctx=Load()), ctx=Load())], keywords=[keyword(arg='a', value=Constant(value=2)), "
          "keyword(value=Name(id='c', ctx=Load()))])");
    CHECK(dump_expression("f(x for x in y)").find("args=[GeneratorExp(") != std::string::npos);
}

TEST_CASE("parser: subscripts may be slices, tuples and stars") {
    CHECK(dump_expression("a[:, ::2, *b]") ==
          "Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Slice(), "
          "Slice(step=Constant(value=2)), Starred(value=Name(id='b', ctx=Load()), ctx=Load())], "
          "ctx=Load()), ctx=Load())");
}

TEST_CASE("parser: adjacent literals are one constant, the u of the first counts") {
    CHECK(dump_expression("'a' \"b\"") == "Constant(value='ab')");
    CHECK(dump_expression("u'a' 'b'") == "Constant(value='ab', kind='u')");
    CHECK(dump_expression("b'a' b'\\xff'") == "Constant(value=b'a\\xff')");
}

TEST_CASE("parser: an f-string keeps fields, joins neighbouring text and drops empty text") {
    CHECK(dump_expression("f'a{b!r:>{c}}' 'd' f''") ==
          "JoinedStr(values=[Constant(value='a'), FormattedValue(value=Name(id='b', ctx=Load()), "
          "conversion=114, format_spec=JoinedStr(values=[Constant(value='>'), "
          "FormattedValue(value=Name(id='c', ctx=Load()), conversion=-1)])), Constant(value='d')])");
    CHECK(dump_expression("f''") == "JoinedStr(values=[])");
    CHECK(dump_expression("f'{{x}}'") == "JoinedStr(values=[Constant(value='{x}')])");
}

TEST_CASE("parser: the = specifier keeps the text as written and means !r, unless a format is given") {
    CHECK(dump_expression("f'{ a = }'") ==
          "JoinedStr(values=[Constant(value=' a = '), FormattedValue(value=Name(id='a', ctx=Load()), "
          "conversion=114)])");
    CHECK(dump_expression("f'{a=:x}'").find("conversion=-1") != std::string::npos);
}

TEST_CASE("parser: the = specifier's text is without comments, but a # in a string is none") {
    auto debug_text = [](std::string_view field) {
        const std::string all = dump_expression("f'''{" + std::string(field) + "}'''");
        const size_t begin = all.find("value=") + 6;
        return all.substr(begin, all.find("), Formatted") - begin);
    };
    CHECK(debug_text("x # hi\n=") == R"('x \n=')");
    CHECK(debug_text("x # it's\n # so\n = !r:>4") == R"('x \n \n = ')");
    CHECK(debug_text("'#' = ") == R"("'#' = ")");
    CHECK(debug_text("a['\\'#'] # c\n=") == R"("a['\\'#'] \n=")");
    CHECK(debug_text("\"\"\"a\"#b\"\"\" =") == R"('"""a"#b""" =')");
}

TEST_CASE("parser: match, case and type are names wherever they are no keywords") {
    CHECK(dump("match = case = type = 1").starts_with("Assign("));
    CHECK(dump("match (x)").starts_with("Expr("));
    CHECK(dump("type X[T: int, *Ts, **P] = 1") ==
          "TypeAlias(name=Name(id='X', ctx=Store()), type_params=[TypeVar(name='T', bound=Name(id='int', "
          "ctx=Load())), TypeVarTuple(name='Ts'), ParamSpec(name='P')], value=Constant(value=1))");
}

TEST_CASE("parser: every kind of pattern") {
    auto pattern = [](std::string_view text) {
        std::string all = dump("match x:\n case " + std::string(text) + ": pass\n");
        size_t begin = all.find("pattern=") + 8;
        return all.substr(begin, all.rfind(", body=") - begin);
    };
    CHECK(pattern("_") == "MatchAs()");
    CHECK(pattern("a") == "MatchAs(name='a')");
    CHECK(pattern("None") == "MatchSingleton(value=None)");
    CHECK(pattern("-1") == "MatchValue(value=UnaryOp(op=USub(), operand=Constant(value=1)))");
    CHECK(pattern("1 | 'a' as b") ==
          "MatchAs(pattern=MatchOr(patterns=[MatchValue(value=Constant(value=1)), "
          "MatchValue(value=Constant(value='a'))]), name='b')");
    CHECK(pattern("a, *_") == "MatchSequence(patterns=[MatchAs(name='a'), MatchStar()])");
    CHECK(pattern("{'k': v, **rest}") ==
          "MatchMapping(keys=[Constant(value='k')], patterns=[MatchAs(name='v')], rest='rest')");
    CHECK(pattern("a.B(1, c=d)") ==
          "MatchClass(cls=Attribute(value=Name(id='a', ctx=Load()), attr='B', ctx=Load()), "
          "patterns=[MatchValue(value=Constant(value=1))], kwd_attrs=['c'], kwd_patterns=[MatchAs(name='d')])");
}

TEST_CASE("parser: dots before a module count as levels") {
    CHECK(dump("from ...a.b import c as d") ==
          "ImportFrom(module='a.b', names=[alias(name='c', asname='d')], level=3)");
    CHECK(dump("from . import *") == "ImportFrom(names=[alias(name='*')], level=1)");
}

TEST_CASE("parser: big integers keep their value in any base") {
    CHECK(dump_expression("0x1_0000_0000_0000_0000") == "Constant(value=18446744073709551616)");
    CHECK(dump_expression("18446744073709551615") == "Constant(value=18446744073709551615)");
}

TEST_CASE("parser: a sum of a hundred thousand terms is no deeper than one of two") {
    std::string sum = "x = a";
    for (int i = 0; i < 100'000; ++i) sum += " + a";
    const Source source = Source::from_text("<string>", sum);
    Arena arena;
    ParseResult result = parse(source, StartMode::kFile, arena);
    REQUIRE(result.tree != nullptr);
    auto* assign = static_cast<Assign*>(static_cast<Module*>(result.tree)->body[0]);
    CHECK(assign->value->height == 2);
    CHECK(ast_dump(*result.tree).size() > sum.size());
}

TEST_CASE("parser: deeper nesting than a visitor stands is refused, not crashed on") {
    for (const char* piece : {"not ", "-", "lambda: ", "1 if 1 else ", "1 ** "}) {
        std::string text;
        for (int i = 0; i < 50'000; ++i) text += piece;
        CHECK(dump_expression(text + "1") == "valid Python, not supported yet: expressions more than 1000 levels deep");
    }
    for (const char* piece : {".a", "()", "[0]"}) {
        std::string text = "a";
        for (int i = 0; i < 50'000; ++i) text += piece;
        CHECK(dump_expression(text) == "valid Python, not supported yet: expressions more than 1000 levels deep");
    }
    std::string chain = "if a: pass\n";
    for (int i = 0; i < 50'000; ++i) chain += "elif a: pass\n";
    CHECK(dump(chain) == "valid Python, not supported yet: more than 1000 'elif' after an 'if'");
}

TEST_CASE("parser: long chains and lists take linear time") {
    auto repeat = [](std::string_view piece) {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += piece;
        return text;
    };
    CHECK(dump("x = 1" + repeat(" or 1")).starts_with("Assign("));
    CHECK(dump("x = 1" + repeat(" < 1")).starts_with("Assign("));
    CHECK(dump("import a" + repeat(".a")).starts_with("Import("));
    CHECK(dump(repeat("x = ") + "1").starts_with("Assign("));
}

TEST_CASE("parser: a prompt is told that more lines could complete the input") {
    CHECK(is_incomplete("f(1,"));
    CHECK(is_incomplete("if x:\n"));
    CHECK(is_incomplete("if x:\n  for y in z:\n"));
    CHECK(is_incomplete("if x:\n  for y in z:\n    y\n  else:\n"));
    CHECK(is_incomplete("@decorator\n"));
    CHECK_FALSE(is_incomplete("if x:\n\n"));
    CHECK_FALSE(is_incomplete("if x:\n  for y in z:\n\n"));
    CHECK_FALSE(is_incomplete("@decorator\n\n"));
    CHECK_FALSE(is_incomplete("if x:\n  for y in z:\n1\n"));
    CHECK(is_incomplete("x = '''abc\n"));
    CHECK_FALSE(is_incomplete("x = 1\n"));
    CHECK_FALSE(is_incomplete("x = )\n"));
}

TEST_CASE("parser: single mode takes one statement or one line of them") {
    CHECK(dump("a; b\n", StartMode::kSingle).starts_with("Interactive(body=[Expr("));
    CHECK(dump("if a:\n  b\n\n", StartMode::kSingle).starts_with("Interactive(body=[If("));
    CHECK(dump("", StartMode::kSingle) == "Interactive(body=[])");
    CHECK(dump("a\nb\n", StartMode::kSingle) == "multiple statements found while compiling a single statement");
}

TEST_CASE("parser: eval mode takes expressions, no statements and no stars") {
    CHECK(dump("1, 2\n", StartMode::kEval).starts_with("Expression(body=Tuple("));
    CHECK(dump("a = 1", StartMode::kEval) == "invalid syntax");
    CHECK(dump("*a, b", StartMode::kEval) == "invalid syntax");
}

namespace {

// Dumps what it is given, and ends the parse at a statement of the kind that it is told.
class DumpingSink final : public StatementSink {
 public:
    explicit DumpingSink(NodeKind last = NodeKind::kMatch) : last_(last) {}
    bool take(const Stmt& statement) override {
        text += (text.empty() ? "" : ", ") + ast_dump(statement);
        return statement.kind != last_;
    }
    std::string text;

 private:
    NodeKind last_;
};

}  // namespace

TEST_CASE("parser: by statement, a sink gets what would be the body of the module") {
    const std::string text = R"('''doc'''
import a.b as c; from . import d
def f(x, *y):
    if x:
        return [1, 'a\n' 'b']
    elif y: pass
    return f'{x!r:>{y}}'
@f
class C(f): z: int = 1
for g in C: g.h()
else: 'last\t'
x)";
    const Source source = Source::from_text("<string>", text);
    Arena arena;
    DumpingSink sink;
    const ParseResult result = parse_statements(source, arena, sink);
    REQUIRE(result.tree != nullptr);
    CHECK(ast_dump(*result.tree) == "Module(body=[], type_ignores=[])");
    CHECK(sink.text == dump(text));
}

TEST_CASE("parser: by statement, a sink can end the parse, which is no error") {
    const Source source = Source::from_text("<string>", "x = 1\npass\nx = = 2\n");
    Arena arena;
    DumpingSink sink(NodeKind::kPass);
    const ParseResult result = parse_statements(source, arena, sink);
    CHECK(result.tree == nullptr);
    CHECK(result.diagnostics.empty());
    CHECK(sink.text.ends_with(", Pass()"));
}
