#include "vm/inspect/string_census.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "vm/code/code_object.h"
#include "vm/object/dict.h"
#include "vm/object/type.h"

namespace eadem::vm {

namespace {

class Walker final : public ReferenceVisitor {
 public:
    Walker(Vm& vm, std::span<Object* const> roots, StringCensus& census)
        : ReferenceVisitor(vm), vm_(vm), roots_(roots.begin(), roots.end()), census_(census) {}

    void visit(Object* target) override {
        // What modules hold is not the program's.
        if (target == nullptr || target->type_id() == kModuleType || target->type_id() == kTypeType) return;
        if (target->type_id() == kStrType) {
            ++census_.holders[static_cast<const Str*>(target)];
            return;
        }
        if (seen_.insert(target).second) waiting_.push_back(target);
    }

    void walk() {
        while (!waiting_.empty()) {
            Object* object = waiting_.back();
            waiting_.pop_back();
            if (object->type_id() == kCodeType) {
                visit_code(static_cast<CodeObject*>(object));
                continue;
            }
            if (object->type_id() == kDictType) {
                visit_dict(static_cast<Dict*>(object), roots_.contains(object));
                continue;
            }
            const auto traverse = vm_.type(object->type_id())->slots.traverse;
            if (traverse != nullptr) traverse(object, *this);
        }
    }

 private:
    // The collector leaves out keys that are in no cycle, such as strings.
    void visit_dict(Dict* dict, bool is_namespace) {
        size_t position = 0;
        Word *key = nullptr, *value = nullptr;
        while (dict_next(dict, position, key, value)) {
            if (!is_namespace) ReferenceVisitor::visit(*key);
            ReferenceVisitor::visit(*value);
        }
    }

    void visit_code(CodeObject* code) {
        for (uint32_t i = 0; i < code->constant_count; ++i) visit(code->constants[i]);
        for (uint32_t i = 0; i < code->name_count; ++i) visit(code->names[i]);
        for (uint32_t i = 0; i < code->variable_count; ++i) visit(code->variable_names[i]);
        for (Str* name : {code->name, code->qualified_name}) visit(name);
    }

    Vm& vm_;
    const std::unordered_set<const Object*> roots_;
    StringCensus& census_;
    std::unordered_set<Object*> seen_;
    std::vector<Object*> waiting_;
};

}  // namespace

StringCensus count_strings(Vm& vm, std::span<Object* const> roots) {
    StringCensus census;
    Walker walker(vm, roots, census);
    for (Object* root : roots) walker.ReferenceVisitor::visit(Word::of_object(root));
    walker.walk();

    std::unordered_map<std::string_view, std::vector<const Str*>> by_text;
    for (const auto& [text, holders] : census.holders) by_text[text->text()].push_back(text);
    for (auto& [text, strings] : by_text) {
        if (strings.size() < 2) continue;
        // The interned one first: it is the one to keep.
        std::ranges::sort(strings, [](const Str* a, const Str* b) {
            return std::pair(!a->is_interned(), a) < std::pair(!b->is_interned(), b);
        });
        const size_t wasted = bytes_of(strings.front()) * (strings.size() - 1);
        census.equal.push_back({std::move(strings), wasted});
    }
    std::ranges::sort(census.equal, [](const EqualStrings& a, const EqualStrings& b) {
        return a.wasted_bytes != b.wasted_bytes ? a.wasted_bytes > b.wasted_bytes
                                                : a.strings.front()->text() < b.strings.front()->text();
    });
    return census;
}

size_t bytes_of(const Str* text) {
    const size_t exact = exact_block_size(text->size, !text->is_ascii());
    return (exact + Heap::kGranule - 1) / Heap::kGranule * Heap::kGranule;
}

}  // namespace eadem::vm
