// Where modules of files are looked for at the start: sys.path.
#pragma once

#include <string>
#include <vector>

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// The folder of the script (links followed; "" for the current one, with -c and at the prompt; the
// current one by name with -m; what is run itself if it holds modules), those of PYTHONPATH, each
// once, and the installation's: lib/eadem beside the folder of the program.
std::vector<std::string> import_path(const RuntimeOptions& options);

// The last of them. The modules of the library count as lying there.
std::string library_folder();

// Whether a path that is to be run is no program itself but holds one, as __main__: a folder, or a Zip archive.
bool holds_modules(const std::string& path);

}  // namespace eadem::stdlib
