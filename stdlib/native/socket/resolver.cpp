// _socket: names of machines and of services.
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "stdlib/import/atomic_file.h"
#include "stdlib/native/socket/socket.h"
#include "vm/object/long_work.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

bool is_numeric(const std::string& name, int family) {
    unsigned char address[sizeof(in6_addr)];
    return ::inet_pton(family, name.substr(0, name.find('%')).c_str(), address) == 1;
}

bool is_wanted(int family, int wanted) {
    return wanted == AF_UNSPEC || wanted == family;
}

std::string folded(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return name;
}

// Calls visit(words) for each line of a table of the system, of which comments are left out.
template <class Visit>
void for_each_line(const std::string& path, Visit visit) {
    std::string content;
    if (read_whole_file(path, content) != 0) return;
    std::vector<std::string> words(1);
    bool is_comment = false;
    for (const char c : content + "\n") {
        is_comment = c != '\n' && (is_comment || c == '#');
        if (c == '\n' || c == ' ' || c == '\t' || c == '\r' || is_comment) {
            if (!words.back().empty()) words.emplace_back();
            if (c != '\n') continue;
            words.pop_back();
            if (words.size() >= 2) visit(words);
            words.assign(1, {});
        } else {
            words.back() += c;
        }
    }
}

// Lines "address name name ...".
void search_hosts(const std::string& name, int family, std::vector<HostAddress>& found) {
    const std::string wanted = folded(name);
    for_each_line("/etc/hosts", [&](const std::vector<std::string>& words) {
        const int kind = is_numeric(words[0], AF_INET) ? AF_INET : AF_INET6;
        if (!is_wanted(kind, family) || !is_numeric(words[0], kind)) return;
        for (size_t i = 1; i < words.size(); ++i)
            if (folded(words[i]) == wanted) found.push_back({kind, words[0]});
    });
    // As RFC 6761 has it, wherever the file says nothing.
    if (found.empty() && (wanted == "localhost" || wanted.ends_with(".localhost"))) {
        if (is_wanted(AF_INET6, family)) found.push_back({AF_INET6, "::1"});
        if (is_wanted(AF_INET, family)) found.push_back({AF_INET, "127.0.0.1"});
    }
}

struct Answer {
    std::vector<HostAddress> found;
    int error = EAI_NONAME;
};

void read_answer(const unsigned char* message, int size, int family, Answer& answer) {
    ns_msg parsed;
    if (::ns_initparse(message, size, &parsed) != 0) return;
    for (int i = 0; i < ns_msg_count(parsed, ns_s_an); ++i) {
        ns_rr record;
        if (::ns_parserr(&parsed, ns_s_an, i, &record) != 0) return;
        const bool fits = (family == AF_INET && ns_rr_type(record) == ns_t_a && ns_rr_rdlen(record) == 4) ||
                          (family == AF_INET6 && ns_rr_type(record) == ns_t_aaaa && ns_rr_rdlen(record) == 16);
        char text[INET6_ADDRSTRLEN];
        if (fits && ::inet_ntop(family, ns_rr_rdata(record), text, sizeof text) != nullptr)
            answer.found.push_back({family, text});
    }
}

// Asks the name servers; may take many seconds.
void ask_servers(const std::string& name, int family, Answer& answer) {
    struct __res_state state {};
    if (::res_ninit(&state) != 0) return;
    // The largest answer that can come.
    constexpr int kAnswerSize = 65535;
    const auto message = std::make_unique<unsigned char[]>(kAnswerSize);
    for (const int kind : {AF_INET6, AF_INET}) {
        if (!is_wanted(kind, family)) continue;
        const int type = kind == AF_INET ? ns_t_a : ns_t_aaaa;
        const int size = ::res_nsearch(&state, name.c_str(), ns_c_in, type, message.get(), kAnswerSize);
        if (size >= 0)
            read_answer(message.get(), std::min(size, kAnswerSize), kind, answer);
        else if (state.res_h_errno == TRY_AGAIN)
            answer.error = EAI_AGAIN;
        else if (state.res_h_errno == NO_RECOVERY)
            answer.error = EAI_FAIL;
    }
    ::res_nclose(&state);
}

// Whether there is a way to an address at all. Connecting a datagram socket sends nothing.
bool is_reachable(const HostAddress& host) {
    SocketAddress address;
    address.storage.ss_family = static_cast<sa_family_t>(host.family);
    const uint16_t port = htons(53);
    if (host.family == AF_INET) {
        auto* four = reinterpret_cast<sockaddr_in*>(&address.storage);
        four->sin_port = port;
        ::inet_pton(AF_INET, host.text.c_str(), &four->sin_addr);
        address.size = sizeof(sockaddr_in);
    } else {
        auto* six = reinterpret_cast<sockaddr_in6*>(&address.storage);
        six->sin6_port = port;
        ::inet_pton(AF_INET6, host.text.c_str(), &six->sin6_addr);
        address.size = sizeof(sockaddr_in6);
    }
    const int probe = ::socket(host.family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (probe == -1) return false;
    const bool is_there = ::connect(probe, address.get(), address.size) == 0;
    ::close(probe);
    return is_there;
}

}  // namespace

Result<int> resolve_host(ObjectSpace& space, const std::string& name, int family, bool numeric_only,
                         std::vector<HostAddress>& found) {
    for (const int kind : {AF_INET, AF_INET6}) {
        if (!is_numeric(name, kind)) continue;
        if (!is_wanted(kind, family)) return EAI_ADDRFAMILY;
        found.push_back({kind, name});
        return 0;
    }
    if (numeric_only || name.empty()) return EAI_NONAME;
    search_hosts(name, family, found);
    if (found.empty()) {
        const auto answer = std::make_shared<Answer>();
        TRY_VOID(do_apart(space, [answer, name, family] { ask_servers(name, family, *answer); }));
        if (answer->found.empty()) return answer->error;
        found = answer->found;
    }
    std::stable_partition(found.begin(), found.end(), is_reachable);
    return 0;
}

int service_port(const std::string& name, std::string_view protocol) {
    int port = -1;
    // Lines "name port/protocol other names ...".
    for_each_line("/etc/services", [&](const std::vector<std::string>& words) {
        const size_t slash = words[1].find('/');
        if (port >= 0 || slash == std::string::npos) return;
        if (!protocol.empty() && words[1].substr(slash + 1) != protocol) return;
        for (size_t i = 0; i < words.size(); ++i)
            if (i != 1 && words[i] == name) port = std::atoi(words[1].c_str());
    });
    return port;
}

}  // namespace eadem::stdlib
