"""A dossier whose every text is an attack, and what a program that reads it must not do."""
import re
import shutil
import subprocess
from pathlib import Path

TEXT_FIELDS = {"label", "name", "title", "note", "question", "description", "reason", "evidence", "provider", "plan",
               "owner", "anchor_low", "anchor_middle", "anchor_high"}
# What must still stand in the output as it was typed.
MARKS = ["=cmd|", "%1", "{0}", "<b>bold</b>"]


def payloads(canary):
    return [
        f'<img src="file://{canary}">', f'<img src="{canary}">', f"![x](file://{canary})", f"[x](file://{canary})",
        f"<style>@import url(file://{canary});</style>", f'<table background="{canary}"><tr><td>x',
        f'<div style="background-image:url({canary})">x', f'<link rel="stylesheet" href="file://{canary}">',
        f'<object data="file://{canary}"></object><iframe src="file://{canary}">', f"../../../../..{canary}",
        "http://127.0.0.1:9/canary <a href='http://127.0.0.1:9/'>x</a>", "<table><tr><td>" * 13,
        "=cmd|'/C calc'!A0", "+1+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|x", "%1 %2 %n %L1 %s%s%s%n", "{0} {1} {file} {{x}}",
        "<b>bold</b> &lt;i&gt; &amp; <script>alert(1)</script>", "$(touch /tmp/x) `id` ; rm -rf /", "'; DROP TABLE x; --",
    ]


def poisoned(value, texts, key=None):
    """The same document, each text in it replaced by the next of `texts`."""
    if isinstance(value, dict):
        inner = key if key in TEXT_FIELDS and set(value) <= {"fr", "de", "en"} else None
        return {name: poisoned(each, texts, inner or name) for name, each in value.items()}
    if isinstance(value, list):
        return [poisoned(each, texts, None) for each in value]
    return next(texts)[:200] if isinstance(value, str) and key in TEXT_FIELDS else value


def can_trace():
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True).returncode == 0


def traced(log):
    return ["strace", "-f", "-s", "4096", "-e", "trace=network,execve,openat,open", "-o", str(log)]


def leaks(log, canary, folder, own_files):
    """Each line of a trace that shows something a document must not bring about."""
    found = []
    programs = 0
    for line in Path(log).read_text("utf-8", "replace").splitlines():
        call = re.sub(r"^\d+ +", "", line)
        programs += call.startswith("execve(")
        path = re.match(r'open(?:at)?\([^"]*"([^"]*)"', call)
        if re.match(r"(socket|connect|bind|sendto)\(.*AF_INET", call):
            found.append(f"network: {call}")
        elif str(canary) in call and not call.startswith("execve("):
            found.append(f"canary: {call}")
        elif path and path.group(1).startswith(str(folder)) and not any(path.group(1).startswith(own) for own in own_files):
            found.append(f"file: {call}")
    return found + (["a process was started"] if programs != 1 else [])
