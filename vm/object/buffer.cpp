#include "vm/object/buffer.h"

#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/memory_view.h"
#include "vm/object/operators.h"

namespace eadem::vm {

BytesView::BytesView(ObjectSpace& space, Object* owner, std::string_view content)
    : size(content.size()), space_(&space), owner_(owner), content_(content) {
    owner->share();
    count(+1);
}

BytesView::BytesView(ObjectSpace& space, Object* owner, std::string copy)
    : size(copy.size()), space_(&space), owner_(owner), copy_(std::move(copy)), is_copy_(true) {
    owner->share();
}

BytesView::~BytesView() {
    if (owner_ == nullptr) return;
    if (!is_copy_) count(-1);
    space_->release(owner_);
}

// One reader more or less.
void BytesView::count(int by) {
    uint32_t* exports = nullptr;
    if (owner_->type_id() == kMemoryViewType) {
        exports = &static_cast<MemoryView*>(owner_)->exports;
    } else if (ByteArray* array = byte_array_or_null(*space_, Value::of_object(owner_))) {
        exports = &array->exports;
    }
    if (exports != nullptr) *exports += static_cast<uint32_t>(by);
}

void BytesView::swap(BytesView& other) noexcept {
    std::swap(size, other.size);
    std::swap(space_, other.space_);
    std::swap(owner_, other.owner_);
    std::swap(content_, other.content_);
    std::swap(copy_, other.copy_);
    std::swap(is_copy_, other.is_copy_);
}

bool is_bytes_like(const ObjectSpace& space, Value value) {
    return value.is_object() &&
           (bytes_or_null(space, value) != nullptr || byte_array_or_null(space, value) != nullptr ||
            value.object->type_id() == kMemoryViewType);
}

Result<BytesView> view_or_none(ObjectSpace& space, Value value) {
    if (!value.is_object()) return BytesView();
    if (const Bytes* bytes = bytes_or_null(space, value)) return BytesView(space, value.object, bytes->text());
    if (const ByteArray* array = byte_array_or_null(space, value)) return BytesView(space, value.object, array->text());
    if (value.object->type_id() != kMemoryViewType) return BytesView();
    auto* view = static_cast<MemoryView*>(value.object);
    TRY_VOID(require_memory(space, view));
    if (view->step == 1) return BytesView(space, view, std::string_view(view->data, view->size));
    return BytesView(space, view, memory_content(view));
}

Result<BytesView> bytes_argument(ObjectSpace& space, Value argument) {
    TRY(BytesView view, view_or_none(space, argument));
    if (view) return view;
    return space.raise(ExceptionId::kTypeError, "a bytes-like object is required, not '{}'",
                       type_name(space, argument));
}

}  // namespace eadem::vm
