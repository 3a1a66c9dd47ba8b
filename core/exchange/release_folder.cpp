// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/release_folder.h"

#include "exchange/release_documents.h"
#include "table/csv.h"

namespace cuaderno {

namespace {

std::size_t codebookRows(const ReleaseContent& content)
{
    std::size_t rows = content.codebook.size();
    for (const CodebookColumn& column : content.codebook)
        rows += column.values.size();
    return rows;
}

std::vector<ReleaseFile> filesOf(const Release& release)
{
    std::vector<ReleaseFile> files;
    for (const Table& table : release.tables())
        files.push_back({table.name + ".csv", writeCsv(table), table.rows.size()});
    files.push_back({"codebook.csv", codebookCsv(release), codebookRows(release.content())});
    files.push_back({"codebook.html", codebookHtml(release), 0});
    files.push_back({"risk.json", riskJson(release), 0});
    files.push_back({"risk.html", riskHtml(release), 0});
    return files;
}

} // namespace

Status writeRelease(const Release& release, const Path& folder, bool replace)
{
    if (!release.content().facts.made.ok())
        return fail(ErrorCode::UsedWrongly, "a release without the month in which it was made");
    std::vector<ReleaseFile> files = filesOf(release);
    files.push_back({"manifest.json", manifestJson(release, files), 0});
    auto staged = StagedFolder::make(folder);
    if (!staged)
        return staged.failure();
    for (const ReleaseFile& file : files)
        if (auto written = writeFileAtomically(staged->path() / file.name, file.bytes); !written)
            return written;
    return staged->commit(replace);
}

} // namespace cuaderno
