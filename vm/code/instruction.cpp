#include "vm/code/instruction.h"

namespace eadem::vm {

const OpcodeInfo& info_of(Opcode op) {
    static constexpr OpcodeInfo kInfos[] = {
#define OPCODE(name, shape, extra, meaning) {#name, #shape, extra, meaning},
#include "vm/code/opcode.def"
#undef OPCODE
    };
    return kInfos[static_cast<size_t>(op)];
}

}  // namespace eadem::vm
