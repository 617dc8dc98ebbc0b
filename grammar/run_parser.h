// The door to the parser that Bison makes of parser.yy; it has no header of its own.
#pragma once

namespace eadem::grammar {

class Actions;
class TokenFeed;

// Reads the feed to its end and has the tree built. False when the text is not in the grammar or an action would not
// have it; what was wrong is found out afterwards, see parse.cpp.
bool run_parser(TokenFeed& feed, Actions& actions);

}  // namespace eadem::grammar
