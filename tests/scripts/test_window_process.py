"""The window as a process: it locks what it opens, ends tidily on a signal, and takes over from the dead."""
import os
import signal
import subprocess
import tempfile
from pathlib import Path

from program import Checks, Program, arguments, catches, lock_owner, wait_until, wait_until_idle


class Window:
    def __init__(self, program, folder, *words):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(folder), XDG_STATE_HOME=str(folder / "state"),
                           XDG_CONFIG_HOME=str(folder / "config"))
        self.process = subprocess.Popen([program, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def end(self, number):
        self.process.send_signal(number)
        try:
            self.process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
        return self.process.returncode


def main():
    options, checks = arguments(), Checks()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = folder / "place"
        place.mkdir()
        file, lock = place / "a.mailbilan", place / ".a.mailbilan.lock"
        file.write_bytes(Program(options.program).run("presets", "--preset", "50").stdout)
        before = file.read_bytes()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            window = Window(options.program, folder, str(file))
            checks.check(wait_until(lambda: lock_owner(lock) == window.process.pid), "the open dossier is locked")
            wait_until_idle(window.process.pid)
            checks.equal(window.end(number), 0, f"exit code after {number.name}")
            checks.equal(sorted(p.name for p in place.iterdir()), ["a.mailbilan"], f"left after {number.name}")
        window = Window(options.program, folder, str(file))
        wait_until(lambda: lock_owner(lock) == window.process.pid)
        second = Window(options.program, folder, str(file))  # asks, and waits for an answer
        wait_until(lambda: catches(second.process.pid, signal.SIGTERM))
        wait_until_idle(second.process.pid)
        checks.equal(lock_owner(lock), window.process.pid, "the lock stays with its owner")
        checks.equal(second.end(signal.SIGTERM), 0, "exit code while a question is open")
        checks.equal(lock_owner(lock), window.process.pid, "the lock outlives the second window")
        window.end(signal.SIGKILL)
        checks.check(lock.exists(), "a killed window leaves its lock")
        window = Window(options.program, folder, str(file))
        checks.check(wait_until(lambda: lock_owner(lock) == window.process.pid), "the dead window's lock is taken over")
        wait_until_idle(window.process.pid)
        window.end(signal.SIGTERM)
        checks.equal(sorted(p.name for p in place.iterdir()), ["a.mailbilan"], "left at the end")
        checks.equal(file.read_bytes(), before, "a dossier that was only looked at")
        kept = [p for p in (folder / "state").rglob("*") if p.is_file()] if (folder / "state").exists() else []
        checks.equal(kept, [], "unsaved work of dossiers that were only looked at")
    checks.finish()


if __name__ == "__main__":
    main()
