// Takes the statements of a file one by one, each before the next is made. Owned by the caller of parse_statements()
// (parse.h).
#pragma once

#include "grammar/ast.h"

namespace eadem::grammar {

class StatementSink {
 public:
    // A whole statement at the margin. It and everything below it, but for the names, is gone afterwards. False ends
    // the parse.
    virtual bool take(const Stmt& statement) = 0;

 protected:
    ~StatementSink() = default;
};

}  // namespace eadem::grammar
