// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

// Brings a list model's rows to what is wanted by the smallest steps: rows with the same key stay
// where they are and are told what changed, so that a list under a finger does not jump and a field
// keeps its focus. A friend of each model, since the steps are protected.
template <typename Model>
struct ListRows
{
    // Makes: Row(Wanted). Updates: bool(Row&, Wanted), true where something changed.
    template <typename Row, typename Wanted, typename KeyOfRow, typename KeyOfWanted, typename Make,
              typename Update>
    static void sync(Model& model, std::vector<Row>& rows, std::vector<Wanted> wanted,
                     KeyOfRow keyOfRow, KeyOfWanted keyOfWanted, Make make, Update update)
    {
        std::size_t at = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto comesLater = [&](const Row& row) {
                return std::any_of(
                    wanted.begin() + static_cast<std::ptrdiff_t>(i), wanted.end(),
                    [&](const Wanted& w) { return keyOfWanted(w) == keyOfRow(row); });
            };
            while (at < rows.size() && !comesLater(rows[at]))
                remove(model, rows, at);
            if (at < rows.size() && keyOfRow(rows[at]) == keyOfWanted(wanted[i])) {
                if (update(rows[at], std::move(wanted[i])))
                    tell(model, at);
            } else {
                const int row = static_cast<int>(at);
                model.beginInsertRows({}, row, row);
                rows.insert(rows.begin() + row, make(std::move(wanted[i])));
                model.endInsertRows();
            }
            ++at;
        }
        while (at < rows.size())
            remove(model, rows, at);
    }

    // Rows that are plain values.
    template <typename Row, typename Key>
    static void sync(Model& model, std::vector<Row>& rows, std::vector<Row> wanted, Key key)
    {
        sync(
            model, rows, std::move(wanted), key, key, [](Row row) { return row; },
            [](Row& row, Row next) {
                if (row == next)
                    return false;
                row = std::move(next);
                return true;
            });
    }

    static void tell(Model& model, std::size_t at)
    {
        const QModelIndex index = model.index(static_cast<int>(at));
        emit model.dataChanged(index, index);
    }

    static void tellAll(Model& model)
    {
        if (const int count = model.rowCount(); count > 0)
            emit model.dataChanged(model.index(0), model.index(count - 1));
    }

private:
    template <typename Row>
    static void remove(Model& model, std::vector<Row>& rows, std::size_t at)
    {
        const int row = static_cast<int>(at);
        model.beginRemoveRows({}, row, row);
        rows.erase(rows.begin() + row);
        model.endRemoveRows();
    }
};
