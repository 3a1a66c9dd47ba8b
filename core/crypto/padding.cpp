// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/padding.h"

#include <sodium.h>

namespace cuaderno {

namespace {

struct Steps
{
    std::size_t first;
    std::size_t second;
    std::size_t third; // 0: there is none
    std::size_t multiple;
};

constexpr Steps recordSteps{128, 1024, 0, 4096};
constexpr Steps envelopeSteps{16 << 10, 64 << 10, 256 << 10, 1 << 20};

// At least one byte of padding is always added.
std::size_t blockFor(std::size_t size, const Steps& steps)
{
    for (const std::size_t step : {steps.first, steps.second, steps.third}) {
        if (size < step)
            return step;
    }
    return steps.multiple;
}

std::size_t blockOf(std::size_t padded, const Steps& steps)
{
    for (const std::size_t step : {steps.first, steps.second, steps.third}) {
        if (padded == step)
            return step;
    }
    return padded % steps.multiple == 0 ? steps.multiple : 0;
}

void pad(Bytes& bytes, const Steps& steps)
{
    const std::size_t size = bytes.size();
    const std::size_t block = blockFor(size, steps);
    const std::size_t padded = size + block - size % block;
    bytes.resize(padded);
    std::size_t written = 0;
    sodium_pad(&written, reinterpret_cast<unsigned char*>(bytes.data()), size, block, padded);
}

Status unpad(Bytes& bytes, const Steps& steps)
{
    const std::size_t block = blockOf(bytes.size(), steps);
    std::size_t size = 0;
    if (block == 0 || bytes.empty()
        || sodium_unpad(&size, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                        block)
               != 0)
        return fail(ErrorCode::CryptoDamaged, "padding");
    bytes.resize(size);
    return {};
}

} // namespace

void padRecord(Bytes& bytes)
{
    pad(bytes, recordSteps);
}

Status unpadRecord(Bytes& bytes)
{
    return unpad(bytes, recordSteps);
}

void padEnvelope(Bytes& bytes)
{
    pad(bytes, envelopeSteps);
}

Status unpadEnvelope(Bytes& bytes)
{
    return unpad(bytes, envelopeSteps);
}

} // namespace cuaderno
