// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/worker.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// The pictures that a page shows: read from the vault when a PictureView wants one, in memory while
// one shows it, and nowhere else.
class Pictures : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")

public:
    explicit Pictures(Worker& worker, QObject* parent = nullptr);

    // Wanted by one more; came() follows, also where there is none (a null picture). `most`: the
    // longest side in pixels.
    void hold(const QString& source, int most);
    // Wanted by one less.
    void release(const QString& source, int most);
    // Null while it is read, and where there is none.
    QImage picture(const QString& source, int most) const;
    // Forgets all, whoever wants them.
    void clear();

signals:
    void came(const QString& source, int most);

private:
    struct Held
    {
        int holders = 0;
        QImage picture;
    };

    using Key = QPair<QString, int>;

    Worker& m_worker;
    QHash<Key, Held> m_held;
    int m_generation = 0;
};
