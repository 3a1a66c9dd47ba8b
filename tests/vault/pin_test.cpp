// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_support.h"
#include "vault/new_keys.h"
#include "vault/pin.h"
#include "vault/ways_in.h"

#include <sys/stat.h>

#include <algorithm>

namespace cuaderno {
namespace {

using namespace test;

Secret pin()
{
    return Secret::fromText("480913");
}

// A vault with a PIN beside its passphrase, and the device's secret in a file of its own.
class Pins : public Damage
{
protected:
    void SetUp() override
    {
        m_session = prepare(3);
        auto device = makeDeviceSecret(deviceFile());
        ASSERT_TRUE(device);
        m_device = std::move(*device);
        Vault vault = open();
        ASSERT_TRUE(vault.waysIn().addPin(pin(), m_device));
    }

    Path deviceFile() const { return place().parent_path() / "device.secret"; }

    Result<Vault> openBy(const Secret& way) const { return Vault::open(place(), way); }

    Result<Vault> openOnDevice(const Secret& typed) const
    {
        return openBy(withDeviceSecret(typed, m_device));
    }

    ErrorCode refusal(const Secret& way) const
    {
        auto vault = openBy(way);
        // So that nobody has to wait.
        std::filesystem::remove(place() / "vault.tries");
        return vault ? ErrorCode::UsedWrongly : vault.error().code;
    }

    Session m_session;
    Secret m_device;
};

TEST_F(Pins, openOnTheirDevice)
{
    auto vault = openOnDevice(pin());
    ASSERT_TRUE(vault) << codeText(vault.error().code);
    EXPECT_EQ(vault->sessions().journal(m_session.id)->changes.size(), 3U);
    EXPECT_TRUE(vault->holdsProjectKey());
    EXPECT_TRUE(vault->check(true)->ok());
    const auto ways = vault->waysIn().all().value();
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_EQ(ways[1].kind, SlotKind::PinAndDevice);
    EXPECT_TRUE(ways[1].tried);
}

TEST_F(Pins, openNothingAlone)
{
    EXPECT_EQ(refusal(pin()), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(refusal(Secret::fromText(toHex(m_device.view()))), ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(refusal(withDeviceSecret(pin(), Secret::random(deviceSecretSize))),
              ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(refusal(withDeviceSecret(Secret::fromText("480914"), m_device)),
              ErrorCode::VaultWrongPassphrase);
    Secret nearly = m_device.copy();
    nearly.raw()[31] ^= 1;
    EXPECT_EQ(refusal(withDeviceSecret(pin(), nearly)), ErrorCode::VaultWrongPassphrase);
}

TEST_F(Pins, openNothingInACopyOfTheFolder)
{
    const Path copy = place().parent_path() / "copy";
    std::filesystem::copy(place(), copy, std::filesystem::copy_options::recursive);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(copy)) {
        if (!entry.is_regular_file())
            continue;
        const Bytes bytes = readFile(entry.path()).value();
        EXPECT_EQ(std::ranges::search(bytes, m_device.view()).begin(), bytes.end())
            << entry.path().filename();
    }
    EXPECT_EQ(Vault::open(copy, pin()).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(Vault::open(copy, withDeviceSecret(pin(), m_device)));
}

TEST_F(Pins, leaveEveryOtherWayAsItWas)
{
    std::string card;
    {
        Vault vault = open();
        card = vault.waysIn().addKeyCard()->text();
    }
    for (const Secret& way : {passphrase(), Secret::fromText(card)}) {
        EXPECT_TRUE(openBy(way));
        EXPECT_TRUE(openOnDevice(way)) << "typed on the device too";
    }
    EXPECT_TRUE(openOnDevice(pin()));
}

TEST_F(Pins, areCountedAndMadeToWait)
{
    const Secret wrong = withDeviceSecret(Secret::fromText("000000"), m_device);
    for (int tries = 0; tries < 5; ++tries)
        EXPECT_EQ(openBy(wrong).error().code, ErrorCode::VaultWrongPassphrase);
    EXPECT_EQ(openOnDevice(pin()).error().code, ErrorCode::VaultTooManyTries);
}

TEST_F(Pins, takeThePlaceOfAnEarlierOne)
{
    {
        Vault vault = open();
        ASSERT_TRUE(vault.waysIn().addPin(Secret::fromText("7777777"), m_device));
        EXPECT_EQ(vault.waysIn().all()->size(), 2U);
    }
    EXPECT_EQ(refusal(withDeviceSecret(pin(), m_device)), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(openOnDevice(Secret::fromText("7777777")));
}

TEST_F(Pins, haveSixDigitsOrMore)
{
    Vault vault = open();
    for (const char* bad : {"", "12345", "12345a", "12 3456", "١٢٣٤٥٦", "passphrase"})
        EXPECT_EQ(vault.waysIn().addPin(Secret::fromText(bad), m_device).error().code,
                  ErrorCode::VaultPinTooShort)
            << bad;
    EXPECT_EQ(vault.waysIn().addPin(pin(), Secret::random(31)).error().code,
              ErrorCode::UsedWrongly);
    EXPECT_TRUE(vault.waysIn().addPin(Secret::fromText("123456"), m_device));
}

TEST_F(Pins, areNoSecondWayInAndGoLikeAnyOther)
{
    auto vault = openOnDevice(pin());
    ASSERT_TRUE(vault);
    EXPECT_EQ(vault->waysIn().recovery().value(), Recovery::None);
    EXPECT_EQ(vault->waysIn().remove(0).error().code, ErrorCode::VaultLastWay)
        << "the passphrase is all that does not hang on the file";
    ASSERT_TRUE(vault->waysIn().remove(1));
    ASSERT_TRUE(vault->close());
    EXPECT_EQ(refusal(withDeviceSecret(pin(), m_device)), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(openBy(passphrase()));
}

TEST_F(Pins, openBackupsOfTheirTime)
{
    const Path file = place().parent_path() / "a.cuadbackup";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUp(file));
    }
    EXPECT_TRUE(Vault::verifyBackup(file, withDeviceSecret(pin(), m_device)));
    EXPECT_FALSE(Vault::verifyBackup(file, pin()));
}

TEST_F(Pins, endWithNewKeys)
{
    const auto report = changeKeys(place(), withDeviceSecret(pin(), m_device),
                                   Secret::fromText("wholly new words"));
    ASSERT_TRUE(report) << codeText(report.error().code);
    EXPECT_EQ(report->gone.size(), 2U);
    EXPECT_EQ(refusal(withDeviceSecret(pin(), m_device)), ErrorCode::VaultWrongPassphrase);
    EXPECT_TRUE(openBy(Secret::fromText("wholly new words")));
}

TEST_F(Pins, areNeverTakenForANewPassphrase)
{
    Vault vault = open();
    const Secret composed = withDeviceSecret(Secret::fromText("a new passphrase"), m_device);
    EXPECT_EQ(vault.changePassphrase(composed).error().code, ErrorCode::UsedWrongly);
}

// The slot of a PIN under the passphrase's own key, and the other way round: made by a program that
// keeps no rules.
TEST_F(Pins, openNoSlotOfAnotherKind)
{
    const auto file = KeyFile::read(place() / "vault.key");
    const auto opened = file->open(withDeviceSecret(pin(), m_device));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->kind, SlotKind::PinAndDevice);
    EXPECT_EQ(opened->slot, 1U);
    EXPECT_FALSE(opened->fileDamaged);
    EXPECT_EQ(file->open(withDeviceSecret(passphrase(), m_device))->kind, SlotKind::Passphrase);
}

TEST_F(Pins, readTheDevicesSecretOnlyWhereItIsWhole)
{
    EXPECT_TRUE(readDeviceSecret(deviceFile())->equals(m_device.view()));

    struct stat status
    {
    };

    ASSERT_EQ(::stat(deviceFile().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_EQ(makeDeviceSecret(deviceFile()).error().code, ErrorCode::FileExists);
    EXPECT_EQ(readDeviceSecret(place() / "none").error().code, ErrorCode::FileNotFound);

    const Bytes whole = readFile(deviceFile()).value();
    const Path bad = place().parent_path() / "bad.secret";
    for (std::size_t size = 0; size <= whole.size() + 2; ++size) {
        Bytes bytes = whole;
        bytes.resize(size);
        ASSERT_TRUE(writeFileAtomically(bad, bytes));
        EXPECT_EQ(readDeviceSecret(bad).has_value(), size == whole.size()) << size;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        Bytes bytes = whole;
        bytes[at] ^= std::byte{4};
        ASSERT_TRUE(writeFileAtomically(bad, bytes));
        EXPECT_EQ(readDeviceSecret(bad).error().code, ErrorCode::UsedWrongly) << at;
    }
}

} // namespace
} // namespace cuaderno
