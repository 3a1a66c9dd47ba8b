// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/erasable_table.h"
#include "vault/key_file.h"
#include "vault_support.h"

namespace cuaderno::test {

// A vault, its folder as a killed program leaves it, and ways into both past the vault.
class Damage : public VaultTest
{
protected:
    // A closed vault with one session of ten answers.
    Session prepare(int answers = 10)
    {
        Vault vault = make();
        Session session = addSession(vault);
        giveAnswers(vault, session, answers);
        EXPECT_TRUE(vault.close());
        return session;
    }

    // As the vault's folder is found when the program is killed: the log is not empty.
    Path image() const { return place().parent_path() / "image"; }

    Session prepareKilled(int answers)
    {
        Vault vault = make();
        Session session = addSession(vault);
        EXPECT_TRUE(vault.close());
        vault = open();
        giveAnswers(vault, session, answers);
        std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
        return session;
    }

    Result<Vault> openImage(bool evenIfDamaged = false)
    {
        OpenVault how;
        how.evenIfDamaged = evenIfDamaged;
        return Vault::open(image(), passphrase(), how);
    }

    Result<Vault> openAnyway()
    {
        OpenVault how;
        how.evenIfDamaged = true;
        return Vault::open(place(), passphrase(), how);
    }

    VaultKeys keys() const
    {
        auto file = KeyFile::read(place() / "vault.key");
        auto opened = file->open(passphrase());
        return std::move(opened->keys);
    }

    VaultId id() const { return KeyFile::read(place() / "vault.key")->id(); }

    void run(std::string_view sql) const
    {
        auto database = Database::open(place() / "vault.db", keys().database, Database::Mode::Open);
        ASSERT_TRUE(database);
        ASSERT_TRUE(database->execute(sql));
        ASSERT_TRUE(database->close());
    }

    // The first column of the first row.
    std::int64_t number(std::string_view sql) const
    {
        auto database = Database::open(place() / "vault.db", keys().database, Database::Mode::Open);
        auto query = database->prepare(sql);
        EXPECT_TRUE(query && *query->step());
        return query->integer(0);
    }

    ErasableTable table() const
    {
        return std::move(
            ErasableTable::open(place() / "vault.erasable", keys().of(Compartment::Answers))
                .value());
    }
};

} // namespace cuaderno::test
