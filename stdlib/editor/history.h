// The inputs of this session and of those before it, oldest first, and the file that keeps them.
//
// The file has a line for each input, in UTF-8; in it, newline, backslash, other control characters and bytes that are
// no UTF-8 are written \n, \\, \xHH. Sessions share it: each adds its inputs at the end, one write under a lock for
// each, and sees what others added when it starts. Lines that are damaged are passed over. Whatever goes wrong with the
// file (no home, a read-only one, a full disk, a FIFO in its place), the inputs of this session are there all the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace eadem::editor {

class History {
 public:
    static constexpr size_t kMostEntries = 100'000;
    // Larger inputs are for this session only.
    static constexpr size_t kMostEntryBytes = size_t{1} << 20;

    // A file that need not be there, nor its folders; an empty path for no file. Nothing is read before `load`.
    explicit History(std::string path, size_t most_entries = kMostEntries);

    // By the XDG base directory rule: $XDG_STATE_HOME/eadem/history, else ~/.local/state/eadem/history; empty without
    // $HOME.
    static std::string default_path();

    // Reads the file, once; a file that has grown too long is cut to its newest entries.
    void load();
    size_t size() const { return entries_.size(); }
    // Valid until the next `add`.
    std::string_view operator[](size_t index) const { return view(entries_[index]); }
    // Adds an input, here and in the file, unless it is empty or blank, or the same as the last one.
    void add(std::string_view entry);

 private:
    using Piece = std::pair<size_t, size_t>;  // offset and size in bytes_
    std::string_view view(Piece piece) const { return std::string_view(bytes_).substr(piece.first, piece.second); }
    // The entries of a file's text. Gives the number of its lines.
    size_t parse(std::string_view content);
    void append_to_file(std::string_view entry) const;
    void trim_file() const;

    std::string path_;
    const size_t most_entries_;
    bool is_loaded_ = false;
    std::string bytes_;
    std::vector<Piece> entries_;
};

}  // namespace eadem::editor
