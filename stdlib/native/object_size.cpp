#include "stdlib/native/object_size.h"

#include "vm/code/code_object.h"
#include "vm/interp/function.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/dict.h"
#include "vm/object/dict_keys.h"
#include "vm/object/exception.h"
#include "vm/object/int.h"
#include "vm/object/iterators.h"
#include "vm/object/list.h"
#include "vm/object/module.h"
#include "vm/object/native.h"
#include "vm/object/set.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// Blocks come in steps of the heap's granule.
size_t rounded(size_t size) {
    return (size + Heap::kGranule - 1) / Heap::kGranule * Heap::kGranule;
}

size_t int_size(const Object* object) {
    if (!is_big_int(object)) return sizeof(IntObject);
    const auto* number = static_cast<const BigInt*>(object);
    return sizeof(BigInt) + static_cast<size_t>(number->number->_mp_alloc) * sizeof(mp_limb_t);
}

size_t str_size(const Str* text) {
    return rounded(sizeof(Str) + (text->is_ascii() ? 0 : sizeof(StrWideInfo)) + text->size);
}

size_t dict_size(const Dict* dict) {
    const size_t keys = dict->keys == nullptr ? 0 : dict->keys->bytes();
    return sizeof(Dict) + keys + dict->values_capacity * sizeof(Word);
}

size_t set_size(const Set* set) {
    return sizeof(Set) + (set->table == nullptr ? 0 : (size_t{set->mask} + 1) * sizeof(SetEntry));
}

size_t code_size(const CodeObject* code) {
    return sizeof(CodeObject) + code->word_count * sizeof(Instruction) +
           code->constant_count * (sizeof(Object*) + sizeof(Value) + 1) +
           (code->name_count + code->variable_count) * sizeof(Str*) +
           (size_t{code->cell_count} + code->free_count) * (sizeof(Str*) + sizeof(uint16_t)) + code->location_bytes;
}

}  // namespace

size_t object_size(ObjectSpace& space, Value value) {
    if (!value.is_object()) return sizeof(IntObject);
    const Object* object = value.object;
    if (is_instance(space, value, kTupleType))
        return sizeof(Tuple) + static_cast<const Tuple*>(object)->size * sizeof(Word);
    if (is_instance(space, value, type_id_of(ExceptionId::kBaseException))) return sizeof(Exception);
    switch (object->type_id()) {
        case kBoolType:
            return sizeof(IntObject);
        case kIntType:
            return int_size(object);
        case kFloatType:
            return sizeof(FloatObject);
        case kComplexType:
            return sizeof(Complex);
        case kStrType:
            return str_size(static_cast<const Str*>(object));
        case kBytesType:
            return rounded(sizeof(Bytes) + static_cast<const Bytes*>(object)->size);
        case kListType:
            return sizeof(List) + static_cast<const List*>(object)->capacity * sizeof(Word);
        case kDictType:
            return dict_size(static_cast<const Dict*>(object));
        case kSetType:
        case kFrozenSetType:
            return set_size(static_cast<const Set*>(object));
        case kRangeType:
            return sizeof(Range);
        case kSliceType:
            return sizeof(Slice);
        case kFunctionType:
            return sizeof(FunctionObject);
        case kBoundMethodType:
            return sizeof(BoundMethod);
        case kNativeFunctionType:
            return sizeof(NativeFunction);
        case kMethodDescriptorType:
            return sizeof(MethodDescriptor);
        case kGetSetDescriptorType:
            return sizeof(GetSetDescriptor);
        case kModuleType:
            return sizeof(Module);
        case kCodeType:
            return code_size(static_cast<const CodeObject*>(object));
        case kCellType:
            return sizeof(CellObject);
        case kGeneratorType:
            return sizeof(GeneratorObject);
        case kTypeType:
            return sizeof(Type);
        case kEnumerateType:
            return sizeof(Enumerate);
        case kRangeIteratorType:
            return sizeof(RangeIterator);
        case kListIteratorType:
        case kTupleIteratorType:
        case kStrIteratorType:
            return sizeof(SequenceIterator);
        case kNoneType:
        case kNotImplementedType:
        case kEllipsisType:
        default:
            return 2 * sizeof(Object);  // the smallest block
    }
}

}  // namespace eadem::stdlib
