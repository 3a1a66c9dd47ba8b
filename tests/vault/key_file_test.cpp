// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "vault/key_file.h"
#include "vault_support.h"

#include <algorithm>

namespace cuaderno {
namespace {

// Cheap, for tests of the layout alone; vaults are made with the floor at least.
constexpr KdfCost cheap{1, 64};

class KeyFileTest : public testing::Test
{
protected:
    Path path() const { return m_folder.path() / "vault.key"; }

    KeyFile make(const BoxPublicKey& recoverTo = thrownAwayKey())
    {
        m_keys = std::move(VaultKeys::make(VaultKind::Practice).value());
        return KeyFile::make(m_keys, Secret::fromText("river button"), cheap, recoverTo).value();
    }

    const VaultKeys& keys() const { return m_keys; }

    static Result<OpenedSlot> openChanged(Bytes bytes, std::string_view passphrase = "river button")
    {
        auto file = KeyFile::parse(std::move(bytes));
        if (!file)
            return file.failure();
        return file->open(Secret::fromText(passphrase));
    }

private:
    test::TemporaryFolder m_folder;
    VaultKeys m_keys;
};

Bytes bytesOf(const KeyFile& file)
{
    return {file.bytes().begin(), file.bytes().end()};
}

TEST_F(KeyFileTest, isLaidOutAsItIsWrittenDown)
{
    const KeyFile file = make();
    const ByteView bytes = file.bytes();
    ASSERT_EQ(bytes.size(), 4096u);
    EXPECT_EQ(asText(bytes.first(8)), std::string_view("CUADKEY\x01", 8));
    EXPECT_EQ(getU32(bytes, 8), 1u);
    EXPECT_EQ(getU32(bytes, 12), 0u);
    EXPECT_EQ(getU32(bytes, 32), cheap.operations);
    EXPECT_EQ(getU32(bytes, 36), cheap.memoryKiB);
    EXPECT_EQ(getU32(bytes, 40), 1u);
    EXPECT_EQ(getU32(bytes, 44), 0u);
    const auto sum =
        Blake2b(32).add(asBytes("cuaderno key file 1")).add(bytes.first(4000)).finishSecret();
    EXPECT_TRUE(sum.equals(bytes.subspan(4000, 32)));
}

TEST_F(KeyFileTest, givesBackEveryKey)
{
    ASSERT_TRUE(make().write(path()));
    const auto file = KeyFile::read(path());
    ASSERT_TRUE(file);
    const auto opened = file->open(Secret::fromText("river button"));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->slot, 0u);
    EXPECT_EQ(opened->kind, SlotKind::Passphrase);
    EXPECT_EQ(opened->keys.kind, VaultKind::Practice);
    EXPECT_EQ(opened->keys.held, 0x3f);
    EXPECT_FALSE(opened->fileDamaged);
    EXPECT_TRUE(opened->keys.database.equals(keys().database.view()));
    EXPECT_TRUE(opened->keys.audit.equals(keys().audit.view()));
    for (std::size_t at = 0; at < compartmentCount; ++at)
        EXPECT_TRUE(opened->keys.compartments[at].equals(keys().compartments[at].view()));
}

TEST_F(KeyFileTest, opensByEverySlotThatWasGiven)
{
    KeyFile file = make();
    ASSERT_TRUE(file.setPassphrase(3, keys(), Secret::fromText("her own way")));
    ASSERT_TRUE(file.setPassphrase(6, keys(), Secret::fromText("a third")));
    for (const auto& [passphrase, slot] :
         {std::pair{"river button", 0u}, std::pair{"her own way", 3u}, std::pair{"a third", 6u}}) {
        const auto opened = file.open(Secret::fromText(passphrase));
        ASSERT_TRUE(opened) << passphrase;
        EXPECT_EQ(opened->slot, slot);
        EXPECT_TRUE(opened->keys.database.equals(keys().database.view()));
        EXPECT_FALSE(opened->fileDamaged);
    }
}

TEST_F(KeyFileTest, isRecoveredByTheLeadWithoutMemos)
{
    const BoxKeyPair lead = BoxKeyPair::make();
    const KeyFile file = make(lead.publicKey);
    const auto opened = file.recover(lead);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->kind, SlotKind::Recovery);
    EXPECT_TRUE(opened->keys.database.equals(keys().database.view()));
    EXPECT_TRUE(opened->keys.holds(Compartment::Answers));
    EXPECT_FALSE(opened->keys.holds(Compartment::Memos));
    EXPECT_FALSE(opened->keys.of(Compartment::Memos).equals(keys().of(Compartment::Memos).view()));
    EXPECT_FALSE(file.recover(BoxKeyPair::make()));
    EXPECT_FALSE(make().recover(lead)) << "a recovery slot for nobody";
}

TEST_F(KeyFileTest, keepsTheProjectKeyForWhoHoldsTheMemoKey)
{
    KeyFile file = make();
    EXPECT_FALSE(file.projectKey(keys())) << "noise";
    const BoxKeyPair project = BoxKeyPair::make();
    file.putProjectKey(keys(), project.secretKey);
    const auto read = KeyFile::parse(bytesOf(file));
    ASSERT_TRUE(read);
    const auto opened = read->open(Secret::fromText("river button"));
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->fileDamaged);
    const auto kept = read->projectKey(opened->keys);
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->equals(project.secretKey.view()));

    std::string context = "cuaderno project key 1";
    context += asText(file.bytes().subspan(16, 16));
    const auto byHand = openSecretBox(subkey(keys().of(Compartment::Memos), 2, "projkey_"),
                                      file.bytes().subspan(3328, 72), asBytes(context));
    ASSERT_TRUE(byHand) << "not where FORMAT.md says";
    EXPECT_TRUE(byHand->equals(project.secretKey.view()));

    const VaultKeys others = std::move(VaultKeys::make(VaultKind::Practice).value());
    EXPECT_FALSE(file.projectKey(others));
}

TEST_F(KeyFileTest, refusesASlotOfAKindThatIsNoWayIn)
{
    const Secret passphrase = Secret::fromText("another way");
    for (const auto& [kind, opens] : {std::pair{1, true}, std::pair{3, true}, std::pair{4, false},
                                      std::pair{5, false}, std::pair{9, false}}) {
        KeyFile file = make();
        Bytes bytes = bytesOf(file);
        const auto key = passphraseKey(passphrase, file.bytes().subspan(48, 16), cheap);
        ASSERT_TRUE(key);
        Bytes payload(264);
        payload[0] = static_cast<std::byte>(kind);
        Bytes context(bytes.begin(), bytes.begin() + 256);
        context.resize(260);
        putU32(context, 256, 2);
        const Bytes box = closeBox(subkey(*key, 3, "slot____"), payload, context);
        std::ranges::copy(box, bytes.begin() + 256 + 2 * 384);
        const auto opened = openChanged(bytes, "another way");
        // Words of duress are no passphrase for who does not ask for them.
        const auto refused = kind == 5 ? ErrorCode::VaultWrongPassphrase : ErrorCode::VaultNewer;
        if (opens)
            EXPECT_TRUE(opened) << kind;
        else
            EXPECT_EQ(opened.error().code, refused) << kind;
    }
}

TEST_F(KeyFileTest, tellsDamageFromAWrongPassphrase)
{
    const Bytes whole = bytesOf(make());
    const auto wrong = openChanged(whole, "river butto");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::VaultWrongPassphrase);
    // Of every byte: named, whatever it belongs to.
    for (std::size_t at = 0; at < whole.size(); at += at < 800 ? 1 : 37) {
        Bytes changed = whole;
        changed[at] ^= std::byte{0x10};
        const auto opened = openChanged(changed);
        if (opened)
            EXPECT_TRUE(opened->fileDamaged) << at;
        else
            EXPECT_EQ(opened.error().code, ErrorCode::VaultKeyDamaged) << at;
    }
}

TEST_F(KeyFileTest, opensInSpiteOfDamageToOthersSlots)
{
    Bytes changed = bytesOf(make());
    changed[256 + 5 * 384] ^= std::byte{1};
    const auto opened = openChanged(changed);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->fileDamaged);
    EXPECT_TRUE(opened->keys.database.equals(keys().database.view()));
}

TEST_F(KeyFileTest, refusesOtherSizesAndAbsurdCosts)
{
    Bytes bytes = bytesOf(make());
    EXPECT_EQ(openChanged({bytes.begin(), bytes.end() - 1}).error().code,
              ErrorCode::VaultKeyDamaged);
    Bytes longer = bytes;
    longer.push_back(std::byte{0});
    EXPECT_EQ(openChanged(longer).error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(openChanged({}).error().code, ErrorCode::VaultKeyDamaged);
    EXPECT_EQ(openChanged(Bytes(4096)).error().code, ErrorCode::VaultKeyDamaged);
    Bytes absurd = bytes;
    putU32(absurd, 36, 0xffffffff);
    EXPECT_EQ(openChanged(absurd).error().code, ErrorCode::VaultKeyDamaged);
}

TEST_F(KeyFileTest, namesALaterFormat)
{
    Bytes later = bytesOf(make());
    putU32(later, 8, 2);
    std::array<std::byte, 32> sum{};
    Blake2b(32).add(asBytes("cuaderno key file 1")).add(ByteView(later).first(4000)).finish(sum);
    std::ranges::copy(sum, later.begin() + 4000);
    EXPECT_EQ(openChanged(later).error().code, ErrorCode::VaultNewer);
}

TEST_F(KeyFileTest, doesNotShowWhichSlotsAreUsed)
{
    // What stands in unused slots is as random as what stands in used ones: no byte is the same
    // in two files, beyond chance.
    const Bytes one = bytesOf(make());
    const Bytes two = bytesOf(make());
    for (std::size_t slot = 0; slot < KeyFile::slotCount; ++slot) {
        int same = 0;
        for (std::size_t at = 0; at < 384; ++at)
            same += one[256 + slot * 384 + at] == two[256 + slot * 384 + at] ? 1 : 0;
        EXPECT_LT(same, 12) << slot;
    }
    // The recovery slot is always a sealed box, whose point has a zero as its highest bit.
    for (int round = 0; round < 20; ++round)
        EXPECT_EQ(bytesOf(make())[256 + 7 * 384 + 31] & std::byte{0x80}, std::byte{0});
}

} // namespace
} // namespace cuaderno
