// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/form_command.h"
#include "cli/output.h"
#include "common/error_text.h"
#include "form/load.h"
#include "form/xform_writer.h"
#include "form/xlsform_reader.h"

#include <memory>

namespace cuaderno::cli {

namespace {

struct ConvertOptions
{
    std::string form;
    std::string to;
    std::string out;
};

Json errorsJson(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors)
        list.push_back(errorJson(error));
    return list;
}

// All that is wrong, as check names it.
Exit refuse(const Program& program, const FormCheck& check)
{
    if (program.json) {
        printJson({{"error", errorJson(check.errors.front())},
                   {"errors", errorsJson(check.errors)},
                   {"warnings", errorsJson(check.warnings)}});
        return Exit::AtFault;
    }
    for (const Error& error : check.errors) {
        remark("error    " + errorSentence(error));
        remark("         " + errorNext(error));
    }
    return Exit::AtFault;
}

// The folder that ODK's programs look into for what a form reads: "a/b.xml" -> "a/b-media".
Path mediaFolderOf(const Path& form)
{
    return form.parent_path() / (form.stem().string() + "-media");
}

// First what the form reads, then the form: where it stands, it can be opened.
Status write(const FormDefinition& definition, const Path& out)
{
    if (const std::string itemsets = writeItemsets(definition); !itemsets.empty()) {
        const Path folder = mediaFolderOf(out);
        if (auto made = makeFolder(folder); !made && made.error().code != ErrorCode::FileExists)
            return made;
        if (auto written = writeFileAtomically(folder / "itemsets.csv", itemsets); !written)
            return written;
    }
    return writeFileAtomically(out, writeXForm(definition));
}

Exit convertCommand(const Program& program, const ConvertOptions& options)
{
    auto source = readFormSource(Path(options.form));
    if (!source)
        return report(program, source.error());
    FormCheck check = checkForm(*source);
    const ReadDefinition read = readDefinition(*source);
    if (!read.errors.empty())
        return refuse(program, check);
    // What cannot be filled here may be meant for another program: it is said, and written.
    check.warnings.insert(check.warnings.begin(), check.errors.begin(), check.errors.end());
    if (auto written = write(read.definition, Path(options.out)); !written)
        return report(program, written.error());
    if (program.json) {
        printJson({{"written", options.out}, {"warnings", errorsJson(check.warnings)}});
        return Exit::Done;
    }
    for (const Error& warning : check.warnings)
        remark("warning  " + errorSentence(warning));
    printLine("Written: " + options.out);
    return Exit::Done;
}

} // namespace

void addFormConvert(Program& program, CLI::App* group)
{
    const auto options = std::make_shared<ConvertOptions>();
    CLI::App* command =
        program.add(group, "convert", "Write a form as another kind of form",
                    "cuaderno-cli form convert survey.xlsx --to xform -o survey.xml",
                    [&program, options] { return convertCommand(program, *options); });
    command
        ->add_option("FORM", options->form,
                     "an .xlsx file, a folder with survey.csv, an .md table, or an .xml form")
        ->required();
    command->add_option("--to", options->to, "what to write")
        ->required()
        ->check(CLI::IsMember({"xform"}));
    command->add_option("-o,--out", options->out, "the file to write")->required();
}

} // namespace cuaderno::cli
