// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the screens with made-up content to PNG files, without a display:
//   cuaderno_gallery FOLDER [SCENE [WIDTHxHEIGHT [THEME [LANGUAGE [PERCENT]]]]]
// Each argument is a comma-separated list; left out or "all", it means a useful choice of them.
#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>
#include <QTranslator>

#include <memory>

namespace {

struct Wish
{
    QStringList scenes;
    QStringList sizes;
    QStringList themes;
    QStringList languages;
    QStringList percents;
};

QStringList listOf(const QStringList& arguments, int place, const QStringList& usual)
{
    const QString word = arguments.value(place, QStringLiteral("all"));
    return word == QLatin1String("all") ? usual : word.split(QLatin1Char(','));
}

void chooseFonts()
{
    QFont::insertSubstitutions(QStringLiteral("Noto Sans"), {QStringLiteral("Noto Sans Arabic")});
    QFont::insertSubstitutions(QStringLiteral("Noto Serif"), {QStringLiteral("Noto Naskh Arabic")});
    QFont font(QStringLiteral("Noto Sans"));
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
}

// One language: every scene of it in every look.
int draw(const QString& language, const Wish& wish, const QDir& folder)
{
    QLocale::setDefault(QLocale(language));
    QTranslator words;
    if (words.load(QStringLiteral(":/i18n/cuaderno_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&words);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());

    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/gallery/Gallery.qml")));
    const std::unique_ptr<QObject> object(component.create());
    auto* window = qobject_cast<QQuickWindow*>(object.get());
    if (!window) {
        qWarning() << component.errors();
        return 1;
    }
    window->setProperty("language", language);
    window->requestActivate();
    for (const auto& scene : wish.scenes) {
        for (const auto& size : wish.sizes) {
            for (const auto& theme : wish.themes) {
                for (const auto& percent : wish.percents) {
                    const auto sides = size.split(QLatin1Char('x'));
                    window->resize(sides.value(0).toInt(), sides.value(1).toInt());
                    window->setProperty("look", theme);
                    window->setProperty("percent", percent.toInt());
                    QMetaObject::invokeMethod(window, "play", Q_ARG(QString, scene));
                    QTest::qWait(250);
                    const auto name = QStringLiteral("%1-%2-%3-%4-%5.png")
                                          .arg(scene, size, theme, language, percent);
                    if (!window->grabWindow().save(folder.filePath(name)))
                        return 1;
                }
            }
        }
    }
    QCoreApplication::removeTranslator(&words);
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    chooseFonts();
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    const QStringList scenes =
        QStringLiteral("unlock unlock.wrong create.0 create.1 create.3 create.4 recover.0 "
                       "recover.1 secondWay.0 secondWay.2 "
                       "secondWay.3 secondWay.4 home "
                       "home.empty home.sample home.way trouble which before before.minor "
                       "consent.0 consent.1 consent.3 consent.5 consent.5m consent.6 "
                       "consent.7 card ask.choice ask.missing ask.several ask.likert ask.range "
                       "ask.rangeOpen ask.rating "
                       "ask.menu ask.write ask.date ask.time ask.short ask.notes "
                       "repeat note jump agreed pause pause.1 pause.2 review "
                       "review.trouble review.sealing close settings settings.damaged backup.0 "
                       "backup.2 passphrase.0 passphrase.0s "
                       "passphrase.2 cover")
            .split(QLatin1Char(' '));
    const Wish wish{listOf(arguments, 2, scenes),
                    listOf(arguments, 3, {QStringLiteral("800x1280"), QStringLiteral("1280x800")}),
                    listOf(arguments, 4, {QStringLiteral("light")}),
                    listOf(arguments, 5, {QStringLiteral("en")}),
                    listOf(arguments, 6, {QStringLiteral("100")})};
    for (const auto& language : wish.languages) {
        if (draw(language, wish, folder) != 0)
            return 1;
    }
    return 0;
}
