// import: finds a module in sys.modules, or has it found and loaded.
//
// Finding and loading is written in Python, as CPython's is (frozen/_frozen_importlib.py). Until a program imports a
// file, or asks for sys.meta_path or a module's __spec__, that is not needed: built-in and frozen modules are made
// here.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// What `import name` gives: the top package, or the module itself if `fromlist` has names. `globals` (may be
// null) are the importing module's, for relative imports. ModuleNotFoundError in CPython's words.
vm::Result<vm::OwnedValue> import_module(Runtime& runtime, std::string_view name, vm::Dict* globals, vm::Value fromlist,
                                         int64_t level);

// The module of that whole name: already loaded, or found and loaded now. `importer`, a function of a name, is asked
// for the package it is in; empty: as the statement does.
vm::Result<vm::OwnedValue> find_module(Runtime& runtime, std::string_view name, vm::Value importer = {});

// The function of the import system that finds and loads a module by its whole name. From now on it does so for all.
vm::Result<vm::OwnedValue> import_system(Runtime& runtime);

// From now on the story of all imports is told. False if the import system cannot be had; an exception is pending then.
bool watch_imports(Runtime& runtime, ImportStory& story);

// sys.ps1 and sys.ps2 where a program has not set them.
inline constexpr std::string_view kFirstPrompt = ">>> ";
inline constexpr std::string_view kNextPrompt = "... ";

// Module::complete of all modules of the program but sys, and of sys.
vm::Result<void> complete_module(vm::ObjectSpace& space, vm::Module* module, vm::Str* name);
vm::Result<void> complete_sys(vm::ObjectSpace& space, vm::Module* module, vm::Str* name);

struct FrozenModule;
// The code of a frozen module, as the build made it where that is to be had.
vm::Result<vm::Ref<vm::CodeObject>> code_of(Runtime& runtime, const FrozenModule& frozen);
// The same, compiled now.
vm::Result<vm::Ref<vm::CodeObject>> compile_frozen(Runtime& runtime, const FrozenModule& frozen);

// Fails with an ImportError (or a class derived from it) of that name and path; empty: None.
vm::Failed raise_import_error(Runtime& runtime, std::string_view message, std::string_view name, std::string_view path,
                              vm::ExceptionId id = vm::ExceptionId::kImportError);

}  // namespace eadem::stdlib
