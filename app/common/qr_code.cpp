// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/qr_code.h"

#include "base/text.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <cerrno>
#include <iterator>
#include <memory>

namespace cuaderno {

namespace {

// What is drawn is a key: the library's copy is overwritten before it is given back.
struct Wiped
{
    void operator()(QRcode* code) const
    {
        const auto count =
            static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
        wipe(std::as_writable_bytes(std::span(code->data, count)));
        QRcode_free(code);
    }
};

constexpr int quiet = 4;
constexpr int pageWidth = 420;
constexpr int margin = 30;
constexpr int lineHeight = 30;
constexpr std::size_t groupsInALine = 5;

void addModules(std::string& svg, const QrCode& code, int left, int top, int module)
{
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size; ++column) {
            if (code.at(column, row))
                fmt::format_to(std::back_inserter(svg), "M{} {}h{}v{}h-{}z", left + column * module,
                               top + row * module, module, module, module);
        }
    }
}

} // namespace

Result<QrCode> makeQrCode(std::string_view text)
{
    std::string whole(text);
    const std::unique_ptr<QRcode, Wiped> made(
        QRcode_encodeString(whole.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    const int reason = errno;
    wipe(whole);
    if (!made)
        return fail(reason == ENOMEM ? ErrorCode::OutOfMemory : ErrorCode::UsedWrongly, "QR code",
                    {}, {"a text that fits no QR code"});
    QrCode code;
    code.size = made->width;
    const auto count = static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    code.dark.reserve(count);
    for (std::size_t at = 0; at < count; ++at)
        code.dark.push_back((made->data[at] & 1U) != 0);
    return code;
}

Result<Secret> printedCard(const Secret& text, std::string_view title)
{
    auto code = makeQrCode(text.text());
    if (!code)
        return code.failure();
    const int module = (pageWidth - 2 * margin) / (code->size + 2 * quiet);
    const int square = module * (code->size + 2 * quiet);
    const auto groups = split(text.text(), '-');
    const auto lines = static_cast<int>((groups.size() + groupsInALine - 1) / groupsInALine);
    const int top = margin + 2 * lineHeight;
    const int height = top + square + (lines + 1) * lineHeight + margin;
    std::string svg;
    // A buffer that grows would leave copies of what it held.
    svg.reserve(std::size_t{1} << 17);
    const auto add = std::back_inserter(svg);
    fmt::format_to(
        add,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"105mm\" viewBox=\"0 0 {0} {1}\">"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"#fff\"/>"
        "<text x=\"{2}\" y=\"{3}\" font-family=\"sans-serif\" font-size=\"20\">{4}</text>"
        "<path fill=\"#000\" d=\"",
        pageWidth, height, margin, margin + lineHeight, title);
    addModules(svg, *code, (pageWidth - square) / 2 + quiet * module, top + quiet * module, module);
    fmt::format_to(add, "\"/><g font-family=\"monospace\" font-size=\"20\">");
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const auto line = static_cast<int>(at / groupsInALine);
        const auto column = static_cast<int>(at % groupsInALine);
        // The first group is a word, and the only one of more than four letters.
        const int left = margin + column * 74 + (line == 0 && column > 0 ? 60 : 0);
        fmt::format_to(add, "<text x=\"{}\" y=\"{}\">{}</text>", left,
                       top + square + (line + 1) * lineHeight, groups[at]);
    }
    fmt::format_to(add, "</g></svg>\n");
    Secret page = Secret::fromText(svg);
    wipe(svg);
    if (page.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return page;
}

} // namespace cuaderno
