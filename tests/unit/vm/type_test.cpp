#include "vm/object/type.h"

#include "tests/unit/vm/number_fixture.h"
#include "vm/object/dict.h"

using namespace eadem::vm;

TEST_CASE("types: a number that a type holds is one object, however often it is read") {
    Numbers n;
    Str* name = n.space.intern_name("answer");
    Dict* attributes = type_attributes(n.space, n.space.type(kObjectType)).value();
    REQUIRE(dict_set_name(n.space, attributes, name, n.number(1'000'000)).ok());
    const OwnedValue kind = n.type(kIntType);
    const OwnedValue first = get_attribute(n.space, n.none().get(), name).value();
    const OwnedValue second = get_attribute(n.space, kind.get(), name).value();
    REQUIRE(first.get().is_object());
    CHECK(is_same(n.space, first.get(), second.get()));
}

TEST_CASE("types: a special method asks its owner's slot and refuses other receivers") {
    Numbers n;
    const OwnedValue int_repr = n.attribute(n.type(kIntType), "__repr__").value();
    CHECK(n.show(n.call_with(int_repr, n.truth_value(true))) == "'1'");
    CHECK(n.show(n.call_with(int_repr, n.text("a"))) ==
          "TypeError: descriptor '__repr__' requires a 'int' object but received a 'str'");
    CHECK(n.show(n.call_with(int_repr)) == "TypeError: descriptor '__repr__' of 'int' object needs an argument");
    CHECK(n.show(n.call_with(int_repr, n.number(5), n.number(6))) == "TypeError: expected 0 arguments, got 1");
    CHECK(n.show_method(n.number(5), "__add__") == "TypeError: expected 1 argument, got 0");
    CHECK(n.show_method(n.number(2), "__pow__", n.number(3), n.number(5)) == "3");
    CHECK(n.show_method(n.number(2), "__pow__") == "TypeError:  expected at least 1 argument, got 0");
    CHECK(n.show_method(n.list(), "__setitem__", n.number(0)) == "TypeError:  expected 2 arguments, got 1");
    const OwnedValue object_repr = n.attribute(n.type(kObjectType), "__repr__").value();
    CHECK(n.show(n.call_with(object_repr, n.number(3))).starts_with("'<int object at 0x"));
    CHECK(n.show_method(n.list(n.number(1)), "__add__", n.number(1)) ==
          "TypeError: can only concatenate list (not \"int\") to list");
}

TEST_CASE("types: ExceptionGroup derives from BaseExceptionGroup and from Exception") {
    Numbers n;
    const Type* group = n.space.type(ExceptionId::kExceptionGroup);
    CHECK(is_subtype(group, n.space.type(ExceptionId::kBaseExceptionGroup)));
    CHECK(is_subtype(group, n.space.type(ExceptionId::kException)));
    CHECK(is_subtype(group, n.space.type(ExceptionId::kBaseException)));
    CHECK_FALSE(is_subtype(n.space.type(ExceptionId::kBaseExceptionGroup), n.space.type(ExceptionId::kException)));
    CHECK(n.show(n.attribute(n.type(group->id), "__mro__")) ==
          "(<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, "
          "<class 'object'>)");
}
