// What all classes of a space share: the names of the special methods, and a cache of look-ups. It is made with the
// first class, or where an attribute of a built-in value is first read: programs without either do not pay for it.
#pragma once

#include <array>
#include <unordered_set>

#include "vm/object/dict_keys.h"
#include "vm/object/operator_kind.h"
#include "vm/object/type.h"

namespace eadem::vm {

// The special methods that a slot of a class calls by name.
enum class Special : uint8_t {
#define SPECIAL(name, text) k##name,
#include "vm/object/special_names.def"
#undef SPECIAL
    kCount,
};

// type_lookup's answers, by version and name. An entry holds for as long as there is a type of that version.
struct LookupEntry {
    uint32_t version = 0;
    const Str* name = nullptr;
    Word* place = nullptr;  // null: no type of the resolution order has the name
};

// What a name means for every Instance whose shape has that version, for places that meet instances of several classes.
struct InstanceLookup {
    enum class Kind : uint8_t {
        kNothing,
        kOwn,       // the instance's own: values()[index], if it has that many
        kFunction,  // a function of its class, `target`
        kPlain,     // an attribute of its class that is not bound, at `place`
    };
    uint32_t version = 0;
    Kind kind = Kind::kNothing;
    bool may_store = false;  // kOwn: assigning does no more than to replace the value
    uint16_t index = 0;
    const Str* name = nullptr;
    union {
        Word* place = nullptr;
        Object* target;
    };
};

struct ClassSpace {
    static constexpr size_t kLookups = 1024;

    explicit ClassSpace(ObjectSpace& space);
    ~ClassSpace();
    ClassSpace(const ClassSpace&) = delete;
    ClassSpace& operator=(const ClassSpace&) = delete;

    Str* name(Special special) const { return names[static_cast<size_t>(special)]; }
    LookupEntry& entry(uint32_t version, const Str* name) {
        const auto address = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(name) >> 4);
        return lookups[(address ^ version * 0x9E37'79B1u >> 8) % kLookups];
    }

    InstanceLookup& instance_entry(uint32_t version, const Str* name) {
        const auto address = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(name) >> 4);
        return instance_lookups[(address ^ version * 0x9E37'79B1u >> 8) % kLookups];
    }
    // The entry of that version and name, or null.
    const InstanceLookup* known(uint32_t version, const Str* name) {
        const InstanceLookup& found = instance_entry(version, name);
        return found.version == version && found.name == name ? &found : nullptr;
    }

    ObjectSpace& space;
    std::array<Str*, static_cast<size_t>(Special::kCount)> names;
    std::array<LookupEntry, kLookups> lookups;
    std::array<InstanceLookup, kLookups> instance_lookups;
    // The shape of instances whose attributes are in a dict: no cache ever has its version, 0.
    DictKeysTable* no_shape;
    // __bases__ of some class are being changed.
    bool changes_bases = false;
    // Objects whose __del__ has been called and that are alive.
    std::unordered_set<const Object*> finalized;
    // What `object` has: classes that have the same do not say how they are made.
    Object* object_new;
    Object* object_init;
};

// Makes what classes need, if that has not happened. Fails when memory is refused.
Result<ClassSpace*> class_space(ObjectSpace& space);

}  // namespace eadem::vm
