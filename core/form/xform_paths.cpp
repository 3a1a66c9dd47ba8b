// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xform_paths.h"

#include "base/text.h"
#include "form/xlsform_names.h"

#include <vector>

namespace cuaderno {

namespace {

// Without [predicates], quotes in them considered.
std::string withoutPredicates(std::string_view reference)
{
    std::string plain;
    int depth = 0;
    char quote = 0;
    for (const char c : reference) {
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (depth > 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']') {
            --depth;
        } else if (depth == 0 && c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            plain += c;
        }
    }
    return plain;
}

// "orx:meta" is "meta", "@a:b" is "@b".
std::string localStep(std::string_view step)
{
    const bool attribute = step.starts_with('@');
    if (attribute)
        step.remove_prefix(1);
    if (const auto colon = step.find(':'); colon != std::string_view::npos)
        step = step.substr(colon + 1);
    return (attribute ? "@" : "") + std::string(step);
}

std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    for (const auto step : split(path, '/'))
        if (!step.empty())
            steps.emplace_back(step);
    return steps;
}

} // namespace

std::string absolutePath(std::string_view reference, std::string_view context)
{
    std::string plain = withoutPredicates(reference);
    if (plain.starts_with("current()/"))
        plain.erase(0, 10);
    if (plain.empty())
        return "";
    std::vector<std::string> steps;
    std::string_view rest = plain;
    if (rest.starts_with('/'))
        rest.remove_prefix(1);
    else
        steps = stepsOf(context);
    for (const auto step : split(rest, '/')) {
        if (step == ".")
            continue;
        if (step == "..") {
            if (steps.empty())
                return "";
            steps.pop_back();
            continue;
        }
        const std::string local = localStep(step);
        if (!isXmlName(local.starts_with('@') ? std::string_view(local).substr(1) : local))
            return "";
        steps.push_back(local);
    }
    std::string path;
    for (const std::string& step : steps)
        path += "/" + step;
    return path;
}

InstancePaths::InstancePaths(const NodeTree& tree)
{
    struct Open
    {
        const Node* node;
        std::string path;
    };

    std::vector<Open> open;
    if (tree.root())
        open.push_back({tree.root(), "/" + std::string(tree.root()->local())});
    while (!open.empty()) {
        const Open at = std::move(open.back());
        open.pop_back();
        for (const Node* attribute = at.node->firstAttribute; attribute;
             attribute = attribute->next)
            if (attribute->kind == NodeKind::Attribute)
                m_paths.insert(at.path + "/@" + std::string(attribute->local()));
        for (const Node* child = at.node->firstChild; child; child = child->next)
            if (child->kind == NodeKind::Element)
                open.push_back({child, at.path + "/" + std::string(child->local())});
        m_paths.insert(at.path);
    }
}

} // namespace cuaderno
