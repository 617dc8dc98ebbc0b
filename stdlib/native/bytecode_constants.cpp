#include "stdlib/native/bytecode_constants.h"

#include <array>

#include "vm/object/bytes.h"
#include "vm/object/set.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

class ConstantReloader {
 public:
    explicit ConstantReloader(Runtime& runtime) : runtime_(runtime) {}

    // Code is nested as deeply as its text, which the parser limits; so are constant tuples.
    Result<void> reload(CodeObject* code) {
        const bool is_immortal = (code->flags & kCodeImmortalConstants) != 0;
        for (uint32_t i = 0; i < code->constant_count; ++i) {
            Object* constant = code->constants[i];
            if (constant->type_id() == kCodeType) {
                TRY_VOID(reload(static_cast<CodeObject*>(constant)));
                continue;
            }
            TRY(Bytes * loaded, replacement(constant, is_immortal));
            if (loaded == nullptr) {
                TRY_VOID(reload_items(constant, is_immortal));
                continue;
            }
            code->constants[i] = loaded;
            code->numbers[i] = Value::of_object(loaded);
            code->constant_notes[i] &= static_cast<uint8_t>(~kNoteCached);
        }
        return {};
    }

 private:
    // What stands for the object after loading, with a reference for its new owner; null if it is itself. The cached
    // objects are immortal: nobody has to give up the reference to one.
    Result<Bytes*> replacement(const Object* object, bool is_immortal) {
        if (object->type_id() != kBytesType) return nullptr;
        const auto* bytes = static_cast<const Bytes*>(object);
        if (bytes->size != 1) return nullptr;
        const auto byte = static_cast<unsigned char>(*bytes->data());
        if (runtime_.shared.single_bytes[byte] != bytes) return nullptr;
        Ref<Bytes>& loaded = loaded_[byte];
        if (!loaded) {
            TRY(loaded, make_new_bytes(runtime_, bytes->text()));
        }
        if (is_immortal && !loaded->is_immortal()) {
            loaded->make_immortal();
            runtime_.destroy_at_end(loaded.get());
        }
        return loaded.copy().take();
    }

    Result<void> reload_word(Word& word, bool is_immortal) {
        if (!word.is_object()) return {};
        TRY(Bytes * loaded, replacement(word.object(), is_immortal));
        if (loaded == nullptr) return reload_items(word.object(), is_immortal);
        word = Word::of_object(loaded);
        return {};
    }

    // The items of a constant tuple or frozenset, in place: nobody has seen it yet.
    Result<void> reload_items(Object* object, bool is_immortal) {
        if (object->type_id() == kTupleType) {
            auto* tuple = static_cast<Tuple*>(object);
            for (size_t i = 0; i < tuple->size; ++i) TRY_VOID(reload_word(tuple->items()[i], is_immortal));
        } else if (object->type_id() == kFrozenSetType) {
            size_t position = 0;
            while (SetEntry* entry = set_next(static_cast<Set*>(object), position))
                TRY_VOID(reload_word(entry->item, is_immortal));
        }
        return {};
    }

    Runtime& runtime_;
    std::array<Ref<Bytes>, 256> loaded_;
};

}  // namespace

Result<void> reload_constants(Runtime& runtime, CodeObject* code) {
    if (runtime.profile().pyc_single_byte_const_shared) return {};
    return ConstantReloader(runtime).reload(code);
}

}  // namespace eadem::stdlib
