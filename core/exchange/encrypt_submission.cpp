// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "crypto/aes_cfb.h"
#include "crypto/rsa.h"
#include "exchange/submission_files.h"

#include <algorithm>

// ODK XForms specification, "Encryption".
namespace cuaderno {

namespace {

void appendEscaped(std::string& xml, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            xml += c;
        }
    }
}

void appendElement(std::string& xml, std::string_view name, std::string_view text)
{
    xml.append("<").append(name).append(">");
    appendEscaped(xml, text);
    xml.append("</").append(name).append(">\n");
}

// MD5 of instanceID and key, of which a further byte is raised by one for each file: no two files
// have the same. The format's own, so that whoever has the key can work them out.
class InitialVectors
{
public:
    static Result<InitialVectors> of(std::string_view instanceId, const Secret& key)
    {
        Secret seed(instanceId.size() + key.size());
        if (seed.empty())
            return fail(ErrorCode::OutOfMemory, "secret memory");
        std::ranges::copy(asBytes(instanceId), seed.bytes().begin());
        std::ranges::copy(key.view(),
                          seed.bytes().begin() + static_cast<std::ptrdiff_t>(instanceId.size()));
        auto sum = digest(DigestKind::Md5, seed.view());
        if (!sum)
            return sum.failure();
        InitialVectors vectors;
        std::ranges::copy(*sum, vectors.m_block.begin());
        return vectors;
    }

    const AesBlock& next()
    {
        std::byte& raised = m_block[m_count % m_block.size()];
        raised = static_cast<std::byte>(std::to_integer<unsigned>(raised) + 1U);
        ++m_count;
        return m_block;
    }

private:
    AesBlock m_block{};
    std::size_t m_count = 0;
};

// What the signature is over, a line each.
class SignedLines
{
public:
    void add(std::string_view line) { m_text.append(line).append("\n"); }

    Status addFile(const SubmissionFile& file)
    {
        auto sum = digest(DigestKind::Md5, file.bytes);
        if (!sum)
            return sum.failure();
        add(file.name + "::" + toHex(*sum));
        return {};
    }

    Result<std::string> sign(const RsaPublicKey& key) const
    {
        auto sum = digest(DigestKind::Md5, asBytes(m_text));
        if (!sum)
            return sum.failure();
        auto closed = key.encrypt(*sum);
        if (!closed)
            return closed.failure();
        return toBase64(*closed);
    }

private:
    std::string m_text;
};

std::string manifestOf(const Submission& submission, std::string_view closedKey,
                       std::string_view signature, const std::vector<SubmissionFile>& encrypted)
{
    std::string xml = "<?xml version='1.0' encoding='UTF-8'?>\n"
                      "<data xmlns=\"http://opendatakit.org/submissions\" id=\"";
    appendEscaped(xml, submission.formId);
    if (!submission.formVersion.empty()) {
        xml += "\" version=\"";
        appendEscaped(xml, submission.formVersion);
    }
    xml += "\" encrypted=\"yes\">\n";
    appendElement(xml, "base64EncryptedKey", closedKey);
    xml += "<meta xmlns=\"http://openrosa.org/xforms\">";
    appendElement(xml, "instanceID", submission.instanceId);
    if (!submission.deprecatedId.empty())
        appendElement(xml, "deprecatedID", submission.deprecatedId);
    xml += "</meta>\n";
    for (const SubmissionFile& file : encrypted) {
        if (&file == &encrypted.back()) {
            appendElement(xml, "encryptedXmlFile", file.name);
            break;
        }
        xml += "<media>";
        appendElement(xml, "file", file.name);
        xml += "</media>\n";
    }
    appendElement(xml, "base64EncryptedElementSignature", signature);
    return xml + "</data>\n";
}

} // namespace

Result<std::vector<SubmissionFile>> encryptedSubmission(const Submission& submission,
                                                        const AttachedBytes& attached,
                                                        std::string_view base64RsaPublicKey)
{
    auto publicKey = RsaPublicKey::read(base64RsaPublicKey);
    if (!publicKey)
        return publicKey.failure();
    auto plain = plainSubmission(submission, attached);
    if (!plain)
        return plain.failure();
    // The document is the last to be encrypted.
    std::rotate(plain->begin(), plain->begin() + 1, plain->end());

    const Secret key = Secret::random(32);
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    auto closedKey = publicKey->encrypt(key.view());
    if (!closedKey)
        return closedKey.failure();
    auto vectors = InitialVectors::of(submission.instanceId, key);
    if (!vectors)
        return vectors.failure();
    SignedLines lines;
    lines.add(submission.formId);
    if (!submission.formVersion.empty())
        lines.add(submission.formVersion);
    const std::string closedKeyText = toBase64(*closedKey);
    lines.add(closedKeyText);
    lines.add(submission.instanceId);
    std::vector<SubmissionFile> files;
    for (SubmissionFile& file : *plain) {
        if (Status added = lines.addFile(file); !added)
            return added.failure();
        auto closed = encryptAesCfb(key, vectors->next(), file.bytes);
        wipe(file.bytes);
        if (!closed)
            return closed.failure();
        files.push_back({file.name + ".enc", "application/octet-stream", std::move(*closed)});
    }
    auto signature = lines.sign(*publicKey);
    if (!signature)
        return signature.failure();
    files.insert(files.begin(),
                 {"submission.xml", "text/xml",
                  toBytes(manifestOf(submission, closedKeyText, *signature, files))});
    return files;
}

} // namespace cuaderno
