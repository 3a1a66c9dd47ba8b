// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xml_text.h"

namespace cuaderno {

namespace {

// Control characters have no place in XML, not even escaped; line ends in an attribute would be
// read as spaces.
void append(std::string& xml, std::string_view text, bool attribute)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += attribute ? "&quot;" : "\"";
            break;
        case '\r':
            xml += "&#13;";
            break;
        case '\n':
            xml += attribute ? "&#10;" : "\n";
            break;
        case '\t':
            xml += attribute ? "&#9;" : "\t";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                xml += c;
        }
    }
}

} // namespace

XmlText::XmlText() : m_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlText::closeTag()
{
    if (m_inTag)
        m_xml += '>';
    m_inTag = false;
}

void XmlText::newLine()
{
    m_xml += '\n';
    m_xml.append(2 * m_open.size(), ' ');
}

void XmlText::begin(std::string_view name)
{
    closeTag();
    const bool inText = !m_open.empty() && m_open.back().holdsText;
    if (!inText)
        newLine();
    if (!m_open.empty())
        m_open.back().holdsElements = true;
    m_xml += '<';
    m_xml += name;
    m_open.push_back({std::string(name), inText, false});
    m_inTag = true;
}

void XmlText::attribute(std::string_view name, std::string_view value)
{
    m_xml += ' ';
    m_xml += name;
    m_xml += "=\"";
    append(m_xml, value, true);
    m_xml += '"';
}

void XmlText::beginText()
{
    m_open.back().holdsText = true;
}

void XmlText::text(std::string_view text)
{
    beginText();
    if (text.empty())
        return;
    closeTag();
    append(m_xml, text, false);
}

void XmlText::end()
{
    const Open open = std::move(m_open.back());
    m_open.pop_back();
    if (m_inTag) {
        m_xml += "/>";
        m_inTag = false;
        return;
    }
    if (open.holdsElements && !open.holdsText)
        newLine();
    m_xml += "</" + open.name + ">";
}

void XmlText::element(std::string_view name, std::string_view text)
{
    begin(name);
    this->text(text);
    end();
}

std::string XmlText::take()
{
    m_xml += '\n';
    return std::move(m_xml);
}

} // namespace cuaderno
