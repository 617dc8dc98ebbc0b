#include "stdlib/native/replay_guard.h"

#include <fcntl.h>
#include <unistd.h>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/posix/posix.h"
#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr const char* kAny = "(*arguments, **keywords)";
constexpr int kUsualMask = 022;

Result<OwnedValue> do_nothing(ObjectSpace& space, Value*, size_t) {
    TRY_VOID(space.poll());
    return OwnedValue::none(space);
}

// What can neither be done twice nor be pretended: the replay goes on without it, as far as it can.
Result<OwnedValue> refuse(ObjectSpace& space, Value*, size_t) {
    return space.raise_text(ExceptionId::kRuntimeError, "this is not done in a second run");
}

Result<OwnedValue> usual_mask(ObjectSpace& space, Value*, size_t) {
    return OwnedValue::of_int(space, kUsualMask);
}

// posix.write: all of it counts as written.
Result<OwnedValue> take_data(ObjectSpace& space, Value* row, size_t) {
    TRY(const BytesView data, bytes_argument(space, row[1]));
    return OwnedValue::of_int(space, static_cast<int64_t>(data.text().size()));
}

constexpr NativeSpec kPretended[] = {{"_exit", refuse, kAny},
                                     {"chdir", do_nothing, kAny},
                                     {"chmod", do_nothing, kAny},
                                     {"fork", refuse, kAny},
                                     {"fsync", do_nothing, kAny},
                                     {"ftruncate", do_nothing, kAny},
                                     {"kill", refuse, kAny},
                                     {"link", do_nothing, kAny},
                                     {"mkdir", do_nothing, kAny},
                                     {"putenv", do_nothing, kAny},
                                     {"remove", do_nothing, kAny},
                                     {"rename", do_nothing, kAny},
                                     {"replace", do_nothing, kAny},
                                     {"rmdir", do_nothing, kAny},
                                     {"symlink", do_nothing, kAny},
                                     {"truncate", do_nothing, kAny},
                                     {"umask", usual_mask, kAny},
                                     {"unlink", do_nothing, kAny},
                                     {"unsetenv", do_nothing, kAny},
                                     {"utime", do_nothing, kAny},
                                     {"write", take_data, "(fd, data, /)"},
                                     {nullptr, nullptr}};
constexpr NativeSpec kUnconnected[] = {
    {"resolve", refuse, kAny}, {"socket", refuse, kAny}, {"socketpair", refuse, kAny}, {nullptr, nullptr}};
constexpr NativeSpec kWithoutWaiting[] = {{"sleep", do_nothing, kAny}, {nullptr, nullptr}};

}  // namespace

Result<void> guard_replay(Runtime& runtime, std::string_view module, Dict* names) {
    const NativeSpec* const guards = module == "posix"     ? kPretended
                                     : module == "time"    ? kWithoutWaiting
                                     : module == "_socket" ? kUnconnected
                                                           : nullptr;
    return guards == nullptr ? Result<void>() : add_functions(runtime, names, guards, runtime.intern_name(module));
}

}  // namespace eadem::stdlib
