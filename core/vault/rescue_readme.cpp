// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rescue_readme.h"

namespace cuaderno {

std::string_view rescueReadme()
{
    return R"(Sealed talks, brought out of a notebook of Cuaderno.

Nothing here can be read without the notebook of the project's lead. Do not
change, rename or open the files; give the folder to her. She takes them in:

    cuaderno-cli vault receive HER-NOTEBOOK --from THIS-FOLDER

The device that this comes from has said a fingerprint (four groups of four).
The first time she has to confirm it, once somebody she trusts has told it to
her by another way:

    cuaderno-cli vault receive HER-NOTEBOOK --from THIS-FOLDER --trust FINGERPRINT

What was taken back by the people it is about does not come in again. Taking the
same folder in twice does no harm. When it was taken in, destroy this folder.

How the files are made, for whoever has no Cuaderno (numbers are little-endian;
"sealed box", secretstream and BLAKE2b are libsodium's; the same stands in
core/vault/FORMAT.md of Cuaderno's source):

sealed/ID.sealed, one a talk
    8   "CUADENV" and the byte 1
    4   1
    16  id of the envelope
    1   3, the number of boxes
    3 x 112  sealed boxes (crypto_box_seal) to the project's key, of: key of the
        stream 32, BLAKE2b-256 of the 29 bytes before the boxes 32. Two of them
        are for nobody.
    24  header of the stream (crypto_secretstream_xchacha20poly1305)
        messages of 4,096 + 17 bytes, the last one of 248 + 17 with TAG_FINAL.
    The messages before the last, together, are the record of the talk (answers,
    consents, the form's own XML), padded after ISO 7816-4. The last message is:
    the device's Ed25519 key 32, its count 8, id of the talk 16, BLAKE2b-256 of
    all bytes before the messages and of the padded record 32, the recipients'
    keys 96, and a signature 64 over "cuaderno envelope 1", a zero byte and the
    184 bytes before it.

media/ID.media, one a recording or picture
    512 bytes of head: "CUADMED" and the byte 1, u32 1, u32 size n of a piece,
        random 48; from byte 64 three sealed boxes as above, of: key of the file
        32, BLAKE2b-256 of bytes 0 to 63 32.
    Then pieces of n + 16 bytes: XChaCha20-Poly1305 (IETF), nonce: bytes 16 to 31
        of the head and the piece's number as u64; associated data: BLAKE2b-256
        of bytes 0 to 63, the number as u64, and a byte that is 1 in the last
        piece, which is padded after ISO 7816-4. What follows it is noise.
)";
}

} // namespace cuaderno
