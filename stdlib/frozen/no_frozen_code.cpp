// For a program that is linked without the code of the frozen modules. (Where it is, the linker finds that first.)
#include "stdlib/frozen/frozen_code.h"

namespace eadem::stdlib {

const FrozenCode kFrozenCode = {};

}  // namespace eadem::stdlib
