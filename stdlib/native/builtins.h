// The functions of the builtins module, by theme; builtins.cpp lists them with their signatures.
//
// All have the type of NativeCode: a row of arguments in the order of the signature, which they may take
// from.
#pragma once

#include "vm/object/native.h"

namespace eadem::stdlib {

#define BUILTIN(name) vm::Result<vm::OwnedValue> builtin_##name(vm::ObjectSpace& space, vm::Value* row, size_t count)

// builtins_numbers.cpp
BUILTIN(abs);
BUILTIN(bin);
BUILTIN(chr);
BUILTIN(divmod);
BUILTIN(hash);
BUILTIN(hex);
BUILTIN(oct);
BUILTIN(ord);
BUILTIN(pow);
BUILTIN(round);

// builtins_aggregate.cpp
BUILTIN(all);
BUILTIN(any);
BUILTIN(max);
BUILTIN(min);
BUILTIN(sorted);

// builtins_sum.cpp
BUILTIN(sum);

// builtins_object.cpp
BUILTIN(ascii);
BUILTIN(callable);
BUILTIN(delattr);
BUILTIN(format);
BUILTIN(getattr);
BUILTIN(hasattr);
BUILTIN(id);
BUILTIN(isinstance);
BUILTIN(issubclass);
BUILTIN(iter);
BUILTIN(len);
BUILTIN(next);
BUILTIN(repr);
BUILTIN(setattr);

// builtins_class.cpp
BUILTIN(build_class);

// builtins_print.cpp
BUILTIN(input);
BUILTIN(print);

// builtins_open.cpp
BUILTIN(open);

// builtins_code.cpp
BUILTIN(compile);
BUILTIN(dir);
BUILTIN(eval);
BUILTIN(exec);
BUILTIN(globals);
BUILTIN(import);
BUILTIN(locals);
BUILTIN(vars);

#undef BUILTIN

// builtins_quick.cpp: the quick ways (QuickCode).
#define QUICK(name) vm::Value quick_##name(vm::ObjectSpace& space, const vm::Value* row, size_t count)
QUICK(abs);
QUICK(callable);
QUICK(chr);
QUICK(divmod);
QUICK(getattr);
QUICK(hasattr);
QUICK(hash);
QUICK(isinstance);
QUICK(issubclass);
QUICK(iter);
QUICK(len);
QUICK(max);
QUICK(min);
QUICK(next);
QUICK(ord);
QUICK(pow);
QUICK(repr);
QUICK(setattr);
#undef QUICK

// True for the __import__ of this module, which the import statement may then do without calling it.
bool is_usual_import(vm::Value value);

}  // namespace eadem::stdlib
