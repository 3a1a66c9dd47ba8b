// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/basic_archive.hpp>
#include <boost/archive/detail/common_iarchive.hpp>
#include <boost/archive/detail/common_oarchive.hpp>
#include <boost/serialization/string.hpp>

#include <concepts>
#include <cstring>
#include <string>
#include <type_traits>

// Boost's own binary archive is not the same on all machines and believes what it reads; this one
// is little-endian with fixed widths, knows no pointers and no class names, and measures every
// count against the bytes that are left. Still, an archive is no check of integrity: only bytes
// that were authenticated may reach it. FORMAT.md gives the bytes.
//
// Both throw boost::archive::archive_exception; only records.cpp and its like use them, and catch.
namespace cuaderno {

// Fixed widths only: no long, no size_t, no floating point.
template <typename T>
concept ArchivedNumber = std::same_as<T, bool> || std::same_as<T, std::int8_t> || std::same_as<
    T, std::uint8_t> || std::same_as<T, std::int16_t> || std::same_as<T, std::uint16_t> || std::
    same_as<T, std::int32_t> || std::same_as<T, std::uint32_t> || std::same_as<
        T, std::int64_t> || std::same_as<T, std::uint64_t>;

[[noreturn]] inline void refuseArchive(boost::archive::archive_exception::exception_code code)
{
    throw boost::archive::archive_exception(code);
}

class OutArchive : public boost::archive::detail::common_oarchive<OutArchive>
{
    using Base = boost::archive::detail::common_oarchive<OutArchive>;
    friend class boost::archive::detail::interface_oarchive<OutArchive>;
    friend class boost::archive::detail::common_oarchive<OutArchive>;
    friend class boost::archive::save_access;

public:
    explicit OutArchive(Bytes& out) : m_out(out) {}

    void writeBytes(ByteView bytes) { m_out.insert(m_out.end(), bytes.begin(), bytes.end()); }

private:
    template <typename T>
    void save_override(const T& value)
    {
        static_assert(!std::is_pointer_v<T>, "records hold values");
        Base::save_override(value);
    }

    void save_override(const boost::archive::version_type& version)
    {
        save(static_cast<std::uint32_t>(version));
    }

    void save_override(const boost::archive::class_id_optional_type&) {}

    void save_override(const boost::archive::tracking_type&) {}

    // What only pointers need.
    void save_override(const boost::archive::class_id_type&) { refuse(); }

    void save_override(const boost::archive::class_id_reference_type&) { refuse(); }

    void save_override(const boost::archive::object_id_type&) { refuse(); }

    void save_override(const boost::archive::object_reference_type&) { refuse(); }

    void save_override(const boost::archive::class_name_type&) { refuse(); }

    [[noreturn]] static void refuse()
    {
        refuseArchive(boost::archive::archive_exception::unregistered_class);
    }

    template <ArchivedNumber T>
    void save(const T& number)
    {
        auto rest = static_cast<std::uint64_t>(number);
        for (std::size_t at = 0; at < sizeof(T); ++at, rest >>= 8)
            m_out.push_back(static_cast<std::byte>(rest & 0xff));
    }

    void save(const std::string& text)
    {
        save(static_cast<std::uint32_t>(text.size()));
        writeBytes(asBytes(text));
    }

    Bytes& m_out;
};

class InArchive : public boost::archive::detail::common_iarchive<InArchive>
{
    using Base = boost::archive::detail::common_iarchive<InArchive>;
    friend class boost::archive::detail::interface_iarchive<InArchive>;
    friend class boost::archive::detail::common_iarchive<InArchive>;
    friend class boost::archive::load_access;

public:
    static constexpr int deepest = 64;

    explicit InArchive(ByteView bytes) : m_left(bytes) {}

    // Every element of a list takes at least one byte.
    void checkCount(std::uint32_t count) const
    {
        if (count > m_left.size())
            refuseArchive(boost::archive::archive_exception::input_stream_error);
    }

    void readBytes(std::span<std::byte> to)
    {
        const ByteView bytes = take(to.size());
        if (!bytes.empty())
            std::memcpy(to.data(), bytes.data(), bytes.size());
    }

    bool atEnd() const { return m_left.empty(); }

private:
    struct Deeper
    {
        explicit Deeper(int& depth) : m_depth(depth)
        {
            if (++m_depth > deepest) {
                --m_depth;
                refuseArchive(boost::archive::archive_exception::input_stream_error);
            }
        }

        ~Deeper() { --m_depth; }

        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        int& m_depth;
    };

    template <typename T>
    void load_override(T& value)
    {
        static_assert(!std::is_pointer_v<T>, "records hold values");
        const Deeper deeper(m_depth);
        Base::load_override(value);
    }

    void load_override(boost::archive::version_type& version)
    {
        std::uint32_t number = 0;
        load(number);
        version = boost::archive::version_type(number);
    }

    void load_override(boost::archive::class_id_optional_type&) {}

    void load_override(boost::archive::tracking_type& tracking) { tracking = false; }

    void load_override(boost::archive::class_id_type&) { refuse(); }

    void load_override(boost::archive::class_id_reference_type&) { refuse(); }

    void load_override(boost::archive::object_id_type&) { refuse(); }

    void load_override(boost::archive::object_reference_type&) { refuse(); }

    void load_override(boost::archive::class_name_type&) { refuse(); }

    [[noreturn]] static void refuse()
    {
        refuseArchive(boost::archive::archive_exception::unregistered_class);
    }

    ByteView take(std::size_t count)
    {
        if (count > m_left.size())
            refuseArchive(boost::archive::archive_exception::input_stream_error);
        const ByteView bytes = m_left.first(count);
        m_left = m_left.subspan(count);
        return bytes;
    }

    template <ArchivedNumber T>
    void load(T& number)
    {
        std::uint64_t value = 0;
        const ByteView bytes = take(sizeof(T));
        for (std::size_t at = sizeof(T); at-- > 0;)
            value = value << 8 | std::to_integer<std::uint64_t>(bytes[at]);
        if constexpr (std::same_as<T, bool>) {
            if (value > 1)
                refuseArchive(boost::archive::archive_exception::input_stream_error);
        }
        number = static_cast<T>(value);
    }

    void load(std::string& text)
    {
        std::uint32_t size = 0;
        load(size);
        text = std::string(asText(take(size)));
    }

    ByteView m_left;
    int m_depth = 0;
};

} // namespace cuaderno
