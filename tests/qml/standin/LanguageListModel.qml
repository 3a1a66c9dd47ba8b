// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    Component.onCompleted: {
        append({ code: "en", name: "English", rightToLeft: false, chosen: true });
        append({ code: "es", name: "Español", rightToLeft: false, chosen: false });
        append({ code: "ar", name: "العربية", rightToLeft: true, chosen: false });
    }
}
