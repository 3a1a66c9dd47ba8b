// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "vault/archive.h"

#include <boost/serialization/level.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

// How the members of a record go through an archive, in both directions. Only for the files that
// say what is in a record.
namespace cuaderno::archived {

template <typename Archive>
constexpr bool loading = Archive::is_loading::value;

// Numbers and texts.
template <typename Archive, ArchivedNumber T>
void member(Archive& archive, T& value)
{
    archive& value;
}

template <typename Archive>
void member(Archive& archive, std::string& value)
{
    archive& value;
}

template <typename Archive, std::size_t size>
void member(Archive& archive, std::array<std::byte, size>& bytes)
{
    if constexpr (loading<Archive>)
        archive.readBytes(bytes);
    else
        archive.writeBytes(bytes);
}

template <typename Archive, typename Tag>
void member(Archive& archive, Id<Tag>& id)
{
    member(archive, id.value);
}

template <typename Archive>
void member(Archive& archive, Week& week)
{
    auto year = static_cast<std::int32_t>(week.year);
    auto number = static_cast<std::int32_t>(week.number);
    archive& year& number;
    week = {year, number};
}

// Milliseconds since 1970.
template <typename Archive>
void member(Archive& archive, Instant& instant)
{
    std::int64_t milliseconds = instant.time_since_epoch().count();
    archive& milliseconds;
    instant = Instant(std::chrono::milliseconds(milliseconds));
}

template <typename Archive>
void member(Archive& archive, std::chrono::year_month& month)
{
    auto year = static_cast<std::int32_t>(static_cast<int>(month.year()));
    auto number = static_cast<std::uint8_t>(static_cast<unsigned>(month.month()));
    archive& year& number;
    month = std::chrono::year(year) / std::chrono::month(number);
}

// One byte; a value after `last` was written by a later program.
template <typename Archive, typename Enum>
void enumeration(Archive& archive, Enum& value, Enum last)
{
    auto number = static_cast<std::uint8_t>(value);
    archive& number;
    if (number > static_cast<std::uint8_t>(last))
        refuseArchive(boost::archive::archive_exception::unsupported_class_version);
    value = static_cast<Enum>(number);
}

template <typename Archive, typename T, typename Each>
void list(Archive& archive, std::vector<T>& items, Each each)
{
    auto count = static_cast<std::uint32_t>(items.size());
    archive& count;
    if constexpr (loading<Archive>) {
        archive.checkCount(count);
        items.clear();
        for (std::uint32_t at = 0; at < count; ++at) {
            T item{};
            each(item);
            items.push_back(std::move(item));
        }
    } else {
        for (T& item : items)
            each(item);
    }
}

// Of records or of anything that has a member().
template <typename Archive, typename T>
void list(Archive& archive, std::vector<T>& items)
{
    list(archive, items, [&](T& item) {
        if constexpr (requires { member(archive, item); })
            member(archive, item);
        else
            archive& item;
    });
}

template <typename Archive, typename Key, typename Value, typename EachKey, typename EachValue>
void table(Archive& archive, std::map<Key, Value>& items, EachKey eachKey, EachValue eachValue)
{
    auto count = static_cast<std::uint32_t>(items.size());
    archive& count;
    if constexpr (loading<Archive>) {
        archive.checkCount(count);
        items.clear();
        for (std::uint32_t at = 0; at < count; ++at) {
            Key key{};
            Value value{};
            eachKey(key);
            eachValue(value);
            items.emplace(std::move(key), std::move(value));
        }
    } else {
        for (auto& [key, value] : items) {
            Key copy = key;
            eachKey(copy);
            eachValue(value);
        }
    }
}

template <typename Archive>
void table(Archive& archive, std::map<std::string, std::string>& items)
{
    const auto text = [&](std::string& value) { archive& value; };
    table(archive, items, text, text);
}

template <typename Archive, typename T>
void maybe(Archive& archive, std::optional<T>& value)
{
    bool there = value.has_value();
    archive& there;
    if (!there) {
        value.reset();
        return;
    }
    if constexpr (loading<Archive>)
        value.emplace();
    member(archive, *value);
}

// First in each record's serialize(): what a later program wrote is not guessed at.
template <typename Record>
void known(unsigned int version)
{
    if (version > boost::serialization::version<Record>::value)
        refuseArchive(boost::archive::archive_exception::unsupported_class_version);
}

} // namespace cuaderno::archived

// A record: its members are written with the version of its layout before the first of its kind.
#define CUADERNO_RECORD(Type, layout)                                                              \
    BOOST_CLASS_VERSION(Type, layout)                                                              \
    BOOST_CLASS_TRACKING(Type, boost::serialization::track_never)
