"""A throw-away S3 server: Ceph's gateway over one monitor and one store in memory, gone when it is closed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

PROGRAMS = ("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "ceph-authtool", "monmaptool")
INSTALL = "apt-get install --no-install-recommends ceph-mon ceph-osd radosgw ceph-common"
PATIENCE = 40  # seconds

# No other machine is asked, nothing is kept, one copy is enough.
CONFIGURATION = """
[global]
fsid = {fsid}
mon host = {monitor}
public addr = 127.0.0.1
keyring = {folder}/keyring
run dir = {folder}
log file = {folder}/$name.log
admin socket = {folder}/$name.asok
pid file = {folder}/$name.pid
crash dir = {folder}
mon allow pool size one = true
mon warn on pool no redundancy = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
ms bind ipv6 = false

[mon]
mon data = {folder}/mon
mon data avail crit = 1
mon data avail warn = 1

[osd]
osd objectstore = memstore
osd data = {folder}/osd
osd class load list = *
memstore device bytes = 1073741824

[client]
rgw dynamic resharding = false
rgw enable usage log = false
rgw thread pool size = 32
rgw data = {folder}/rgw
"""


def missing_programs() -> list[str]:
    return [program for program in PROGRAMS if shutil.which(program) is None]


class Gateway:
    """Started by `start()`, gone with everything in it after `close()`; `freeze`, `thaw`, `kill`, `serve` between."""

    def __init__(self) -> None:
        # A short path: Unix sockets allow 107 characters.
        self.folder = Path(tempfile.mkdtemp(prefix="s3-", dir="/tmp"))
        self.port = _free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.access_key = self.secret_key = ""
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def start(self) -> None:
        monitor = f"127.0.0.1:{_free_port()}"
        fsid = str(uuid.uuid4())
        text = CONFIGURATION.format(fsid=fsid, monitor=f"v2:{monitor}", folder=self.folder)
        (self.folder / "ceph.conf").write_text(text)
        for name in ("mon", "osd", "rgw"):
            (self.folder / name).mkdir()
        monmap = str(self.folder / "monmap")
        self._run("monmaptool", "--create", "--fsid", fsid, "--addv", "a", f"[v2:{monitor}]", monmap)
        self._keys()
        self._run("ceph-mon", "-i", "a", "--mkfs", "--monmap", monmap)
        self._spawn("ceph-mon", "-i", "a")
        self._store()
        self.serve()
        self._user()

    def _keys(self) -> None:
        """One keyring for everybody: the machine trusts itself."""
        caps = [word for who in ("mon", "osd", "mgr") for word in ("--cap", who, "allow *")]
        for number, name in enumerate(("mon.", "client.admin", "osd.0")):
            create = [] if number else ["--create-keyring"]
            self._run("ceph-authtool", *create, "--gen-key", "-n", name, *caps, str(self.folder / "keyring"))

    def _store(self) -> None:
        osd = str(uuid.uuid4())
        self._run("ceph", "osd", "new", osd)
        self._run("ceph", "auth", "import", "-i", str(self.folder / "keyring"))
        self._run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd)
        self._spawn("ceph-osd", "-i", "0")

    def _user(self) -> None:
        made = self._run("radosgw-admin", "user", "create", "--uid=portal", "--display-name=portal")
        keys = json.loads(made)["keys"][0]
        self.access_key, self.secret_key = keys["access_key"], keys["secret_key"]

    def serve(self) -> None:
        """Start the gateway, or start it again; returns when it answers."""
        self._spawn("radosgw", "-n", "client.admin", f"--rgw-frontends=beast endpoint=127.0.0.1:{self.port}")
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self._children["radosgw"].poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The gateway does not start: see {self.folder}/client.rgw.log")
            time.sleep(0.2)

    def _answers(self) -> bool:
        try:
            with urlopen(self.endpoint, timeout=2):
                return True
        except HTTPError:
            return True
        except OSError:
            return False

    def freeze(self) -> None:
        """It takes connections and never answers: the worst way to be away."""
        self._children["radosgw"].send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._children["radosgw"].send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """It refuses connections."""
        gateway = self._children.pop("radosgw")
        gateway.kill()
        gateway.wait()

    def recover(self) -> None:
        """Whatever was done to it: it answers again."""
        if "radosgw" in self._children:
            self.thaw()
        else:
            self.serve()

    def close(self) -> None:
        for child in reversed(self._children.values()):
            child.kill()
            child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _command(self, program: str, *arguments: str) -> list[str]:
        return [program, "--conf", str(self.folder / "ceph.conf"), *arguments]

    def _run(self, program: str, *arguments: str) -> str:
        plain = program in ("monmaptool", "ceph-authtool")
        command = [program, *arguments] if plain else self._command(program, *arguments)
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr or done.stdout}")
        return done.stdout

    def _spawn(self, program: str, *arguments: str) -> None:
        with (self.folder / f"{program}.out").open("ab") as output:
            self._children[program] = subprocess.Popen(
                [*self._command(program, *arguments), "-f"],
                stdout=output,
                stderr=output,
                env=os.environ | {"CEPH_ARGS": ""},
            )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
