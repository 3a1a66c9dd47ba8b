// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/settings_page.h"

#include "desktop/shell/app_settings.h"
#include "desktop/shell/convert.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace {

constexpr std::array letterSteps = {100, 115, 130, 150, 175, 200, 250};

std::vector<ShownLanguage> appLanguages()
{
    return {{QStringLiteral("en"), QStringLiteral("English"), false},
            {QStringLiteral("es"), QStringLiteral("Español"), false},
            {QStringLiteral("ar"), QStringLiteral("العربية"), true}};
}

} // namespace

SettingsPage::SettingsPage(AppSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    m_languages.show(appLanguages(), language());
}

QString SettingsPage::language() const
{
    QString code = m_settings.language;
    if (code.isEmpty())
        code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    const auto known = appLanguages();
    const bool found = std::any_of(known.begin(), known.end(),
                                   [&](const ShownLanguage& row) { return row.code == code; });
    return found ? code : QStringLiteral("en");
}

void SettingsPage::setLanguage(const QString& code)
{
    if (code == language() || !m_languages.find(code))
        return;
    m_settings.language = code;
    m_settings.write();
    m_languages.choose(code);
    emit languageChanged();
    emit nameChanged();
}

QString SettingsPage::languageName() const
{
    return m_languages.chosenName();
}

bool SettingsPage::rightToLeft() const
{
    return m_languages.chosenRightToLeft();
}

LanguageListModel* SettingsPage::languages()
{
    return &m_languages;
}

QString SettingsPage::theme() const
{
    return m_settings.theme;
}

void SettingsPage::setTheme(const QString& theme)
{
    if (theme == m_settings.theme)
        return;
    m_settings.theme = theme;
    m_settings.write();
    emit themeChanged();
}

int SettingsPage::textScale() const
{
    return m_settings.textScale;
}

void SettingsPage::setTextScale(int percent)
{
    if (percent == m_settings.textScale
        || std::find(letterSteps.begin(), letterSteps.end(), percent) == letterSteps.end())
        return;
    m_settings.textScale = percent;
    m_settings.write();
    emit textScaleChanged();
}

bool SettingsPage::plainLetters() const
{
    return m_settings.plainLetters;
}

void SettingsPage::setPlainLetters(bool plain)
{
    if (plain == m_settings.plainLetters)
        return;
    m_settings.plainLetters = plain;
    m_settings.write();
    emit plainLettersChanged();
}

bool SettingsPage::noMotion() const
{
    return m_settings.noMotion;
}

void SettingsPage::setNoMotion(bool still)
{
    if (still == m_settings.noMotion)
        return;
    m_settings.noMotion = still;
    m_settings.write();
    emit noMotionChanged();
}

int SettingsPage::lockAfter() const
{
    return m_settings.lockAfter;
}

void SettingsPage::setLockAfter(int minutes)
{
    if (minutes == m_settings.lockAfter || (minutes != 1 && minutes != 2 && minutes != 5))
        return;
    m_settings.lockAfter = minutes;
    m_settings.write();
    emit lockAfterChanged();
}

QString SettingsPage::name() const
{
    return m_settings.name.isEmpty() ? tr("Notebook") : m_settings.name;
}

void SettingsPage::setName(const QString& name)
{
    const QString plain = name.simplified();
    if (plain == m_settings.name)
        return;
    m_settings.name = plain;
    m_settings.write();
    emit nameChanged();
}

QString SettingsPage::version() const
{
    return QStringLiteral(CUADERNO_VERSION);
}

int SettingsPage::roomLeft() const
{
    return m_roomLeft;
}

QString SettingsPage::secondWay() const
{
    return m_secondWay;
}

void SettingsPage::setSecondWay(const QString& state)
{
    if (m_secondWay == state)
        return;
    m_secondWay = state;
    emit secondWayChanged();
}

void SettingsPage::largerLetters()
{
    stepLetters(1);
}

void SettingsPage::smallerLetters()
{
    stepLetters(-1);
}

void SettingsPage::usualLetters()
{
    setTextScale(letterSteps.front());
}

void SettingsPage::look()
{
    std::error_code error;
    const auto space = std::filesystem::space(toPath(m_folder), error);
    m_roomLeft = error ? 0 : static_cast<int>(space.available / (std::uintmax_t{1024} * 1024));
    emit roomLeftChanged();
}

void SettingsPage::close()
{
    emit closed();
}

void SettingsPage::setFolder(const QString& folder)
{
    m_folder = folder;
}

void SettingsPage::stepLetters(int by)
{
    const auto here = std::find(letterSteps.begin(), letterSteps.end(), m_settings.textScale);
    const auto at = static_cast<int>(here - letterSteps.begin());
    const int next = std::clamp(at + by, 0, static_cast<int>(letterSteps.size()) - 1);
    setTextScale(letterSteps[static_cast<std::size_t>(next)]);
}
