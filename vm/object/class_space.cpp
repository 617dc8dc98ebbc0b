#include "vm/object/class_space.h"

#include <new>

#include "vm/object/ref.h"
#include "vm/object/str.h"

namespace eadem::vm {

ClassSpace::ClassSpace(ObjectSpace& the_space)
    : space(the_space), names{}, no_shape(nullptr), object_new(nullptr), object_init(nullptr) {
    constexpr std::string_view kTexts[] = {
#define SPECIAL(name, text) text,
#include "vm/object/special_names.def"
#undef SPECIAL
    };
    for (size_t i = 0; i < names.size(); ++i) names[i] = space.intern_name(kTexts[i]);
}

ClassSpace::~ClassSpace() {
    if (no_shape != nullptr) free_keys_table(space, no_shape);
}

Result<ClassSpace*> class_space(ObjectSpace& space) {
    if (space.classes != nullptr) return space.classes.get();
    auto made = std::make_unique<ClassSpace>(space);
    made->no_shape = make_keys_table(space, 1, true);
    if (made->no_shape == nullptr) return space.out_of_memory();
    made->no_shape->version = 0;
    const auto attribute_of_object = [&](Special special) -> Result<Object*> {
        TRY(Word* const found, type_lookup(space, space.type(kObjectType), made->name(special)));
        return found->object();
    };
    TRY(made->object_new, attribute_of_object(Special::kNew));
    TRY(made->object_init, attribute_of_object(Special::kInitialize));
    space.classes = std::move(made);
    return space.classes.get();
}

}  // namespace eadem::vm
