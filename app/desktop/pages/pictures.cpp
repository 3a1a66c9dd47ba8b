// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pictures.h"

#include "desktop/work/picture_acts.h"

Pictures::Pictures(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void Pictures::hold(const QString& source, int most)
{
    const Key key(source, most);
    Held& held = m_held[key];
    if (++held.holders > 1) {
        if (!held.picture.isNull())
            emit came(source, most);
        return;
    }
    m_worker.post(
        this, [source, most](Desk& desk) { return lookAtPicture(desk, source, most); },
        [this, key, generation = m_generation](QImage picture) {
            const auto found = m_held.find(key);
            if (generation != m_generation || found == m_held.end())
                return;
            found->picture = std::move(picture);
            emit came(key.first, key.second);
        });
}

void Pictures::release(const QString& source, int most)
{
    const auto found = m_held.find({source, most});
    if (found != m_held.end() && --found->holders <= 0)
        m_held.erase(found);
}

QImage Pictures::picture(const QString& source, int most) const
{
    return m_held.value({source, most}).picture;
}

void Pictures::clear()
{
    ++m_generation;
    m_held.clear();
}
