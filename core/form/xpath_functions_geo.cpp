// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/xpath_functions.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace cuaderno::xpath {

namespace {

// Of the other programs, so that the same trace is as long everywhere.
constexpr double earthRadius = 6'378'100.0;

struct Point
{
    double latitude;
    double longitude;

    bool operator==(const Point&) const = default;
};

std::optional<Point> pointOf(std::string_view text)
{
    const auto parts = splitSpaces(text);
    if (parts.size() < 2 || parts.size() > 4)
        return std::nullopt;
    const Point point{plainNumberOf(parts[0]), plainNumberOf(parts[1])};
    if (!(std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180))
        return std::nullopt;
    return point;
}

// Points joined with ";"; none if one of them is no point. A closing ";" is allowed.
std::optional<std::vector<Point>> traceOf(std::string_view text)
{
    std::vector<Point> points;
    text = trimXml(text);
    if (text.ends_with(';'))
        text.remove_suffix(1);
    for (const std::string_view part : split(text, ';')) {
        const auto point = pointOf(part);
        if (!point)
            return std::nullopt;
        points.push_back(*point);
    }
    return points;
}

// All arguments together: traces, single points, node-sets of points.
std::optional<std::vector<Point>> traceOf(Evaluator& evaluator, const Expr& call,
                                          const Focus& focus)
{
    std::vector<Point> points;
    const auto take = [&](std::string_view text) {
        const auto trace = traceOf(text);
        if (trace)
            points.insert(points.end(), trace->begin(), trace->end());
        return trace.has_value();
    };
    for (const Expr& arg : call.args) {
        const Value value = evaluator.value(arg, focus);
        if (value.kind != ValueKind::Nodes) {
            if (!take(evaluator.textOf(value)))
                return std::nullopt;
            continue;
        }
        for (const NodeRef node : value.nodes)
            if (!take(evaluator.textOf(node)))
                return std::nullopt;
    }
    return points;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double toCentimetres(double metres)
{
    return std::round(metres * 100.0) / 100.0;
}

double between(const Point& a, const Point& b)
{
    const double sinLatitude = std::sin(radians(b.latitude - a.latitude) / 2);
    const double sinLongitude = std::sin(radians(b.longitude - a.longitude) / 2);
    const double chord = sinLatitude * sinLatitude
                         + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude))
                               * sinLongitude * sinLongitude;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(chord)));
}

Value distance(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto points = traceOf(evaluator, call, focus);
    if (!points)
        return Value::of(std::nan(""));
    double total = 0;
    for (std::size_t i = 1; i < points->size(); ++i)
        total += between((*points)[i - 1], (*points)[i]);
    return Value::of(toCentimetres(total));
}

Value area(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto points = traceOf(evaluator, call, focus);
    if (!points)
        return Value::of(std::nan(""));
    double total = 0;
    const std::size_t count = points->size();
    for (std::size_t i = 0; i < count && count > 2; ++i) {
        const Point& a = (*points)[i];
        const Point& b = (*points)[(i + 1) % count];
        total += radians(b.longitude - a.longitude)
                 * (2 + std::sin(radians(a.latitude)) + std::sin(radians(b.latitude)));
    }
    return Value::of(toCentimetres(std::abs(total * earthRadius * earthRadius / 2)));
}

bool isInside(const Point& point, const std::vector<Point>& corners)
{
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const Point& a = corners[i];
        const Point& b = corners[j];
        if ((a.latitude > point.latitude) == (b.latitude > point.latitude))
            continue;
        const double crossing =
            (b.longitude - a.longitude) * (point.latitude - a.latitude) / (b.latitude - a.latitude)
            + a.longitude;
        if (point.longitude < crossing)
            inside = !inside;
    }
    return inside;
}

Value geofence(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto point = pointOf(evaluator.text(call.args[0], focus));
    const auto corners = traceOf(evaluator.text(call.args[1], focus));
    // Only a shape that is closed has an inside.
    return Value::of(point && corners && corners->size() > 3 && corners->front() == corners->back()
                     && isInside(*point, *corners));
}

// Which side of a line through a and b a third point is on: 1, -1, or 0 on it.
int side(const Point& a, const Point& b, const Point& c)
{
    const double cross = (b.longitude - a.longitude) * (c.latitude - a.latitude)
                         - (b.latitude - a.latitude) * (c.longitude - a.longitude);
    return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool within(const Point& a, const Point& b, const Point& c)
{
    return c.latitude >= std::min(a.latitude, b.latitude)
           && c.latitude <= std::max(a.latitude, b.latitude)
           && c.longitude >= std::min(a.longitude, b.longitude)
           && c.longitude <= std::max(a.longitude, b.longitude);
}

bool cross(const Point& a, const Point& b, const Point& c, const Point& d)
{
    const int abc = side(a, b, c);
    const int abd = side(a, b, d);
    const int cda = side(c, d, a);
    const int cdb = side(c, d, b);
    if (abc != abd && cda != cdb)
        return true;
    return (abc == 0 && within(a, b, c)) || (abd == 0 && within(a, b, d))
           || (cda == 0 && within(c, d, a)) || (cdb == 0 && within(c, d, b));
}

// Whether a trace or shape runs over itself.
Value intersects(Evaluator& evaluator, const Expr& call, const Focus& focus)
{
    const auto points = traceOf(evaluator.text(call.args.front(), focus));
    if (!points || points->size() < 4)
        return Value::of(false);
    const bool closed = points->front() == points->back();
    const std::size_t segments = points->size() - 1;
    for (std::size_t i = 0; i < segments; ++i)
        for (std::size_t j = i + 2; j < segments; ++j) {
            if (!evaluator.spend())
                return {};
            const bool neighbours = closed && i == 0 && j == segments - 1;
            if (!neighbours
                && cross((*points)[i], (*points)[i + 1], (*points)[j], (*points)[j + 1]))
                return Value::of(true);
        }
    return Value::of(false);
}

constexpr std::array functions = {
    Function{"distance", 1, Function::any, distance},
    Function{"area", 1, 1, area},
    Function{"geofence", 2, 2, geofence},
    Function{"intersects", 1, 1, intersects},
};

} // namespace

std::span<const Function> geoFunctions()
{
    return functions;
}

} // namespace cuaderno::xpath
