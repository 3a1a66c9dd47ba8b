// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/work/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <vector>

struct ShownHealth;
struct ShownKeeping;

// The lines of Settings about the notebook that is open: whether it destroys its keys after wrong
// tries, and whether it is whole. Nothing of it is shown before Unlock or during a talk.
class KeepingPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the notebook")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    // The lines are drawn
    Q_PROPERTY(bool here READ here NOTIFY hereChanged FINAL)
    // How many wrong passphrases in a row destroy the keys, where that is on
    Q_PROPERTY(int tries READ tries CONSTANT FINAL)
    Q_PROPERTY(bool wipes READ wipes NOTIFY wipesChanged FINAL)
    // A PIN, and the practice passphrase: "on", "off"; empty where it is not offered
    Q_PROPERTY(QString pin READ pin NOTIFY waysChanged FINAL)
    Q_PROPERTY(QString practice READ practice NOTIFY waysChanged FINAL)
    Q_PROPERTY(Health health READ health NOTIFY healthChanged FINAL)
    // What is damaged, a sentence each
    Q_PROPERTY(QStringList findings READ findings NOTIFY healthChanged FINAL)

public:
    enum class Health {
        Unknown,
        Looking,
        Whole,
        Damaged,
    };
    Q_ENUM(Health)

    explicit KeepingPage(Worker& worker, QObject* parent = nullptr);

    bool here() const { return m_here; }

    int tries() const;

    bool wipes() const { return m_wipes; }

    QString pin() const { return m_pin; }

    QString practice() const { return m_practice; }

    Health health() const { return m_health; }

    QStringList findings() const;

    // Where a PIN's secret lies; empty: there are no PINs here.
    void setDeviceFile(std::filesystem::path file);
    // Settings opens; `here`: from Home of a notebook that is open.
    void begin(bool here);
    // Back from a page that changed something.
    void refresh();
    // The sentences in the language that the app speaks now.
    void retranslate();

    Q_INVOKABLE void setWipes(bool wipes);
    // Reads every page, record and envelope.
    Q_INVOKABLE void lookAtAll();

signals:
    void hereChanged();
    void wipesChanged();
    void waysChanged();
    void healthChanged();
    void failed(const cuaderno::Error& error);

private:
    void take(const ShownKeeping& keeping);
    void take(ShownHealth seen);

    Worker& m_worker;
    bool m_here = false;
    bool m_wipes = false;
    QString m_pin;
    QString m_practice;
    std::filesystem::path m_deviceFile;
    Health m_health = Health::Unknown;
    std::vector<cuaderno::Error> m_findings;
};
