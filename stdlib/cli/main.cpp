// The program `eadem`.
#include "stdlib/cli/command_line.h"

int main(int count, char** arguments) {
    return eadem::stdlib::run_command_line({arguments, arguments + count});
}
