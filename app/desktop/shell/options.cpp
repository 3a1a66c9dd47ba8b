// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/options.h"

#include "desktop/shell/convert.h"
#include "desktop/shell/grabber.h"

#include <QCommandLineParser>

namespace {

constexpr int smallestSide = 200;
constexpr int largestSide = 8000;

std::optional<QSize> readSize(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    if (sides.size() != 2)
        return std::nullopt;
    const QSize size(sides[0].toInt(), sides[1].toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

ReadOptions wrong(const QString& text)
{
    return {std::nullopt, QStringLiteral("cuaderno: ") + text + QLatin1Char('\n'), 2};
}

// The options of a picture; what is wrong, or nothing.
QString readPicture(const QCommandLineParser& parser, AppOptions& options)
{
    options.grab = parser.value(QStringLiteral("grab"));
    options.out = toPath(parser.value(QStringLiteral("out")));
    options.language = parser.value(QStringLiteral("language"));
    options.theme = parser.value(QStringLiteral("theme"));
    if (!options.grabs())
        return options.out.empty() ? QString() : QStringLiteral("--out goes with --grab");
    if (!Grabber::pages().contains(options.grab))
        return QStringLiteral("--grab: one of ") + Grabber::pages().join(QStringLiteral(", "));
    if (options.out.empty())
        return QStringLiteral("--grab needs --out FILE.png");
    if (options.vault.empty() && !options.sample)
        return QStringLiteral("--grab needs --vault DIR of a sample, or --sample");
    if (!options.language.isEmpty()
        && !QStringList{QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("ar")}.contains(
            options.language))
        return QStringLiteral("--language: en, es or ar");
    if (!options.theme.isEmpty()
        && !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")}
                .contains(options.theme))
        return QStringLiteral("--theme: light, dark or contrast");
    if (const QString text = parser.value(QStringLiteral("size")); !text.isEmpty()) {
        const auto size = readSize(text);
        if (!size)
            return QStringLiteral("--size: as in 800x1280");
        options.size = *size;
    }
    if (const QString text = parser.value(QStringLiteral("text-scale")); !text.isEmpty()) {
        options.textScale = text.toInt();
        if (options.textScale < 100 || options.textScale > 250)
            return QStringLiteral("--text-scale: 100 to 250");
    }
    return {};
}

} // namespace

ReadOptions readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("An encrypted field notebook for research by workers, for workers.\n\n"
                       "Example: cuaderno --sample"));
    parser.addOptions({
        {QStringLiteral("vault"), QStringLiteral("Open the notebook in this folder."),
         QStringLiteral("DIR")},
        {QStringLiteral("sample"), QStringLiteral("Look around in a notebook of made-up people.")},
        {QStringLiteral("grab"),
         QStringLiteral("Draw one page of a sample and end: ")
             + Grabber::pages().join(QStringLiteral(", ")) + QLatin1Char('.'),
         QStringLiteral("SCREEN")},
        {QStringLiteral("out"), QStringLiteral("The picture's file, with --grab."),
         QStringLiteral("FILE.png")},
        {QStringLiteral("language"), QStringLiteral("With --grab: en, es or ar."),
         QStringLiteral("L")},
        {QStringLiteral("theme"), QStringLiteral("With --grab: light, dark or contrast."),
         QStringLiteral("T")},
        {QStringLiteral("size"), QStringLiteral("With --grab: width and height in pixels."),
         QStringLiteral("800x1280")},
        {QStringLiteral("text-scale"), QStringLiteral("With --grab: size of letters, 100 to 250."),
         QStringLiteral("PERCENT")},
        {QStringLiteral("timings"),
         QStringLiteral("Append how long steps took, as JSON lines; no content."),
         QStringLiteral("FILE")},
    });
    QCommandLineOption locked(QStringLiteral("locked"));
    QCommandLineOption cover(QStringLiteral("cover"));
    QCommandLineOption window(QStringLiteral("window"), {}, QStringLiteral("PLACE"));
    for (QCommandLineOption* own : {&locked, &cover, &window}) {
        own->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*own);
    }
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt, QStringLiteral("cuaderno " CUADERNO_VERSION "\n"), 0};
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("unknown argument: ") + parser.positionalArguments().front());
    AppOptions options;
    options.vault = toPath(parser.value(QStringLiteral("vault")));
    options.sample = parser.isSet(QStringLiteral("sample"));
    options.locked = parser.isSet(locked);
    options.covered = parser.isSet(cover);
    // A place that cannot be read costs a jump of the window; it must not keep the notebook shut.
    options.window = WindowPlace::parse(parser.value(window));
    options.timings = toPath(parser.value(QStringLiteral("timings")));
    if (options.sample && !options.vault.empty())
        return wrong(QStringLiteral("either --vault or --sample"));
    if (const QString problem = readPicture(parser, options); !problem.isEmpty())
        return wrong(problem);
    return {options, {}, 0};
}
