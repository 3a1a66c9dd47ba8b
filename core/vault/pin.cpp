// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/pin.h"

#include "crypto/hash.h"
#include "vault/key_card.h"

#include <algorithm>

namespace cuaderno {

namespace {

// In the file: magic | secret 32 | the first 8 bytes of a hash of it.
constexpr std::string_view magic{"CUADDEV\x01", 8};
constexpr std::size_t sumSize = 8;
constexpr std::size_t fileSize = magic.size() + deviceSecretSize + sumSize;
// In memory, before the secret and what was typed.
constexpr std::string_view prefix{"cuaderno device\0", 16};

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

Hash256 sumOf(ByteView secret)
{
    Hash256 sum{};
    Blake2b(sum.size()).add(asBytes("cuaderno device secret 1")).add(secret).finish(sum);
    return sum;
}

} // namespace

Result<Secret> makeDeviceSecret(const Path& file)
{
    Secret secret = Secret::random(deviceSecretSize);
    Secret bytes(fileSize);
    if (secret.empty() || bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::copy(asBytes(magic), bytes.bytes().begin());
    std::ranges::copy(secret.view(), bytes.bytes().subspan(magic.size()).begin());
    std::ranges::copy(ByteView(sumOf(secret.view())).first(sumSize),
                      bytes.bytes().last(sumSize).begin());
    auto fresh = File::open(file, File::Mode::Create);
    if (!fresh)
        return fresh.failure();
    Status done = fresh->writeAt(0, bytes.view());
    if (done)
        done = fresh->sync();
    if (done)
        done = syncFolder(file.has_parent_path() ? file.parent_path() : Path("."));
    if (!done) {
        (void)removeFile(file);
        return done.failure();
    }
    return secret;
}

Result<Secret> readDeviceSecret(const Path& path)
{
    auto file = File::open(path, File::Mode::Read);
    if (!file)
        return file.failure();
    // One more, so that a longer file shows.
    Secret bytes(fileSize + 1);
    if (bytes.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    auto count = file->readSome(0, bytes.bytes());
    if (!count)
        return count.failure();
    const ByteView secret = bytes.view().subspan(magic.size(), deviceSecretSize);
    const bool good = *count == fileSize && asText(bytes.view().first(magic.size())) == magic
                      && sameBytes(ByteView(sumOf(secret)).first(sumSize),
                                   bytes.view().subspan(magic.size() + deviceSecretSize, sumSize));
    if (!good)
        return fail(ErrorCode::UsedWrongly, "device secret", at(path),
                    {"a file that holds no device's secret, or a damaged one"});
    Secret read = Secret::from(secret);
    if (read.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return read;
}

Secret withDeviceSecret(const Secret& typed, const Secret& deviceSecret)
{
    if (looksLikeKeyCard(typed))
        return typed.copy();
    Secret way(prefix.size() + deviceSecretSize + typed.size());
    if (way.empty() || deviceSecret.size() != deviceSecretSize)
        return {};
    std::ranges::copy(asBytes(prefix), way.bytes().begin());
    std::ranges::copy(deviceSecret.view(), way.bytes().subspan(prefix.size()).begin());
    std::ranges::copy(typed.view(), way.bytes().last(typed.size()).begin());
    return way;
}

bool hasDeviceSecret(const Secret& way)
{
    return way.size() >= prefix.size() + deviceSecretSize && way.text().starts_with(prefix);
}

TypedWay typedWay(const Secret& way)
{
    if (!hasDeviceSecret(way))
        return {way.copy(), {}};
    const ByteView rest = way.view().subspan(prefix.size());
    return {Secret::from(rest.subspan(deviceSecretSize)),
            Secret::from(rest.first(deviceSecretSize))};
}

Status checkPin(const Secret& pin)
{
    const bool digits =
        std::ranges::all_of(pin.text(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < shortestPin)
        return fail(ErrorCode::VaultPinTooShort, {}, {}, {std::to_string(shortestPin)});
    return {};
}

} // namespace cuaderno
