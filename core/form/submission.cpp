// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/submission.h"

#include "base/digest.h"
#include "base/text.h"
#include "form/form.h"
#include "form/node_tree.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace cuaderno {

namespace {

constexpr const char* openRosa = "http://openrosa.org/xforms";

constexpr std::pair<std::string_view, std::string_view> mediaTypes[] = {
    {"jpg", "image/jpeg"},      {"jpeg", "image/jpeg"}, {"png", "image/png"},
    {"gif", "image/gif"},       {"webp", "image/webp"}, {"svg", "image/svg+xml"},
    {"mp3", "audio/mpeg"},      {"m4a", "audio/mp4"},   {"ogg", "audio/ogg"},
    {"opus", "audio/ogg"},      {"wav", "audio/wav"},   {"amr", "audio/amr"},
    {"mp4", "video/mp4"},       {"webm", "video/webm"}, {"3gp", "video/3gpp"},
    {"pdf", "application/pdf"}, {"csv", "text/csv"},    {"txt", "text/plain"},
    {"xml", "text/xml"},
};

// Names that mean something to a file system, or to the submission itself.
bool isPlainFileName(std::string_view name)
{
    constexpr std::array<std::string_view, 4> taken = {".", "..", "submission.xml",
                                                       "submission.xml.enc"};
    if (name.empty() || name.size() > 200 || std::ranges::find(taken, toLower(name)) != taken.end())
        return false;
    return std::ranges::none_of(name, [](char c) {
        return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20;
    });
}

class SubmissionReader
{
public:
    SubmissionReader(const Form& form, Submission& submission)
        : m_form(form), m_submission(submission)
    {
    }

    Status read(const Node& root)
    {
        if (const Node* version = root.findAttribute("version"))
            m_submission.formVersion = version->text();
        if (const Node* meta = root.findChild("meta"))
            readMeta(*meta);
        return readFiles(root, "/" + std::string(root.local()));
    }

private:
    void readMeta(const Node& meta)
    {
        const std::pair<std::string_view, std::string&> parts[] = {
            {"instanceID", m_submission.instanceId},
            {"deprecatedID", m_submission.deprecatedId},
            {"instanceName", m_submission.instanceName}};
        for (const auto& [name, value] : parts)
            if (const Node* found = meta.findChild(name))
                value = stringValue(*found);
    }

    // Depth is that of parseXml: 500 at most.
    Status readFiles(const Node& element, const std::string& path)
    {
        const Question* question = m_form.find(path);
        if (question && question->type == ValueType::Binary)
            return addFile(stringValue(element), path);
        for (const Node* child = element.firstChild; child; child = child->next)
            if (child->kind == NodeKind::Element)
                if (Status read = readFiles(*child, path + "/" + std::string(child->local()));
                    !read)
                    return read;
        return {};
    }

    Status addFile(std::string name, const std::string& path)
    {
        // A picture that the form itself shows until another one is taken.
        if (name.empty() || name.starts_with("jr://"))
            return {};
        const auto bad = [&] { return fail(ErrorCode::SubmissionBadName, {}, {.path = path}); };
        if (!isPlainFileName(name))
            return bad();
        const std::string lower = toLower(name);
        for (const Attachment& other : m_submission.attachments) {
            if (other.name == name)
                return {};
            if (toLower(other.name) == lower)
                return bad();
        }
        const std::string_view type = mediaTypeOf(name);
        m_submission.attachments.push_back({std::move(name), std::string(type), path});
        return {};
    }

    const Form& m_form;
    Submission& m_submission;
};

struct XmlText : pugi::xml_writer
{
    std::string text;

    void write(const void* data, std::size_t size) override
    {
        text.append(static_cast<const char*>(data), size);
    }
};

// Into the meta that there is, under its own prefix, or into a new one at the end.
Status giveInstanceId(Submission& submission)
{
    pugi::xml_document document;
    if (!document.load_buffer(submission.xml.data(), submission.xml.size(),
                              pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8))
        return fail(ErrorCode::FormBadXml, "a submission");
    pugi::xml_node meta;
    for (const pugi::xml_node child : document.document_element().children())
        if (std::string_view(child.name()) == "meta"
            || std::string_view(child.name()).ends_with(":meta"))
            meta = child;
    std::string prefix;
    if (meta) {
        prefix = meta.name();
        prefix.resize(prefix.size() - 4);
    } else {
        prefix = "orx:";
        meta = document.document_element().append_child("orx:meta");
        meta.append_attribute("xmlns:orx") = openRosa;
    }
    pugi::xml_node id = meta.child((prefix + "instanceID").c_str());
    if (!id)
        id = meta.append_child((prefix + "instanceID").c_str());
    submission.instanceId = "uuid:" + randomUuid();
    id.text().set(submission.instanceId.c_str());
    XmlText written;
    document.save(written, "", pugi::format_raw | pugi::format_no_declaration);
    submission.xml = std::move(written.text);
    return {};
}

} // namespace

std::string_view mediaTypeOf(std::string_view fileName)
{
    const auto dot = fileName.rfind('.');
    const std::string ending =
        dot == std::string_view::npos ? "" : toLower(fileName.substr(dot + 1));
    for (const auto& [known, type] : mediaTypes)
        if (known == ending)
            return type;
    return "application/octet-stream";
}

Result<Submission> readSubmission(const Form& form, std::string xml)
{
    auto tree = parseXml(xml);
    if (!tree)
        return tree.failure();
    const Node* root = tree->root();
    const Node* id = root ? root->findAttribute("id") : nullptr;
    if (!root || (id && !form.id().empty() && id->text() != form.id()))
        return fail(ErrorCode::AnswerBadSnapshot, "a submission of another form");
    Submission submission;
    submission.formId = form.id();
    submission.xml = std::move(xml);
    if (Status read = SubmissionReader(form, submission).read(*root); !read)
        return read.failure();
    if (submission.instanceId.empty())
        if (Status given = giveInstanceId(submission); !given)
            return given.failure();
    return submission;
}

} // namespace cuaderno
