// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One bit of a vault's folder is another one: that is named, or it lies where nothing stands, and
// what is read is what was written, in any case.
#include "base/random.h"
#include "crypto/hash.h"
#include "damage_support.h"
#include "media_support.h"

#include <cstdio>
#include <cstdlib>
#include <functional>

namespace cuaderno {
namespace {

using namespace test;

constexpr std::uint64_t pageSize = 4096;
constexpr std::uint64_t frameSize = 24 + pageSize;
constexpr std::uint64_t pieceSize = 4096 + 16;
constexpr std::size_t soundSize = 20'000;

// What can be read of a vault, by what it is.
using Reading = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> answersOf(Vault& vault, const Session& session)
{
    std::vector<std::string> lines;
    if (session.status == SessionStatus::Sealed) {
        if (const auto sealed = vault.sessions().openSealed(session.id))
            for (const SealedAnswer& one : sealed->answers)
                lines.push_back(one.path + "=" + one.value);
        return lines;
    }
    bool complete = true;
    if (const auto journal = vault.sessions().journalAsFarAsReadable(session.id, complete))
        for (const Change& one : journal->changes)
            lines.push_back(one.path + "=" + one.value);
    return lines;
}

// A line for each piece that can be read, wherever another cannot.
std::vector<std::string> piecesOf(Vault& vault, const Media& media)
{
    std::vector<std::string> lines;
    const auto reader = vault.media().open(media.id);
    for (std::uint64_t at = 0; reader && at < reader->size(); at += 4096)
        if (const auto piece = reader->read(at, 4096))
            lines.push_back(std::to_string(at) + " " + toHex(blake2b256(*piece)));
    return lines;
}

Reading readAll(Vault& vault)
{
    Reading reading;
    if (const auto list = vault.sessions().all())
        for (const Session& session : list->sessions) {
            reading["session " + session.id.text()] = answersOf(vault, session);
            // An older state may come back, where that is told.
            reading["state " + session.id.text()] = {
                std::string(sessionStatusName(session.status))};
        }
    if (const auto people = vault.participants().all())
        for (const Participant& person : people->people) {
            auto& lines = reading["person " + person.id.text()];
            lines.push_back(person.code.text);
            if (const auto consents = vault.consents().of(person.id))
                for (const Consent& consent : *consents)
                    lines.push_back(consent.id.text() + " " + consent.language);
        }
    if (const auto media = vault.media().all())
        for (const Media& one : media->media)
            reading["media " + one.id.text()] = piecesOf(vault, one);
    if (const auto tombstones = vault.sessions().tombstones())
        for (const SessionId& id : *tombstones)
            reading["tombstone " + id.text()] = {};
    return reading;
}

bool isPartOf(const std::vector<std::string>& part, const std::vector<std::string>& whole)
{
    auto at = whole.begin();
    for (const std::string& line : part) {
        at = std::find(at, whole.end(), line);
        if (at == whole.end())
            return false;
        ++at;
    }
    return true;
}

// Nothing in it that was not written: no other answer, nobody else, nothing that was deleted.
void expectNothingElse(const Reading& reading, const Reading& written)
{
    for (const auto& [what, lines] : reading) {
        if (what.starts_with("state "))
            continue;
        const auto known = written.find(what);
        if (known == written.end())
            ADD_FAILURE() << what << " was never written, or deleted";
        else
            EXPECT_TRUE(isPartOf(lines, known->second)) << what;
    }
}

struct Outcomes
{
    int refused = 0; // the opening fails, with its reason
    int told = 0;    // at the opening
    int found = 0;   // by a full check
    int harmless = 0;

    void print(const std::string& name) const
    {
        std::printf("flips | %s | %d | %d | %d | %d | %d |\n", name.c_str(),
                    refused + told + found + harmless, refused, told, found, harmless);
    }
};

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

// Where a bit is flipped: half of the places anywhere, half of them in `hot`.
struct Target
{
    Path image; // the folder it lies in
    std::string file;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> hot; // from, size
    // Bytes that stand for nothing, or of which there is a second copy that counts.
    std::function<bool(std::uint64_t)> idle;
};

class Flips : public Damage
{
protected:
    void SetUp() override
    {
        Vault vault = make();
        m_running = addSession(vault);
        giveAnswers(vault, m_running, 30);
        m_openSound = record(vault, m_running.id, soundSize);
        Session sealed = addSession(vault);
        giveAnswers(vault, sealed, 5, "sealed");
        m_sealedSound = record(vault, sealed.id, soundSize);
        sealed.status = SessionStatus::Finished;
        ASSERT_TRUE(vault.sessions().update(sealed));
        const auto changes = vault.sessions().journal(sealed.id)->changes;
        ASSERT_TRUE(vault.sessions().seal(sealed.id, sealedOf(sealed, changes)));
        const Session deleted = addSession(vault);
        giveAnswers(vault, deleted, 2, "deleted");
        ASSERT_TRUE(vault.sessions().erase(deleted.id, EraseReason::Withdrawn));
        ASSERT_TRUE(vault.close());
    }

    // With a log that is not empty, in image().
    void leaveKilled()
    {
        Vault vault = open();
        const Session second = addSession(vault);
        giveAnswers(vault, second, 8, "later");
        giveAnswers(vault, m_running, 3, "more");
        std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
    }

    Path flipped() const { return place().parent_path() / "flipped"; }

    void copyAnew(const Path& from) const
    {
        std::filesystem::remove_all(flipped());
        std::filesystem::copy(from, flipped(), std::filesystem::copy_options::recursive);
    }

    static void flip(const Path& path, std::uint64_t at, unsigned bit)
    {
        auto file = File::open(path, File::Mode::ReadWrite);
        std::array<std::byte, 1> byte{};
        ASSERT_TRUE(file && file->readAt(at, byte));
        byte[0] ^= std::byte{1} << bit;
        ASSERT_TRUE(file->writeAt(at, byte));
    }

    static std::uint64_t placeIn(const Target& target, std::uint64_t size, int number,
                                 SeededRandom& random)
    {
        if (number % 2 == 0 || target.hot.empty())
            return random.below(size);
        const auto& [from, length] = target.hot[random.below(target.hot.size())];
        return from + random.below(std::min(length, size - from));
    }

    Result<Vault> openFlipped(bool evenIfDamaged) const
    {
        OpenVault how;
        how.evenIfDamaged = evenIfDamaged;
        return Vault::open(flipped(), passphrase(), how);
    }

    // One flip is made already.
    void judge(const Target& target, std::uint64_t at, const Reading& written, Outcomes& outcomes)
    {
        auto vault = openFlipped(false);
        if (!vault) {
            ++outcomes.refused;
            const Error& error = vault.error();
            EXPECT_TRUE(error.code == ErrorCode::VaultKeyDamaged
                        || error.code == ErrorCode::VaultDatabaseDamaged
                        || error.code == ErrorCode::VaultSecretsDamaged)
                << codeText(error.code) << ' ' << error.detail;
            if (target.file == "vault.db") {
                EXPECT_THAT(error.args, testing::Contains(std::to_string(at / pageSize + 1)));
            }
            vault = openFlipped(true);
            if (vault)
                expectNothingElse(readAll(*vault), written);
            return;
        }
        const Reading reading = readAll(*vault);
        expectNothingElse(reading, written);
        const auto check = vault->check(true);
        ASSERT_TRUE(check);
        if (!vault->warnings().empty()) {
            ++outcomes.told;
            EXPECT_FALSE(check->ok()) << "what was told is among the findings";
        } else if (!check->ok()) {
            ++outcomes.found;
        } else {
            ++outcomes.harmless;
            EXPECT_EQ(reading, written) << "neither named nor harmless";
            EXPECT_TRUE(target.idle && target.idle(at)) << "nobody said that nothing stands here";
        }
        EXPECT_TRUE(vault->close());
    }

    void run(const std::string& name, const Target& target, std::uint64_t seed, int share = 1'000)
    {
        Reading written;
        copyAnew(target.image);
        {
            auto vault = openFlipped(false);
            ASSERT_TRUE(vault);
            written = readAll(*vault);
            ASSERT_TRUE(vault->check(true)->ok());
            // Else nothing could be found wrong.
            ASSERT_GE(written.at("session " + m_running.id.text()).size(), 30U);
            ASSERT_EQ(written.at("media " + m_openSound.text()).size(), 5U);
            ASSERT_EQ(written.at("media " + m_sealedSound.text()).size(), 5U);
        }
        SeededRandom random(seed);
        const std::uint64_t size = std::filesystem::file_size(target.image / target.file);
        const int flips = longRun() ? share : share / 50;
        Outcomes outcomes;
        for (int number = 0; number < flips && !HasFailure(); ++number) {
            const std::uint64_t at = placeIn(target, size, number, random);
            const auto bit = static_cast<unsigned>(random.below(8));
            SCOPED_TRACE(name + " byte " + std::to_string(at) + " bit " + std::to_string(bit));
            copyAnew(target.image);
            flip(flipped() / target.file, at, bit);
            judge(target, at, written, outcomes);
        }
        outcomes.print(name);
    }

    std::string onlyFileIn(const char* folder) const
    {
        const auto names = namesIn(place() / folder);
        EXPECT_EQ(names.size(), 1U);
        return std::string(folder) + "/" + *names.begin();
    }

    static std::string mediaFile(MediaId id) { return "media/" + id.text() + ".media"; }

    Session m_running;
    MediaId m_openSound;
    MediaId m_sealedSound;
};

// The twelve bytes behind a page's sum.
bool isFilling(std::uint64_t at)
{
    return at % pageSize >= pageSize - 12;
}

bool isBehindThePieces(std::uint64_t at)
{
    return at >= 512 + (soundSize / 4096 + 1) * pieceSize;
}

TEST_F(Flips, inTheDatabase)
{
    run("vault.db", {place(), "vault.db", {{0, pageSize}}, isFilling}, 1, 2'000);
}

// Of more than 8 MiB not every page is looked at when it is opened.
TEST_F(Flips, inALargeDatabase)
{
    {
        Vault vault = open();
        giveAnswers(vault, addSession(vault), 150, std::string(60'000, 'h'));
        ASSERT_TRUE(vault.close());
    }
    ASSERT_GT(std::filesystem::file_size(place() / "vault.db"), 8U << 20);
    run("vault.db, large", {place(), "vault.db", {{0, 60 * pageSize}}, isFilling}, 13, 400);
}

TEST_F(Flips, inTheKeyFile)
{
    run("vault.key", {place(), "vault.key", {{0, 640}, {3328, 768}}, {}}, 2);
}

TEST_F(Flips, inTheSecrets)
{
    const auto live = table().live();
    std::vector<std::pair<std::uint64_t, std::uint64_t>> hot;
    for (const std::uint32_t entry : live)
        for (const std::uint64_t copy : {0U, 32768U})
            hot.emplace_back(copy + std::uint64_t{entry} * 64, 64);
    const auto idle = [live](std::uint64_t at) {
        const auto entry = static_cast<std::uint32_t>(at / 65536 * 512 + at % 32768 / 64);
        return std::ranges::find(live, entry) == live.end() || at % 64 >= 48;
    };
    run("vault.erasable", {place(), "vault.erasable", hot, idle}, 3);
}

TEST_F(Flips, inTheMark)
{
    run("vault.mark", {place(), "vault.mark", {}, {}}, 4);
}

TEST_F(Flips, inTheCounterOfTries)
{
    run("vault.tries", {place(), "vault.tries", {}, {}}, 5);
}

TEST_F(Flips, inTheReserve)
{
    run("vault.reserve", {place(), "vault.reserve", {}, [](std::uint64_t) { return true; }}, 6,
        140);
}

TEST_F(Flips, inASealedSession)
{
    run("sealed/*.sealed", {place(), onlyFileIn("sealed"), {{0, 389}}, {}}, 7);
}

TEST_F(Flips, inARecordingOfAnOpenSession)
{
    const auto idle = [](std::uint64_t at) {
        return (at >= 64 && at < 512) || isBehindThePieces(at);
    };
    run("media/*.media, session open",
        {place(), mediaFile(m_openSound), {{0, 64}, {512, 5 * pieceSize}}, idle}, 8);
}

TEST_F(Flips, inARecordingOfASealedSession)
{
    // Behind the first box stand those of nobody.
    const auto idle = [](std::uint64_t at) {
        return (at >= 64 + 112 && at < 512) || isBehindThePieces(at);
    };
    run("media/*.media, session sealed",
        {place(), mediaFile(m_sealedSound), {{0, 176}, {512, 5 * pieceSize}}, idle}, 9);
}

// What stands in a log that is not empty: how many bytes of it count, and which pages.
struct Log
{
    std::uint64_t size = 32;
    std::set<std::uint64_t> pages;

    explicit Log(const Bytes& bytes)
    {
        const auto big = [&](std::uint64_t at) {
            std::uint64_t number = 0;
            for (std::uint64_t i = 0; i < 4; ++i)
                number = number << 8 | std::to_integer<std::uint64_t>(bytes[at + i]);
            return number;
        };
        while (size + frameSize <= bytes.size() && big(size + 8) == big(16)
               && big(size + 12) == big(20)) {
            pages.insert(big(size));
            size += frameSize;
        }
    }
};

TEST_F(Flips, inTheLogOfAVaultThatWasKilled)
{
    leaveKilled();
    const Log log(readFile(image() / "vault.db-wal").value());
    ASSERT_GT(log.pages.size(), 3U);
    const auto idle = [&](std::uint64_t at) { return at >= log.size; };
    run("vault.db-wal, killed", {image(), "vault.db-wal", {{0, 32}, {32, log.size - 32}}, idle},
        10);
}

TEST_F(Flips, inTheDatabaseOfAVaultThatWasKilled)
{
    leaveKilled();
    const Log log(readFile(image() / "vault.db-wal").value());
    const auto idle = [&](std::uint64_t at) {
        return isFilling(at) || log.pages.contains(at / pageSize + 1);
    };
    run("vault.db, killed", {image(), "vault.db", {}, idle}, 11);
}

TEST_F(Flips, inABackup)
{
    const Path good = place().parent_path() / "a.cuadbackup";
    {
        Vault vault = open();
        ASSERT_TRUE(vault.backUp(good));
    }
    const Path bad = place().parent_path() / "b.cuadbackup";
    std::filesystem::copy_file(good, bad);
    SeededRandom random(12);
    const Target target{{}, {}, {{0, 16}, {16, 4256}}, {}};
    const std::uint64_t size = std::filesystem::file_size(good);
    Outcomes outcomes;
    for (int number = 0; number < (longRun() ? 1'000 : 20) && !HasFailure(); ++number) {
        const std::uint64_t at = placeIn(target, size, number, random);
        const auto bit = static_cast<unsigned>(random.below(8));
        SCOPED_TRACE("byte " + std::to_string(at) + " bit " + std::to_string(bit));
        flip(bad, at, bit);
        const auto verified = Vault::verifyBackup(bad, passphrase());
        const auto restored = Vault::restore(bad, passphrase(), flipped());
        ASSERT_FALSE(verified) << "no byte of a backup stands for nothing";
        EXPECT_TRUE(verified.error().code == ErrorCode::BackupDamaged
                    || (at < 8 && verified.error().code == ErrorCode::BackupNotOne))
            << codeText(verified.error().code) << ' ' << verified.error().detail;
        EXPECT_FALSE(restored);
        EXPECT_FALSE(std::filesystem::exists(flipped()));
        ++outcomes.refused;
        flip(bad, at, bit); // and back
    }
    EXPECT_TRUE(Vault::verifyBackup(bad, passphrase()));
    outcomes.print("*.cuadbackup");
}

} // namespace
} // namespace cuaderno
