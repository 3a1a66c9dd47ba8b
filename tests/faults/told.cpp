// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "vault/session_store.h"

#include <gtest/gtest.h>

#include <sstream>

namespace cuaderno::test {

void Told::hear(const std::vector<std::string>& lines)
{
    for (const std::string& line : lines)
        hear(line);
}

void Told::hear(const std::string& line)
{
    std::istringstream words(line);
    std::string verb;
    std::string what;
    words >> verb >> what;
    int number = 0;
    if (verb == "confirmed" && words >> number)
        confirmed[what].insert(number);
    else if (verb == "refused")
        ++refused[what];
    else if (verb == "sealing")
        sealing.insert(what);
    else if (verb == "sealed")
        sealed.insert(what);
    else if (verb == "erasing")
        erasing.insert(what);
    else if (verb == "erased")
        erased.insert(what);
    EXPECT_NE(verb, "warning") << line;
}

namespace {

void checkSession(Vault& vault, const Told& told, const std::string& text,
                  const std::set<int>& confirmed)
{
    const SessionId id = SessionId::parse(text).value();
    const auto session = vault.sessions().load(id);
    if (told.erased.contains(text)) {
        EXPECT_FALSE(session) << "it said that this was erased";
        return;
    }
    if (!session && told.erasing.contains(text))
        return;
    ASSERT_TRUE(session) << text << " is lost";
    std::map<std::string, std::string> values;
    if (session->status == SessionStatus::Sealed) {
        EXPECT_TRUE(told.sealing.contains(text));
        const auto sealed = vault.sessions().openSealed(id);
        ASSERT_TRUE(sealed) << text;
        for (const auto& one : sealed->answers)
            values[one.path] = one.value;
    } else {
        EXPECT_FALSE(told.sealed.contains(text)) << "it said that this was sealed";
        const auto journal = vault.sessions().journal(id);
        ASSERT_TRUE(journal) << text;
        for (const auto& one : journal->changes)
            values[one.path] = one.value;
    }
    for (const int number : confirmed) {
        const std::string path = "/data/item[" + std::to_string(number) + "]/text";
        EXPECT_EQ(values[path], "ZANAHORIA " + text.substr(0, 8) + " " + std::to_string(number));
    }
    EXPECT_LE(values.size(), confirmed.size() + 1) << "at most one that was not confirmed yet";
}

} // namespace

void expectTold(Vault& vault, const Told& told, bool full)
{
    EXPECT_TRUE(vault.warnings().empty());
    EXPECT_EQ(vault.sessions().all()->unreadable, 0);
    for (const auto& [text, numbers] : told.confirmed)
        checkSession(vault, told, text, numbers);
    if (!full)
        return;
    const auto whole = vault.check(true).value();
    for (const Error& finding : whole.findings)
        ADD_FAILURE() << codeText(finding.code) << ' ' << finding.detail;
}

} // namespace cuaderno::test
