// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// What the word in the type column stands for, where it is a question without a list.
struct XlsformType
{
    std::string_view word;
    std::string_view author; // the word that the form's users know it by
    std::string_view bindType;
    std::optional<ControlKind> control;
    std::string_view preload;
    std::string_view preloadParams;
    std::string_view mediaType;
    std::string_view constraint;
    std::string_view hint;
};

// Null for words that are none. As pyxform, case counts.
const XlsformType* findType(std::string_view word);
// For "did you mean".
const std::vector<std::string>& typeWords();

// A select, taken apart: "select_one yes_no or_other".
struct SelectType
{
    enum class Source { List, File, ExternalSheet };

    ControlKind control = ControlKind::SelectOne; // or SelectMultiple, Rank
    Source source = Source::List;
    std::string list; // list, file name, or ${repeat's question}
    bool orOther = false;
};

std::optional<SelectType> parseSelect(std::string_view type);

// "begin_group", "end repeat", "begin loop over x".
struct ControlType
{
    enum class What { Group, Repeat, Loop };

    bool begin = true;
    What what = What::Group;
    std::string list; // of a loop
};

std::optional<ControlType> parseControl(std::string_view type);
std::string_view controlWord(ControlType::What what);

} // namespace cuaderno
