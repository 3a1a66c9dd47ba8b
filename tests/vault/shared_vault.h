// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/audit_log.h"
#include "vault/key_file.h"
#include "vault/people.h"
#include "vault/slip_store.h"
#include "vault_support.h"

namespace cuaderno::test {

inline constexpr std::string_view salmasWords = "seven lamps by the river";
inline constexpr std::string_view inesWords = "a boat of green paper";
inline constexpr std::string_view noorsWords = "goats like the old wall";

inline CoResearcher personWith(std::string alias, std::vector<TeamRole> roles)
{
    return {CoResearcherId::random(), std::move(alias), std::move(roles), {"es"}};
}

inline std::uint8_t bitsOf(std::initializer_list<Compartment> compartments)
{
    std::uint8_t bits = 0;
    for (const Compartment compartment : compartments)
        bits |= bitOf(compartment);
    return bits;
}

// A lead's vault and the people she lets in.
class SharedVault : public VaultTest
{
protected:
    // Closed again when this returns.
    void letIn(const CoResearcher& person, std::string_view words)
    {
        Vault vault = open();
        const Status added = vault.people().add(person, Secret::fromText(words));
        ASSERT_TRUE(added) << codeText(added.error().code) << " " << added.error().detail;
        ASSERT_TRUE(vault.close());
    }

    Vault openBy(std::string_view words)
    {
        auto vault = tryOpen(words);
        if (!vault)
            throw std::runtime_error(std::string(codeText(vault.error().code)));
        return std::move(*vault);
    }

    // What the slot says that these words open, whatever else is in the vault.
    std::uint8_t heldInSlot(std::string_view words) const
    {
        const auto file = KeyFile::read(place() / "vault.key");
        const auto opened = file->open(Secret::fromText(words));
        return opened ? opened->keys.held : 0;
    }

    std::vector<std::string> auditLines(Vault& vault)
    {
        std::vector<std::string> lines;
        const auto rows = vault.audit().rows();
        for (const AuditRow& row : *rows)
            lines.push_back(std::string(auditVerbName(row.verb)) + " " + row.object);
        return lines;
    }

    const CoResearcher salma = personWith("Salma", {TeamRole::Safeguarding});
    const CoResearcher ines = personWith("Inés", {TeamRole::Field});
    const CoResearcher noor = personWith("Noor", {TeamRole::DataSteward});
};

inline std::vector<std::string> textsOf(const SlipList& list)
{
    std::vector<std::string> texts;
    for (const Slip& slip : list.slips)
        texts.emplace_back(slip.content.text());
    std::ranges::sort(texts);
    return texts;
}

} // namespace cuaderno::test
