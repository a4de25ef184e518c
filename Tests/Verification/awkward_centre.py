#!/usr/bin/env python3
"""Writes a small made-up centre, full of awkward cases: awkward_centre.py SEED OUTDIR

The same seed gives the same bytes. The files are meant to be imported in the order of their names.
Every file keeps fewer than 21 bad rows, so none is refused.
"""

import datetime
import pathlib
import random
import sys

import awkward_calls
import awkward_desk
from awkward_writing import write_file

FIRST_MONTHS = [(2026, 9), (2026, 11), (2026, 12), (2024, 1), (2025, 5)]


class World:
    """What all files of one centre share: the dice, the period and the names in use."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        year, month = self.dice.choice(FIRST_MONTHS)
        starts = [datetime.datetime(year + (month + i - 1) // 12, (month + i - 1) % 12 + 1, 1) for i in range(4)]
        self.months, self.end = starts[:3], starts[3]  # three months in a row
        self.agents = [
            "1001", "1002", "01001", "A7", "a7", "王樂", "\u738b\u6a02", "Ångström", "𠮷野", "ｆ1", 'x,"y"', "?", "无册",
        ]
        # "王樂" may be typed with U+F914 in place of U+6A02: add it outright.
        self.agents.append("王\uf914")
        self.teams = ["一班", '二班,"夜"', "三班\n夜", "𠀀班", "Ｚ班", "Équipe", "?"]
        self.counties = ["青龙县", "昌黎县", "", "?", "𡘙县", "Ｚ县", 'a,"b"', "Łódź é", "乐\uf914县", "县\n东"]
        self.ids = 0

    def id(self, prefix):
        """A fresh id; now and then one that is awkward to carry."""
        self.ids += 1
        return f"{prefix}{self.ids:04d}" + self.dice.choice(["", "", "", "", "é", ',"', "𠮷", " \u3000x", "\uf914", "'; --"])

    def moment(self, month=None):
        start = self.months[month] if month is not None else self.dice.choice(self.months)
        end = (self.months + [self.end])[self.months.index(start) + 1]
        seconds = int((end - start).total_seconds())
        special = [0, 1, seconds - 1, 86399, 86400]
        return start + datetime.timedelta(
            seconds=self.dice.choice(special) if self.dice.random() < 0.08 else self.dice.randrange(seconds)
        )


def centre(seed):
    """The world, and [(kind, rows)] in import order."""
    world = World(seed)
    files = awkward_calls.files(world) + awkward_desk.files(world)
    # Files of one kind keep their order (a correction comes after what it corrects); kinds are mixed.
    kinds = sorted({kind for kind, _ in files})
    queues = {kind: [rows for of, rows in files if of == kind] for kind in kinds}
    order = []
    while any(queues.values()):
        kind = world.dice.choice([kind for kind in kinds if queues[kind]])
        order.append((kind, queues[kind].pop(0)))
    return world, order


def write_centre(seed, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    world, order = centre(seed)
    paths = []
    for number, (kind, rows) in enumerate(order, 1):
        paths.append(folder / f"{number:02d}-{kind}.csv")
        write_file(world.dice, paths[-1], kind, rows)
    return paths


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write_centre(int(sys.argv[1]), sys.argv[2])
