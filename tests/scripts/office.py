"""LibreOffice Calc without a window, by python3-uno: opens a workbook, changes cells, recalculates, reads them."""
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:  # named as missing by missing_tool()
    uno = None

# Always recalculate on load: else it would show the values that the program wrote.
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def missing_tool():
    if not shutil.which("soffice"):
        return "soffice (libreoffice-calc)"
    return None if uno else "python3-uno"


class Office:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        user = Path(self.folder.name) / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, "utf-8")
        pipe = f"mailbilan{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={user.parent.as_uri()}",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        deadline = time.monotonic() + 120
        while True:
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.monotonic() > deadline or self.process.poll() not in (None, 81):
                    raise
                time.sleep(0.2)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
            self.process.wait(30)
        except Exception:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.folder.cleanup()

    def open(self, path):
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        return Book(self.desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, (hidden,)))


class Book:
    def __init__(self, document):
        self.document = document
        self.names = document.NamedRanges

    def close(self):
        self.document.close(True)

    def set(self, name, value):
        """What depends on the named cell is computed anew when it is read."""
        self.names.getByName(name).getReferredCells().getCellByPosition(0, 0).setValue(float(value))

    def used(self, sheet):
        page = self.document.Sheets.getByName(sheet)
        cursor = page.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return page.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)

    def rows(self, sheet):
        """The used cells as rows of numbers and texts: one call, since each waits for the other process."""
        return self.used(sheet).getDataArray()

    def formulas(self, sheet):
        return self.used(sheet).getFormulaArray()
