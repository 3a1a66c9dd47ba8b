// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/file.h"
#include "form/submission.h"

#include <map>
#include <string>
#include <vector>

namespace cuaderno {

// A file of a submission as it goes to a server.
struct SubmissionFile
{
    std::string name;
    std::string mediaType;
    Bytes bytes;
};

// The bytes of what a submission names, by the name that it gives them.
using AttachedBytes = std::map<std::string, Bytes, std::less<>>;

// A submission as OpenRosa sends it: the first file is submission.xml (the part
// `xml_submission_file`), then one file for each of its attachments in their order.
// SubmissionFileMissing (`where`: the question) where the bytes of one are not there.
Result<std::vector<SubmissionFile>> plainSubmission(const Submission& submission,
                                                    const AttachedBytes& attached);

// The same encrypted as ODK does it, so that a server keeps answers that it cannot read: the first
// file is a manifest under the name submission.xml, with the form's id and version, the instanceID
// and the names of the files; then NAME.enc for each attachment, and submission.xml.enc.
//
// A fresh AES-256 key for each submission, wrapped to the form's own key
// (Form::submissionAttribute("base64RsaPublicKey")), whose private half neither this device nor the
// server has. CryptoBadPublicKey, CryptoUnavailable; SubmissionFileMissing.
//
// What it does not do, as ODK defines it: bytes can be changed on the way without being noticed
// before they are decrypted (the signature, which anybody with the public key can make, shows
// damage and not malice), and how long each file is shows.
Result<std::vector<SubmissionFile>> encryptedSubmission(const Submission& submission,
                                                        const AttachedBytes& attached,
                                                        std::string_view base64RsaPublicKey);

// Writes them as a new folder, whole or not at all. FileExists; the codes of base/file.h.
Status writeSubmission(const std::vector<SubmissionFile>& files, const Path& folder);

} // namespace cuaderno
