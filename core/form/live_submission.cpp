// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/live_interview.h"

#include <algorithm>
#include <map>

namespace cuaderno {

namespace {

// Control characters that XML 1.0 cannot hold are left out.
void appendEscaped(std::string& xml, std::string_view text, bool attribute)
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
        case '\t':
            if (attribute)
                xml += c == '\n' ? "&#10;" : "&#9;";
            else
                xml += c;
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                xml += c;
        }
    }
}

} // namespace

// Prefixes and default namespaces as the form declares them; what the document around the instance
// declares stays outside, as in ODK, but for the prefixes that the instance uses.
void LiveInterview::writeElement(LiveNode& node, std::string& xml)
{
    if (!node.has(LiveNode::Relevant))
        return;
    const FormNode& form = m_instance.modelOf(node);
    const std::string name = form.name->qualified();
    xml += '<';
    xml += name;
    if (const auto declared = m_model.declarations.find(node.model());
        declared != m_model.declarations.end())
        for (const auto& [prefix, uri] : declared->second) {
            xml += prefix.empty() ? " xmlns" : " xmlns:" + prefix;
            xml += "=\"";
            appendEscaped(xml, uri, true);
            xml += '"';
        }
    for (Node* at = node.firstAttribute; at; at = at->next) {
        if (!LiveInstance::live(*at).has(LiveNode::Relevant))
            continue;
        xml += ' ';
        xml += at->name->qualified();
        xml += "=\"";
        appendEscaped(xml, at->text(), true);
        xml += '"';
    }
    const std::size_t begun = xml.size();
    xml += '>';
    appendEscaped(xml, node.text(), false);
    for (Node* child = node.firstChild; child; child = child->next)
        writeElement(LiveInstance::live(*child), xml);
    if (node.model() == m_model.instanceIdNode && !m_deprecatedId.empty()
        && m_model.deprecatedIdNode == nowhere) {
        // Beside the new id, under whatever prefix that has.
        const std::string deprecated =
            form.name->prefix.empty() ? "deprecatedID" : form.name->prefix + ":deprecatedID";
        xml += "</" + name + "><" + deprecated + ">";
        appendEscaped(xml, m_deprecatedId, false);
        xml += "</" + deprecated + ">";
        return;
    }
    if (xml.size() == begun + 1) {
        xml.replace(begun, 1, "/>");
        return;
    }
    xml += "</";
    xml += name;
    xml += '>';
}

std::string LiveInterview::instanceXml()
{
    std::string xml;
    writeElement(m_instance.root().top(), xml);
    return xml;
}

Result<std::string> LiveInterview::finish(bool force, std::string_view audit)
{
    if (!force) {
        auto violations = validate();
        if (!violations.empty())
            return fail(ErrorCode::AnswerInvalidForm, {}, {.path = violations.front().path},
                        {violations.front().path});
    }
    beginAct();
    preload(true);
    if (m_model.deprecatedIdNode != nowhere && !m_deprecatedId.empty())
        store(m_instance.nodeFrom(m_instance.root(), m_model.deprecatedIdNode), m_deprecatedId,
              AnswerStatus::Answered, true);
    const std::uint32_t auditNode =
        m_model.find(std::string(m_model.nodes.front().path) + "/meta/audit");
    if (!audit.empty() && auditNode != nowhere)
        store(m_instance.nodeFrom(m_instance.root(), auditNode), std::string(audit),
              AnswerStatus::Answered, true);
    auto changes = endAct();
    if (!changes)
        return changes.failure();
    m_changesOutside.insert(m_changesOutside.end(), std::make_move_iterator(changes->begin()),
                            std::make_move_iterator(changes->end()));
    m_canUndo = false;
    return instanceXml();
}

} // namespace cuaderno
