// The streams of the package io as print sees them: where it need not call their method `write`.
#pragma once

#include <string_view>

#include "vm/object/ref.h"

namespace eadem::stdlib {

// Whether file.write(text) is the method of the streams of io that appends text, and nothing of the program's is in the
// way: then append_text does the same.
vm::Result<bool> writes_by_appending(vm::ObjectSpace& space, vm::Value file);
// file.write(text), for such a stream. `text` is UTF-8 (or WTF-8).
vm::Result<void> append_text(vm::ObjectSpace& space, vm::Value file, std::string_view text);

}  // namespace eadem::stdlib
