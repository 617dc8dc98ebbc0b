#include "grammar/ast.h"

#include <array>

#include "grammar/visitor.h"

namespace eadem::grammar {

std::string_view node_name(NodeKind kind) {
    static constexpr std::array kNames = {
#define EADEM_NODE(name, base, shown) std::string_view(shown),
#include "grammar/ast.def"
    };
    return kNames[static_cast<size_t>(kind)];
}

}  // namespace eadem::grammar
