// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/load.h"

#include "form/form.h"
#include "form/xlsform_findings.h"
#include "form/xlsform_reader.h"

#include <algorithm>

namespace cuaderno {

namespace {

// Read and compiled, with all errors and warnings of both.
struct Loading
{
    std::unique_ptr<const Form> form;
    std::vector<Error> errors;
    std::vector<Error> warnings;
};

bool isAt(const Error& error, const Place& place)
{
    return error.where.sheet == place.sheet && error.where.row == place.row
           && error.where.column == place.column && error.where.path == place.path;
}

// What the reader refused is compiled all the same, so that one run names every fault; only what
// it has named already is not said again.
Loading compile(ReadDefinition read)
{
    Loading loading;
    loading.errors = std::move(read.errors);
    loading.warnings = std::move(read.warnings);
    if (!read.definition.primary.root())
        return loading;
    Compilation compilation = compileDefinition(std::move(read.definition));
    const std::size_t known = loading.errors.size();
    for (Error& error : compilation.errors) {
        const auto end = loading.errors.begin() + static_cast<std::ptrdiff_t>(known);
        const bool said = std::any_of(loading.errors.begin(), end,
                                      [&](const Error& each) { return isAt(each, error.where); });
        // A form without questions is only worth saying where nothing else is wrong.
        if (!said && (known == 0 || error.code != ErrorCode::FormEmpty))
            loading.errors.push_back(std::move(error));
    }
    sortByPlace(loading.errors);
    if (!loading.errors.empty())
        return loading;
    loading.form = std::move(compilation.form);
    if (loading.form)
        for (const Error& warning : loading.form->warnings())
            loading.warnings.push_back(warning);
    sortByPlace(loading.warnings);
    return loading;
}

} // namespace

LoadedForm::LoadedForm() = default;
LoadedForm::~LoadedForm() = default;
LoadedForm::LoadedForm(LoadedForm&&) noexcept = default;
LoadedForm& LoadedForm::operator=(LoadedForm&&) noexcept = default;

Result<LoadedForm> loadForm(const FormSource& source)
{
    Loading loading = compile(readDefinition(source));
    if (!loading.form)
        return tl::unexpected<Error>(loading.errors.empty()
                                         ? Error{ErrorCode::FormNotAForm, {}, {}, {}}
                                         : loading.errors.front());
    LoadedForm loaded;
    loaded.form = std::move(loading.form);
    loaded.warnings = std::move(loading.warnings);
    return loaded;
}

Result<LoadedForm> loadForm(const Path& path)
{
    auto source = readFormSource(path);
    if (!source)
        return source.failure();
    return loadForm(*source);
}

FormCheck checkForm(const FormSource& source)
{
    return checkDefinition(readDefinition(source));
}

FormCheck checkDefinition(ReadDefinition read)
{
    FormCheck check;
    Loading loading = compile(std::move(read));
    check.errors = std::move(loading.errors);
    check.warnings = std::move(loading.warnings);
    if (!loading.form)
        return check;
    for (const Question& question : loading.form->questions())
        check.questions += question.asked ? 1 : 0;
    for (const Language& language : loading.form->languages())
        check.languages.push_back(language.name);
    if (check.languages == std::vector<std::string>{"default"})
        check.languages.clear();
    return check;
}

FormCheck checkForm(const Path& path)
{
    auto source = readFormSource(path);
    if (source)
        return checkForm(*source);
    FormCheck check;
    check.errors.push_back(source.error());
    return check;
}

} // namespace cuaderno
