"""Text is text: a dossier full of markup, formulas, format strings and paths opens no file, socket or process."""
import itertools
import json
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from canary import MARKS, can_trace, leaks, payloads, poisoned, traced
from program import DATE, Checks, Program, arguments, lock_owner, wait_until, wait_until_idle

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    "1f15c4890000000d4944415478da63fccfc0500f0004850180842aa20d0000000049454e44ae426082")


def shown(path):
    if path.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, timeout=60).stdout.decode()
        images = subprocess.run(["pdfimages", "-list", path], capture_output=True, timeout=60).stdout.decode()
        return text, images.count("\n") - 2
    return path.read_text("utf-8"), 0


def run(command, log, limit=60):
    started = time.monotonic()
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    result = subprocess.run([*(traced(log) if log else []), *command], capture_output=True, env=environment, timeout=limit)
    return result, time.monotonic() - started


def commands(checks, program, folder, dossier, canary, tracing):
    cases = [("check", "check.txt"), ("check --json", "check.json"), ("evaluate", "evaluate.txt"),
             ("evaluate --json", "evaluate.json"), ("report --audience full", "full.pdf"),
             ("report --audience board", "board.pdf")]
    seen, brought_about = "", []
    for words, name in cases:
        out, log = folder / name, folder / "trace" if tracing else None
        to_file = [] if words.startswith("check") else ["-o", str(out)]
        result, seconds = run([program, *words.split(), str(dossier), "--lang", "fr", "--date", DATE, *to_file], log)
        checks.equal(result.returncode, 0, f"{words}: exit code, {result.stderr.decode()[-300:]}")
        checks.check(seconds < 60, f"{words} took {seconds:.0f} s")
        if not to_file:
            out.write_bytes(result.stdout)
        text, images = shown(out)
        checks.equal(images, 0, f"pictures in {name}")
        seen += text
        if tracing:
            own = (str(dossier), str(out), str(folder / ".mailbilan-"), str(folder) + '"')
            found = [leak for leak in leaks(log, canary, folder, own) if f'"{folder}", ' not in leak]
            checks.equal(found, [], f"{words}: what the dossier brought about")
            brought_about += found
    for mark in MARKS:
        checks.check(mark in seen, f"{mark} is not shown as it was typed")
    return brought_about


def window(checks, program, folder, dossier, canary):
    log = folder / "trace"
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(folder / "home"),
                       XDG_STATE_HOME=str(folder / "home/state"), XDG_CONFIG_HOME=str(folder / "home/config"))
    process = subprocess.Popen([*traced(log), program, str(dossier)], env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    lock = dossier.parent / f".{dossier.name}.lock"
    owner = lock_owner(lock) if wait_until(lambda: lock_owner(lock), 60) else None
    checks.check(owner is not None, "the window opens the dossier")
    if owner is None:
        process.kill()
        return []
    wait_until_idle(owner)  # painted
    os.kill(owner, signal.SIGTERM)
    checks.equal(process.wait(60), 0, "exit code of the window")
    own = (str(dossier), str(lock), str(folder / ".mailbilan-"), str(folder / "home"))
    found = [leak for leak in leaks(log, canary, folder, own) if f'"{folder}", ' not in leak]
    checks.equal(found, [], "window: what the dossier brought about")
    return found


def main():
    options, checks = arguments(), Checks()
    program = Program(options.program)
    tracing = can_trace()
    if not tracing:
        print("strace cannot be used here: only what is shown was looked at")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        canary = folder / "canary.png"
        canary.write_bytes(PNG)
        texts = itertools.cycle(payloads(canary))
        dossier = folder / "hostile.mailbilan"
        document = poisoned(program.dossier("350", "FR"), texts)
        dossier.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        found = commands(checks, options.program, folder, dossier, canary, tracing)
        if tracing:
            found += window(checks, options.program, folder, dossier, canary)
            # The tracer sees: a program that does open the canary is caught.
            log = folder / "trace"
            subprocess.run([*traced(log), "cat", canary], capture_output=True)
            checks.check(bool(leaks(log, canary, folder, ())), "the canary is caught when it is opened")
    print(f"leaked {len(found)}")
    checks.finish()


if __name__ == "__main__":
    main()
