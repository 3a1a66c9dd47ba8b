// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/form_command.h"
#include "cli/output.h"
#include "common/error_text.h"
#include "form/load.h"
#include "form/xform_writer.h"
#include "form/xlsform_reader.h"
#include "form/xlsform_writer.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"
#include "table/xlsx_writer.h"

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

Status writeFiles(const Path& folder, const MediaFiles& files)
{
    if (files.empty())
        return {};
    if (auto made = makeFolder(folder); !made && made.error().code != ErrorCode::FileExists)
        return made;
    for (const auto& [name, bytes] : files)
        if (auto written = writeFileAtomically(folder / name, bytes); !written)
            return written;
    return {};
}

// A form in its new kind, before any of it is written.
struct Converted
{
    std::string xml;            // for --to xform
    std::string itemsets;       // the file itemsets.csv that an XForm reads; "" if none
    std::vector<Sheet> sheets;  // for the others
    std::vector<Error> refused; // what the new kind has no words for
};

Converted convert(const FormDefinition& definition, const MediaFiles& media, const std::string& to)
{
    Converted converted;
    if (to == "xform") {
        converted.xml = writeXForm(definition);
        converted.itemsets = writeItemsets(definition);
        return converted;
    }
    WrittenXlsform written = writeXlsform(definition, media);
    converted.sheets = std::move(written.sheets);
    converted.refused = std::move(written.errors);
    return converted;
}

// First what the form reads, then the form: where it stands, it can be opened.
Status writeAsXForm(const Converted& converted, MediaFiles media, const Path& out)
{
    if (!converted.itemsets.empty())
        media["itemsets.csv"] = converted.itemsets;
    if (auto written = writeFiles(mediaFolderOf(out), media); !written)
        return written;
    return writeFileAtomically(out, converted.xml);
}

Status writeAsWorkbook(const std::vector<Sheet>& sheets, const MediaFiles& media, const Path& out)
{
    if (auto written = writeFiles(mediaFolderOf(out), media); !written)
        return written;
    return writeXlsx(sheets, out);
}

// A folder of its own: what stands there already is left alone.
Status writeAsFolder(const std::vector<Sheet>& sheets, const MediaFiles& media, const Path& out)
{
    auto folder = StagedFolder::make(out);
    if (!folder)
        return folder.failure();
    for (const Sheet& sheet : sheets) {
        const auto table = tableOf(sheet);
        if (!table)
            return tl::unexpected<Error>(table.error());
        const Path file = folder->path() / (sheet.name + ".csv");
        if (auto written = writeFileAtomically(file, writeCsv(*table)); !written)
            return written;
    }
    if (auto written = writeFiles(folder->path() / "media", media); !written)
        return written;
    return folder->commit();
}

Status write(const Converted& converted, const MediaFiles& media, const ConvertOptions& options)
{
    const Path out(options.out);
    if (options.to == "xform")
        return writeAsXForm(converted, media, out);
    return options.to == "csv" ? writeAsFolder(converted.sheets, media, out)
                               : writeAsWorkbook(converted.sheets, media, out);
}

Exit convertCommand(const Program& program, const ConvertOptions& options)
{
    auto source = readFormSource(Path(options.form));
    if (!source)
        return report(program, source.error());
    ReadDefinition read = readDefinition(*source);
    if (!read.errors.empty())
        return refuse(program, checkDefinition(std::move(read)));
    const MediaFiles media = mediaOf(*source);
    Converted converted = convert(read.definition, media, options.to);
    FormCheck check = checkDefinition(std::move(read));
    // What cannot be filled here may be meant for another program: it is said, and written.
    check.warnings.insert(check.warnings.begin(), check.errors.begin(), check.errors.end());
    if (!converted.refused.empty()) {
        check.errors = std::move(converted.refused);
        return refuse(program, check);
    }
    const Status written = write(converted, media, options);
    if (!written)
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
                    "cuaderno-cli form convert survey.xlsx --to xform -o survey.xml\n"
                    "  cuaderno-cli form convert survey.xml --to xlsform -o survey.xlsx",
                    [&program, options] { return convertCommand(program, *options); });
    command
        ->add_option("FORM", options->form,
                     "an .xlsx file, a folder with survey.csv, an .md table, or an .xml form")
        ->required();
    command->add_option("--to", options->to, "what to write")
        ->required()
        ->check(CLI::IsMember({"xform", "xlsform", "csv"}));
    command->add_option("-o,--out", options->out, "the file to write; with --to csv, the folder")
        ->required();
}

} // namespace cuaderno::cli
