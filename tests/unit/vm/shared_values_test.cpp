// Which objects are the ones that exist once.
#include "vm/intern/shared_values.h"

#include "vm/object/bytes.h"
#include "vm/object/identity_profile.h"
#include "vm/object/str.h"

// In tests CHECK is doctest's, not that of result.h.
#undef CHECK
#include <doctest/doctest.h>

using namespace eadem::vm;

TEST_CASE("shared values: what every place gives out is one, what is only equal to it is none") {
    ObjectSpace space(*find_identity_profile("3.13"), false);
    CHECK(is_shared(space, space.shared.none));
    CHECK(is_shared(space, space.shared.true_object));
    for (const int64_t number : {-5, 0, 256, 257}) {
        Object* box = space.box_int(number);
        CHECK_EQ(is_shared(space, box), number != 257);
        space.release(box);
    }
    for (const char* text : {"", "a", "\u00E9", "ab", "\u0100"}) {
        const Ref<Str> given = make_str(space, text).value();
        CHECK_EQ(is_shared(space, given.get()), given->length() < 2 && std::string_view(text) != "\u0100");
    }
    CHECK_FALSE(is_shared(space, make_new_str(space, "a").value().get()));
    CHECK(is_shared(space, make_bytes(space, "a").value().get()));
    CHECK_FALSE(is_shared(space, make_new_bytes(space, "a").value().get()));
    CHECK_FALSE(is_shared(space, make_bytes(space, "ab").value().get()));
}
