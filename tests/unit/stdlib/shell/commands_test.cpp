#include "stdlib/shell/command_table.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <sstream>

#include "stdlib/editor/keymap.h"
#include "stdlib/shell/commands.h"
#include "stdlib/shell/shell.h"

using namespace eadem;
using namespace eadem::stdlib;

namespace {

class Session final : public RuntimeOwner {
 public:
    explicit Session(std::string_view profile = "3.13", Mode mode = Mode::kNewRepl) {
        begin(*vm::find_identity_profile(profile));
        shell_.emplace(*this, mode);
    }

    Runtime& runtime() override { return *runtime_; }
    void begin_anew(const vm::IdentityProfile& profile) override { begin(profile); }

    // What an input shows, on both streams.
    std::string type(std::string_view text) {
        outcome = shell_->run(std::string(text) + "\n", true);
        return runtime_->output().take() + runtime_->error().take();
    }
    bool says(std::string_view text, std::string_view part) { return type(text).find(part) != std::string::npos; }
    Shell& shell() { return *shell_; }

    InputOutcome outcome = InputOutcome::kDone;

 private:
    void begin(const vm::IdentityProfile& profile) {
        runtime_ = std::make_unique<Runtime>(profile, RuntimeOptions(),
                                             Runtime::Streams{0, Runtime::kCapture, Runtime::kCapture});
    }

    std::unique_ptr<Runtime> runtime_;
    std::optional<Shell> shell_;
};

}  // namespace

TEST_CASE("commands: each of the table is there, and no other") {
    for (const CommandInfo& command : shell_commands()) {
        const bool is_done = find_command_function(command.name) != nullptr;
        CHECK(is_done);
        CHECK(find_shell_command(command.name) == &command);
    }
    const bool is_nothing = find_command_function("nothing") == nullptr;
    CHECK(is_nothing);
    CHECK(is_command("  %why"));
    CHECK(!is_command("5 %why"));
    CHECK(split_command(" %why  a b \n").name == "why");
    CHECK(split_command(" %why  a b \n").arguments == "a b");
}

TEST_CASE("commands: one that is not there is told, with the nearest") {
    Session session;
    CHECK(session.type("%whi a b") == "%whi: no such command. Did you mean: %why?\n");
    CHECK(session.outcome == InputOutcome::kFailed);
    CHECK(session.type("%zzzzzz") == "%zzzzzz: no such command; %help lists them\n");
    CHECK(session.type("%") == "%: a command is expected behind the %; %help lists them\n");
}

TEST_CASE("%why: verdict, reason and ways of objects of the session") {
    Session session;
    session.type("a = 257");
    session.type("b = 257");
    const std::string answer = session.type("%why a b");
    CHECK(answer.starts_with("a is b: False  (3.13, newrepl)\nother-unit: "));
    CHECK(answer.find("bound to a    <session>:1") != std::string::npos);
    CHECK(answer.find("bound to b    <session>:2") != std::string::npos);
    CHECK(answer.find("\nTrue  ") != std::string::npos);
    CHECK(session.type("%why a is not b") == answer);
    CHECK(session.type("%why a, b") == answer);
    session.type("a is b");
    CHECK(session.type("%why").starts_with("a is b: False"));
    CHECK(session.type("%why a a").starts_with("a is a: True"));
    CHECK(session.shell().log().inputs().size() == 3);
}

TEST_CASE("%why: in mode repl an input is one unit") {
    Session session("3.13", Mode::kRepl);
    session.type("a = 257; b = 257");
    CHECK(session.says("%why a b", "a is b: True  (3.13, repl)\nmerged-in-"));
    session.type("%mode newrepl");
    session.type("c = 257; d = 257");
    CHECK(session.says("%why c d", "c is d: False  (3.13, newrepl)"));
    // Each input was run in its own mode.
    CHECK(session.says("%why a b", "a is b: True"));
}

TEST_CASE("%why: what cannot be asked is told") {
    Session session;
    CHECK(session.says("%why", "%why: about what?"));
    CHECK(session.says("%why a", "%why: two expressions are expected, not 'a'"));
    CHECK(session.says("%why 1 - 1 -1", "in 2 ways"));
    CHECK(session.says("%why nobody 1", "NameError: name 'nobody' is not defined"));
    CHECK(session.outcome == InputOutcome::kFailed);
    session.type("x = [1, 2]");
    CHECK(session.says("%why x[0] x[1]", "x[0] is x[1]: False"));
    CHECK(session.says("%why (1, 2) x", "(1, 2) is x: False"));
}

TEST_CASE("%why: a session that runs otherwise the second time gets its verdict all the same") {
    Session session;
    session.type("import sys, os");
    session.type("a = []");
    session.type("b = a if 'EADEM_TEST_ONCE' not in os.environ else []");
    session.type("os.environ['EADEM_TEST_ONCE'] = '1'");
    const std::string answer = session.type("%why a b");
    CHECK(answer.starts_with("a is b: True"));
    CHECK(answer.find("comes to another answer") != std::string::npos);
    unsetenv("EADEM_TEST_ONCE");
}

TEST_CASE("reports: running the session again changes no file and waits for nothing") {
    char folder[] = "/tmp/eadem_replay_XXXXXX";
    REQUIRE(mkdtemp(folder) != nullptr);
    const std::string file = std::string(folder) + "/log";
    Session session;
    session.type("import time");
    session.type("f = open('" + file + "', 'a'); _ = f.write('once'); f.close()");
    session.type("a = 1; time.sleep(0.01)");
    session.type("for i in range(2): time.sleep(0.01)\n");
    session.type("b = 1");
    CHECK(session.says("%why a b", "a is b: True"));
    CHECK(session.says("%across a is b", "everywhere"));
    session.type("%tables");
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    CHECK(content.str() == "once");
    unlink(file.c_str());
    rmdir(folder);
}

TEST_CASE("%across: the session everywhere, or only some code behind it") {
    Session session;
    session.type("a = 257");
    session.type("b = 257");
    CHECK(session.says("%across a is b", "<session>:3  print(a is b)\n  True"));
    CHECK(session.says("%across", "there is nothing to compare"));
    session.type("a is b");
    CHECK(session.says("%across", "<session>:3  a is b\n"));
}

TEST_CASE("%dis and %consts: the code behind an object") {
    Session session;
    session.type("def f(): return 300, 'x y'\n");
    session.type("class C:\n    def m(self): return 301\n");
    CHECK(session.says("%dis f", "300"));
    CHECK(session.says("%dis C", "301"));
    CHECK(session.says("%dis C().m", "301"));
    CHECK(session.says("%dis 'x = 302'", "302"));
    CHECK(session.says("%dis len", "%dis: a 'builtin_function_or_method' object has no code"));
    CHECK(session.says("%dis 5 +", "SyntaxError"));
    CHECK(session.says("%consts f", "Constants of f (line 1)\n"));
    CHECK(session.says("%dis", "301"));
    CHECK(Session().says("%dis", "there is no input yet"));
}

TEST_CASE("%as: another profile is another session") {
    Session session;
    session.type("a = 1");
    CHECK(
        session.type("%as 3.12") ==
        "As 3.12, newrepl (which is as repl in this profile): a new session, without the names of the 1 input so far, "
        "whose objects were made under other rules.\n");
    CHECK(session.says("a", "NameError"));
    CHECK(session.says("%as", "3.12, newrepl"));
    CHECK(session.says("%as 3.99", "%as: no profile '3.99'"));
    CHECK(session.says("%mode script", "at a prompt there is no mode script"));
    CHECK(session.says("%mode x", "no mode 'x'"));
    session.type("%as 3.13");
    session.type("a = 257; b = 257");
    CHECK(session.type("a is b") == "False\n");
    session.type("%mode repl");
    session.type("c = 257; d = 257");
    CHECK(session.type("c is d") == "True\n");
}

TEST_CASE("%save, %load, %history, %reset") {
    char folder[] = "/tmp/eadem_inputs_XXXXXX";
    REQUIRE(mkdtemp(folder) != nullptr);
    const std::string file = std::string(folder) + "/saved.py";
    Session session;
    session.type("a = 1");
    session.type("1 / 0");
    session.type("def f():\n    return a\n");
    CHECK(session.type("%history") == "   1  a = 1\n   2! 1 / 0\n   3  def f():\n   4      return a\n");
    CHECK(session.type("%save " + file) == "3 inputs in " + file + "\n");
    CHECK(session.says("%save " + file, "is there already"));
    CHECK(session.says("%reset", "A new session"));
    CHECK(session.type("%history").empty());
    CHECK(session.type("%load " + file) == "2 inputs of " + file + "\n");
    CHECK(session.type("f()") == "1\n");
    CHECK(session.says("%load " + file + "x", "No such file or directory"));
    std::ofstream(file, std::ios::app) << "1 / 0\nb = 2\n";
    CHECK(session.says("%load " + file, "%load: stopped at line 5 of"));
    CHECK(session.says("b", "NameError"));
    unlink(file.c_str());
    rmdir(folder);
}

TEST_CASE("%time: runs a statement in the session") {
    Session session;
    CHECK(session.says("%time x = sum(range(1000))", " on the clock, "));
    CHECK(session.type("x") == "499500\n");
    CHECK(session.says("%time 1 / 0", "ZeroDivisionError"));
    CHECK(session.outcome == InputOutcome::kFailed);
}

TEST_CASE("%keys: each key of the editor") {
    Session session;
    CHECK(session.type("%keys") == editor::describe_keys());
    CHECK(session.says("%keys x", "takes no arguments"));
}

TEST_CASE("%help: the list and each command") {
    Session session;
    const std::string all = session.type("%help");
    for (const CommandInfo& command : shell_commands()) {
        CHECK(all.find("%" + std::string(command.name)) != std::string::npos);
        CHECK(session.says("%help " + std::string(command.name), "%" + std::string(command.name)));
    }
    CHECK(session.says("%help is", "there is no command %is"));
}
