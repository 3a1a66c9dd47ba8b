// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of LiveInstance that keeps running totals in step with the rows.
#include "form/live_instance.h"

#include <algorithm>

namespace cuaderno {

RunningTotal& LiveInstance::totalIn(LiveFrame& around, std::uint32_t target, bool counts)
{
    const auto known = std::ranges::find_if(around.totals, [&](const RunningTotal& total) {
        return total.target == target && total.counts == counts;
    });
    if (known != around.totals.end())
        return *known;
    std::uint32_t row = m_model.nodes[target].scope;
    while (m_model.scopes[row].parent != around.scope)
        row = m_model.scopes[row].parent;
    around.totals.push_back({target, m_model.scopes[row].seriesInParent, counts, {}});
    return around.totals.back();
}

// Whatever adds this node up begins again at the row that it is in, in each frame around.
void LiveInstance::noteChange(const LiveNode& node)
{
    for (const LiveFrame* row = node.frame; row->parent; row = row->parent)
        for (RunningTotal& total : row->parent->totals)
            if (total.target == node.model() && row->series == &row->parent->inner[total.series])
                total.cut(row->position);
}

// Rows came or went: whatever adds up something in them, here or from further out.
void LiveInstance::noteRows(LiveFrame& around, const LiveSeries& series, std::size_t from)
{
    const std::uint32_t scope = m_model.series[series.model].scope;
    for (RunningTotal& total : around.totals)
        if (&series == &around.inner[total.series])
            total.cut(from);
    for (const LiveFrame* row = &around; row->parent; row = row->parent)
        for (RunningTotal& total : row->parent->totals)
            if (m_model.contains(scope, m_model.nodes[total.target].scope)
                && row->series == &row->parent->inner[total.series])
                total.cut(row->position);
}

} // namespace cuaderno
