#include "stdlib/explain/explanation_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "stdlib/report/display_width.h"

namespace eadem::stdlib {

using nlohmann::ordered_json;
using vm::ExplainedStep;
using vm::Explanation;

namespace {

ordered_json steps_json(const std::string& value, const std::vector<ExplainedStep>& steps) {
    ordered_json list = ordered_json::array();
    for (const ExplainedStep& step : steps) {
        ordered_json json;
        json["text"] = step.text;
        if (step.place.line != 0) {
            json["file"] = step.place.file;
            json["line"] = step.place.line;
        }
        list.push_back(std::move(json));
    }
    return {{"value", value}, {"steps", std::move(list)}};
}

}  // namespace

std::string place_text(const vm::ReadersPlace& place) {
    return place.line == 0 ? place.file : fmt::format("{}:{}", place.file, place.line);
}

std::string explanation_line(const WatchedTest& place, const Explanation& explanation) {
    const std::string what = place.expression.empty() ? fmt::format("is, in {}", place.code) : place.expression;
    return fmt::format("{}: {}: {} ({}): {}", place_text(place.place), what,
                       explanation.same ? "one object" : "two objects", info_of(explanation.reason).id,
                       explanation.because);
}

std::string explanation_steps(const Explanation& explanation, std::string_view left, std::string_view right) {
    size_t name_width = std::max(display_width(left), display_width(right)), text_width = 0;
    for (const std::vector<ExplainedStep>* steps : {&explanation.left_steps, &explanation.right_steps})
        for (const ExplainedStep& step : *steps) text_width = std::max(text_width, display_width(step.text));
    std::string text;
    const auto add = [&](std::string_view name, const std::vector<ExplainedStep>& steps) {
        for (const ExplainedStep& step : steps) {
            const std::string_view shown = &step == &steps.front() ? name : std::string_view();
            std::string line =
                fmt::format("  {}{}  {}", shown, std::string(name_width - display_width(shown), ' '), step.text);
            if (step.place.line != 0) {
                line += std::string(text_width - display_width(step.text) + 2, ' ');
                line += place_text(step.place);
            }
            text += line + "\n";
        }
    };
    add(left, explanation.left_steps);
    add(right, explanation.right_steps);
    return text;
}

ordered_json explanation_json(const Explanation& explanation) {
    ordered_json json;
    json["same"] = explanation.same;
    json["reason"] = std::string(info_of(explanation.reason).id);
    json["because"] = explanation.because;
    json["left"] = steps_json(explanation.left, explanation.left_steps);
    json["right"] = steps_json(explanation.right, explanation.right_steps);
    return json;
}

}  // namespace eadem::stdlib
