"""Saving under faults: the n-th call fails or kills, n = 1, 2, 3 ... until a save passes untouched; full disks.

Whatever happens, the file is the old one, byte for byte, or the new one as a whole, and "saved" is said only when it
is the new one; once a save has gone through afterwards, nothing else is left in the folder. As this user, and as
nobody where this user is root. With MAILBILAN_TORTURE set, every kind of fault in every situation."""
import os
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from program import Checks, arguments

KINDS = ("ENOSPC", "EIO", "EACCES", "EIO always", "SHORT", "KILL", "KILLED")
FEW = ("ENOSPC", "EIO always", "KILL")
EVERYTHING = "MAILBILAN_TORTURE" in os.environ
MODE = 0o640
NOBODY = 65534


class Outcome(NamedTuple):
    said: str
    code: int  # negative: the signal


class Save:
    """One user's saves of one file in one folder."""

    def __init__(self, binaries, folder, user, content, counts):
        self.folder, self.user, self.content, self.counts = Path(folder), user, content, counts
        self.program, self.shim = binaries / "save_once", binaries / "libfault.so"
        self.place, self.state = self.folder / "place", self.folder / "state"
        self.real = self.file = self.place / "a.mailbilan"
        self.fired = self.folder / "fired"
        self.server = None

    def begin(self, old, linked):
        for path in (self.place, self.state):
            shutil.rmtree(path, ignore_errors=True)
        self.fired.unlink(missing_ok=True)
        self.place.mkdir()
        self.real = self.place / "real" if linked else self.file
        if linked:
            self.file.symlink_to("real")
        if old is not None:
            self.real.write_bytes(old)
            self.real.chmod(MODE)
        if self.user is not None:
            for path in (self.folder, self.place, *([self.real] if old is not None else [])):
                os.chown(path, self.user, self.user)

    def started(self, *words, limit=None):
        environment = dict(os.environ, ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0", LD_PRELOAD=str(self.shim),
                           FAULT_FOLDER=str(self.folder) + "/", FAULT_FIRED=str(self.fired))
        command = [self.program, *words]
        if self.user is not None:
            command = ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--clear-groups", *command]

        def confine():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        # Python ignores SIGXFSZ, and so does the program then: a write beyond the limit fails.
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
                                restore_signals=False, preexec_fn=confine if limit is not None else None)

    def run_confined(self, limit=None):
        """One save by a process that starts for it."""
        process = self.started(self.file, self.state, self.content, limit=limit)
        said, _ = process.communicate(timeout=60)
        return Outcome(said, process.returncode)

    def run(self, **faults):
        """One save by a process that was forked for it from one that is kept: much quicker."""
        if self.server is None:
            self.server = self.started("--serve")
        words = [self.file, self.state, self.content, *(f"{name}={value}" for name, value in faults.items())]
        self.server.stdin.write("\t".join(map(str, words)) + "\n")
        self.server.stdin.flush()
        said = ""
        for line in self.server.stdout:
            if line.startswith("end "):
                return Outcome(said, int(line.split()[1]))
            said += line
        raise SystemExit("the program that saves has ended")

    def bytes(self):
        return self.real.read_bytes() if self.real.exists() else None

    def litter(self):
        return sorted(p.name for p in self.place.iterdir() if p not in (self.file, self.real))

    def backups(self):
        return [path.read_bytes() for path in self.state.glob("backups/*/0*")]

    def judge(self, result, old, new, what):
        """Counts what went wrong after one save."""
        self.counts["runs"] += 1
        said, left = result.said.split(), self.bytes()
        problems = []
        if left not in (old, new):
            self.counts["lost"] += 1
            problems.append(f"the file is neither old nor new, {len(left or b'')} bytes")
        if said[:1] == ["saved"] and (left != new or said[-1] != "unmodified"):
            problems.append("said saved")
        if said[:1] != ["saved"] and said and said[-1] != "modified":
            problems.append("not saved, but no longer modified")
        if said[:1] == ["failed"] and left == new and said[1] not in ("file.sync", "file.verify"):
            problems.append("said the old file is as it was")
        if said[:1] == ["saved"] and old is not None:
            if self.backups() != [old]:
                problems.append("said saved, but what was there is in no backup")
            if self.real.stat().st_mode & 0o777 != MODE:
                problems.append(f"the mode is {self.real.stat().st_mode:o}")
        if len(problems) > (left not in (old, new)):
            self.counts["lied"] += 1
        killed = result.code == -9 and self.fired.exists()
        if not killed and (result.code != 0 or not said):
            self.counts["crashed"] += 1
            problems.append(f"ended with {result.code}")
        if not killed and "always" not in what and self.litter():
            self.counts["litter"] += 1
            problems.append(f"left {self.litter()}")
        if self.file != self.real and not self.file.is_symlink():
            self.counts["lost"] += 1
            problems.append("the symbolic link is gone")
        self.counts["problems"] += [f"{what}: {problem}" for problem in problems]
        if said[:1] == ["failed"]:
            self.counts["codes"].add(said[1])

    def again(self, old, new, what):
        """After whatever happened, the next save goes through and tidies up."""
        if self.bytes() == new:
            return
        result = self.run()
        if self.bytes() != new or self.litter():
            self.counts["stuck"] += 1
            self.counts["problems"].append(f"{what}: the next save said {result.said} and left {self.litter()}")


def fault_loop(save, checks, old, new, kinds, linked=False):
    for kind in kinds:
        name, n = kind.split()[0], 0
        while True:
            n += 1
            save.begin(old, linked)
            faults = {"FAULT_CALL": str(n), "FAULT_KIND": name}
            if kind.endswith("always"):
                faults["FAULT_ALWAYS"] = "1"
            result = save.run(**faults)
            what = f"call {n} {kind}, user {save.user}, {'new' if old is None else 'old'} file, linked {linked}"
            save.judge(result, old, new, what)
            if not save.fired.exists():
                checks.equal(result.said.split()[:1], ["saved"], f"{what}: untouched")
                break
            save.again(old, new, what)
        checks.check(n > (1 if name == "SHORT" else 10), f"{kind}: only {n} calls were tried")


def limited_size(save, checks, old, new):
    sizes = [0, 1, 4096, len(new) // 2, len(new) - 1]
    for size in sizes:
        save.begin(old, False)
        result = save.run_confined(size)
        save.judge(result, old, new, f"files of at most {size} bytes, user {save.user}")
        checks.check(result.said.split()[:1] != ["saved"], f"saved {len(new)} bytes where {size} are allowed")
    save.begin(old, False)
    checks.equal(save.run_confined(len(new)).said.split()[:1], ["saved"], "room for exactly the new file")


def small_disks(save, checks, old, new):
    """On real file systems of a few pages; only root can mount them."""
    saved = 0
    for pages in range(1, 2 * len(new) // 4096 + 24, 1 if EVERYTHING else 7):
        disk = save.folder / "disk"
        disk.mkdir(exist_ok=True)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={pages * 4096}", "tmpfs", disk],
                          capture_output=True).returncode:
            print("no file system can be mounted here: small disks were not tried")
            return
        try:
            small = Save(save.program.parent, disk, save.user, save.content, save.counts)
            try:
                small.begin(old, False)
            except OSError:
                continue
            result = small.run_confined()
            small.judge(result, old, new, f"disk of {pages} pages, user {save.user}")
            saved += result.said.startswith("saved")
        finally:
            subprocess.run(["umount", disk], check=True)
    checks.check(saved > 0, "no disk was large enough")


def expected(save, old):
    save.begin(old, False)
    result = save.run()
    if not result.said.startswith("saved"):
        raise SystemExit(f"an untouched save said {result}")
    return save.bytes()


def main():
    options, checks = arguments(), Checks()
    counts = dict(runs=0, lost=0, lied=0, crashed=0, litter=0, stuck=0, problems=[], codes=set())
    source = Path(options.source) / "tests/data/dossiers/accepted/smallest.mailbilan"
    root = os.geteuid() == 0
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        os.chmod(folder, 0o755)
        binaries = Path(folder) / "bin"  # where nobody may start them
        binaries.mkdir()
        for name in ("save_once", "libfault.so"):
            shutil.copy2(Path(options.program).parent / name, binaries)
        old = source.read_bytes()
        for user in (None, NOBODY) if root else (None,):
            own = Path(folder) / f"of-{user}"
            own.mkdir()
            small, large = (Save(binaries, own, user, content, counts) for content in ("small", "preset"))
            new, longer = expected(small, old), expected(large, old)
            fault_loop(small, checks, old, new, KINDS if EVERYTHING or user is None else FEW)
            fault_loop(small, checks, old, new, KINDS if EVERYTHING else FEW[-1:], linked=True)
            fault_loop(small, checks, None, expected(small, None), KINDS if EVERYTHING else FEW)
            limited_size(large, checks, old, longer)
            if root:
                small_disks(large, checks, old, longer)
    for problem in counts["problems"]:
        print("FAILED:", problem)
    for name in ("lost", "lied", "crashed", "litter", "stuck"):
        checks.equal(counts[name], 0, f"saves that were {name}")
    for code in ("file.no_space", "file.permission", "file.write", "file.sync", "file.verify"):
        checks.check(code in counts["codes"], f"no fault led to {code}")
    print(" ".join(f"{name} {counts[name]}" for name in ("runs", "lost", "lied", "crashed", "litter", "stuck")))
    checks.finish()


if __name__ == "__main__":
    main()
