// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damage_support.h"
#include "full_vault.h"
#include "media_support.h"
#include "vault/new_keys.h"
#include "vault/ways_in.h"

#include <optional>

namespace cuaderno::test {

// A lead's vault with something of everything, and copies of the files that were seen.
class NewKeysTest : public Damage
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        fillOne(vault);
        m_before = contentsOf(vault);
        m_oldProject = vault.projectKey();
        ASSERT_TRUE(vault.close());
        std::filesystem::copy(place(), seen(), std::filesystem::copy_options::recursive);
    }

    // The vault's folder as somebody copied it before.
    Path seen() const { return place().parent_path() / "seen"; }

    static Secret fresh() { return Secret::fromText("wholly new words"); }

    Result<NewKeysReport> change(std::string_view words = "wholly new words",
                                 std::string_view old = "river button seven lamp goat") const
    {
        return changeKeys(place(), Secret::fromText(old), Secret::fromText(words));
    }

    Result<Vault> openFresh(std::string_view words = "wholly new words") { return tryOpen(words); }

    static Bytes played(Vault& vault, MediaId id)
    {
        auto reader = vault.media().open(id);
        if (!reader)
            return {};
        return reader->read(0, static_cast<std::size_t>(reader->size())).value();
    }

    // What is left beside the vault.
    std::vector<Path> beside() const
    {
        std::vector<Path> found;
        for (const auto& entry : std::filesystem::directory_iterator(place().parent_path())) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("vault.") && name.ends_with(".new"))
                found.push_back(entry.path());
        }
        return found;
    }

    void expectAllIsThere(Vault& vault) const
    {
        EXPECT_EQ(contentsOf(vault), m_before);
        EXPECT_EQ(played(vault, m_openSound), soundOf(50'000));
        EXPECT_EQ(played(vault, m_sealedSound), soundOf(9'000));
        EXPECT_EQ(vault.sessions().kept(m_open.id).value(), "a note that was kept");
        EXPECT_EQ(vault.settings().get("release.json").value(), "a policy");
        EXPECT_EQ(vault.project().load().value()->title, "Manos");
        const auto found =
            vault.participants().findByWords(vault.participants().hashWords("seven green boats"));
        ASSERT_TRUE(found);
        ASSERT_TRUE(*found);
        EXPECT_EQ((*found)->id, m_open.participant);
        EXPECT_EQ(vault.withdrawals().find(vault.participants().hashWords("gone by now"))->size(),
                  1U);
        const auto whole = vault.check(true).value();
        for (const Error& finding : whole.findings)
            ADD_FAILURE() << codeText(finding.code) << ' ' << finding.detail;
    }

    Session m_open;
    Session m_sealed;
    MediaId m_openSound;
    MediaId m_sealedSound;
    Contents m_before;
    BoxPublicKey m_oldProject;

private:
    void fillOne(Vault& vault)
    {
        Project project;
        project.title = "Manos";
        ASSERT_TRUE(vault.project().save(project));
        ASSERT_TRUE(vault.settings().set("release.json", "a policy"));
        m_open = addSession(vault);
        giveAnswers(vault, m_open, 5);
        ASSERT_TRUE(vault.sessions().keep(m_open.id, "a note that was kept"));
        m_openSound = record(vault, m_open.id, 50'000);
        auto person = vault.participants().load(m_open.participant).value();
        person.words = vault.participants().hashWords("seven green boats");
        ASSERT_TRUE(vault.participants().save(person));
        Withdrawal withdrawal;
        ASSERT_TRUE(
            vault.withdrawals().add(vault.participants().hashWords("gone by now"), withdrawal));
        m_sealed = addSession(vault);
        giveAnswers(vault, m_sealed, 3);
        m_sealedSound = record(vault, m_sealed.id, 9'000);
        m_sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(m_sealed));
        const auto changes = vault.sessions().journal(m_sealed.id)->changes;
        ASSERT_TRUE(vault.sessions().seal(m_sealed.id, sealedOf(m_sealed, changes)));
        const Session deleted = addSession(vault);
        giveAnswers(vault, deleted, 2);
        ASSERT_TRUE(vault.sessions().erase(deleted.id, EraseReason::StoppedAndDeleted));
        const Session takenBack = addSession(vault);
        giveAnswers(vault, takenBack, 2);
        ASSERT_TRUE(vault.participants().erase(takenBack.participant));
    }
};

} // namespace cuaderno::test
