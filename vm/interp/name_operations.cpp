// Globals, builtins, names with a separate mapping, cells, imports.
#include "vm/interp/operations.h"
#include "vm/object/exception.h"
#include "vm/object/exception_members.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

Failed name_error(Vm& vm, Str* name) {
    (void)vm.raise(ExceptionId::kNameError, "name '{}' is not defined", name->text());
    note_missing_name(vm, name);
    return kFailed;
}

constexpr size_t kLoadWords = 3;  // of LOAD_GLOBAL and its like

// Globals, then builtins; fills the instruction's cache. LOAD_GLOBAL itself has only those that it found in the
// globals.
Result<OwnedValue> load_global(Vm& vm, Frame* frame, Instruction* at) {
    Str* name = frame->code->names[at->bc()];
    const bool blind = (at->flags & kBlind) != 0;
    ExtraWord& versions = extra(at, 0);
    ExtraWord& place = extra(at, 1);
    versions.low = 0;
    const int32_t own = dict_index_of_name(vm, frame->globals, name);
    if (own >= 0 && !frame->globals->values[own].is_empty()) {
        Word& word = frame->globals->values[own];
        versions.low = frame->globals->version;
        place = {static_cast<uint32_t>(own), kInGlobals};
        if (at->op == Opcode::kLOAD_GLOBAL && calls_with_local(vm, at + kLoadWords, Opcode::kCALL) &&
            has_quick_way(word))
            at->op = Opcode::kQUICK_CALL_GLOBAL;
        return read_out(vm, word, blind);
    }
    Dict* builtins = vm.builtins.get();
    const int32_t index = dict_index_of_name(vm, builtins, name);
    if (index < 0 || builtins->values[index].is_empty()) return name_error(vm, name);
    if (own < 0) {
        versions = {frame->globals->version, builtins->version};
        place = {static_cast<uint32_t>(index), kInBuiltins};
        const bool quick =
            calls_with_local(vm, at + kLoadWords, Opcode::kCALL) && has_quick_way(builtins->values[index]);
        if (at->op == Opcode::kLOAD_GLOBAL) at->op = quick ? Opcode::kQUICK_CALL_BUILTIN : Opcode::kLOAD_BUILTIN;
    }
    return read_out(vm, builtins->values[index], blind);
}

bool write(Vm& vm, Registers r, const Instruction* at, Result<OwnedValue> result) {
    if (!result.ok()) return false;
    assign(vm, r[at->a], std::move(result).value());
    return true;
}

OwnedValue stored(Vm& vm, Registers r, const Instruction* at) {
    return take_or_share(vm, r[at->a], (at->flags & kConsumeA) != 0, (at->flags & kRawCopy) != 0);
}

}  // namespace

bool op_LOAD_GLOBAL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    return write(vm, r, at, load_global(vm, frame, at));
}

bool op_STORE_GLOBAL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    Str* name = frame->code->names[at->bc()];
    OwnedValue value = stored(vm, r, at);
    const int32_t index = dict_index_of_name(vm, frame->globals, name);
    if (index >= 0 && !frame->globals->values[index].is_empty()) {
        extra(at) = {frame->globals->version, static_cast<uint32_t>(index)};
        Word& place = frame->globals->values[index];
        vm.release(std::exchange(place, to_word(vm, std::move(value))));
        return true;
    }
    return dict_set_name(vm, frame->globals, name, std::move(value)).ok();
}

bool op_DELETE_GLOBAL(Vm& vm, Frame* frame, Registers, Instruction* at) {
    Str* name = frame->code->names[at->bc()];
    Result<OwnedValue> old = dict_remove(vm, frame->globals, Value::of_object(name));
    if (!old.ok()) return false;
    if (old.value().is_empty()) return name_error(vm, name);
    return true;
}

namespace {

// What the frame's separate locals mapping has by that name; empty if nothing.
Result<OwnedValue> find_in_locals(Vm& vm, const Frame* frame, Str* name, bool blind) {
    // Whoever replaced __build_class__ may call a class's body like any function.
    if (frame->locals == nullptr) return OwnedValue();
    const Value mapping = Value::of_object(frame->locals);
    if (is_dict(mapping)) {
        Word* found = dict_find_name(vm, as_dict(mapping), name);
        return found != nullptr ? read_out(vm, *found, blind) : OwnedValue();
    }
    Result<OwnedValue> found = get_item(vm, mapping, Value::of_object(name));
    if (found.ok() || !vm.pending_is(ExceptionId::kKeyError)) return found;
    vm.forget_pending();
    return OwnedValue();
}

}  // namespace

bool op_LOAD_NAME(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (frame->locals == nullptr) return op_LOAD_GLOBAL(vm, frame, r, at);
    Result<OwnedValue> found = find_in_locals(vm, frame, frame->code->names[at->bc()], (at->flags & kBlind) != 0);
    if (found.ok() && found.value().is_empty()) return op_LOAD_GLOBAL(vm, frame, r, at);
    return write(vm, r, at, std::move(found));
}

bool op_STORE_NAME(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (frame->locals == nullptr) return op_STORE_GLOBAL(vm, frame, r, at);
    Str* name = frame->code->names[at->bc()];
    OwnedValue value = stored(vm, r, at);
    const Value mapping = Value::of_object(frame->locals);
    if (is_dict(mapping)) return dict_set_name(vm, as_dict(mapping), name, std::move(value)).ok();
    return set_item(vm, mapping, Value::of_object(name), value.get()).ok();
}

bool op_DELETE_NAME(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (frame->locals == nullptr) return op_DELETE_GLOBAL(vm, frame, r, at);
    Str* name = frame->code->names[at->bc()];
    if (delete_item(vm, Value::of_object(frame->locals), Value::of_object(name)).ok()) return true;
    if (!vm.pending_is(ExceptionId::kKeyError)) return false;
    return name_error(vm, name);
}

// ---- locals and cells ----

namespace {

Failed unbound_local(Vm& vm, Str* name) {
    return vm.raise(ExceptionId::kUnboundLocalError,
                    "cannot access local variable '{}' where it is not associated with a value", name->text());
}

// A cell of this code's own variables or one of an enclosing function: the messages differ. The own one of a class is
// that of the class, which what runs in its body sees as from a function in it.
Failed unbound_cell(Vm& vm, const CodeObject* code, uint16_t cell_register, Str* name) {
    for (uint32_t i = 0; i < code->cell_count && (code->flags & kCodeClass) == 0; ++i)
        if (code->cell_registers[i] == cell_register) return unbound_local(vm, name);
    (void)vm.raise(ExceptionId::kNameError,
                   "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                   name->text());
    note_missing_name(vm, name);
    return kFailed;
}

CellObject* cell_in(Value reg) {
    return static_cast<CellObject*>(reg.object);
}

}  // namespace

bool op_CHECK_BOUND(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (!r[at->a].is_empty()) return true;
    return unbound_local(vm, frame->code->names[at->bc()]);
}

bool op_DELETE_LOCAL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (!op_CHECK_BOUND(vm, frame, r, at)) return false;
    clear(vm, r[at->a]);
    return true;
}

bool op_MAKE_CELL(Vm& vm, Frame*, Registers r, Instruction* at) {
    Ref<CellObject> cell = make_cell(vm, take(vm, r[at->a]));
    r[at->a] = Value::of_object(cell.take());
    return true;
}

bool op_COPY_FREE_VARIABLES(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    const Word* cells = frame->function->closure->items();
    for (uint32_t i = 0; i < at->b.immediate(); ++i) {
        Object* const cell = cells[i].object();
        cell->share();
        put(vm, r.from(at->a)[i], Value::of_object(cell));
    }
    return true;
}

bool op_LOAD_CELL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    CellObject* cell = cell_in(r[at->b]);
    if (cell->contents.is_empty())
        return unbound_cell(vm, frame->code, at->b.index(), frame->code->names[at->c.immediate()]);
    assign(vm, r[at->a], read_out(vm, cell->contents, (at->flags & kBlind) != 0));
    return true;
}

bool op_LOAD_CLASS_CELL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    Result<OwnedValue> found =
        find_in_locals(vm, frame, frame->code->names[at->c.immediate()], (at->flags & kBlind) != 0);
    if (found.ok() && found.value().is_empty()) return op_LOAD_CELL(vm, frame, r, at);
    return write(vm, r, at, std::move(found));
}

bool op_DELETE_CELL(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    CellObject* cell = cell_in(r[at->a]);
    if (cell->contents.is_empty())
        return unbound_cell(vm, frame->code, at->a.index(), frame->code->names[at->c.immediate()]);
    vm.release(std::exchange(cell->contents, Word()));
    return true;
}

// ---- classes ----

bool op_LOAD_BUILD_CLASS(Vm& vm, Frame*, Registers r, Instruction* at) {
    Word* found = dict_find_name(vm, vm.builtins.get(), vm.intern_name("__build_class__"));
    if (found == nullptr) return vm.raise_text(ExceptionId::kNameError, "__build_class__ not found");
    assign(vm, r[at->a], share(vm, *found));
    return true;
}

// ---- imports and the namespace ----

bool op_IMPORT_NAME(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    const ExtraWord operands = extra(at);
    const Value fromlist = at->c.immediate() != 0 ? Value::of_object(frame->code->constants[operands.high]) : vm.none();
    Result<OwnedValue> module =
        vm.hooks.import_module(vm, frame->code->names[operands.low], frame->globals, fromlist, at->b.immediate());
    return write(vm, r, at, std::move(module));
}

namespace {

// `from module import name` finds none.
Failed cannot_import(Vm& vm, Value module, OwnedValue module_name, Str* name) {
    TRY(OwnedValue place, find_attribute(vm, module, vm.intern_name("__file__")));
    const bool has_place = is_str(place.get());
    const std::string from =
        is_str(module_name.get()) ? std::string(as_str(module_name.get())->text()) : "<unknown module name>";
    TRY(const bool is_partial, is_being_imported(vm, module));
    TRY(const std::string advice, advice_to_rename(vm, module));
    if (!advice.empty()) {
        (void)vm.raise(ExceptionId::kImportError, "cannot import name '{}' from '{}' ({})", name->text(), from, advice);
    } else {
        (void)vm.raise(ExceptionId::kImportError, "cannot import name '{}' from {}'{}' {}({})", name->text(),
                       is_partial ? "partially initialized module " : "", from,
                       is_partial ? "(most likely due to a circular import) " : "",
                       has_place ? as_str(place.get())->text() : "unknown location");
    }
    if (vm.pending_is(ExceptionId::kImportError)) {
        // What a hint is made of.
        auto* error = static_cast<Exception*>(vm.pending());
        set_member(vm, error, ImportErrorMember::kName, std::move(module_name));
        set_member(vm, error, ImportErrorMember::kNameFrom, OwnedValue::share(vm, name));
        if (has_place) set_member(vm, error, ImportErrorMember::kPath, std::move(place));
    }
    return kFailed;
}

}  // namespace

bool op_IMPORT_FROM(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    Str* name = frame->code->names[extra(at).low];
    Result<OwnedValue> found = get_attribute(vm, r[at->b], name);
    if (found.ok()) return write(vm, r, at, std::move(found));
    if (!vm.pending_is(ExceptionId::kAttributeError)) return false;
    vm.forget_pending();
    Result<OwnedValue> module_name = find_attribute(vm, r[at->b], vm.intern_name("__name__"));
    if (!module_name.ok()) return false;
    if (is_str(module_name.value().get())) {
        // A submodule that is being imported: its package has no attribute of that name before it has run.
        const std::string whole = fmt::format("{}.{}", as_str(module_name.value().get())->text(), name->text());
        Word* loaded = dict_find_name(vm, vm.modules.get(), vm.intern_name(whole));
        if (loaded != nullptr) return write(vm, r, at, share(vm, *loaded));
    }
    (void)cannot_import(vm, r[at->b], std::move(module_name).value(), name);
    return false;
}

namespace {

Result<void> bind_name(Vm& vm, Frame* frame, Str* name, OwnedValue value) {
    if (frame->locals == nullptr) return dict_set_name(vm, frame->globals, name, std::move(value));
    return set_item(vm, Value::of_object(frame->locals), Value::of_object(name), value.get());
}

// What a `*` stands for: the names in __all__, or those of __dict__ without an underscore at their begin. Somebody may
// change either meanwhile.
Result<void> import_star(Vm& vm, Frame* frame, Value module) {
    TRY(OwnedValue names, find_attribute(vm, module, vm.intern_name("__all__")));
    const bool is_listed = !names.is_empty();
    if (!is_listed) {
        TRY(names, find_attribute(vm, module, vm.intern_name("__dict__")));
        if (names.is_empty())
            return vm.raise_text(ExceptionId::kImportError, "from-import-* object has no __dict__ and no __all__");
    }
    std::vector<OwnedValue> items;
    TRY_VOID(for_each(vm, names.get(), [&](OwnedValue item) -> Result<bool> {
        items.push_back(std::move(item));
        return true;
    }));
    for (const OwnedValue& item : items) {
        if (!is_instance(vm, item.get(), kStrType)) {
            TRY(const OwnedValue own_name, get_attribute(vm, module, vm.intern_name("__name__")));
            TRY(const Ref<Str> name, str(vm, own_name.get()));
            return vm.raise(ExceptionId::kTypeError, "{} in {}.{} must be str, not {}", is_listed ? "Item" : "Key",
                            name->text(), is_listed ? "__all__" : "__dict__", type_name(vm, item.get()));
        }
        Str* const name = vm.intern_name(as_str(item.get())->text());
        if (!is_listed && name->text().starts_with('_')) continue;
        TRY(OwnedValue value, get_attribute(vm, module, name));
        TRY_VOID(bind_name(vm, frame, name, std::move(value)));
    }
    return {};
}

}  // namespace

bool op_IMPORT_STAR(Vm& vm, Frame* frame, Registers r, Instruction* at) {
    if (!import_star(vm, frame, r[at->a]).ok()) return false;
    consume(vm, r[at->a], (at->flags & kConsumeA) != 0);
    return true;
}

bool op_SETUP_ANNOTATIONS(Vm& vm, Frame* frame, Registers, Instruction*) {
    Str* name = vm.intern_name("__annotations__");
    if (frame->locals == nullptr && dict_find_name(vm, frame->globals, name) != nullptr) return true;
    if (frame->locals != nullptr) {
        // Asked as for any name: a mapping of the program need not have __contains__.
        if (get_item(vm, Value::of_object(frame->locals), Value::of_object(name)).ok()) return true;
        if (!vm.pending_is(ExceptionId::kKeyError)) return false;
        vm.forget_pending();
    }
    return bind_name(vm, frame, name, OwnedValue(make_dict(vm))).ok();
}

bool op_PRINT_EXPRESSION(Vm& vm, Frame*, Registers r, Instruction* at) {
    OwnedValue value = take_or_share(vm, r[at->a], (at->flags & kConsumeA) != 0, (at->flags & kRawCopy) != 0);
    // The prompt keeps it as `_`, so it is an object from here on.
    share(vm, value.holder());
    return vm.hooks.display(vm, value.get()).ok();
}

}  // namespace eadem::vm
