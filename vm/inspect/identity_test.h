// An identity test that a program has made, as the OriginRecorder shows it to whoever listens.
#pragma once

#include "vm/inspect/history.h"
#include "vm/object/value.h"

namespace eadem::vm {

struct IdentityTest {
    StepPlace place;
    bool same;           // whether the two are one object
    bool by_id = false;  // id(a) == id(b): the objects may be gone, and `left` and `right` are the two numbers
    // Lent for the time of the call.
    Value left;
    Value right;
    // Null where nothing is known.
    History left_history;
    History right_history;
};

}  // namespace eadem::vm
