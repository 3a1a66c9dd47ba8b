#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""encrypted_submission.py CUADERNO-CLI: what `form submit` encrypts opens with the private key alone, by other people's code
(python3-cryptography), as ODK's specification describes it; and what it leaves shows no answer. Exit 77: nothing to open it with."""

import base64
import csv
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

try:
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
except ImportError:
    print("skipped: python3-cryptography is not installed")
    sys.exit(77)
try:
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
except ImportError:
    from cryptography.hazmat.primitives.ciphers.modes import CFB

MARKER = "what only Ana knows"
PHOTO = bytes(range(256)) * 5 + b"marker of a picture"
ODK = "{http://opendatakit.org/submissions}"
ORX = "{http://openrosa.org/xforms}"

SURVEY = """type,name,label,parameters
text,secret,What happened?,
begin repeat,job,Job,
image,photo,A picture,
end repeat,,,
audit,audit,,track-changes=true
"""

SCRIPT = [
    {"drive": 1, "form": "form", "now": "2026-01-15T12:00:00Z", "tz": "UTC"},
    {"do": "next"},
    {"do": "set", "ref": "/data/secret", "value": MARKER},
    {"do": "clock", "now": "2026-01-15T12:00:05.250Z"},
    {"do": "add_repeat", "ref": "/data/job"},
    {"do": "set", "ref": "/data/job[1]/photo", "value": "first.jpg"},
    {"do": "add_repeat", "ref": "/data/job"},
    {"do": "set", "ref": "/data/job[2]/photo", "value": "second.png"},
    {"do": "jump", "to": "end"},
]


def submit(cli, folder, out, fine=True):
    done = subprocess.run([cli, "form", "submit", "--script", folder / "ana.drive", "-o", folder / out, "--json"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert (done.returncode == 0) == fine, (done.stdout, done.stderr)
    assert MARKER not in done.stdout + done.stderr, "an answer was printed"
    return json.loads(done.stdout)


def write_form(folder, public_key, survey=SURVEY):
    form = folder / "form"
    form.mkdir(exist_ok=True)
    (form / "survey.csv").write_text(survey)
    (form / "settings.csv").write_text(f"form_id,version,public_key\nwater & work,7,{public_key}\n")
    (folder / "ana.drive").write_text("\n".join(json.dumps(line) for line in SCRIPT) + "\n")


def rsa_open(key, text):
    oaep = padding.OAEP(mgf=padding.MGF1(algorithm=hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
    return key.decrypt(base64.b64decode(text), oaep)


def aes_open(key, vector, closed):
    opener = Cipher(algorithms.AES(key), CFB(bytes(vector))).decryptor()
    padded = opener.update(closed) + opener.finalize()
    count = padded[-1]
    assert 1 <= count <= 16 and padded[-count:] == bytes([count]) * count, "the padding"
    return padded[:-count]


def open_submission(folder, private):
    manifest = xml.parse(folder / "submission.xml").getroot()
    assert manifest.tag == ODK + "data"
    assert manifest.get("encrypted") == "yes"
    assert (manifest.get("id"), manifest.get("version")) == ("water & work", "7")
    instance_id = manifest.findtext(f"{ORX}meta/{ORX}instanceID")
    wrapped = manifest.findtext(ODK + "base64EncryptedKey")
    key = rsa_open(private, wrapped)
    assert len(key) == 32
    names = [media.findtext(ODK + "file") for media in manifest.findall(ODK + "media")]
    names.append(manifest.findtext(ODK + "encryptedXmlFile"))
    assert {path.name for path in folder.iterdir()} == {"submission.xml", *names}
    vector = bytearray(hashlib.md5(instance_id.encode() + key).digest())
    opened = {}
    for count, name in enumerate(names):
        vector[count % 16] = (vector[count % 16] + 1) % 256
        opened[name.removesuffix(".enc")] = aes_open(key, vector, (folder / name).read_bytes())
    lines = ["water & work", "7", wrapped, instance_id]
    lines += [f"{name}::{hashlib.md5(data).hexdigest()}" for name, data in opened.items()]
    signed = hashlib.md5("".join(line + "\n" for line in lines).encode()).digest()
    assert rsa_open(private, manifest.findtext(ODK + "base64EncryptedElementSignature")) == signed, "the signature"
    return instance_id, opened


def check_opened(instance_id, opened):
    assert list(opened) == ["first.jpg", "second.png", "audit.csv", "submission.xml"], list(opened)
    assert opened["first.jpg"] == PHOTO and opened["second.png"] == b""
    document = xml.fromstring(opened["submission.xml"])
    assert document.findtext("secret") == MARKER
    assert document.findtext("meta/instanceID") == instance_id
    assert document.findtext("meta/audit") == "audit.csv"
    rows = list(csv.DictReader(io.StringIO(opened["audit.csv"].decode())))
    question = next(row for row in rows if row["node"] == "/data/secret")
    assert (question["event"], question["old-value"], question["new-value"]) == ("question", "", MARKER)
    assert int(question["end"]) - int(question["start"]) == 5250
    assert [row["event"] for row in rows[-4:]] == ["end screen", "form save", "form exit", "form finalize"], rows


def main():
    cli = pathlib.Path(sys.argv[1]).resolve()
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    der = private.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_form(folder, base64.b64encode(der).decode())

        said = submit(cli, folder, "early", fine=False)
        assert said["error"]["code"] == "submission.file-missing", said
        assert not (folder / "early").exists(), "half a submission was left"

        (folder / "first.jpg").write_bytes(PHOTO)
        (folder / "second.png").write_bytes(b"")
        said = submit(cli, folder, "closed")
        assert said["encrypted"] is True
        check_opened(*open_submission(folder / "closed", private))
        for path in (folder / "closed").iterdir():
            for secret in (MARKER.encode(), PHOTO[-19:], b"form start"):
                assert secret not in path.read_bytes(), path.name
        submit(cli, folder, "again")
        both = [(folder / out / "submission.xml.enc").read_bytes() for out in ("closed", "again")]
        assert both[0] != both[1], "two submissions under one key"
        assert submit(cli, folder, "closed", fine=False)["error"]["code"] == "file.exists"

        write_form(folder, base64.b64encode(der[:100]).decode())
        assert submit(cli, folder, "bad", fine=False)["error"]["code"] == "crypto.bad-public-key"
        assert not (folder / "bad").exists()

        write_form(folder, "")
        said = submit(cli, folder, "plain")
        assert said["encrypted"] is False
        assert [file["name"] for file in said["files"]] == ["submission.xml", "first.jpg", "second.png", "audit.csv"]
        assert said["files"][1]["type"] == "image/jpeg"
        assert said["files"][1]["sha256"] == hashlib.sha256(PHOTO).hexdigest()
        assert xml.parse(folder / "plain" / "submission.xml").getroot().findtext("secret") == MARKER
    print("an encrypted submission opens with its private key, and with nothing else")


if __name__ == "__main__":
    main()
