// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/stream.h"

#include "crypto/raw.h"

#include <sodium.h>

#include <cassert>

namespace cuaderno {

StreamWriter::StreamWriter(const Secret& key) : m_state{}
{
    static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == streamHeaderSize);
    static_assert(crypto_secretstream_xchacha20poly1305_ABYTES == streamOverhead);
    assert(key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, rawTo(std::span(m_header)),
                                                    key.raw());
}

StreamWriter::~StreamWriter()
{
    sodium_memzero(&m_state, sizeof m_state);
}

void StreamWriter::push(ByteView message, bool final, Bytes& out)
{
    const std::size_t at = out.size();
    out.resize(at + message.size() + streamOverhead);
    const unsigned char tag = final ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(&m_state, rawTo(std::span(out).subspan(at)), nullptr,
                                               rawFrom(message), message.size(), nullptr, 0, tag);
}

Result<StreamReader> StreamReader::open(const Secret& key, ByteView header)
{
    StreamReader reader;
    if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES
        || header.size() != streamHeaderSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&reader.m_state, rawFrom(header),
                                                           key.raw())
               != 0)
        return fail(ErrorCode::CryptoDamaged, "stream header");
    return reader;
}

StreamReader::~StreamReader()
{
    sodium_memzero(&m_state, sizeof m_state);
}

Status StreamReader::pull(ByteView closed, Bytes& out)
{
    if (m_ended)
        return fail(ErrorCode::CryptoTruncated, "a message after the last");
    if (closed.size() < streamOverhead)
        return fail(ErrorCode::CryptoDamaged, "shorter than a message");
    const std::size_t at = out.size();
    out.resize(at + closed.size() - streamOverhead + 1);
    unsigned char tag = 0;
    const int done = crypto_secretstream_xchacha20poly1305_pull(
        &m_state, rawTo(std::span(out).subspan(at)), nullptr, &tag, rawFrom(closed), closed.size(),
        nullptr, 0);
    out.pop_back();
    if (done != 0) {
        out.resize(at);
        return fail(ErrorCode::CryptoDamaged, "a message does not open");
    }
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return {};
}

} // namespace cuaderno
