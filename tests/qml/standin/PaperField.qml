// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

SecretField {
    implicitHeight: pixelSize * 1.6
}
