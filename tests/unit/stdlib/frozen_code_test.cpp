// The code of the frozen modules that the build made (stdlib/freezer/freeze_modules.cpp), which this program has.
#include <doctest/doctest.h>

#include "stdlib/frozen/frozen.h"
#include "stdlib/frozen/frozen_code.h"
#include "stdlib/import/bytecode_file.h"
#include "stdlib/import/import_module.h"
#include "vm/code/code_archive.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

namespace {

constexpr Runtime::Streams kQuiet = {0, Runtime::kCapture, Runtime::kCapture};

}  // namespace

TEST_CASE("frozen code: what was frozen is what the text of each module compiles to") {
    Runtime runtime(vm::identity_profiles().front(), {}, kQuiet);
    CHECK(frozen_modules().size() > 50);
    for (const FrozenModule& module : frozen_modules()) {
        CAPTURE(module.name);
        const vm::Ref<vm::CodeObject> frozen = read_frozen_bytecode(runtime, module).value();
        const vm::Ref<vm::CodeObject> compiled = compile_frozen(runtime, module).value();
        REQUIRE(frozen);
        CHECK(frozen->filename->text() == compiled->filename->text());
        CHECK(vm::write_code(frozen.get()) == vm::write_code(compiled.get()));
    }
}

TEST_CASE("frozen code: by other rules there is none") {
    const FrozenModule& module = frozen_modules().front();
    Runtime other(*vm::find_identity_profile("3.11"), {}, kQuiet);
    CHECK_FALSE(read_frozen_bytecode(other, module).value());
    RuntimeOptions boxed;
    boxed.boxes_always = true;
    Runtime boxes(vm::identity_profiles().front(), boxed, kQuiet);
    CHECK_FALSE(read_frozen_bytecode(boxes, module).value());
    Runtime plain(vm::identity_profiles().front(), {}, kQuiet);
    CHECK(find_frozen_code(module, bytecode_maker(plain)) != "");
    CHECK(find_frozen_code(module, bytecode_maker(plain) + 1).empty());
}

}  // namespace eadem::stdlib
