// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <filesystem>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

struct Desk;

// The thread that owns all that is open of core: Vault, ConductSession, Interview.
//
// Requests run there in the order in which they were posted; each gives a value, which comes back
// on the thread of the view models. A page never waits: it posts and shows what it has.
// Ending: what was posted is done before the thread goes.
class Worker : public QObject
{
    Q_OBJECT

public:
    Worker(const cuaderno::Clock& clock, std::filesystem::path surveys, QObject* parent = nullptr);
    ~Worker() override;

    // Runs `ask(Desk&)` there, then `then(value)` here, unless `asker` is gone by then. REQUIRES:
    // ask keeps nothing that belongs to this thread.
    template <typename Ask, typename Then>
    void post(QObject* asker, Ask ask, Then then)
    {
        using Value = std::invoke_result_t<Ask&, Desk&>;
        auto held = std::make_shared<std::pair<Ask, Then>>(std::move(ask), std::move(then));
        run([this, held, guard = QPointer<QObject>(asker)](Desk& desk) {
            if constexpr (std::is_void_v<Value>) {
                held->first(desk);
                comeBack([held, guard] {
                    if (guard)
                        held->second();
                });
            } else {
                auto value = std::make_shared<Value>(held->first(desk));
                comeBack([held, guard, value] {
                    if (guard)
                        held->second(std::move(*value));
                });
            }
        });
    }

    // As post, without an answer.
    void post(std::function<void(Desk&)> ask) { run(std::move(ask)); }

    // Waits until everything posted so far is done there. Answers still come back queued. Only at
    // the end of the program, and in tests.
    void finish();

private:
    void run(std::function<void(Desk&)> job);
    void comeBack(std::function<void()> answer);

    QThread m_thread;
    std::unique_ptr<Desk> m_desk;
    // Lives on m_thread; jobs are queued to it.
    QObject* m_there = nullptr;
};
