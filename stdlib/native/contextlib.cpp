// The module _contextlib: what contextlib.contextmanager makes, as far as nothing goes wrong. The class that derives
// from it, in Python, deals with exceptions.
#include "stdlib/native/module_spec.h"
#include "stdlib/native/native_object.h"
#include "vm/interp/function.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Manager : Object {
    Word generator;
    // What it was made of, for another like it; empty once the block has begun.
    Word function;
    Word arguments;
    Word keywords;
};
Manager* as_manager(Value self) {
    return static_cast<Manager*>(self.object);
}

void replace(ObjectSpace& space, Word& word, OwnedValue value) {
    space.release(std::exchange(word, to_word(space, std::move(value))));
}

// The next item of the generator; empty at its end.
Result<OwnedValue> advance(ObjectSpace& space, Value self) {
    if (as_manager(self)->generator.is_empty())
        return space.raise_text(ExceptionId::kAttributeError, "the context manager has no generator");
    const OwnedValue generator = share(space, as_manager(self)->generator);
    return next(space, generator.get());
}

// self.name(*arguments), of the class that derives from this one
Result<OwnedValue> call_own(ObjectSpace& space, Value self, std::string_view name,
                            std::initializer_list<Value> arguments) {
    TRY(const OwnedValue method, get_attribute(space, self, space.intern_name(name)));
    return call(space, method.get(), arguments);
}

Result<OwnedValue> enter(ObjectSpace& space, Value* row, size_t) {
    Manager* const manager = as_manager(row[0]);
    drop(space, manager->arguments);
    drop(space, manager->keywords);
    drop(space, manager->function);
    TRY(OwnedValue item, advance(space, row[0]));
    return item.is_empty() ? call_own(space, row[0], "_did_not_yield", {}) : std::move(item);
}

// (typ, value, traceback, /)
Result<OwnedValue> leave(ObjectSpace& space, Value* row, size_t) {
    if (!row[1].refers_to(space.shared.none)) return call_own(space, row[0], "_throw", {row[1], row[2], row[3]});
    TRY(const OwnedValue item, advance(space, row[0]));
    return item.is_empty() ? OwnedValue::boolean(space, false) : call_own(space, row[0], "_did_not_stop", {});
}

// The function's own documentation, in the place of the class's.
Result<void> take_documentation(ObjectSpace& space, Value self, Value function) {
    OwnedValue text;
    Str* const name = space.intern_name("__doc__");
    if (is_function(function)) {
        Word& documentation = as_function(function)->documentation;
        if (documentation.is_empty()) return {};
        text = share(space, documentation);
    } else {
        TRY(text, find_attribute(space, function, name));
    }
    if (text.is_empty() || text.get().refers_to(space.shared.none)) return {};
    return set_attribute(space, self, name, text.get());
}

// __init__(func, args, kwds, /): calls the function.
Result<OwnedValue> initialise(ObjectSpace& space, Value* row, size_t) {
    if (!is_tuple(row[2]) || !is_dict(row[3]))
        return space.raise_text(ExceptionId::kTypeError, "a tuple and a dict of arguments are wanted");
    const std::span<Word> positional = row_of(as_tuple(row[2]));
    std::vector<Value> values;
    const auto release_all = [&] {
        for (const Value value : values) space.release(value);
    };
    for (Word& argument : positional) values.push_back(share(space, argument).take());
    Ref<Tuple> names;
    if (as_dict(row[3])->used > 0) {
        std::vector<Word> keys;
        size_t position = 0;
        Word *key = nullptr, *value = nullptr;
        while (dict_next(as_dict(row[3]), position, key, value)) {
            keys.push_back(share_word(space, *key));
            values.push_back(share(space, *value).take());
        }
        Result<Ref<Tuple>> made = make_tuple(space, keys.size());
        if (!made.ok()) return release_all(), kFailed;
        names = std::move(made).value();
        std::copy(keys.begin(), keys.end(), names->items());
    }
    Result<OwnedValue> generator =
        call(space, row[1], CallArguments{values.data(), positional.size(), names.get(), values.size()});
    release_all();
    if (!generator.ok()) return kFailed;
    Manager* const manager = as_manager(row[0]);
    const OwnedValue function = take(space, row[1]);
    replace(space, manager->generator, std::move(generator).value());
    replace(space, manager->function, keep(space, function.get()));
    replace(space, manager->arguments, take(space, row[2]));
    replace(space, manager->keywords, take(space, row[3]));
    TRY_VOID(take_documentation(space, row[0], function.get()));
    return OwnedValue::none(space);
}
constexpr NativeSpec kInitialise = {"__init__", initialise, "(func, args, kwds, /)"};
constexpr SlotMethod kSpecialMethods[] = {{"__init__", as_slot<kInitialise>, 0, SlotMethod::kAny}, {}};

// What a class derived from this one is given is for its __init__.
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    auto* const manager = new_instance<Manager>(space, row[0]);
    manager->generator = manager->function = manager->arguments = manager->keywords = Word();
    return Ref<Manager>::adopt(space, manager);
}

template <Word Manager::*part>
Result<OwnedValue> get_part(ObjectSpace& space, Value self) {
    constexpr std::string_view kName = part == &Manager::generator   ? "gen"
                                       : part == &Manager::function  ? "func"
                                       : part == &Manager::arguments ? "args"
                                                                     : "kwds";
    Word& word = as_manager(self)->*part;
    if (!word.is_empty()) return share(space, word);
    return space.raise(ExceptionId::kAttributeError, "'{}' object has no attribute '{}'", type_name(space, self),
                       kName);
}

constexpr AttributeSpec kAttributes[] = {{"gen", get_part<&Manager::generator>},
                                         {"func", get_part<&Manager::function>},
                                         {"args", get_part<&Manager::arguments>},
                                         {"kwds", get_part<&Manager::keywords>},
                                         {nullptr, nullptr}};
constexpr NativeSpec kMethods[] = {{"__enter__", enter}, {"__exit__", leave, "(typ, value, traceback, /)"}, {}};
constexpr NativeSpec kConstructor = {"_Manager", construct, "(*arguments, **keywords)"};

const TypeSpec kManagerSpec = {
    .id = kObjectType,
    .slots =
        HeldWords<Manager, &Manager::generator, &Manager::function, &Manager::arguments, &Manager::keywords>::slots(),
    .methods = kMethods,
    .attributes = kAttributes,
    .constructor = &kConstructor,
    .special_methods = kSpecialMethods,
};
const ModuleType kTypes[] = {{&kManagerSpec, "contextlib._Manager"}, {}};

}  // namespace

extern const ModuleSpec kContextlibModule;
const ModuleSpec kContextlibModule = {
    .name = "_contextlib",
    .documentation = "The quick way of contextlib.contextmanager.",
    .types = kTypes,
};

}  // namespace eadem::stdlib
