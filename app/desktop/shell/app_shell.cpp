// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/app_shell.h"

#include "desktop/shell/convert.h"
#include "desktop/shell/fonts.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTouchEvent>

namespace {

constexpr int longestWaitForCover = 400; // milliseconds

AppSettings settingsFor(const AppOptions& options, const AppPlaces& places)
{
    if (!options.grabs())
        return AppSettings(places.settings);
    AppSettings settings = AppSettings::none();
    settings.language = options.language.isEmpty() ? QStringLiteral("en") : options.language;
    settings.theme = options.theme.isEmpty() ? QStringLiteral("light") : options.theme;
    settings.textScale = options.textScale;
    settings.noMotion = true;
    return settings;
}

} // namespace

AppPlaces AppShell::usualPlaces(const std::filesystem::path& surveys)
{
    const auto config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const auto data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {toPath(config) / "app.ini", toPath(data) / "notebooks", surveys};
}

AppShell::AppShell(const AppOptions& options, const AppPlaces& places)
    : m_options(options),
      m_places(places),
      m_settings(settingsFor(options, places)),
      m_timings(options.timings),
      m_worker(new Worker(m_clock, places.surveys)),
      m_notebook(new Notebook(*m_worker, m_settings, places.notebooks))
{
    chooseFonts();
    speak();
    connect(m_notebook->settings(), &SettingsPage::languageChanged, this, &AppShell::speak);
    connect(m_notebook.get(), &Notebook::stepTaken, &m_timings, &Timings::step);
    connect(m_notebook.get(), &Notebook::restartAsked, this, &AppShell::prepareRestart);
    connect(m_notebook.get(), &Notebook::placeChanged, this, &AppShell::watchCover);
    connect(&m_timings, &Timings::shown, this, [this](const QString& at) {
        m_coverSeen = m_coverSeen || at == QLatin1String("cover-shown");
        if (m_coverSeen && m_restart)
            QCoreApplication::quit();
    });
    connect(&m_twoFingers, &TwoFingers::held, this, [this] {
        if (m_notebook->place() == Notebook::Place::Cover)
            m_notebook->uncover();
        else
            m_notebook->hide();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        if (!m_restart)
            m_notebook->shutDown();
    });
    qApp->installEventFilter(this);
}

AppShell::~AppShell()
{
    qApp->removeEventFilter(this);
    QCoreApplication::removeTranslator(&m_words);
    // Screens first: they hold on to the pages.
    m_engine.reset();
}

bool AppShell::load()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral(":/qt/qml"));
    QVariantMap properties;
    if (m_options.window)
        properties = m_options.window->properties();
    properties.insert(QStringLiteral("notebook"), QVariant::fromValue(m_notebook.get()));
    m_engine->setInitialProperties(properties);
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Cuaderno/Main.qml")));
    if (m_engine->rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().front());
    if (m_window && m_options.grabs())
        m_window->resize(m_options.size);
    m_timings.watch(m_window);
    return m_window != nullptr;
}

void AppShell::begin()
{
    if (m_options.covered)
        m_notebook->coverFirst();
    if (!m_options.vault.empty()) {
        m_notebook->begin(m_options.vault);
        return;
    }
    if (m_options.sample) {
        const auto sample = m_places.notebooks / "sample";
        m_notebook->begin(sample);
        if (m_notebook->place() == Notebook::Place::Create)
            m_notebook->create()->lookAround();
        return;
    }
    for (const QString& folder : std::as_const(m_settings.vaults)) {
        if (cuaderno::Vault::isThere(toPath(folder))) {
            m_notebook->begin(toPath(folder));
            return;
        }
    }
    m_notebook->begin({});
}

bool AppShell::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        // The window's own; pages get pieces of it afterwards.
        if (watched->isWindowType())
            m_twoFingers.look(static_cast<QTouchEvent&>(*event));
        m_notebook->touched();
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        m_notebook->touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// The notebook is closed. After Hide the cover is seen before the window goes, unless no frame
// comes (a window that is minimized): then it goes all the same.
void AppShell::prepareRestart()
{
    const bool covered = m_notebook->place() == Notebook::Place::Cover;
    m_restart = {covered, m_window ? WindowPlace::of(*m_window) : WindowPlace()};
    if (covered && !m_coverSeen)
        QTimer::singleShot(longestWaitForCover, this, &QCoreApplication::quit);
    else
        QCoreApplication::quit();
}

// Readers say the program's name beside what is on the page.
void AppShell::watchCover()
{
    const bool covered = m_notebook->place() == Notebook::Place::Cover;
    if (covered)
        m_coverSeen = false;
    QCoreApplication::setApplicationName(covered ? QStringLiteral("units")
                                                 : QStringLiteral("cuaderno"));
}

// The language of the app: its sentences, its numbers and dates, its direction.
void AppShell::speak()
{
    const QString language = m_notebook->settings()->language();
    QCoreApplication::removeTranslator(&m_words);
    if (m_words.load(QStringLiteral(":/i18n/cuaderno_") + language))
        QCoreApplication::installTranslator(&m_words);
    QLocale::setDefault(QLocale(language));
    QGuiApplication::setLayoutDirection(m_notebook->settings()->rightToLeft() ? Qt::RightToLeft
                                                                              : Qt::LeftToRight);
    m_notebook->trouble()->retranslate();
    m_notebook->keeping()->retranslate();
    if (m_engine)
        m_engine->retranslate();
}
