"""Running a command once, and what it took."""

import os
import statistics
import time
from dataclasses import dataclass


class CommandFailed(Exception):
    """A command that is timed must succeed, or its time means nothing."""


@dataclass
class Run:
    seconds: float
    cpu_seconds: float
    # Kernel's maximum resident set. A child begins with its parent's, so that this process must stay
    # small: it imports nothing beyond the standard library and reads no data.
    peak_mb: float


def run(command: list[str], log: str, own_clock: bool = False) -> Run:
    """Runs a command to its end; its outputs go into a file.

    With `own_clock` the command's last line of output is its time in seconds: for peers, whose
    interpreter's start is not what is measured.
    """
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, log + ".err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    settle(command)
    began = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) != 0:
        raise CommandFailed(
            f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}\n{tail(log + '.err')}"
        )
    if own_clock:
        seconds = float(tail(log).split()[-1])
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def settle(command: list[str]) -> None:
    """Brings the machine into the same state for each job: what those before have left to write is written, and the
    files that this one names are in the system's cache, which may have let go of them."""
    os.sync()
    for word in command:
        path = word.rpartition("=")[2]
        if os.path.isfile(path):
            with open(path, "rb", buffering=0) as file:
                while file.read(1 << 20):
                    pass


def tail(path: str) -> str:
    """The last 2,000 bytes of a file."""
    with open(path, "rb") as file:
        file.seek(max(0, os.path.getsize(path) - 2000))
        return file.read().decode("utf-8", "replace")


@dataclass
class Timing:
    """Several runs of one command."""

    runs: list[Run]

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def low(self) -> float:
        return min(run.seconds for run in self.runs)

    @property
    def high(self) -> float:
        return max(run.seconds for run in self.runs)

    @property
    def cpu_seconds(self) -> float:
        return statistics.median(run.cpu_seconds for run in self.runs)

    @property
    def peak_mb(self) -> float:
        return max(run.peak_mb for run in self.runs)
