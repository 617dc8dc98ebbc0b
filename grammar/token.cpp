#include "grammar/token.h"

#include <array>

namespace eadem::grammar {

std::string_view token_text(TokenKind kind) {
    static constexpr std::array kTexts = {
#define EADEM_TOKEN(name) std::string_view(#name),
#define EADEM_OPERATOR(name, text) std::string_view(text),
#define EADEM_KEYWORD(name, text) std::string_view(text),
#define EADEM_SOFT_KEYWORD(name, text) std::string_view(text),
#include "grammar/token.def"
    };
    return kTexts[static_cast<size_t>(kind)];
}

}  // namespace eadem::grammar
