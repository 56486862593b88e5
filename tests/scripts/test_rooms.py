"""The rooms: each includes only from rooms left of it; the model knows no Qt; nothing reads outside the clone."""
import re
from pathlib import Path

from program import Checks, arguments

ROOMS = ["model", "text", "document", "charts", "report", "export", "cli", "widgets", "pages", "window"]
LEFT = {
    "model": {"model"},
    "text": {"model", "text"},
    "document": {"model", "text", "document"},
    "charts": {"model", "text", "charts"},
    "report": {"model", "text", "document", "charts", "report"},
    "export": {"model", "text", "document", "charts", "report", "export"},
}
LEFT["cli"] = LEFT["export"] | {"cli"}
LEFT["widgets"] = LEFT["export"] | {"widgets"}
LEFT["pages"] = LEFT["widgets"] | {"pages"}
LEFT["window"] = LEFT["pages"] | {"window"}

WIDGETS = re.compile(r"Q(Widget|MainWindow|Dialog|PushButton|ToolButton|Label|LineEdit|TableView|TreeView|Layout|HBoxLayout|"
                     r"VBoxLayout|GridLayout|FormLayout|MessageBox|FileDialog|Application|Slider|ScrollArea)$")
FORBIDDEN_WIDGETS = {"text", "document", "report", "export", "cli"}


def includes(path):
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(1) == '"', match.group(2)


def check_file(checks, root, path, room):
    for number, quoted, target in includes(path):
        place = f"{path.relative_to(root)}:{number} includes {target}"
        first = target.split("/")[0]
        if quoted and "/" in target and first in ROOMS:
            checks.check(first in LEFT[room], f"{place}, which is not left of {room}")
        if room == "model":
            checks.check(not re.match(r"Q[A-Z]|Qt", target), f"{place}: Qt in the model")
        if room in FORBIDDEN_WIDGETS:
            checks.check(not WIDGETS.match(target), f"{place}: a widget outside the window's rooms")


def main():
    options, checks = arguments(), Checks()
    root = Path(options.source)
    for room in ROOMS:
        folder = root / room if room == "model" else root / "app" / room
        files = sorted([*folder.rglob("*.h"), *folder.rglob("*.cpp")])
        checks.check(bool(files), f"{room} is empty")
        for path in files:
            check_file(checks, root, path, room)
    for path in [*root.glob("tests/**/*.py"), *root.glob("tests/**/*.cpp"), *root.glob("tests/**/*.h")]:
        if path.name != "test_rooms.py":
            checks.check("../" + "shared" not in path.read_text("utf-8"), f"{path.relative_to(root)} reads outside the clone")
    checks.finish()


if __name__ == "__main__":
    main()
