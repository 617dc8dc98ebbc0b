#include "stdlib/editor/history.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "stdlib/editor/history_walk.h"

using namespace eadem::editor;

namespace {

class Folder {
 public:
    Folder() {
        char name[] = "/tmp/eadem_history_XXXXXX";
        path_ = mkdtemp(name);
    }
    ~Folder() { static_cast<void>(std::system(("chmod -R u+w '" + path_ + "'; rm -rf '" + path_ + "'").c_str())); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
    std::string path_;
};

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
void write(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}
std::vector<std::string> entries(const std::string& path, size_t most = History::kMostEntries) {
    History history(path, most);
    history.load();
    std::vector<std::string> all;
    for (size_t i = 0; i < history.size(); ++i) all.emplace_back(history[i]);
    return all;
}

}  // namespace

TEST_CASE("history: inputs of every kind come back in the next session") {
    const Folder folder;
    const std::string path = folder / "new/folders/history";
    const std::vector<std::string> inputs = {
        "1 + 1", "def f():\n    return '\\n'\n\n\tx", "s = 'größe 世'", "\xff\xfe \x01\x7f", "a\rb\\", "\\x41 \\n"};
    {
        History history(path);
        history.load();
        for (const std::string& input : inputs) history.add(input);
    }
    CHECK(entries(path) == inputs);
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("history: an input that repeats the last one, and a blank one, are not kept") {
    History history("");
    history.load();
    history.add("a");
    history.add("a");
    history.add("b");
    history.add("a");
    history.add("  \n ");
    history.add("");
    CHECK(history.size() == 3);
}

TEST_CASE("history: sessions at once lose nothing") {
    const Folder folder;
    const std::string path = folder / "history";
    constexpr int kSessions = 4, kInputs = 200;
    std::vector<pid_t> children;
    for (int session = 0; session < kSessions; ++session) {
        const pid_t child = fork();
        if (child == 0) {
            History history(path);
            history.load();
            for (int i = 0; i < kInputs; ++i)
                history.add(std::to_string(session) + ":" + std::to_string(i) + "\n" + std::string(300, 'x'));
            _exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) waitpid(child, nullptr, 0);
    std::vector<int> next(kSessions, 0);
    for (const std::string& entry : entries(path)) {
        const auto session = static_cast<size_t>(entry[0] - '0');
        REQUIRE(session < next.size());
        CHECK(entry == std::to_string(session) + ":" + std::to_string(next[session]++) + "\n" + std::string(300, 'x'));
    }
    for (const int count : next) CHECK(count == kInputs);
}

TEST_CASE("history: a session that adds while another cuts the file loses nothing") {
    const Folder folder;
    const std::string path = folder / "history";
    std::string old;
    for (int i = 0; i < 5000; ++i) old += "old " + std::to_string(i) + "\n";
    write(path, old);
    const pid_t child = fork();
    if (child == 0) {
        History history(path);
        for (int i = 0; i < 900; ++i) history.add("new " + std::to_string(i));
        _exit(0);
    }
    // What is cut off is old: the child adds no more than is kept.
    while (waitpid(child, nullptr, WNOHANG) == 0) History(path, 1000).load();
    History(path, 1000).load();
    const std::vector<std::string> all = entries(path);
    REQUIRE(all.size() >= 1000);
    CHECK(all.size() <= 1100);
    for (size_t i = 0; i < 900; ++i) CHECK(all[all.size() - 900 + i] == "new " + std::to_string(i));
}

TEST_CASE("history: a file that cannot be written, read or made fails nowhere") {
    const Folder folder;
    for (const std::string& path :
         {std::string("/proc/no/such/folder/history"), folder / "folder", folder / "fifo", folder / "file/history"}) {
        CAPTURE(path);
        mkdir((folder / "folder").c_str(), 0700);
        mkfifo((folder / "fifo").c_str(), 0600);
        write(folder / "file", "x");
        History history(path);
        history.load();
        CHECK(history.size() == 0);
        history.add("a");
        history.add("b");
        CHECK(history.size() == 2);
        CHECK(history[1] == "b");
    }
    CHECK(content(folder / "file") == "x");
}

TEST_CASE("history: damaged lines are passed over, and what is around them is read") {
    const Folder folder;
    const std::string path = folder / "history";
    std::string text = "one\nbad \\q\nbad \\x4\nbad \\\nbad \x01\nbad \xff\n";
    text += std::string("bad \0 zero\n", 11);
    text += "\n\ntwo\nhalf a li";
    write(path, text);
    CHECK(entries(path) == std::vector<std::string>{"one", "two", "half a li"});
    History history(path);
    history.load();
    history.add("three");
    CHECK(entries(path) == std::vector<std::string>{"one", "two", "half a li", "three"});
}

TEST_CASE("history: a file that has grown too long is cut to its newest entries, a link to it stays one") {
    const Folder folder;
    const std::string path = folder / "history";
    std::string text;
    for (int i = 0; i < 120; ++i) text += "line " + std::to_string(i) + "\n";
    write(folder / "real", text);
    REQUIRE(symlink((folder / "real").c_str(), path.c_str()) == 0);
    CHECK(entries(path, 110).size() == 110);
    CHECK(content(path) == text);
    const std::vector<std::string> kept = entries(path, 100);
    REQUIRE(kept.size() == 100);
    CHECK(kept.front() == "line 20");
    CHECK(kept.back() == "line 119");
    CHECK(content(folder / "real") == text.substr(text.find("line 20\n")));
    struct stat status {};
    REQUIRE(lstat(path.c_str(), &status) == 0);
    CHECK(S_ISLNK(status.st_mode));
}

TEST_CASE("history: where its file is") {
    setenv("HOME", "/home/someone", 1);
    setenv("XDG_STATE_HOME", "/state", 1);
    CHECK(History::default_path() == "/state/eadem/history");
    setenv("XDG_STATE_HOME", "relative", 1);
    CHECK(History::default_path() == "/home/someone/.local/state/eadem/history");
    unsetenv("XDG_STATE_HOME");
    CHECK(History::default_path() == "/home/someone/.local/state/eadem/history");
    unsetenv("HOME");
    CHECK(History::default_path().empty());
}

TEST_CASE("history walk: entries that were changed stay so until the next input") {
    History history("");
    history.load();
    history.add("one");
    history.add("two");
    HistoryWalk walk(history);
    walk.start();
    TextBuffer buffer = walk.go_to(1, TextBuffer("unfinished"));
    CHECK(buffer.text() == "two");
    buffer.insert("!");
    buffer = walk.go_to(0, buffer);
    CHECK(buffer.text() == "one");
    buffer = walk.go_to(1, buffer);
    CHECK(buffer.text() == "two!");
    CHECK(buffer.undo());
    CHECK(buffer.text() == "two");
    buffer = walk.go_to(2, TextBuffer("two!"));
    CHECK(buffer.text() == "unfinished");
    CHECK(history[1] == "two");
    walk.start();
    CHECK(walk.go_to(1, {}).text() == "two");
}

TEST_CASE("history walk: search for a prefix and for a part") {
    History history("");
    history.load();
    for (const char* entry : {"print(1)", "import sys", "print(2)", "x = print"}) history.add(entry);
    HistoryWalk walk(history);
    walk.start();
    CHECK(walk.find_prefix("pr", "pr", false) == 2);
    CHECK(walk.find_prefix("pr", "print(2)", false) == 0);
    CHECK(!walk.find_prefix("zz", "zz", false).has_value());
    auto match = walk.find("print", {4, 0}, false, true);
    REQUIRE(match.has_value());
    CHECK(match->index == 3);
    CHECK(match->offset == 4);
    match = walk.find("print", *match, false, false);
    CHECK(match->index == 2);
    match = walk.find("i", {2, 2}, true, false);
    CHECK(match->index == 3);
}
