"""Holds pages against what must be true of them in a browser and on paper.

pages.py FILE...: prints a line a page, then each fault; exits 1 when there is any.
"""

import sys
import time
from pathlib import Path

from browser import chromium
from checks import on_paper, on_screen, size


def main(files):
    failed = 0
    lowest = {"text": 99.0, "mark": 99.0}
    with chromium() as browser:
        for file in files:
            began = time.monotonic()
            faults, contrasts = on_screen(browser, file)
            cut, sheets = on_paper(browser, file)
            large, bytes_ = size(file)
            faults += cut + large
            lowest = {kind: min(value, contrasts[kind]) for kind, value in lowest.items()}
            name = "/".join(Path(file).parts[-3:])
            took = time.monotonic() - began
            print(f"pages: {name}: {bytes_ / 1000:.0f} kB, {sheets} sheets, {len(faults)} faults, {took:.1f} s")
            for fault in faults[:25]:
                print(f"    {fault}")
            failed += len(faults)
    print(f"pages: {len(files)} pages, {failed} faults; lowest contrast of text {lowest['text']:.2f}, of marks {lowest['mark']:.2f}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
