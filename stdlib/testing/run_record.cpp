#include "stdlib/testing/run_record.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace eadem::stdlib {

namespace {

enum class Message : char {
    kOutcome = 'o',
    kReason = 'r',
    kNotRun = 'b',
    kFailed = 'f',
    kEndedItself = 'e',
    kFinished = '.',
};

// Longer answers are cut: nobody reads them, and none is claimed.
constexpr size_t kLongestText = size_t{1} << 20;

// A message: its length (of all that follows), its kind, numbers, texts with their lengths.
class MessageWriter {
 public:
    explicit MessageWriter(Message kind) {
        number(0);
        bytes_ += static_cast<char>(kind);
    }
    MessageWriter& number(uint32_t value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        bytes_.append(bytes, sizeof bytes);
        return *this;
    }
    MessageWriter& text(std::string_view value) {
        value = value.substr(0, kLongestText);
        number(static_cast<uint32_t>(value.size()));
        bytes_ += value;
        return *this;
    }
    std::string take() {
        const auto size = static_cast<uint32_t>(bytes_.size() - sizeof(uint32_t));
        std::memcpy(bytes_.data(), &size, sizeof size);
        return std::move(bytes_);
    }

 private:
    std::string bytes_;
};

class MessageReader {
 public:
    explicit MessageReader(std::string_view bytes) : bytes_(bytes) {}

    uint32_t number() {
        uint32_t value = 0;
        if (bytes_.size() < sizeof value) {
            is_good_ = false;
            return 0;
        }
        std::memcpy(&value, bytes_.data(), sizeof value);
        bytes_.remove_prefix(sizeof value);
        return value;
    }
    std::string text() {
        const uint32_t size = number();
        if (bytes_.size() < size) {
            is_good_ = false;
            return {};
        }
        std::string value(bytes_.substr(0, size));
        bytes_.remove_prefix(size);
        return value;
    }
    bool is_good() const { return is_good_; }

 private:
    std::string_view bytes_;
    bool is_good_ = true;
};

bool take_message(Message kind, MessageReader reader, Recorder& recorder) {
    switch (kind) {
        case Message::kOutcome: {
            const uint32_t claim = reader.number();
            Outcome outcome;
            const uint32_t seen = reader.number();
            if (seen > static_cast<uint32_t>(Seen::kNotRun)) return false;
            outcome.seen = static_cast<Seen>(seen);
            outcome.holds = reader.number() != 0;
            outcome.differing_line = reader.number();
            outcome.actual = reader.text();
            outcome.expected = reader.text();
            outcome.previous = reader.text();
            if (reader.is_good()) recorder.outcome(claim, outcome);
            return reader.is_good();
        }
        case Message::kReason: {
            const uint32_t claim = reader.number();
            const std::string reason = reader.text();
            if (reader.is_good()) recorder.reason(claim, reason);
            return reader.is_good();
        }
        case Message::kNotRun: {
            const uint32_t block = reader.number();
            const std::string why = reader.text();
            if (reader.is_good()) recorder.block_not_run(block, why);
            return reader.is_good();
        }
        case Message::kFailed: {
            const uint32_t line = reader.number();
            const std::string exception = reader.text();
            if (reader.is_good()) recorder.failed(line, exception);
            return reader.is_good();
        }
        case Message::kEndedItself:
            recorder.ended_itself(reader.number());
            return reader.is_good();
        case Message::kFinished:
            recorder.record().is_finished = true;
            return true;
    }
    return false;
}

}  // namespace

Recorder::Recorder(size_t claims) {
    record_.outcomes.resize(claims);
    record_.reasons.resize(claims);
}

void Recorder::outcome(size_t claim, const Outcome& outcome) {
    if (claim < record_.outcomes.size()) record_.outcomes[claim] = outcome;
}
void Recorder::reason(size_t claim, const std::string& reason) {
    if (claim < record_.reasons.size()) record_.reasons[claim] = reason;
}
void Recorder::block_not_run(size_t block, const std::string& why) {
    record_.not_run.emplace_back(block, why);
}
void Recorder::failed(uint32_t line, const std::string& exception) {
    record_.failures.emplace_back(line, exception);
}
void Recorder::ended_itself(uint32_t line) {
    record_.ended_line = line;
}

void RunSender::send(std::string message) {
    std::string_view rest = message;
    while (!rest.empty()) {
        const ssize_t written = write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) _exit(1);
        rest.remove_prefix(static_cast<size_t>(written));
    }
}

void RunSender::outcome(size_t claim, const Outcome& outcome) {
    send(MessageWriter(Message::kOutcome)
             .number(static_cast<uint32_t>(claim))
             .number(static_cast<uint32_t>(outcome.seen))
             .number(outcome.holds ? 1 : 0)
             .number(outcome.differing_line)
             .text(outcome.actual)
             .text(outcome.expected)
             .text(outcome.previous)
             .take());
}
void RunSender::reason(size_t claim, const std::string& reason) {
    send(MessageWriter(Message::kReason).number(static_cast<uint32_t>(claim)).text(reason).take());
}
void RunSender::block_not_run(size_t block, const std::string& why) {
    send(MessageWriter(Message::kNotRun).number(static_cast<uint32_t>(block)).text(why).take());
}
void RunSender::failed(uint32_t line, const std::string& exception) {
    send(MessageWriter(Message::kFailed).number(line).text(exception).take());
}
void RunSender::ended_itself(uint32_t line) {
    send(MessageWriter(Message::kEndedItself).number(line).take());
}
void RunSender::finished() {
    send(MessageWriter(Message::kFinished).take());
}

bool take_messages(std::string& bytes, Recorder& recorder) {
    std::string_view rest = bytes;
    bool is_good = true;
    while (is_good && rest.size() >= sizeof(uint32_t)) {
        uint32_t size = 0;
        std::memcpy(&size, rest.data(), sizeof size);
        if (rest.size() - sizeof size < size) break;
        const std::string_view message = rest.substr(sizeof size, size);
        is_good = !message.empty() &&
                  take_message(static_cast<Message>(message[0]), MessageReader(message.substr(1)), recorder);
        rest.remove_prefix(sizeof size + size);
    }
    bytes.erase(0, bytes.size() - rest.size());
    return is_good;
}

}  // namespace eadem::stdlib
