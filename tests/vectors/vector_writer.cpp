// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
//   vector_writer FOLDER [KIND]
//
// Makes the files of tests/vectors anew, all of them or those of one kind, with new keys. They were
// made once and stay: what was written must open for ever. Not run by any test.
#include "vectors/vector_writer.h"

#include "base/secret.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <string_view>

namespace cuaderno::test {

Bytes Pieces::swapped(Bytes bytes, std::size_t a, std::size_t b) const
{
    const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at + a * size);
    const auto to = bytes.begin() + static_cast<std::ptrdiff_t>(at + b * size);
    std::swap_ranges(from, from + static_cast<std::ptrdiff_t>(size), to);
    return bytes;
}

Bytes Pieces::repeated(const Bytes& bytes, std::size_t which) const
{
    const std::size_t end = at + (which + 1) * size;
    Bytes longer = first(bytes, end);
    append(longer, ByteView(bytes).subspan(end - size, size));
    append(longer, ByteView(bytes).subspan(end));
    return longer;
}

Bytes Pieces::without(const Bytes& bytes, std::size_t which) const
{
    Bytes shorter = first(bytes, at + which * size);
    append(shorter, ByteView(bytes).subspan(at + (which + 1) * size));
    return shorter;
}

} // namespace cuaderno::test

int main(int argc, char** argv)
{
    using namespace cuaderno;
    if (argc < 2 || argc > 3 || !hardenProcess()) {
        std::fputs("usage: vector_writer FOLDER [KIND]\n", stderr);
        return 2;
    }
    try {
        const Path folder = argv[1];

        struct Kind
        {
            std::string_view name;
            std::string_view folder;
            void (*make)(const Path&);
        };

        constexpr std::array<Kind, 5> kinds{{{"envelope", "envelope", test::writeEnvelopes},
                                             {"media", "media", test::writeMedia},
                                             {"keyfile", "keyfile", test::writeKeyFiles},
                                             {"pin", "keyfile", test::writePins},
                                             {"backup", "backup", test::writeBackups}}};
        for (const Kind& kind : kinds) {
            if (argc == 3 && kind.name != argv[2])
                continue;
            std::filesystem::create_directories(folder / kind.folder);
            kind.make(folder / kind.folder);
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
    return 0;
}
