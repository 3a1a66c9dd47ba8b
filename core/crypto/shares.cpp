// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/shares.h"

#include "base/paper_text.h"
#include "base/random.h"
#include "crypto/hash.h"

#include <algorithm>
#include <cassert>
#include <memory>

extern "C" {
#include <libgfshare.h>
}

namespace cuaderno {

namespace {

constexpr std::string_view word = "CUADSHARE1";
constexpr std::string_view domain = "cuaderno share 1";
constexpr std::size_t secretSize = 32;
constexpr std::uint8_t shareCount = 3;
constexpr std::uint8_t threshold = 2;

// u8 version | set 8 | u8 number | u8 threshold | share 32 | check 8
constexpr std::uint8_t version = 1;
constexpr std::size_t setAt = 1;
constexpr std::size_t numberAt = 9;
constexpr std::size_t thresholdAt = 10;
constexpr std::size_t shareAt = 11;
constexpr std::size_t checkAt = shareAt + secretSize;
constexpr std::size_t checkSize = 8;
constexpr std::size_t textBytes = checkAt + checkSize;

// The library has no random numbers of its own, and offers random(), which can be guessed. It also
// overwrites what it frees with them: its buffers hold the secret, in ordinary memory.
void fillForLibrary(unsigned char* bytes, unsigned int size)
{
    secureRandom::fill(std::as_writable_bytes(std::span(bytes, size)));
}

struct Freed
{
    void operator()(gfshare_ctx* context) const { gfshare_ctx_free(context); }
};

using Context = std::unique_ptr<gfshare_ctx, Freed>;

Hash256 checkOf(ByteView bytes)
{
    Hash256 sum{};
    Blake2b(sum.size()).add(asBytes(domain)).add(bytes.first(checkAt)).finish(sum);
    return sum;
}

tl::unexpected<Error> noMemory()
{
    return fail(ErrorCode::OutOfMemory, "secret memory");
}

tl::unexpected<Error> unreadable()
{
    return fail(ErrorCode::ShareUnreadable, "share");
}

} // namespace

Result<std::array<Share, 3>> splitTwoOfThree(const Secret& secret)
{
    assert(secret.size() == secretSize);
    gfshare_fill_rand = fillForLibrary;
    std::array<unsigned char, shareCount> numbers{1, 2, 3};
    const Context context(gfshare_ctx_init_enc(numbers.data(), shareCount, threshold, secretSize));
    Secret given = secret.copy();
    if (!context || given.empty())
        return noMemory();
    gfshare_ctx_enc_setsecret(context.get(), given.raw());
    std::array<Share, 3> shares;
    secureRandom::fill(shares[0].set);
    for (std::uint8_t at = 0; at < shareCount; ++at) {
        Share& share = shares[at];
        share.set = shares[0].set;
        share.number = numbers[at];
        share.bytes = Secret(secretSize);
        if (share.bytes.empty())
            return noMemory();
        gfshare_ctx_enc_getshare(context.get(), at, share.bytes.raw());
    }
    return shares;
}

Result<Secret> joinShares(const Share& a, const Share& b)
{
    const auto isOne = [](const Share& share) {
        return share.number >= 1 && share.number <= shareCount && share.bytes.size() == secretSize;
    };
    if (!isOne(a) || !isOne(b))
        return unreadable();
    if (a.set != b.set || a.number == b.number)
        return fail(ErrorCode::ShareOfAnother,
                    a.set != b.set ? "two splittings" : "twice the same");
    gfshare_fill_rand = fillForLibrary;
    std::array<unsigned char, threshold> numbers{a.number, b.number};
    const Context context(gfshare_ctx_init_dec(numbers.data(), threshold, secretSize));
    Secret secret(secretSize);
    Secret first = a.bytes.copy();
    Secret second = b.bytes.copy();
    if (!context || secret.empty() || first.empty() || second.empty())
        return noMemory();
    gfshare_ctx_dec_giveshare(context.get(), 0, first.raw());
    gfshare_ctx_dec_giveshare(context.get(), 1, second.raw());
    gfshare_ctx_dec_extract(context.get(), secret.raw());
    return secret;
}

Secret shareText(const Share& share)
{
    assert(share.bytes.size() == secretSize);
    Secret bytes(textBytes);
    if (bytes.empty())
        return bytes;
    auto to = bytes.bytes();
    to[0] = std::byte{version};
    std::ranges::copy(share.set, to.subspan(setAt).begin());
    to[numberAt] = std::byte{share.number};
    to[thresholdAt] = std::byte{threshold};
    std::ranges::copy(share.bytes.view(), to.subspan(shareAt).begin());
    std::ranges::copy(ByteView(checkOf(to)).first(checkSize), to.subspan(checkAt).begin());
    return toPaperText(word, bytes.view());
}

Result<Share> readShare(const Secret& text)
{
    auto bytes = fromPaperText(word, textBytes, text.view());
    if (!bytes && bytes.error().code == ErrorCode::OutOfMemory)
        return bytes.failure();
    if (!bytes)
        return unreadable();
    const ByteView from = bytes->view();
    if (!sameBytes(ByteView(checkOf(from)).first(checkSize), from.subspan(checkAt, checkSize)))
        return unreadable();
    Share share;
    std::ranges::copy(from.subspan(setAt, share.set.size()), share.set.begin());
    share.number = std::to_integer<std::uint8_t>(from[numberAt]);
    const bool known = std::to_integer<std::uint8_t>(from[0]) == version
                       && std::to_integer<std::uint8_t>(from[thresholdAt]) == threshold
                       && share.number >= 1 && share.number <= shareCount;
    if (!known)
        return unreadable();
    share.bytes = Secret::from(from.subspan(shareAt, secretSize));
    if (share.bytes.empty())
        return noMemory();
    return share;
}

} // namespace cuaderno
