// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "cli/drive.h"
#include "cli/form_command.h"
#include "cli/output.h"
#include "exchange/submission_files.h"

#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <sstream>

namespace cuaderno::cli {

namespace {

struct Given
{
    std::string form;
    std::string script;
    std::string media;
    std::string attachments;
    std::string out;
};

Result<AttachedBytes> attachedBytes(const Submission& submission,
                                    const std::optional<std::string>& audit, const Path& folder)
{
    AttachedBytes bytes;
    for (const Attachment& attachment : submission.attachments) {
        if (attachment.name == auditFileName && audit) {
            bytes.emplace(attachment.name, toBytes(*audit));
            continue;
        }
        auto read = readFile(folder / attachment.name);
        // The exchange room says which one is missing, by its question.
        if (!read && read.error().code == ErrorCode::FileNotFound)
            continue;
        if (!read)
            return read.failure();
        bytes.emplace(attachment.name, std::move(*read));
    }
    return bytes;
}

void printWritten(const Program& program, const Given& given, const Submission& submission,
                  const std::vector<SubmissionFile>& files, bool encrypted)
{
    if (!program.json) {
        printLine(fmt::format("{} files in {}{}", files.size(), given.out,
                              encrypted ? ", encrypted for the form's server" : ""));
        return;
    }
    Json list = Json::array();
    for (const SubmissionFile& file : files)
        list.push_back({{"name", file.name},
                        {"type", file.mediaType},
                        {"bytes", file.bytes.size()},
                        {"sha256", sha256Hex(file.bytes)}});
    printJson({{"out", given.out},
               {"instance_id", submission.instanceId},
               {"encrypted", encrypted},
               {"files", list}});
}

Exit write(const Program& program, const Given& given, const Form& form,
           Result<FinishedInterview> finished)
{
    if (!finished)
        return report(program, finished.error());
    auto submission = readSubmission(form, std::move(finished->xml));
    if (!submission)
        return report(program, submission.error());
    const Path beside =
        given.attachments.empty() ? Path(given.script).parent_path() : Path(given.attachments);
    auto attached = attachedBytes(*submission, finished->audit, beside);
    if (!attached)
        return report(program, attached.error());
    const std::string_view key = form.submissionAttribute("base64RsaPublicKey");
    auto files = key.empty() ? plainSubmission(*submission, *attached)
                             : encryptedSubmission(*submission, *attached, key);
    if (!files)
        return report(program, files.error());
    if (Status written = writeSubmission(*files, given.out); !written)
        return report(program, written.error());
    printWritten(program, given, *submission, *files, !key.empty());
    return Exit::Done;
}

Exit runSubmit(const Program& program, const Given& given)
{
    DriveOptions options;
    options.form = given.form;
    options.media = given.media;
    options.folder = Path(given.script).parent_path();
    std::ifstream script(given.script);
    if (!script)
        return report(program,
                      {ErrorCode::FileNotFound, {}, {.file = given.script}, {given.script}});
    // Replies hold answers: they are for nobody here.
    std::ostringstream replies;
    bool ended = false;
    const Exit exit = runDrive(script, replies, options, true,
                               [&](const Form& form, Result<FinishedInterview> finished) {
                                   ended = true;
                                   return write(program, given, form, std::move(finished));
                               });
    if (ended)
        return exit;
    return report(program, {ErrorCode::ScriptNotHeld, {}, {.file = given.script}, {}});
}

} // namespace

void addFormSubmit(Program& program, CLI::App* group)
{
    const auto given = std::make_shared<Given>();
    CLI::App* command = program.add(
        group, "submit",
        "Fill in a form by a script and write what its server gets (OpenRosa): submission.xml and "
        "the files that it names. Where the form has a public key, encrypted as ODK does it: then "
        "submission.xml is the manifest, and only whoever has the private key can read the rest",
        "cuaderno-cli form submit household.xlsx --script ana.drive -o submission",
        [&program, given] { return runSubmit(program, *given); });
    command->add_option("FORM", given->form,
                        "XForm, workbook or folder of CSV sheets; else the script names it");
    command->add_option("--script", given->script, "a .drive file with the answers")->required();
    command->add_option("-o,--out", given->out, "the new folder")->required();
    command->add_option("--media", given->media, "where the files are that the form names");
    command->add_option("--attachments", given->attachments,
                        "where the files are that the answers name; else beside the script");
}

} // namespace cuaderno::cli
