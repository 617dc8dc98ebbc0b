// Much code, at which several threads look.
#include <string>
#include <vector>

#include "tests/unit/vm/verifying.h"

using namespace eadem::vm;

namespace {

constexpr size_t kCount = 400, kLength = 300;

// Functions, some of which return a register that they do not have.
struct Many {
    Vm vm{*find_identity_profile("3.13"), false};
    std::vector<Ref<CodeObject>> codes;

    explicit Many(const std::vector<size_t>& wrong) {
        for (size_t i = 0; i < kCount; ++i) {
            Assembler code(vm);
            for (size_t word = 0; word < kLength; ++word) code.emit(Opcode::kNOP);
            const bool is_wrong = std::ranges::find(wrong, i) != wrong.end();
            code.emit(Opcode::kRETURN, is_wrong ? 5 + i : 0);
            codes.push_back(code.finish(1, 1, 1));
        }
    }
};

}  // namespace

TEST_CASE("verifier threads: code without a fault has none") {
    CHECK(!find_first_fault(Many({}).codes));
    CHECK(!find_first_fault({}));
}

TEST_CASE("verifier threads: the fault is that of the first code that has one, whoever finds it") {
    const Many many({150, 151, 300, kCount - 1});
    for (int i = 0; i < 50; ++i)
        CHECK_EQ(find_first_fault(many.codes).value_or(""), "word 300: RETURN has no register 155");
    const Many last({kCount - 1});
    CHECK_EQ(find_first_fault(last.codes).value_or(""), "word 300: RETURN has no register 404");
}
