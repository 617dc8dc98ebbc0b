// Code objects as bytes: what was written is read, and nothing else is.
#include "tests/unit/compiler/compiling.h"
#include "vm/code/code_archive.h"
#include "vm/code/disassembler.h"
#include "vm/code/verifier.h"
#include "vm/object/str.h"

namespace eadem::compiler {

namespace {

constexpr std::string_view kProgram = R"("""What it is for."""
import os.path as p
NUMBERS = (1, -5, 2 ** 70, -(2 ** 65), 1.5, float, 2j, 300, 300, "a b", b"x", b"", "", "é€", ..., None, True)
def plain(a, b=2, /, c=3, *rest, d, e=5, **more):
    """A docstring."""
    x = [i * a for i in rest if i]
    def inner():
        nonlocal x
        return x, b, {"k": c, **more}
    try:
        with open(d) as f:
            return inner(), f"{e!r:>{a}}"
    except (OSError, ValueError) as error:
        raise KeyError from error
    finally:
        del b
def total(*values):
    sum = 0
    for value in values:
        sum += value
    return sum
class C(object, metaclass=type):
    y: int = 1
    def method(self):
        return super().method(__class__)
def generator(n):
    for i in range(n):
        got = yield i
        yield from (j in {1, 2, "three"} for j in got)
match NUMBERS:
    case [1, *_, {"k": C(y=1)}] | "x" if NUMBERS:
        pass
print([a for a in NUMBERS], plain is C, lambda: plain)
)";

std::string listing(vm::ObjectSpace& space, const vm::CodeObject& code) {
    return vm::disassemble(space, code).value();
}

vm::ReadCode read(vm::ObjectSpace& space, std::string_view bytes) {
    vm::Result<vm::ReadCode> read = vm::read_code(space, bytes, space.intern_name("test"));
    REQUIRE(read.ok());
    return std::move(read).value();
}

}  // namespace

TEST_CASE("archive: what was written is read again") {
    for (const std::string profile : {"documents", "3.6", "3.7", "3.11", "3.13", "3.15", "3.13t"}) {
        CAPTURE(profile);
        Compiled unit(kProgram, profile);
        REQUIRE(unit.ok());
        const std::optional<std::string> bytes = vm::write_code(&unit.code());
        REQUIRE(bytes);
        const vm::ReadCode again = read(unit.space(), *bytes);
        CHECK(again.fault == "");
        REQUIRE(again.code);
        CHECK(listing(unit.space(), *again.code.get()) == listing(unit.space(), unit.code()));
        // What was a number in a tuple may be an object now, which is written once.
        const std::optional<std::string> second = vm::write_code(again.code.get());
        const vm::ReadCode third = read(unit.space(), *second);
        REQUIRE(third.code);
        CHECK(vm::write_code(third.code.get()) == second);
    }
}

TEST_CASE("archive: objects that were one are one again, and canonical ones are themselves") {
    Compiled unit("a = 1.5, (1.5, 'x y')\nb = 1.5\ndef f(): return 1.5, 'x y', 7, 'word'\n");
    const vm::ReadCode again = read(unit.space(), *vm::write_code(&unit.code()));
    REQUIRE(again.code);
    const auto same = [](const vm::CodeObject& code, const vm::CodeObject& other) {
        std::string pairs;
        for (uint32_t i = 0; i < code.constant_count; ++i)
            for (uint32_t j = 0; j < other.constant_count; ++j)
                pairs += code.constants[i] == other.constants[j] ? '=' : '.';
        return pairs;
    };
    const auto function_in = [](const vm::CodeObject& code) -> const vm::CodeObject& {
        for (uint32_t i = 0;; ++i)
            if (code.constants[i]->type_id() == vm::kCodeType) return *static_cast<vm::CodeObject*>(code.constants[i]);
    };
    CHECK(same(*again.code.get(), function_in(*again.code.get())) == same(unit.code(), function_in(unit.code())));
}

TEST_CASE("archive: what is cut off, or has more behind it, is refused") {
    Compiled unit(kProgram);
    const std::string bytes = *vm::write_code(&unit.code());
    for (size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        const vm::ReadCode part = read(unit.space(), std::string_view(bytes).substr(0, size));
        CHECK(!part.code);
        CHECK(part.fault != "");
    }
    CHECK(read(unit.space(), bytes + '\0').fault == "there is more behind the code");
    CHECK(read(unit.space(), "\x05").fault != "");
    CHECK(read(unit.space(), std::string("\0\0\0", 3)).fault == "it is no code");
}

TEST_CASE("archive: bytes that are wrong in any place are refused, or make code that passes the verifier") {
    Compiled unit(kProgram);
    const std::string bytes = *vm::write_code(&unit.code());
    size_t refused = 0, accepted = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        for (const int change : {1, 0x80, 0x7f, 0xff}) {
            std::string wrong = bytes;
            wrong[at] = static_cast<char>(wrong[at] ^ change);
            const vm::ReadCode found = read(unit.space(), wrong);
            (found.code ? accepted : refused) += 1;
            CHECK((found.code.get() != nullptr) == found.fault.empty());
            if (found.code) CHECK(!vm::find_fault(*found.code.get()));
        }
    }
    CHECK(refused > 0);
    CHECK(accepted > 0);
}

}  // namespace eadem::compiler
