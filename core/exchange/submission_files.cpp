// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/submission_files.h"

namespace cuaderno {

namespace {

constexpr std::string_view xmlHead = "<?xml version='1.0' encoding='UTF-8'?>\n";

} // namespace

Result<std::vector<SubmissionFile>> plainSubmission(const Submission& submission,
                                                    const AttachedBytes& attached)
{
    std::vector<SubmissionFile> files;
    files.push_back({"submission.xml", "text/xml", toBytes(std::string(xmlHead) + submission.xml)});
    for (const Attachment& attachment : submission.attachments) {
        const auto bytes = attached.find(attachment.name);
        if (bytes == attached.end())
            return fail(ErrorCode::SubmissionFileMissing, {}, {.path = attachment.path},
                        {attachment.path});
        files.push_back({attachment.name, attachment.mediaType, bytes->second});
    }
    return files;
}

Status writeSubmission(const std::vector<SubmissionFile>& files, const Path& folder)
{
    auto staged = StagedFolder::make(folder);
    if (!staged)
        return staged.failure();
    for (const SubmissionFile& file : files)
        if (Status written = writeFileAtomically(staged->path() / file.name, file.bytes); !written)
            return written;
    return staged->commit();
}

} // namespace cuaderno
