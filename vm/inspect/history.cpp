#include "vm/inspect/history.h"

namespace eadem::vm {

const Step& origin_of(const Step& step) {
    const Step* at = &step;
    while (at->before != nullptr) at = at->before.get();
    return *at;
}

const Step* meeting_of(const Step& left, const Step& right) {
    const Step *a = &left, *b = &right;
    while (a != nullptr && b != nullptr && a != b) {
        if (a->length > b->length) {
            a = a->before.get();
        } else if (b->length > a->length) {
            b = b->before.get();
        } else {
            a = a->before.get();
            b = b->before.get();
        }
    }
    return a == b ? a : nullptr;
}

const Step* find_step(const Step& history, StepKind kind, const Step* until) {
    for (const Step* at = &history; at != nullptr && at != until; at = at->before.get())
        if (at->kind == kind) return at;
    return nullptr;
}

}  // namespace eadem::vm
