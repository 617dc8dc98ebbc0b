// The value of an expression that stands before the cursor, as far as it can be told without running it: names,
// attributes, items of plain dicts, lists and tuples by constants; of literals and of calls of a type, their type.
#pragma once

#include <string_view>

#include "stdlib/runtime/runtime.h"
#include "stdlib/shell/code_tokens.h"

namespace eadem::stdlib {

struct FoundValue {
    vm::OwnedValue value;      // empty: not known
    bool is_instance = false;  // not `value` itself is meant, but an instance of that type
    bool is_method = false;    // `value` was found as an attribute of an instance: a call passes that, too
};

// Of the expression whose last token is the one before the token `end`.
FoundValue value_before(Runtime& runtime, std::string_view text, const CodeTokens& read, size_t end);

}  // namespace eadem::stdlib
