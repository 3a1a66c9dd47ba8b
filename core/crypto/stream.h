// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <sodium/crypto_secretstream_xchacha20poly1305.h>

namespace cuaderno {

// A sequence of messages under one key that can be neither reordered, shortened, lengthened nor
// taken apart without notice (crypto_secretstream).
constexpr std::size_t streamHeaderSize = 24;
constexpr std::size_t streamOverhead = 17; // a message

class StreamWriter
{
public:
    // REQUIRES: a key of 32 bytes.
    explicit StreamWriter(const Secret& key);
    ~StreamWriter();
    StreamWriter(const StreamWriter&) = delete;
    StreamWriter& operator=(const StreamWriter&) = delete;

    // Stands before the first message.
    const std::array<std::byte, streamHeaderSize>& header() const { return m_header; }

    // Appends the closed message to `out`. Nothing may follow the final one.
    void push(ByteView message, bool final, Bytes& out);

private:
    crypto_secretstream_xchacha20poly1305_state m_state;
    std::array<std::byte, streamHeaderSize> m_header{};
};

class StreamReader
{
public:
    // REQUIRES: a key of 32 bytes.
    static Result<StreamReader> open(const Secret& key, ByteView header);
    ~StreamReader();
    StreamReader(const StreamReader&) = default;
    StreamReader& operator=(const StreamReader&) = default;

    // Appends the opened message to `out`. CryptoDamaged; CryptoTruncated when a message comes
    // after the final one.
    Status pull(ByteView closed, Bytes& out);

    // The final message was read; without it the sequence was cut short.
    bool ended() const { return m_ended; }

private:
    StreamReader() = default;

    crypto_secretstream_xchacha20poly1305_state m_state{};
    bool m_ended = false;
};

} // namespace cuaderno
