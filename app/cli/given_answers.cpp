// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/given_answers.h"

#include "base/text.h"
#include "vault/session_store.h"

#include <algorithm>
#include <charconv>

namespace cuaderno::cli {

namespace {

std::size_t numberAt(std::string_view text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Numbers in paths by their size: item[2] before item[10].
bool before(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (a.front() == '[' && b.front() == '[') {
            const auto x = numberAt(a.substr(1));
            const auto y = numberAt(b.substr(1));
            if (x != y)
                return x < y;
        }
        if (a.front() != b.front())
            return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.size() < b.size();
}

} // namespace

void JournalReplay::apply(const Change& change)
{
    switch (change.kind) {
    case Change::Kind::RepeatAdded:
        break;
    case Change::Kind::RepeatRemoved:
        remove(change.path);
        break;
    case Change::Kind::Value:
        if (change.byForm || change.value.empty())
            m_values.erase(change.path);
        else
            m_values[change.path] = change.value;
        break;
    }
}

void JournalReplay::remove(const std::string& instance)
{
    const auto open = instance.rfind('[');
    if (open == std::string::npos)
        return;
    const std::string series = instance.substr(0, open + 1);
    const std::size_t gone = numberAt(std::string_view(instance).substr(open + 1));
    std::map<std::string, std::string> kept;
    for (auto& [path, value] : m_values) {
        if (!path.starts_with(series)) {
            kept[path] = std::move(value);
            continue;
        }
        const std::string_view rest = std::string_view(path).substr(series.size());
        const std::size_t number = numberAt(rest);
        if (number == gone)
            continue;
        const auto close = rest.find(']');
        const std::size_t now = number > gone ? number - 1 : number;
        kept[series + std::to_string(now) + std::string(rest.substr(close))] = std::move(value);
    }
    m_values = std::move(kept);
}

std::vector<GivenAnswer> JournalReplay::answers() const
{
    std::vector<GivenAnswer> all;
    for (const auto& [path, value] : m_values)
        all.push_back({path, value});
    std::ranges::sort(all, before, &GivenAnswer::path);
    return all;
}

GivenAnswers givenAnswers(Vault& vault, const Session& session)
{
    GivenAnswers given;
    if (session.status == SessionStatus::Sealed) {
        auto sealed = vault.sessions().openSealed(session.id);
        if (!sealed) {
            given.trouble = sealed.error();
            return given;
        }
        for (const SealedAnswer& answer : sealed->answers) {
            if (!answer.byForm && !answer.value.empty())
                given.answers.push_back({answer.path, answer.value});
        }
        std::ranges::sort(given.answers, before, &GivenAnswer::path);
        return given;
    }
    bool complete = true;
    auto journal = vault.sessions().journalAsFarAsReadable(session.id, complete);
    if (!journal) {
        given.trouble = journal.error();
        return given;
    }
    JournalReplay replay;
    for (const Change& change : journal->changes)
        replay.apply(change);
    given.answers = replay.answers();
    if (!complete)
        given.trouble = Error{ErrorCode::VaultRecordDamaged, "journal", {}, {"answers"}};
    return given;
}

std::string dumpLine(const SessionId& session, const GivenAnswer& answer)
{
    std::string value = replaceAll(answer.value, "\\", "\\\\");
    value = replaceAll(std::move(value), "\t", "\\t");
    value = replaceAll(std::move(value), "\n", "\\n");
    return session.text() + answer.path + "\t" + value;
}

} // namespace cuaderno::cli
