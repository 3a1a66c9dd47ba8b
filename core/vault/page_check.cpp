// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/page_check.h"

#include "vault/page_codec.h"

namespace cuaderno {

Result<PageCheck> checkPages(const RawReader& read, const Secret& key)
{
    constexpr std::size_t pagesAtOnce = 64;
    PageCheck check;
    Secret codeKey;
    Bytes buffer(pagesAtOnce * pageSize);
    for (;;) {
        auto got = read(check.pages * pageSize, buffer);
        if (!got)
            return got.failure();
        if (check.pages == 0) {
            if (*got < pageSize) {
                check.damaged.push_back(1);
                return check;
            }
            auto derived = pageCodeKey(key, ByteView(buffer).first(pageSaltSize));
            if (!derived)
                return derived.failure();
            codeKey = std::move(*derived);
        }
        for (std::size_t at = 0; at + pageSize <= *got; at += pageSize) {
            ++check.pages;
            if (!pageHolds(codeKey, ByteView(buffer).subspan(at, pageSize), check.pages))
                check.damaged.push_back(check.pages);
        }
        if (*got < buffer.size()) {
            check.rest = *got % pageSize;
            return check;
        }
    }
}

} // namespace cuaderno
