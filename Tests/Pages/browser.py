"""A headless Chromium of the system that opens pages of an edition and notes what they ask for."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright


@contextmanager
def chromium():
    """The system's Chromium; nothing is downloaded."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("pages: 'chromium' is not on PATH: sudo apt-get install -y chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


class Opened:
    """A page in a browser, with its requests beyond itself and its console messages."""

    def __init__(self, browser, file, width=1280, **media):
        self.file = Path(file)
        self.requests = []
        self.messages = []
        self.page = browser.new_page(viewport={"width": width, "height": 900})
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.messages.append("dialog"), dialog.dismiss()))
        if media:
            self.page.emulate_media(**media)
        self.address = self.file.resolve().as_uri()
        self.page.goto(self.address)
        self.requests = [url for url in self.requests if url != self.address]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.close()
