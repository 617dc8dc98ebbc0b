// What tells one value from another at the same address (vm/inspect/fingerprint.h).
// clang-format off: the headers of the vm come before doctest's CHECK.
#include "tests/unit/vm/number_fixture.h"
#include "vm/inspect/fingerprint.h"
// clang-format on

namespace eadem::vm {

TEST_CASE_FIXTURE(Numbers, "fingerprints tell values apart") {
    const auto print = [](const OwnedValue& value) { return fingerprint(value.get().object); };
    CHECK(print(big("36893488147419103232")) != print(big("18446744073709551616")));
    CHECK(print(big("18446744073709551616")) != print(big("-18446744073709551616")));
    CHECK(print(big("18446744073709551616")) == print(big("18446744073709551616")));
    CHECK(print(bytes("ab")) != print(bytes("ac")));
    CHECK(print(bytes(std::string(1000, 'a'))) != print(bytes(std::string(1001, 'a'))));
}

}  // namespace eadem::vm
