"""What was measured with: the machine, without its name, and the versions of everything that is compared."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

COMPARED = [
    "rxmetronome", "reactivex", "csp", "streamz", "bytewax", "apscheduler", "cachetools", "pandas", "numpy", "pyarrow",
    "msgspec", "playwright", "ray",
]  # fmt: skip


def described() -> dict[str, Any]:
    """The processor, the system and the load when it began."""
    kilobytes = int(_first("/proc/meminfo", r"MemTotal:\s*(\d+)") or 0)
    return {
        "processor": _first("/proc/cpuinfo", r"model name\s*:\s*(.*)") or platform.machine(),
        "cores": os.cpu_count(),
        "memory": f"{kilobytes / 2**20:.0f} GiB",
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "load": round(os.getloadavg()[0], 2),
    }


def versions() -> dict[str, str]:
    """Of Python, of the packages, and of the C compiler; what is not installed is said."""
    found = {"Python": platform.python_version()}
    for name in COMPARED:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not installed"
    compiler = compiler_path()
    if compiler is not None:
        said = subprocess.run([compiler, "--version"], check=True, capture_output=True, text=True).stdout
        found["C compiler"] = said.partition("\n")[0].strip()
    return found


def compiler_path() -> str | None:
    """A C compiler of this machine."""
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def _first(path: str, pattern: str) -> str:
    file = Path(path)
    found = re.search(pattern, file.read_text(encoding="utf-8")) if file.exists() else None
    return found[1].strip() if found else ""
