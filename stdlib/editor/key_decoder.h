// Bytes of a terminal to keys: characters in UTF-8, the control characters, the escape sequences of xterm, VTE, rxvt,
// screen, tmux and the Linux console (ECMA-48 CSI and SS3), modifyOtherKeys and CSI u, and bracketed paste.
//
// An Esc that is the beginning of nothing is the key Esc, which only time can tell: while `is_waiting`, a caller that
// gets no byte for kEscapeTimeout calls `time_out`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "stdlib/editor/key.h"

namespace eadem::editor {

class KeyDecoder {
 public:
    // How long the bytes of one key may lie apart, in milliseconds: a slow network's, not a finger's.
    static constexpr int kEscapeTimeout = 50;

    void feed(std::string_view bytes);
    // The next key that is there in full.
    std::optional<Key> next();
    // Nothing came: what is there is all there is. The keys of it are what `next` gives then. Of a paste, it is what
    // has arrived so far; the paste goes on, unless Ctrl-C alone follows: then its end was lost.
    void time_out();

    // There are bytes that `next` gives when more come, or when it is told that none do.
    bool is_waiting() const { return (in_paste_ || at_ < bytes_.size()) && !is_quiet_; }
    // A paste has begun and not ended.
    bool in_paste() const { return in_paste_; }

 private:
    std::optional<Key> next_in_paste();
    Key take(Key key, size_t size);
    // Decode what begins at `at`, behind any Esc. `size` becomes the length of it; 0: more bytes are needed.
    Key decode(std::string_view bytes, size_t& size) const;
    Key decode_escape(std::string_view bytes, size_t& size) const;
    Key decode_csi(std::string_view bytes, size_t& size) const;
    Key decode_character(std::string_view bytes, size_t& size) const;

    std::string bytes_;
    size_t at_ = 0;       // what is before it is decoded
    size_t scanned_ = 0;  // a paste has no end mark before it
    bool in_paste_ = false;
    bool is_all_ = false;      // time_out was called: do not wait for more
    bool is_quiet_ = false;    // nothing came in a paste for a while
    bool was_return_ = false;  // the last character of the paste so far is \r
};

}  // namespace eadem::editor
