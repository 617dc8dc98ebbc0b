// Run by the build: prints a linker script that puts the functions which programs usually run together and apart from
// all others.
//
//     trace_start MAP PROGRAM SCRIPT...
//
// The system maps not only the page that is used but those around it, as far as it has them in its cache and the
// mapping goes. A start runs a seventh of the program's text, but some of it everywhere, so nearly all would be
// resident. In a mapping of its own it has no such neighbours.
//
// MAP is the linker's map of PROGRAM, which was linked from the same objects without the script. PROGRAM runs each
// SCRIPT with a breakpoint at every function, taken away when it is hit; what the first one runs comes first. Where
// that cannot be done (another processor, no permission to trace) the linker script says nothing: the program is the
// same, only larger in memory.
#include <elf.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace {

// What the linker took from an object.
struct InputSection {
    uint64_t size;
    std::string name;
    std::string object;  // path, or path:member of an archive
};

using Sections = std::map<uint64_t, InputSection>;  // by address
using Addresses = std::set<uint64_t>;

// The text sections of the map. A line tells of one: " NAME ADDRESS SIZE OBJECT", broken after a long name.
Sections read_map(const char* path) {
    Sections sections;
    std::ifstream map(path);
    std::string line, name;
    while (std::getline(map, line) && line != "Linker script and memory map") continue;
    while (std::getline(map, line)) {
        std::istringstream words(line);
        if (line.size() > 1 && line[0] == ' ' && line[1] != ' ') words >> name;
        std::string address, size, object;
        if (!(words >> address >> size >> std::ws) || !size.starts_with("0x") || !name.starts_with(".text")) continue;
        if (size == "0x0" || !std::getline(words, object)) continue;
        if (const size_t member = object.rfind('('); member != std::string::npos && object.back() == ')') {
            object[member] = ':';
            object.pop_back();
        }
        sections[std::stoull(address, nullptr, 16)] = {std::stoull(size, nullptr, 16), name, object};
    }
    return sections;
}

const InputSection* section_at(const Sections& sections, uint64_t address) {
    auto section = sections.upper_bound(address);
    if (section == sections.begin()) return nullptr;
    --section;
    return address < section->first + section->second.size ? &section->second : nullptr;
}

// Where the functions of the program begin.
Addresses function_addresses(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string image{std::istreambuf_iterator<char>(file), {}};
    Addresses addresses;
    Elf64_Ehdr header;
    std::memcpy(&header, image.data(), sizeof header);
    for (size_t i = 0; i < header.e_shnum; ++i) {
        Elf64_Shdr section;
        std::memcpy(&section, &image[header.e_shoff + i * sizeof section], sizeof section);
        if (section.sh_type != SHT_SYMTAB) continue;
        for (uint64_t at = 0; at < section.sh_size; at += sizeof(Elf64_Sym)) {
            Elf64_Sym symbol;
            std::memcpy(&symbol, &image[section.sh_offset + at], sizeof symbol);
            const auto type = ELF64_ST_TYPE(symbol.st_info);
            if (type == STT_FUNC || type == STT_GNU_IFUNC) addresses.insert(symbol.st_value);
        }
    }
    return addresses;
}

#ifdef __x86_64__

constexpr char kBreakpoint = '\xcc';

// Runs the script up to the end; removes from `functions` those that ran, and returns them.
Addresses run_traced(const char* program, const char* script, Addresses& functions) {
    Addresses ran;
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        for (int descriptor = 0; descriptor < 3; ++descriptor) dup2(nowhere, descriptor);
        if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0) execl(program, program, script, nullptr);
        _exit(127);
    }
    int status = 0;
    const auto stopped = [&] { return waitpid(child, &status, 0) == child && WIFSTOPPED(status); };
    if (!stopped()) return ran;
    ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_EXITKILL);
    const int memory = open(("/proc/" + std::to_string(child) + "/mem").c_str(), O_RDWR);
    std::map<uint64_t, char> originals;
    for (const uint64_t address : functions) {
        const auto place = static_cast<off_t>(address);
        char original = 0;
        if (pread(memory, &original, 1, place) == 1 && pwrite(memory, &kBreakpoint, 1, place) == 1)
            originals[address] = original;
    }
    int signal = 0;
    while (ptrace(PTRACE_CONT, child, nullptr, signal) == 0 && stopped()) {
        signal = WSTOPSIG(status);
        user_regs_struct registers;
        ptrace(PTRACE_GETREGS, child, nullptr, &registers);
        const auto hit = originals.find(registers.rip - 1);
        if (signal != SIGTRAP || hit == originals.end()) continue;
        signal = 0;
        registers.rip = hit->first;
        ptrace(PTRACE_SETREGS, child, nullptr, &registers);
        if (pwrite(memory, &hit->second, 1, static_cast<off_t>(hit->first)) != 1) break;
        ran.insert(hit->first);
        functions.erase(hit->first);
    }
    close(memory);
    return ran;
}

#else

Addresses run_traced(const char*, const char*, Addresses&) {
    return {};
}

#endif

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    const Sections sections = read_map(arguments[1]);
    Addresses functions = function_addresses(arguments[2]);
    std::string used;
    std::set<const InputSection*> known;
    for (int i = 3; i < count; ++i) {
        for (const uint64_t address : run_traced(arguments[2], arguments[i], functions)) {
            const InputSection* section = section_at(sections, address);
            if (section != nullptr && known.insert(section).second)
                used += '"' + section->object + "\"(" + section->name + ")\n";
        }
    }
    if (used.empty()) {
        std::puts("SECTIONS\n{\n}\nINSERT AFTER .text;");
        return 0;
    }
    std::printf("SECTIONS\n{\n.text.usual :\n{\n%s}\n}\nINSERT BEFORE .text;\n", used.c_str());
    // A page without anything in it keeps the two mappings from becoming one.
    std::puts(
        "SECTIONS\n{\n. = ALIGN(CONSTANT(MAXPAGESIZE)) + CONSTANT(MAXPAGESIZE);\n"
        ".text.rare :\n{\n*(.text .text.*)\n}\n}\nINSERT AFTER .fini;");
}
