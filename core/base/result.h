// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace cuaderno {

// A value or an Error; may not be dropped. No function of core lets an exception out.
//
//     auto bytes = readFile(path);
//     if (!bytes)
//         return bytes.failure();
//     return parse(*bytes);
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;

    Result(Base base) : Base(std::move(base)) {}

    // The failure, to be returned from a function with another value type. REQUIRES: there is one.
    tl::unexpected<Error> failure() { return tl::unexpected<Error>(std::move(this->error())); }
};

// In a namespace of its own, which nobody has to name: GCC 12 takes an enumerator Status of a
// scoped enum for one that shadows it (-Wshadow).
inline namespace outcome {
using Status = Result<void>;
}

// return fail(ErrorCode::FormCycle, "calculate", {.path = "/data/a"}, {"/data/a"});
inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}, Place where = {},
                                  std::vector<std::string> args = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(where), std::move(args)});
}

} // namespace cuaderno
