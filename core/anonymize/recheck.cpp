// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/draft.h"
#include "anonymize/recount.h"

#include <algorithm>
#include <set>

namespace cuaderno::anonymizing {

namespace {

tl::unexpected<Error> broken(const std::string& what)
{
    return fail(ErrorCode::ReleaseImpossible, "the finished tables do not hold: " + what, {},
                {what});
}

Status checkTruth(const Draft& draft, const Table& main)
{
    for (const QuasiIdentifier& quasi : draft.quasi) {
        const auto place = main.findColumn(quasi.name());
        if (!place)
            return broken("a quasi-identifier is missing");
        for (std::size_t i = 0; i < main.rows.size(); ++i)
            if (!quasi.isTrueOf(draft.order[i], main.rows[i][*place].text))
                return broken("a coarser value that is not true of its row");
    }
    return {};
}

Status checkDiversity(const Draft& draft, const ReleaseContent& content)
{
    const Table& main = content.tables.front();
    for (const PolicyColumn& column : draft.policy->columns) {
        if (column.distinctValues <= 0)
            continue;
        const auto place = main.findColumn(column.name);
        if (!place)
            return broken("a sensitive column is missing");
        std::map<std::vector<std::string>, std::set<std::string>> values;
        for (const Row& row : main.rows) {
            std::vector<std::string> key;
            for (const std::string& name : content.quasiIdentifiers)
                key.push_back(row[*main.findColumn(name)].text);
            auto& seen = values[std::move(key)];
            if (!row[*place].text.empty())
                seen.insert(row[*place].text);
        }
        for (const auto& [key, seen] : values)
            if (seen.size() < static_cast<std::size_t>(column.distinctValues))
                return broken("diversity");
    }
    return {};
}

// Each linked row belongs to somebody who is in the release.
Status checkLinks(const ReleaseContent& content)
{
    for (std::size_t t = 1; t < content.tables.size(); ++t) {
        const Table& linked = content.tables[t];
        const auto person = linked.findColumn(content.personColumn);
        const auto known = content.tables.front().findColumn(content.personColumn);
        if (!person || !known)
            return broken("a linked table without people");
        std::set<std::string> people;
        for (const Row& row : content.tables.front().rows)
            people.insert(row[*known].text);
        if (people.size() != content.tables.front().rows.size())
            return broken("a person number that stands twice");
        for (const Row& row : linked.rows)
            if (!people.contains(row[*person].text))
                return broken("a linked row of nobody");
    }
    return {};
}

// What the policy keeps back is in no table, under no name of its own.
Status checkDropped(const ReleaseContent& content)
{
    for (const std::string& name : content.dropped)
        for (const CodebookColumn& column : content.codebook)
            if (column.source == name)
                return broken("a column that may not leave");
    return {};
}

} // namespace

Status recheck(const Draft& draft, const ReleaseContent& content)
{
    const Table& main = content.tables.front();
    const auto smallest = smallestGroup(main, content.quasiIdentifiers);
    if (!smallest || *smallest < static_cast<std::size_t>(draft.policy->k))
        return broken("k");
    if (main.rows.size() != draft.order.size()
        || draft.data->main().rows - main.rows.size() > draft.plan.mayBeLeftOut)
        return broken("the number of people");
    if (auto truth = checkTruth(draft, main); !truth)
        return truth;
    if (auto diverse = checkDiversity(draft, content); !diverse)
        return diverse;
    if (auto links = checkLinks(content); !links)
        return links;
    return checkDropped(content);
}

} // namespace cuaderno::anonymizing
