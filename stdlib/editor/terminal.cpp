#include "stdlib/editor/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace eadem::editor {

namespace {

// The terminal tells pastes from typing (bracketed paste).
constexpr std::string_view kBegin = "\x1b[?2004h";
// And not any more; the cursor is seen, whatever was being written.
constexpr std::string_view kEnd = "\x1b[?2004l\x1b[?25h\x1b[0m";

// Signals that are events, and those that end the process but for whom the terminal is put right first.
constexpr int kEventSignals[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT};
constexpr int kEndSignals[] = {SIGTERM, SIGHUP, SIGQUIT};

// A program that calls exit() while the editor asks it for candidates leaves the terminal to atexit, which is given
// nothing to find it by. Null but between begin() and end().
std::atomic<TerminalDevice*> begun_device{nullptr};

void end_begun_device() {
    if (TerminalDevice* const device = begun_device.load()) device->end();
}

sigset_t all_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : kEventSignals) sigaddset(&set, signal);
    for (const int signal : kEndSignals) sigaddset(&set, signal);
    return set;
}

int set_mode(int descriptor, const termios& mode) {
    // At once: what is typed is kept, and what is written is not changed by it. To wait for the latter (TCSADRAIN)
    // would be to wait for ever after a Ctrl-S.
    while (tcsetattr(descriptor, TCSANOW, &mode) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

}  // namespace

bool TerminalDevice::is_usable() const {
    const char* const term = std::getenv("TERM");
    if (term == nullptr || term[0] == '\0' || std::string_view(term) == "dumb") return false;
    winsize window{};
    return isatty(input_) == 1 && isatty(output_) == 1 && ioctl(output_, TIOCGWINSZ, &window) == 0 &&
           window.ws_row > 0 && window.ws_col > 1;
}

Terminal::Size TerminalDevice::size() const {
    winsize window{};
    if (ioctl(output_, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) return {24, 80};
    return {window.ws_row, window.ws_col};
}

bool TerminalDevice::set_raw() {
    termios raw = before_;
    // \r stays \n, so that what is typed ahead reads the same to a program that reads lines.
    raw.c_iflag &= ~static_cast<tcflag_t>(INPCK | ISTRIP | IXON | IXOFF | INLCR | IGNCR | PARMRK);
    raw.c_iflag |= ICRNL;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ECHONL | IEXTEN | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    return set_mode(input_, raw) == 0;
}

bool TerminalDevice::begin() {
    if (has_begun_) return true;
    if (tcgetattr(input_, &before_) != 0) return false;
    const sigset_t signals = all_signals();
    // Blocked, they wait to be read; so none comes between a look and a wait.
    signals_ = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (signals_ < 0) return false;
    pthread_sigmask(SIG_BLOCK, &signals, &mask_before_);
    has_begun_ = true;
    if (!set_raw()) {
        end();
        return false;
    }
    static const int registered = std::atexit(end_begun_device);
    static_cast<void>(registered);
    begun_device.store(this);
    write(kBegin);
    return true;
}

void TerminalDevice::end() {
    if (!has_begun_) return;
    has_begun_ = false;
    begun_device.store(nullptr);
    write(kEnd);
    set_mode(input_, before_);
    // Nothing of a resize is of interest any more; what else came is delivered when the mask is as before.
    pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
    ::close(signals_);
    signals_ = -1;
}

Terminal::Event TerminalDevice::wait(int milliseconds) {
    while (true) {
        pollfd sources[] = {{input_, POLLIN, 0}, {signals_, POLLIN, 0}};
        const int ready = ::poll(sources, 2, milliseconds);
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0) return Event::kHangUp;
        if (ready == 0) return Event::kTimeout;
        if (sources[1].revents != 0) {
            if (const Event event = take_signal(); event != Event::kTimeout) return event;
            continue;
        }
        if ((sources[0].revents & POLLIN) != 0 && !has_ended_input_) return Event::kInput;
        return Event::kHangUp;
    }
}

Terminal::Event TerminalDevice::take_signal() {
    signalfd_siginfo info{};
    if (::read(signals_, &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return Event::kTimeout;
    switch (const int signal = static_cast<int>(info.ssi_signo)) {
        case SIGWINCH:
            return Event::kResized;
        case SIGCONT:
            // The shell has its own mode for the terminal.
            set_raw();
            write(kBegin);
            return Event::kContinued;
        case SIGTSTP:
            return Event::kStop;
        case SIGINT:
            return Event::kInterrupt;
        default:
            end_by(signal);
            return Event::kContinued;
    }
}

// Lets the signal do its work on a terminal that is as it was. It may be ignored, or handled.
void TerminalDevice::end_by(int signal) {
    end();
    ::raise(signal);
    if (!begin()) has_ended_input_ = true;
}

void TerminalDevice::read(std::string& out, size_t most) {
    char bytes[16384];
    while (true) {
        const ssize_t got = ::read(input_, bytes, std::min(most, sizeof bytes));
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            if (errno == EINTR) continue;
            return;
        }
        // A terminal that is gone gives an error, or an end.
        if (got <= 0) {
            has_ended_input_ = true;
            return;
        }
        out.append(bytes, static_cast<size_t>(got));
        return;
    }
}

void TerminalDevice::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(output_, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<size_t>(written));
        } else if (written < 0 && errno == EAGAIN) {
            pollfd sink{output_, POLLOUT, 0};
            ::poll(&sink, 1, -1);
        } else if (written == 0 || errno != EINTR) {
            return;
        }
    }
}

void TerminalDevice::suspend() {
    end();
    // The whole job stops, as when the terminal itself makes the signal. Nothing happens where no shell could continue
    // it.
    ::kill(0, SIGTSTP);
    if (!begin()) has_ended_input_ = true;
}

void TerminalDevice::allow_interrupts(bool are_allowed) {
    if (!has_begun_) return;
    termios mode{};
    if (tcgetattr(input_, &mode) != 0) return;
    if (are_allowed) {
        mode.c_lflag |= ISIG;
        // Ctrl-Z stays a key: the mode of the terminal is not the shell's.
        mode.c_cc[VSUSP] = mode.c_cc[VQUIT] = _POSIX_VDISABLE;
    } else {
        mode.c_lflag &= ~static_cast<tcflag_t>(ISIG);
    }
    set_mode(input_, mode);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(are_allowed ? SIG_UNBLOCK : SIG_BLOCK, &signals, nullptr);
}

}  // namespace eadem::editor
