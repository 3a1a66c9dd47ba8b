// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/file.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

struct FormSource;

// What a form shows and plays beside its words: pictures, sounds and films of its questions and
// choices.
struct PromptFiles
{
    // By their own names ("bus.png").
    std::map<std::string, Bytes> files;
    // One a file that did not come along (FileNotFound, MediaKindUnknown, MediaTooLarge with the
    // most in MB) or keeps what it says about its author (FormWarning: films); where.file is its
    // name. The form works without any of them.
    std::vector<Error> warnings;
};

enum class PromptKind { Picture, Sound, Film };

// Told by what is in it. None for what no page shows.
std::optional<PromptKind> promptKind(ByteView bytes);

// The files that a form names, out of media/ in its folder or NAME-media/ beside it, without what
// they tell about who made them. Others that lie there are left alone. The File... codes.
Result<PromptFiles> readPromptFiles(const FormSource& source, const Path& path);

} // namespace cuaderno
