// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the vault costs: opening, an answer's commit beside a bare one, sealing and opening a
// session.
#include "crypto/kdf.h"
#include "crypto/stream.h"
#include "full_vault.h"
#include "vault/database.h"
#include "vault/envelope.h"
#include "vault_support.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace cuaderno {
namespace {

using namespace test;

// Microseconds of every call, for the middle and the slow end.
class Latencies
{
public:
    template <typename Act>
    void time(Act act)
    {
        const auto begin = std::chrono::steady_clock::now();
        act();
        m_all.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
                .count());
    }

    void report(benchmark::State& state, const std::string& prefix)
    {
        std::ranges::sort(m_all);
        state.counters[prefix + "p50_us"] = m_all[m_all.size() / 2];
        state.counters[prefix + "p99_us"] = m_all[m_all.size() * 99 / 100];
    }

private:
    std::vector<double> m_all;
};

Vault makeCheap(const Path& place)
{
    (void)Vault::create(place, passphrase(), quickly()).value().close();
    cheapen(place);
    return std::move(Vault::open(place, passphrase()).value());
}

Session begin(Vault& vault)
{
    const Participant participant = someone();
    (void)vault.participants().save(participant);
    Session session = sessionOf(participant);
    const Consent consent = consentOf(participant);
    session.consent = consent.id;
    (void)vault.consents().add(consent);
    (void)vault.sessions().add(session);
    return session;
}

std::vector<Change> oneAnswer(int number)
{
    return {answer("/data/job[" + std::to_string(number) + "]/hours", std::string(60, 'x'))};
}

void unlockAtTheFloor(benchmark::State& state)
{
    const Secret words = passphrase();
    const Bytes salt(kdfSaltSize);
    for (auto _ : state)
        benchmark::DoNotOptimize(passphraseKey(words, salt, kdfFloor));
}

BENCHMARK(unlockAtTheFloor)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

void fill(Vault& vault, std::int64_t sessions)
{
    for (std::int64_t count = 0; count < sessions; ++count) {
        const Session session = begin(vault);
        std::vector<Change> changes;
        for (int number = 1; number <= 20; ++number)
            changes.push_back(oneAnswer(number).front());
        (void)vault.sessions().append(session.id, changes);
    }
}

// Beyond Argon2id: with sessions of twenty answers each.
void openBeyondTheKey(benchmark::State& state)
{
    const TemporaryFolder folder;
    const Path place = folder.path() / "vault";
    {
        Vault vault = makeCheap(place);
        fill(vault, state.range(0));
    }
    for (auto _ : state) {
        auto vault = Vault::open(place, passphrase());
        state.PauseTiming();
        if (!vault || !vault->close())
            state.SkipWithError("does not open");
        state.ResumeTiming();
    }
}

BENCHMARK(openBeyondTheKey)->Arg(10)->Arg(300)->Unit(benchmark::kMillisecond)->Iterations(20);

// The same with sessions of three answers, twenty a person, over fifty weeks. Making it takes
// minutes on a disk: TMPDIR=/dev/shm.
void openAFullVault(benchmark::State& state)
{
    const TemporaryFolder folder;
    const Path place = folder.path() / "vault";
    {
        const Vault vault = makeCheap(place);
    }
    test::fill(place, static_cast<int>(state.range(0)));
    for (auto _ : state) {
        auto vault = Vault::open(place, passphrase());
        state.PauseTiming();
        if (!vault || !vault->close())
            state.SkipWithError("does not open");
        state.ResumeTiming();
    }
}

BENCHMARK(openAFullVault)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond)->Iterations(3);

void listAWeekOfAFullVault(benchmark::State& state)
{
    const TemporaryFolder folder;
    const Path place = folder.path() / "vault";
    {
        const Vault vault = makeCheap(place);
    }
    test::fill(place, static_cast<int>(state.range(0)));
    Vault vault = Vault::open(place, passphrase()).value();
    std::size_t count = 0;
    for (auto _ : state)
        count = vault.sessions().inWeek({2026, 3})->sessions.size();
    state.counters["sessions"] = static_cast<double>(count);
}

BENCHMARK(listAWeekOfAFullVault)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

void beginInAFullVault(benchmark::State& state)
{
    const TemporaryFolder folder;
    const Path place = folder.path() / "vault";
    {
        const Vault vault = makeCheap(place);
    }
    test::fill(place, static_cast<int>(state.range(0)));
    Vault vault = Vault::open(place, passphrase()).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(addSession(vault));
}

BENCHMARK(beginInAFullVault)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50);

void listAWeek(benchmark::State& state)
{
    const TemporaryFolder folder;
    Vault vault = makeCheap(folder.path() / "vault");
    fill(vault, state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(vault.sessions().inWeek({2026, 3}));
}

BENCHMARK(listAWeek)->Arg(300)->Unit(benchmark::kMillisecond);

// Beside the same bytes in a table without anything of ours, one after the other, so that both meet
// the same disk.
void commitOfAnAnswer(benchmark::State& state)
{
    const TemporaryFolder folder;
    Vault vault = makeCheap(folder.path() / "vault");
    const Session session = begin(vault);
    auto bare =
        Database::open(folder.path() / "bare.db", Secret::random(32), Database::Mode::Create);
    (void)bare->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)");
    const Bytes bytes(120);
    Latencies ours;
    Latencies theirs;
    int number = 0;
    for (auto _ : state) {
        const auto changes = oneAnswer(++number);
        ours.time([&] { (void)vault.sessions().append(session.id, changes); });
        state.PauseTiming();
        theirs.time([&] {
            (void)bare->begin();
            {
                auto write = bare->prepare("INSERT INTO t (a, b) VALUES (?1, ?2)");
                (void)write->bind(1, std::int64_t{number}).bind(2, bytes).run();
            }
            (void)bare->commit();
        });
        state.ResumeTiming();
    }
    ours.report(state, "");
    theirs.report(state, "bare_");
}

BENCHMARK(commitOfAnAnswer)->Unit(benchmark::kMicrosecond)->UseRealTime()->Iterations(2000);

SealedSession eightyAnswers(const Session& session)
{
    std::vector<Change> changes;
    for (int number = 1; number <= 80; ++number)
        changes.push_back(oneAnswer(number).front());
    return sealedOf(session, changes);
}

void sealASession(benchmark::State& state)
{
    const TemporaryFolder folder;
    Vault vault = makeCheap(folder.path() / "vault");
    for (auto _ : state) {
        state.PauseTiming();
        Session session = begin(vault);
        session.status = SessionStatus::Finished;
        (void)vault.sessions().update(session);
        const SealedSession sealed = eightyAnswers(session);
        state.ResumeTiming();
        if (!vault.sessions().seal(session.id, sealed))
            state.SkipWithError("is not sealed");
    }
}

BENCHMARK(sealASession)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(50);

void openASealedSession(benchmark::State& state)
{
    const TemporaryFolder folder;
    Vault vault = makeCheap(folder.path() / "vault");
    Session session = begin(vault);
    session.status = SessionStatus::Finished;
    (void)vault.sessions().update(session);
    (void)vault.sessions().seal(session.id, eightyAnswers(session));
    for (auto _ : state)
        benchmark::DoNotOptimize(vault.sessions().openSealed(session.id));
}

BENCHMARK(openASealedSession)->Unit(benchmark::kMicrosecond);

// An envelope of nearly a MiB without any disk, beside libsodium's secretstream on the same bytes
// in the same messages.
constexpr std::size_t envelopePayload = (1U << 20) - 4096;
constexpr std::size_t messageSize = 4096;

void countBytes(benchmark::State& state)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(envelopePayload));
}

Result<Bytes> someEnvelope(const BoxKeyPair& lead, const SignKeyPair& device)
{
    const Bytes payload(envelopePayload);
    const std::array recipients{lead.publicKey};
    return closeEnvelope({EnvelopeId::random(), SessionId::random(), 1}, payload, recipients,
                         device);
}

void closeALargeEnvelope(benchmark::State& state)
{
    const BoxKeyPair lead = BoxKeyPair::make();
    const SignKeyPair device = SignKeyPair::make();
    for (auto _ : state)
        benchmark::DoNotOptimize(someEnvelope(lead, device));
    countBytes(state);
}

void openALargeEnvelope(benchmark::State& state)
{
    const BoxKeyPair lead = BoxKeyPair::make();
    const Bytes envelope = someEnvelope(lead, SignKeyPair::make()).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(openEnvelope(envelope, lead));
    countBytes(state);
}

Bytes bareStream(const Secret& key)
{
    const Bytes message(messageSize);
    StreamWriter writer(key);
    Bytes out;
    out.reserve(envelopePayload + envelopePayload / 200);
    for (std::size_t at = 0; at < envelopePayload; at += messageSize)
        writer.push(message, at + messageSize >= envelopePayload, out);
    return out;
}

void closeBareStream(benchmark::State& state)
{
    const Secret key = Secret::random(32);
    for (auto _ : state)
        benchmark::DoNotOptimize(bareStream(key));
    countBytes(state);
}

void openBareStream(benchmark::State& state)
{
    const Secret key = Secret::random(32);
    const Bytes message(messageSize);
    StreamWriter writer(key);
    Bytes closed;
    for (std::size_t at = 0; at < envelopePayload; at += messageSize)
        writer.push(message, at + messageSize >= envelopePayload, closed);
    for (auto _ : state) {
        auto reader = StreamReader::open(key, writer.header());
        Bytes plain;
        plain.reserve(envelopePayload);
        for (std::size_t at = 0; at < closed.size(); at += messageSize + streamOverhead)
            (void)reader->pull(ByteView(closed).subspan(at, messageSize + streamOverhead), plain);
        benchmark::DoNotOptimize(plain);
    }
    countBytes(state);
}

BENCHMARK(closeALargeEnvelope)->Unit(benchmark::kMillisecond);
BENCHMARK(closeBareStream)->Unit(benchmark::kMillisecond);
BENCHMARK(openALargeEnvelope)->Unit(benchmark::kMillisecond);
BENCHMARK(openBareStream)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace cuaderno

BENCHMARK_MAIN();
