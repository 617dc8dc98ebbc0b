// Code whose instructions nobody has looked at yet. Nothing may be done with it but to verify, admit or discard it.
#pragma once

#include "vm/code/code_object.h"

namespace eadem::vm {

// As make_code.
Result<Ref<CodeObject>> make_unverified_code(ObjectSpace& space, const CodeParts& parts);
// Its instructions are in order: it is code like any other from now on.
void admit_code(const ObjectSpace& space, CodeObject* code);
// They are not.
void discard_code(Ref<CodeObject> code);

}  // namespace eadem::vm
