#include "tests/unit/vm/number_fixture.h"
#include "vm/object/exception_members.h"

using namespace eadem::vm;

namespace {

class Exceptions : public Numbers {
 public:
    // Class(arguments...)
    template <class... Arguments>
    OwnedValue raise(ExceptionId id, Arguments... arguments) {
        Result<OwnedValue> made = attempt(id, std::move(arguments)...);
        REQUIRE(made.ok());
        return std::move(made).value();
    }
    template <class... Arguments>
    Result<OwnedValue> attempt(ExceptionId id, Arguments... arguments) {
        return call_with(type(type_id_of(id)), std::move(arguments)...);
    }
    std::string text_of(const OwnedValue& exception) {
        return std::string(str(space, exception.get()).value()->text());
    }
    std::string show_attribute(const OwnedValue& exception, const char* name) {
        return show(attribute(exception, name));
    }
};

}  // namespace

TEST_CASE("exception: repr and str show the arguments") {
    Exceptions e;
    CHECK(e.show(e.raise(ExceptionId::kValueError)) == "ValueError()");
    CHECK(e.show(e.raise(ExceptionId::kValueError, e.text("a"))) == "ValueError('a')");
    CHECK(e.show(e.raise(ExceptionId::kValueError, e.text("a"), e.number(1))) == "ValueError('a', 1)");
    CHECK(e.text_of(e.raise(ExceptionId::kValueError)) == "");
    CHECK(e.text_of(e.raise(ExceptionId::kValueError, e.text("a"))) == "a");
    CHECK(e.text_of(e.raise(ExceptionId::kValueError, e.text("a"), e.number(1))) == "('a', 1)");
    CHECK(e.text_of(e.raise(ExceptionId::kKeyError, e.text("a"))) == "'a'");
}

TEST_CASE("exception: StopIteration has a value and SystemExit a code") {
    Exceptions e;
    CHECK(e.show_attribute(e.raise(ExceptionId::kStopIteration, e.number(7)), "value") == "7");
    CHECK(e.show_attribute(e.raise(ExceptionId::kStopIteration), "value") == "None");
    CHECK(e.show_attribute(e.raise(ExceptionId::kSystemExit, e.number(3)), "code") == "3");
    CHECK(e.show_attribute(e.raise(ExceptionId::kSystemExit, e.number(3), e.number(4)), "code") == "(3, 4)");
    CHECK(e.show_attribute(e.raise(ExceptionId::kValueError), "value") ==
          "AttributeError: 'ValueError' object has no attribute 'value'");
}

TEST_CASE("exception: OSError with a number becomes the class for it") {
    Exceptions e;
    CHECK(e.show(e.raise(ExceptionId::kOSError, e.number(2), e.text("x"))) == "FileNotFoundError(2, 'x')");
    const OwnedValue error = e.raise(ExceptionId::kOSError, e.number(2), e.text("x"), e.text("f"));
    CHECK(e.text_of(error) == "[Errno 2] x: 'f'");
    CHECK(e.show_attribute(error, "args") == "(2, 'x')");
    CHECK(e.show_attribute(error, "filename") == "'f'");
    CHECK(e.show(e.raise(ExceptionId::kOSError, e.number(2))) == "OSError(2)");
}

TEST_CASE("exception: SyntaxError tells the place") {
    Exceptions e;
    const auto details = [&e] { return e.tuple(e.text("a/f.py"), e.number(3), e.number(1), e.text("x")); };
    const OwnedValue error = e.raise(ExceptionId::kIndentationError, e.text("m"), details());
    CHECK(e.text_of(error) == "m (f.py, line 3)");
    CHECK(e.show_attribute(error, "lineno") == "3");
    CHECK(e.show_attribute(error, "end_lineno") == "None");
    CHECK(e.show(e.attempt(ExceptionId::kSyntaxError, e.text("m"), e.tuple(e.number(1)))) ==
          "TypeError: function takes at least 4 arguments (1 given)");
}

TEST_CASE("exception: the Unicode errors check their arguments and describe the place") {
    Exceptions e;
    const OwnedValue decode = e.raise(ExceptionId::kUnicodeDecodeError, e.text("utf-8"), e.bytes("abc"), e.number(0),
                                      e.number(1), e.text("bad"));
    CHECK(e.text_of(decode) == "'utf-8' codec can't decode byte 0x61 in position 0: bad");
    const OwnedValue encode = e.raise(ExceptionId::kUnicodeEncodeError, e.text("ascii"), e.text("aé"), e.number(1),
                                      e.number(2), e.text("bad"));
    CHECK(e.text_of(encode) == "'ascii' codec can't encode character '\\xe9' in position 1: bad");
    CHECK(e.show(e.attempt(ExceptionId::kUnicodeDecodeError)) ==
          "TypeError: function takes exactly 5 arguments (0 given)");
    CHECK(e.show(e.attempt(ExceptionId::kUnicodeTranslateError, e.text("a"), e.text("0"), e.number(1), e.text("r"))) ==
          "TypeError: 'str' object cannot be interpreted as an integer");
}

TEST_CASE("exception: notes, cause and context") {
    Exceptions e;
    const OwnedValue error = e.raise(ExceptionId::kValueError);
    CHECK(e.show_method(error, "add_note", e.text("see above")) == "None");
    CHECK(e.show_attribute(error, "__notes__") == "['see above']");
    CHECK(e.show_method(error, "add_note", e.number(5)) == "TypeError: note must be a str, not 'int'");
    const auto set = [&](const char* name, const OwnedValue& value) {
        return e.show(set_attribute(e.space, error.get(), e.space.intern_name(name), value.get()));
    };
    CHECK(set("__cause__", e.raise(ExceptionId::kKeyError)) == "None");
    CHECK(e.show_attribute(error, "__cause__") == "KeyError()");
    CHECK(e.show_attribute(error, "__suppress_context__") == "True");
    CHECK(set("__cause__", e.number(5)) == "TypeError: exception cause must be None or derive from BaseException");
    CHECK(set("args", e.list(e.number(1))) == "None");
    CHECK(e.show(error) == "ValueError(1)");
}

TEST_CASE("exception: attributes set from outside are kept on the instance") {
    Exceptions e;
    const OwnedValue error = e.raise(ExceptionId::kValueError);
    CHECK(set_attribute(e.space, error.get(), e.space.intern_name("extra"), e.number(5).get()).ok());
    CHECK(e.show_attribute(error, "extra") == "5");
    CHECK(e.show_attribute(error, "__dict__") == "{'extra': 5}");
}

TEST_CASE("exception: groups count, nest and split") {
    Exceptions e;
    const auto group = [&] {
        return e.raise(ExceptionId::kExceptionGroup, e.text("m"),
                       e.list(e.raise(ExceptionId::kValueError, e.number(1)), e.raise(ExceptionId::kKeyError)));
    };
    CHECK(e.text_of(group()) == "m (2 sub-exceptions)");
    CHECK(e.show_method(group(), "split", e.type(type_id_of(ExceptionId::kKeyError))) ==
          "(ExceptionGroup('m', [KeyError()]), ExceptionGroup('m', [ValueError(1)]))");
    CHECK(e.show_method(group(), "subgroup", e.type(type_id_of(ExceptionId::kOSError))) == "None");
    CHECK(e.show(e.attempt(ExceptionId::kExceptionGroup, e.text("m"), e.list())) ==
          "ValueError: second argument (exceptions) must be a non-empty sequence");
    CHECK(e.show(
              e.attempt(ExceptionId::kExceptionGroup, e.text("m"), e.list(e.raise(ExceptionId::kKeyboardInterrupt)))) ==
          "TypeError: Cannot nest BaseExceptions in an ExceptionGroup");
    CHECK(e.show(e.raise(ExceptionId::kBaseExceptionGroup, e.text("m"), e.list(e.raise(ExceptionId::kValueError)))) ==
          "ExceptionGroup('m', [ValueError()])");
}

TEST_CASE("exception: raise takes an instance, or calls a class") {
    Exceptions e;
    const OwnedValue instance = e.raise(ExceptionId::kValueError);
    CHECK(exception_from_raise(e.space, instance.get()).value().get() == instance.get().object);
    CHECK(e.show(OwnedValue(exception_from_raise(e.space, e.type(type_id_of(ExceptionId::kKeyError)).get()).value())) ==
          "KeyError()");
    CHECK_FALSE(exception_from_raise(e.space, e.number(1).get()).ok());
    CHECK(e.error() == "TypeError: exceptions must derive from BaseException");
}
