// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html.h"

#include "base/text.h"

namespace cuaderno {

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; }
body { margin: 0; background: #ffffff; color: #1d1b18; font: 1.0625rem/1.5 "Noto Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font: 600 1.9rem/1.2 "Noto Serif", serif; margin: 0 0 .5rem; }
h2 { font: 600 1.35rem/1.25 "Noto Serif", serif; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
code { font-family: "Noto Sans Mono", monospace; }
p { margin: .35rem 0; }
ul.labels { list-style: none; margin: .25rem 0; padding: 0; }
ul.labels li { padding: .1rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
caption { text-align: start; color: #4f4a43; padding: .25rem 0; }
th, td { border-top: 1px solid #8a8278; padding: .35rem .75rem .35rem 0; text-align: start; vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
.note { border-inline-start: .25rem solid #8a8278; padding-inline-start: .75rem; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, ul.labels { break-inside: avoid; }
}
)";

} // namespace

std::string htmlText(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        default:
            // Control characters have no place in XML, in no form.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                escaped += c;
        }
    }
    return escaped;
}

std::string htmlLanguage(std::string_view language)
{
    const std::size_t open = language.rfind('(');
    const std::size_t close = language.rfind(')');
    if (open != std::string_view::npos && close != std::string_view::npos && open + 1 < close)
        return std::string(trim(language.substr(open + 1, close - open - 1)));
    return std::string(trim(language));
}

std::string languageAttributes(std::string_view language)
{
    const std::string code = htmlLanguage(language);
    return " lang=\"" + htmlText(code) + "\" dir=\"" + (isRightToLeft(code) ? "rtl" : "ltr") + "\"";
}

std::string htmlPage(std::string_view title, std::string_view main)
{
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n"
                       "<meta charset=\"utf-8\"/>\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                       "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>";
    page += htmlText(title);
    page += "</title>\n<style>";
    page += style;
    page += "</style>\n</head>\n<body>\n<main>\n";
    page += main;
    page += "</main>\n</body>\n</html>\n";
    return page;
}

} // namespace cuaderno
