// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

// Where text of core (UTF-8 in std::string) becomes text of Qt, and back. The only place.
inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toCore(const QString& text)
{
    return text.toStdString();
}

inline std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path(toCore(path));
}

inline QString pathToQt(const std::filesystem::path& path)
{
    return toQt(std::string_view(path.string()));
}
