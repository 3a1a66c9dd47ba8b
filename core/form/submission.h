// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

class Form;

// The name under which a submission carries how its form was gone through (form/form_audit.h).
constexpr std::string_view auditFileName = "audit.csv";

// A file that a submission names.
struct Attachment
{
    std::string name;
    // By the name's ending: "image/jpeg"; "application/octet-stream" for those not known.
    std::string mediaType;
    // The question whose answer it is, without numbers of instances: "/data/photo".
    std::string path;

    bool operator==(const Attachment&) const = default;
};

// What one finished interview sends, in OpenRosa's terms: a document, and the files that it names.
// A server takes them as the parts of one form: `xml_submission_file` first, then one part a file
// under the file's own name.
struct Submission
{
    std::string formId;
    std::string formVersion; // "" where the form has none
    std::string instanceId;
    // The submission that this one takes the place of; "" for a new one.
    std::string deprecatedId;
    std::string instanceName;
    // The instance as finish() gave it, with an instanceID in any case.
    std::string xml;
    // In document order, each name once; the audit among them.
    std::vector<Attachment> attachments;
};

// Reads what a submission of this form says about itself. One without an instanceID (its form has
// no place for it) gets a new one in a meta of OpenRosa's namespace, because nobody could tell it
// from others. FormBadXml; AnswerBadSnapshot where it is not of this form; SubmissionBadName where
// a file's name is not a plain one ("a/b", "..", "submission.xml", the name of two files that
// differ in case only): it could overwrite what lies beside it.
Result<Submission> readSubmission(const Form& form, std::string xml);

// "image/jpeg" for "Well.JPG".
std::string_view mediaTypeOf(std::string_view fileName);

} // namespace cuaderno
