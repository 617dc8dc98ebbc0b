// The program `eadem`.
#include <cstdio>
#include <new>

#include "stdlib/cli/command_line.h"

int main(int count, char** arguments) {
    try {
        return eadem::stdlib::run_command_line({arguments, arguments + count});
    } catch (const std::bad_alloc&) {
        // Programs get a MemoryError; this is about what surrounds them, such as a file too large to be read.
        std::fputs("eadem: out of memory\n", stderr);
        return 1;
    }
}
