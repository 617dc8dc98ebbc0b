// Many Runtimes in one process: each answers by its own rules, and they share nothing.
#include <doctest/doctest.h>

#include <memory>
#include <thread>

#include "stdlib/stdlib.h"
#include "vm/object/identity_profile.h"

namespace eadem::stdlib {

namespace {

// A line of a program at a time, as several programs would be run in turn.
constexpr const char* kLines[] = {
    "import sys\na = 257; b = 257\nprint(a is b)\n",
    "print(1000 is 999 + 1, -6 is -6)\n",
    "names = {'user id': sys.intern('user id')}\n",
    "print(sys.intern('user' + ' id') is names['user id'])\n",
    "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(12))\n",
    "print(sorted(['b', 'a', 'c'], key=lambda text: text is 'b'))\n",
};

struct Session {
    explicit Session(const vm::IdentityProfile& profile)
        : runtime(std::make_unique<Runtime>(profile, RuntimeOptions(),
                                            Runtime::Streams{0, Runtime::kCapture, Runtime::kCapture})) {}

    void run(const char* text) { CHECK(run_program(*runtime, grammar::Source::from_text("<test>", text), {}) == 0); }
    std::string output() { return runtime->output().take(); }

    std::unique_ptr<Runtime> runtime;
};

std::string alone(const vm::IdentityProfile& profile) {
    Session session(profile);
    for (const char* text : kLines) session.run(text);
    return session.output();
}

}  // namespace

TEST_CASE("runtimes: interleaved, each prints what it prints alone") {
    std::vector<std::string> expected;
    std::vector<Session> sessions;
    for (const vm::IdentityProfile& profile : vm::identity_profiles()) {
        expected.push_back(alone(profile));
        sessions.emplace_back(profile);
    }
    for (const char* text : kLines)
        for (Session& session : sessions) session.run(text);
    for (size_t i = 0; i < sessions.size(); ++i) CHECK(sessions[i].output() == expected[i]);
    CHECK(expected[0] != alone(*vm::find_identity_profile("3.13")));
}

TEST_CASE("runtimes: on several threads, each prints what it prints alone") {
    const auto profiles = vm::identity_profiles();
    std::vector<std::string> expected, printed(profiles.size());
    for (const vm::IdentityProfile& profile : profiles) expected.push_back(alone(profile));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < profiles.size(); ++i) threads.emplace_back([&, i] { printed[i] = alone(profiles[i]); });
    }
    CHECK(printed == expected);
}

}  // namespace eadem::stdlib
