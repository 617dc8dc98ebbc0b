// The story of the imports of a program: what happens while modules are found and loaded, for whoever watches.
#pragma once

#include <span>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// One who watches (Runtime::import_story).
class ImportStory {
 public:
    virtual ~ImportStory() = default;
    // A module was in sys.modules when it was imported.
    virtual void note_known(std::string_view name) = 0;
    // One that was not is looked for and loaded; other imports may begin and end meanwhile.
    virtual void begin(std::string_view name) = 0;
    virtual void end(bool is_found) = 0;
    // What happens in between, as the import system tells it: the name of the event, and what belongs to it.
    //     finder name finder             a finder of sys.meta_path is asked
    //     found name finder spec         it has found the module
    //     entry name entry outcome       of a path
    //     cache name path state why      fresh, stale, missing, written, not written
    //     failed name                    the module raised an exception
    virtual vm::Result<void> note(Runtime& runtime, std::span<const vm::Value> event) = 0;
};

}  // namespace eadem::stdlib
