// What a class is derived from: the best base, the resolution order (C3), the metaclass.
#include <algorithm>
#include <unordered_map>

#include "vm/object/class_bases.h"

#include "vm/object/class_internal.h"
#include "vm/object/exception_members.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

bool is_in_resolution_order(const Type* type, const Type* ancestor) {
    if (type->mro == nullptr) {
        // Being taken apart, or not finished: the bases are all there is.
        for (; type != nullptr; type = type->base)
            if (type == ancestor) return true;
        return false;
    }
    const Word* const items = type->mro->items();
    for (size_t i = 0; i < type->mro->size; ++i)
        if (items[i].object() == ancestor) return true;
    return false;
}

namespace {

// The nearest type, from this one on, with a layout of its own: instances of a class must have that of all its bases.
Type* layout_owner(Type* type) {
    while (type->base != nullptr) {
        const bool has_own = is_class(type) ? as_class(type)->adds_layout
                                            : type->spec != type->base->spec && (type->spec->slots.destroy != nullptr ||
                                                                                 exception_kind(type) != nullptr);
        if (has_own) return type;
        type = type->base;
    }
    return type;
}

}  // namespace

Result<void> check_own_order(ObjectSpace& space, Class* type, Tuple* order) {
    if (order->size == 0) return space.raise_text(ExceptionId::kTypeError, "type MRO must not be empty");
    for (const Word item : row_of(order)) {
        if (!is_type(space, item.peek()))
            return space.raise(ExceptionId::kTypeError, "mro() returned a non-class ('{}')",
                               type_name(space, item.peek()));
        const Type* const wanted = layout_owner(as_type(item.peek()));
        const Type* own = layout_owner(type);
        while (own != nullptr && own != wanted) own = own->base;
        if (own == nullptr)
            return space.raise(ExceptionId::kTypeError, "mro() returned base with unsuitable layout ('{}')",
                               as_type(item.peek())->name);
    }
    return {};
}

Result<Type*> best_base(ObjectSpace& space, Tuple* bases) {
    Type* best = nullptr;
    Type* winner = nullptr;
    for (const Word item : row_of(bases)) {
        if (!is_type(space, item.peek())) return space.raise_text(ExceptionId::kTypeError, "bases must be types");
        Type* base = as_type(item.peek());
        if (!is_class(base) && (!base->spec->is_base || base->slots.block_size == nullptr))
            return space.raise(ExceptionId::kTypeError, "type '{}' is not an acceptable base type", base->name);
        Type* candidate = layout_owner(base);
        if (winner == nullptr || (candidate != winner && is_subtype(candidate, winner))) {
            winner = candidate;
            best = base;
        } else if (!is_subtype(winner, candidate)) {
            return space.raise_text(ExceptionId::kTypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

Result<Ref<Tuple>> resolution_order(ObjectSpace& space, Type* type) {
    if (type->mro != nullptr) return Ref<Tuple>::share(space, type->mro);
    // A built-in type: its bases in a row, and a second one before the base that both have.
    std::vector<Type*> found;
    const Type* second = nullptr;
    for (Type* at = type; at != nullptr; at = at->base) {
        if (second != nullptr && at == second->base) found.push_back(const_cast<Type*>(second));
        found.push_back(at);
        if (at->second_base != nullptr) second = at->second_base;
    }
    TRY(Ref<Tuple> order, make_tuple(space, found.size()));
    for (size_t i = 0; i < found.size(); ++i) order->items()[i] = to_word(space, OwnedValue::share(space, found[i]));
    type->mro = order.copy().take();
    return order;
}

namespace {

// One of the sequences that C3 merges, and how far it has been used up.
struct Sequence {
    std::vector<Type*> types;
    size_t next = 0;

    bool is_done() const { return next == types.size(); }
    Type* head() const { return types[next]; }
};

Failed no_order(ObjectSpace& space, const std::vector<Sequence>& sequences) {
    std::vector<const Type*> heads;
    for (const Sequence& sequence : sequences) {
        if (!sequence.is_done() && std::ranges::find(heads, sequence.head()) == heads.end())
            heads.push_back(sequence.head());
    }
    std::string names;
    for (const Type* type : heads) names += fmt::format("{}{}", names.empty() ? "" : ", ", type->name);
    return space.raise(ExceptionId::kTypeError, "Cannot create a consistent method resolution order (MRO) for bases {}",
                       names);
}

}  // namespace

Result<Ref<Tuple>> linearise(ObjectSpace& space, Class* type) {
    std::vector<Sequence> sequences;
    Sequence direct;
    // In how many sequences each type stands behind the head.
    std::unordered_map<const Type*, size_t> behind;
    for (const Word item : row_of(type->bases)) {
        Type* base = as_type(item.peek());
        if (std::ranges::find(direct.types, base) != direct.types.end())
            return space.raise(ExceptionId::kTypeError, "duplicate base class {}", base->name);
        TRY(const Ref<Tuple> order, resolution_order(space, base));
        Sequence sequence;
        for (const Word ancestor : row_of(order.get())) sequence.types.push_back(as_type(ancestor.peek()));
        sequences.push_back(std::move(sequence));
        direct.types.push_back(base);
    }
    sequences.push_back(std::move(direct));
    for (const Sequence& sequence : sequences)
        for (size_t i = 1; i < sequence.types.size(); ++i) ++behind[sequence.types[i]];
    std::vector<Type*> merged{type};
    while (!std::ranges::all_of(sequences, &Sequence::is_done)) {
        Type* next = nullptr;
        for (const Sequence& candidate : sequences) {
            if (candidate.is_done()) continue;
            const auto found = behind.find(candidate.head());
            if (found != behind.end() && found->second > 0) continue;
            next = candidate.head();
            break;
        }
        if (next == nullptr) return no_order(space, sequences);
        merged.push_back(next);
        for (Sequence& sequence : sequences) {
            if (sequence.is_done() || sequence.head() != next) continue;
            ++sequence.next;
            if (!sequence.is_done()) --behind[sequence.head()];
        }
    }
    TRY(Ref<Tuple> order, make_tuple(space, merged.size()));
    for (size_t i = 0; i < merged.size(); ++i) order->items()[i] = to_word(space, OwnedValue::share(space, merged[i]));
    return order;
}

Result<Type*> most_derived_metatype(ObjectSpace& space, Type* wanted, Tuple* bases) {
    Type* winner = wanted;
    for (const Word item : row_of(bases)) {
        Type* metatype = space.type_of(item.peek());
        if (is_subtype(winner, metatype)) continue;
        if (is_subtype(metatype, winner)) {
            winner = metatype;
            continue;
        }
        return space.raise_text(
            ExceptionId::kTypeError,
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
            "the metaclasses of all its bases");
    }
    return winner;
}

Result<OwnedValue> bases_of(ObjectSpace& space, Value candidate) {
    TRY(OwnedValue bases, find_attribute(space, candidate, space.intern_name("__bases__")));
    return is_tuple(bases.get()) ? std::move(bases) : OwnedValue();
}

namespace {

// Goes up what is claimed; a chain of single bases takes no stack.
Result<bool> claims_base(ObjectSpace& space, OwnedValue derived, Value base) {
    while (true) {
        if (is_same(space, derived.get(), base)) return true;
        TRY(const OwnedValue bases, bases_of(space, derived.get()));
        if (bases.is_empty() || as_tuple(bases.get())->size == 0) return false;
        Tuple* const row = as_tuple(bases.get());
        if (row->size == 1) {
            derived = share(space, row->items()[0]);
            continue;
        }
        NativeScope scope(space);
        TRY_VOID(scope.enter(" in __subclasscheck__"));
        for (size_t i = 0; i < row->size; ++i) {
            TRY(const bool found, claims_base(space, share(space, row->items()[i]), base));
            if (found) return true;
        }
        return false;
    }
}

}  // namespace

Result<bool> is_plain_subclass(ObjectSpace& space, Value derived, Value base) {
    if (is_type(space, derived) && is_type(space, base)) return is_subtype(as_type(derived), as_type(base));
    TRY(const OwnedValue bases, bases_of(space, derived));
    if (bases.is_empty()) return space.raise_text(ExceptionId::kTypeError, "issubclass() arg 1 must be a class");
    TRY(const OwnedValue others, bases_of(space, base));
    if (others.is_empty())
        return space.raise_text(ExceptionId::kTypeError,
                                "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return claims_base(space, keep(space, derived), base);
}

}  // namespace eadem::vm
