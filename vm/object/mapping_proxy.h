// mappingproxy: a view of a mapping that cannot change it. What `C.__dict__` gives.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

// `mapping` is lent; the view keeps it.
Ref<Object> make_mapping_proxy(ObjectSpace& space, Object* mapping);

}  // namespace eadem::vm
