#include "stdlib/import/story_recorder.h"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>

#include "stdlib/frozen/frozen.h"
#include "stdlib/native/module_spec.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::string text_of(Value value) {
    return is_str(value) ? std::string(as_str(value)->text()) : std::string();
}

// The name of a class, or of an object's class.
std::string class_name(const Runtime& runtime, Value value) {
    if (is_type(runtime, value)) return std::string(as_type(value)->name);
    return std::string(type_name(runtime, value));
}

Result<OwnedValue> part_of(Runtime& runtime, Value value, std::string_view name) {
    return find_attribute(runtime, value, runtime.intern_name(name));
}

}  // namespace

bool is_package_before(const ImportNode& child, const ImportNode& node) {
    return &child == node.children.front().get() && child.outcome != ImportOutcome::kKnown &&
           node.name.size() > child.name.size() && node.name.starts_with(child.name) &&
           node.name[child.name.size()] == '.';
}

void StoryRecorder::finished(const ImportNode&, size_t) {}
void StoryRecorder::asked(const ImportNode&, const ImportStep&) {}
void StoryRecorder::cached(const ImportNode&, const CacheStep&) {}

void StoryRecorder::note_known(std::string_view name) {
    // What the import system asks of itself is no part of the program's story.
    if (name.starts_with("_frozen_importlib")) return;
    auto node = std::make_unique<ImportNode>();
    node->name = name;
    node->outcome = ImportOutcome::kKnown;
    top().children.push_back(std::move(node));
    finished(*top().children.back(), path_.size());
}

void StoryRecorder::begin(std::string_view name) {
    auto node = std::make_unique<ImportNode>();
    node->name = name;
    ImportNode* const added = node.get();
    top().children.push_back(std::move(node));
    path_.push_back(added);
    begun_.push_back(now());
}

void StoryRecorder::end(bool is_found) {
    ImportNode& node = top();
    node.seconds = now() - begun_.back();
    node.own_seconds = node.seconds;
    for (const auto& child : node.children) node.own_seconds -= child->seconds;
    if (node.outcome == ImportOutcome::kMissing) {
        const bool is_in_package = node.name.find('.') != std::string::npos;
        if (is_in_package && node.steps.empty()) {
            node.outcome = is_found ? ImportOutcome::kBrought : ImportOutcome::kNoPackage;
        } else if (is_found) {
            node.outcome = ImportOutcome::kLoaded;
        }
    }
    mark(node);
    begun_.pop_back();
    path_.pop_back();
    finished(node, path_.size());
}

Result<void> StoryRecorder::note(Runtime& runtime, std::span<const Value> event) {
    if (path_.size() < 2 || event.size() < 2) return {};
    ImportNode& node = top();
    const std::string kind = text_of(event[0]);
    if (kind == "finder") {
        const std::string name = class_name(runtime, event[2]);
        node.steps.push_back({name, "", false});
        asked(node, node.steps.back());
    } else if (kind == "entry") {
        node.steps.push_back({text_of(event[2]), text_of(event[3]), true});
        asked(node, node.steps.back());
    } else if (kind == "found") {
        const std::string finder = class_name(runtime, event[2]);
        const auto step = std::find_if(node.steps.rbegin(), node.steps.rend(),
                                       [&](const ImportStep& at) { return at.asked == finder; });
        if (step != node.steps.rend()) step->answer = "found";
        TRY(const OwnedValue origin, part_of(runtime, event[3], "origin"));
        TRY(const OwnedValue loader, part_of(runtime, event[3], "loader"));
        if (!origin.is_empty()) node.origin = text_of(origin.get());
        const bool has_loader = !loader.is_empty() && !loader.get().refers_to(runtime.shared.none);
        node.loader = has_loader ? class_name(runtime, loader.get()) : "NamespaceLoader";
    } else if (kind == "cache") {
        node.cache.push_back({text_of(event[2]), text_of(event[3]), text_of(event[4])});
        cached(node, node.cache.back());
    } else if (kind == "failed") {
        node.outcome = ImportOutcome::kFailed;
    }
    return {};
}

void StoryRecorder::mark(ImportNode& node) {
    for (const CacheStep& step : node.cache) {
        if (step.why == "changed within the same second")
            node.marks.push_back(
                "the source changed within the second in which its cache was written: CPython would take the old code");
    }
    if (node.outcome != ImportOutcome::kLoaded || !node.origin.starts_with('/')) return;
    for (const auto& [origin, name] : files_) {
        if (origin == node.origin && name != node.name)
            node.marks.push_back(fmt::format("the file is loaded a second time: it is {} already", name));
    }
    files_.emplace_back(node.origin, node.name);
    if (find_native_module(node.name) != nullptr || find_frozen_module(node.name) != nullptr)
        node.marks.push_back("it stands before the module of the library that has this name");
}

}  // namespace eadem::stdlib
