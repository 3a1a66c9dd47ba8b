// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// XML written from front to back, an element a line. Where an element holds text, no white space is
// added to it or to what stands in it.
//
//     XmlText xml;
//     xml.begin("label");
//     xml.attribute("ref", "jr:itext('a')");
//     xml.end();
//     xml.take();
class XmlText
{
public:
    XmlText();

    void begin(std::string_view name);
    // REQUIRES: nothing was put into the element yet.
    void attribute(std::string_view name, std::string_view value);
    // White space counts from here on, as if text stood in the element.
    void beginText();
    void text(std::string_view text);
    void end();
    // An element with nothing but a text in it; with an empty text, an empty element.
    void element(std::string_view name, std::string_view text = {});

    // The whole document. REQUIRES: all that began has ended.
    std::string take();

private:
    struct Open
    {
        std::string name;
        bool holdsText = false;
        bool holdsElements = false;
    };

    void closeTag();
    void newLine();

    std::string m_xml;
    std::vector<Open> m_open;
    bool m_inTag = false;
};

} // namespace cuaderno
