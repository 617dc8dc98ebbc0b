// A function that a test writes instruction by instruction and hands to the verifier.
#pragma once

#include <cstdint>
#include <string>

#include "tests/unit/vm/assembling.h"
#include "vm/code/verifier.h"

namespace eadem::vm {

// It has one parameter, r0.
struct Verifying {
    uint16_t register_count;
    uint16_t local_count;
    Vm vm{*find_identity_profile("3.13"), false};
    Assembler code{vm};

    Verifying(uint16_t registers, uint16_t locals) : register_count(registers), local_count(locals) {}

    // What the verifier finds; "" if that is nothing.
    std::string fault(uint32_t flags = 0) {
        return find_fault(*code.finish(register_count, local_count, 1, flags)).value_or("");
    }
    void end() { code.emit(Opcode::kRETURN, 0); }
};

}  // namespace eadem::vm
