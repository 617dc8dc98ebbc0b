// The terminal that the editor reads from and writes to.
#pragma once

#include <termios.h>

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace eadem::editor {

// What the editor needs of a terminal; tests have one without a device. All calls but `is_usable` and `size` come
// between `begin` and `end`.
class Terminal {
 public:
    enum class Event : uint8_t {
        kInput,      // `read` has something
        kTimeout,    // nothing came in time
        kResized,    // the size may be another one
        kContinued,  // the process was stopped, and whoever was there meanwhile has written to the terminal
        kStop,       // someone asks the process to stop: `suspend`
        kInterrupt,  // SIGINT from outside
        kHangUp      // nothing will come any more
    };
    struct Size {
        size_t rows;
        size_t columns;
        bool operator==(const Size&) const = default;
    };

    virtual ~Terminal() = default;
    // Whether the editor can work with it: a device that takes escape sequences and has a size. If not, the caller is
    // to read lines in the plain way.
    virtual bool is_usable() const = 0;
    // Keys come one by one from now on, and Ctrl-C is one of them. False if that is not possible.
    virtual bool begin() = 0;
    // The terminal as it was before; nothing if it was not begun.
    virtual void end() = 0;
    virtual Size size() const = 0;
    // Waits for an event, at most so many milliseconds; negative: as long as it takes.
    virtual Event wait(int milliseconds) = 0;
    // Appends up to `most` bytes that are there.
    virtual void read(std::string& out, size_t most) = 0;
    virtual void write(std::string_view bytes) = 0;
    // Stops the process as Ctrl-Z does, and returns when it goes on, with the terminal begun again.
    virtual void suspend() = 0;
    // While code of the program runs, Ctrl-C is to be a SIGINT.
    virtual void allow_interrupts(bool are_allowed) = 0;
};

// A terminal device. Signals of the process that come between `begin` and `end` are events; those that end it do so
// after the terminal is as it was. One thread reads, and no two objects of this class at once.
class TerminalDevice final : public Terminal {
 public:
    // The descriptors stay the caller's.
    TerminalDevice(int input, int output) : input_(input), output_(output) {}
    ~TerminalDevice() override { end(); }
    TerminalDevice(const TerminalDevice&) = delete;
    TerminalDevice& operator=(const TerminalDevice&) = delete;

    // Both are terminals, TERM is set and not "dumb", and there are some rows and columns.
    bool is_usable() const override;
    bool begin() override;
    void end() override;
    Size size() const override;
    Event wait(int milliseconds) override;
    void read(std::string& out, size_t most) override;
    void write(std::string_view bytes) override;
    void suspend() override;
    void allow_interrupts(bool are_allowed) override;

 private:
    bool set_raw();
    Event take_signal();
    void end_by(int signal);

    const int input_;
    const int output_;
    int signals_ = -1;  // signalfd
    bool has_begun_ = false;
    bool has_ended_input_ = false;
    termios before_{};
    sigset_t mask_before_{};
};

}  // namespace eadem::editor
