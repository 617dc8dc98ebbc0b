// Where the code of a document is. Nothing is run or judged here; what is not taken says why.
//
//     fenced       ``` or ~~~, three or more, with or without an info string, also below a list item; the code may be
//                  indented as the fence is, or not at all; the closing fence may stand at any column
//     directive    reStructuredText: `.. code-block:: python` and its relatives, with options
//     literal      reStructuredText: the indented lines after a paragraph that ends in `::`
//     session      lines that begin with `>>> ` and what follows up to an empty line, wherever they are
//     lines        where a document has none of these: maximal runs of lines that parse, if one of them is surely code
//
// A fence, directive or literal block that has `>>> ` lines is read as sessions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/testing/text_line.h"

namespace eadem::stdlib {

enum class BlockForm : uint8_t { kFenced, kDirective, kLiteral, kSession, kLines, kFile };

struct Block {
    BlockForm form = BlockForm::kFenced;
    bool is_session = false;
    uint32_t first_line = 1;        // of the code, in the document, from 1
    std::string code;               // dedented; "\n" ends each line
    std::vector<uint32_t> margins;  // for each line of the code: how many bytes of the document's line were cut off
    std::string language;           // as the document says it, in small letters; may be empty
    std::string skipped;            // why it is not run; empty if it is

    uint32_t line_count() const { return static_cast<uint32_t>(margins.size()); }
};

// "fenced block", "lines 3-9": what the form is called.
std::string_view form_name(BlockForm form);

// All blocks in their order, those that are skipped with them. Linear in the text but for lines that open brackets
// nobody closes, which are given up after a while.
std::vector<Block> find_blocks(const std::vector<TextLine>& lines);

// The whole text as one block.
Block whole_block(const std::vector<TextLine>& lines, bool is_session);

}  // namespace eadem::stdlib
