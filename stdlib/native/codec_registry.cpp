#include "stdlib/native/codec_registry.h"

#include "stdlib/import/import_module.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/codec.h"
#include "vm/object/dict.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// codecs._find(encoding), which is None or a CodecInfo; the module is imported for that.
Result<OwnedValue> find_function(ObjectSpace& space, std::string_view encoding, const char* function) {
    TRY(const OwnedValue module, import_module(runtime_of(space), "codecs", nullptr, space.none(), 0));
    TRY(const OwnedValue find, get_attribute(space, module.get(), space.intern_name("_find")));
    TRY(const Ref<Str> name, make_str(space, encoding));
    TRY(const OwnedValue info, call(space, find.get(), {Value::of_object(name.get())}));
    if (info.get().refers_to(space.shared.none)) return OwnedValue();
    // A search function may give a plain tuple.
    if (is_tuple(info.get())) return share(space, as_tuple(info.get())->items()[function[0] == 'e' ? 0 : 1]);
    TRY(const OwnedValue is_text, get_attribute(space, info.get(), space.intern_name("_is_text_encoding")));
    TRY(const bool reads_text, truth(space, is_text.get()));
    if (!reads_text)
        return space.raise(ExceptionId::kLookupError,
                           "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs", encoding,
                           function);
    return get_attribute(space, info.get(), space.intern_name(function));
}

Result<OwnedValue> find_encoder(ObjectSpace& space, std::string_view encoding) {
    return find_function(space, encoding, "encode");
}
Result<OwnedValue> find_decoder(ObjectSpace& space, std::string_view encoding) {
    return find_function(space, encoding, "decode");
}

// Nobody has registered anything unless the module is there.
Result<OwnedValue> find_error_handler(ObjectSpace& space, std::string_view name) {
    Runtime& runtime = runtime_of(space);
    Word* const module = dict_find_name(runtime, runtime.modules.get(), runtime.intern_name("codecs"));
    if (module == nullptr) return OwnedValue();
    const OwnedValue held = share(space, *module);
    TRY(const OwnedValue handlers, get_attribute(space, held.get(), space.intern_name("_handlers")));
    TRY(const Ref<Str> key, make_str(space, name));
    if (!is_dict(handlers.get())) return OwnedValue();
    TRY(Word* const found, dict_find(space, as_dict(handlers.get()), Value::of_object(key.get())));
    return found == nullptr ? OwnedValue() : share(space, *found);
}

constexpr CodecRegistry kRegistry = {find_encoder, find_decoder, find_error_handler};

}  // namespace

void install_codec_registry() {
    codec_registry = &kRegistry;
}

}  // namespace eadem::stdlib
