// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/live_instance.h"

namespace cuaderno {

// The form's own instance of a series at a place (from 0), which a count brings back before it
// copies the template; null where the form has none. Internal to this room.
inline const Node* ownInstance(const FormModel& model, const LiveFrame& around,
                               std::uint32_t series, std::size_t at)
{
    const FormNode& node = model.nodes[model.series[series].node];
    // Only directly below what the frame was copied from, or below a group in it.
    const Node* parent = around.source;
    std::vector<const NodeName*> steps;
    for (std::uint32_t up = node.parent; up != model.scopes[around.scope].top;
         up = model.nodes[up].parent)
        steps.insert(steps.begin(), model.nodes[up].name);
    for (const NodeName* step : steps)
        parent = parent ? parent->findChild(step->local) : nullptr;
    for (const Node* child = parent ? parent->firstChild : nullptr; child; child = child->next)
        if (child->kind == NodeKind::Element && child->local() == node.name->local
            && !child->findAttribute("template", "http://openrosa.org/javarosa") && at-- == 0)
            return child;
    return nullptr;
}

} // namespace cuaderno
