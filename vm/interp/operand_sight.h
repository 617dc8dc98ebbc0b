// When operators begin to see whose numbers they get (see code/sight.h).
#pragma once

#include "vm/vm.h"

namespace eadem::vm {

// Sets ObjectSpace::note_operand_method.
void install_operand_sight(Vm& vm);

}  // namespace eadem::vm
