"""Pictures of pages as readers meet them: screen, telephone, dark, greyscale, paper.

pictures.py OUTDIR FILE...: writes OUTDIR/NAME.LOOK.png and OUTDIR/NAME.print-N.png.
"""

import subprocess
import sys
from pathlib import Path

from browser import Opened, chromium


def name(file):
    parts = [part for part in Path(file).with_suffix("").parts[-4:] if part not in ("..", "/")]
    return "-".join(parts)


def main(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for file in files:
            base = folder / name(file)
            for look, width, media in (
                ("screen", 1280, {}), ("phone", 360, {}), ("dark", 1280, {"color_scheme": "dark"}), ("grey", 1280, {}),
            ):
                with Opened(browser, file, width, **media) as opened:
                    if look == "grey":
                        session = opened.page.context.new_cdp_session(opened.page)
                        session.send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
                    opened.page.screenshot(path=f"{base}.{look}.png", full_page=True)
            with Opened(browser, file) as opened:
                opened.page.pdf(path=f"{base}.pdf", prefer_css_page_size=True)
            subprocess.run(["pdftoppm", "-r", "80", "-png", f"{base}.pdf", f"{base}.print"], check=True)
            Path(f"{base}.pdf").unlink()
            print(f"pictures: {base}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
