// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_reader.h"

#include <string>
#include <string_view>

namespace cuaderno::test {

// Everything that a definition says but where it was written, a line each: two that read alike are
// the same form.
std::string textOf(const FormDefinition& definition);

// "/data/a type=int relevant=..." of one node; "" if it has no bind.
std::string bindText(const FormDefinition& definition, std::string_view path);
const Bind* findBind(const FormDefinition& definition, std::string_view path);
// The first control of this path that is no group around a repeat.
const Control* findControl(const FormDefinition& definition, std::string_view path);
// "Hello {/data/a}" in a language (by its index); in any where the text is not translated.
std::string textOf(const FormDefinition& definition, const TextSource& source,
                   std::size_t language = 0, std::string_view form = {});

// An expression as one writes it by hand: without the spaces that stand around references.
std::string plain(std::string_view expression);

// An XLSForm written as text.
ReadDefinition readMarkdown(std::string_view markdown);
// "form.unknown-type survey:2:type [txet] [text]" a line each.
std::string errorsText(const std::vector<Error>& errors);

} // namespace cuaderno::test
