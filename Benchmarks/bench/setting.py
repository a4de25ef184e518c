"""What the measuring needs, and where it happens."""

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "Benchmarks"
WORK = ROOT / ".build-bench"
PEERS = BENCHMARKS / "peers"
PACKAGES = ["duckdb", "polars", "pandas", "pyarrow"]


def output(*command: str, cwd: Path = ROOT) -> str:
    return subprocess.run(
        command, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()


def product() -> Path:
    """Builds the command as it is handed out; the path of its executable."""
    return Path(output(str(ROOT / "Scripts" / "build"), "scoreline")) / "scoreline"


def generator() -> Path:
    """Builds what makes data up; the path of its executable."""
    command = ["swift", "build", "-c", "release", "--product", "bench-data"]
    subprocess.run(command, cwd=BENCHMARKS, check=True, stdout=sys.stderr)
    return Path(output(*command, "--show-bin-path", cwd=BENCHMARKS)) / "bench-data"


def peers_python() -> Path:
    """The interpreter of a virtual environment that has the peers, made when it isn't there."""
    folder = WORK / "peers"
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        (folder / "complete").touch()
    return python


def versions(python: Path) -> dict[str, str]:
    """The versions of what is compared."""
    found = dict(
        line.split("==")
        for line in output(str(python), "-m", "pip", "freeze").splitlines()
        if "==" in line
    )
    return {
        "swift": output("swift", "--version").splitlines()[0],
        "sqlite3": output("sqlite3", "--version").split()[0],
        "python": platform.python_version(),
        **{name: found[name] for name in PACKAGES},
    }


def machine() -> dict[str, object]:
    """Cores, processor, memory, and how busy the machine is with other work."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cores": os.cpu_count(),
        "processor": models[0] if models else platform.machine(),
        "memory_gb": round(pages / 1e9),
        "system": platform.platform(terse=True),
        "load_before": os.getloadavg()[0],
    }
