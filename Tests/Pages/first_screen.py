"""The first screen of a page, as the README shows it.

first_screen.py FILE OUT.png
"""

import sys

from browser import Opened, chromium

WIDTH, HEIGHT = 1160, 1000


def main(file, picture):
    with chromium() as browser, Opened(browser, file, WIDTH) as opened:
        opened.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        opened.page.screenshot(path=picture)


if __name__ == "__main__":
    main(*sys.argv[1:])
