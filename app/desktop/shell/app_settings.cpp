// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/app_settings.h"

#include "base/file.h"
#include "desktop/shell/convert.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace {

constexpr int letterSteps[] = {100, 115, 130, 150, 175, 200, 250};
constexpr int lockSteps[] = {1, 2, 5};

// "key=value" a line; a key may stand more than once (vault=). Not QSettings: it keeps copies,
// watches other places and writes when it likes.
QHash<QString, QStringList> readLines(const std::filesystem::path& file)
{
    QHash<QString, QStringList> values;
    const auto bytes = cuaderno::readFile(file, std::uint64_t{64} * 1024);
    if (!bytes)
        return values;
    const QString text = toQt(cuaderno::asText(*bytes));
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const auto equals = line.indexOf(QLatin1Char('='));
        if (equals > 0)
            values[line.left(equals).trimmed()].append(line.mid(equals + 1).trimmed());
    }
    return values;
}

template <std::size_t count>
int among(const int (&steps)[count], int wanted, int usual)
{
    return std::find(std::begin(steps), std::end(steps), wanted) == std::end(steps) ? usual
                                                                                    : wanted;
}

} // namespace

AppSettings::AppSettings(std::filesystem::path file) : m_file(std::move(file))
{
    const auto values = readLines(m_file);
    const auto one = [&](const char* key, const QString& usual) {
        const auto found = values.value(QLatin1String(key));
        return found.isEmpty() ? usual : found.last();
    };
    language = one("language", {});
    theme = one("theme", theme);
    textScale = among(letterSteps, one("letters", {}).toInt(), 100);
    plainLetters = one("plain", {}) == QLatin1String("yes");
    noMotion = one("still", {}) == QLatin1String("yes");
    lockAfter = among(lockSteps, one("lock", {}).toInt(), 2);
    name = one("name", {});
    vaults = values.value(QStringLiteral("vault"));
}

void AppSettings::opened(const QString& folder)
{
    vaults.removeAll(folder);
    vaults.prepend(folder);
}

bool AppSettings::write() const
{
    if (m_file.empty())
        return true;
    QStringList lines;
    const auto put = [&](const char* key, QString value) {
        value.remove(QLatin1Char('\n')).remove(QLatin1Char('\r'));
        if (!value.isEmpty())
            lines.append(QLatin1String(key) + QLatin1Char('=') + value);
    };
    put("language", language);
    put("theme", theme);
    put("letters", QString::number(textScale));
    put("plain", plainLetters ? QStringLiteral("yes") : QStringLiteral("no"));
    put("still", noMotion ? QStringLiteral("yes") : QStringLiteral("no"));
    put("lock", QString::number(lockAfter));
    put("name", name);
    for (const QString& vault : vaults)
        put("vault", vault);
    lines.append(QString());
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    const std::string text = toCore(lines.join(QLatin1Char('\n')));
    return cuaderno::writeFileAtomically(m_file, std::string_view(text)).has_value();
}

std::filesystem::path AppSettings::deviceFile() const
{
    return m_file.empty() ? m_file : m_file.parent_path() / "device";
}

AppSettings AppSettings::none()
{
    return {};
}
