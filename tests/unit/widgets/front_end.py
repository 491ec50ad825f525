"""Front ends in a page of a headless Chromium, without a kernel: bundles as they ship, or the modules of `js/`.

`Kernel` in the page is what anywidget gives a view as its model, and the kernel's end of it: `heard` holds what the
view said, `tell(content, ...texts)` sends it a message with the next number, `hear(content, buffers)` any message.
"""

from pathlib import Path
from typing import Any

from rxmetronome.widgets import live_view

HOME = Path(__file__).parents[3] / "js"
STATIC = live_view.STATIC
SITE = "http://widgets.test"
KERNEL = """
window.Kernel = class {
  constructor(state) { this.state = state ?? {}; this.heard = []; this.n = 0; }
  get(name) { return this.state[name]; }
  on(name, hear) { this.hear = hear; }
  off() { this.hear = () => undefined; }
  send(content) { this.heard.push(content); }
  tell(content, ...texts) {
    this.hear({n: this.n++, ...content}, texts.map((text) => new DataView(new TextEncoder().encode(text).buffer)));
  }
  words() { return this.heard.map((content) => content.do); }
};
"""


def load(page: Any, *, widget: str = "", module: str = "") -> Any:
    """Open an empty page with `Kernel`, a bundle as `widget`, and what a module of `js/` exports as `window`'s."""
    page.route(f"{SITE}/**", _serve)
    page.goto(SITE)
    page.add_script_tag(content=KERNEL)
    page.set_default_timeout(10_000)
    if widget:
        page.add_style_tag(content=live_view.css(widget))
        page.evaluate(f"async () => {{ window.widget = (await import('/static/{widget}.js')).default; }}")
    if module:
        page.evaluate(f"async () => {{ Object.assign(window, await import('/js/{module}.js')); }}")
    return page


def render(page: Any, state: dict[str, Any] | None = None) -> None:
    """Show the widget alone in the page, and wait until it says so to `kernel`; `leave()` removes it."""
    page.evaluate(
        """(state) => { document.body.replaceChildren();
        window.box = document.body.appendChild(document.createElement("div"));
        window.kernel = new Kernel(state); window.leave = widget.render({model: kernel, el: box}); }""",
        state,
    )
    page.wait_for_function("() => kernel.words().includes('shown')")


def _serve(route: Any) -> None:
    folder, _, name = route.request.url.removeprefix(f"{SITE}/").partition("/")
    file = {"static": STATIC, "js": HOME}.get(folder, HOME) / name
    if name and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type="text/javascript")
    elif folder in ("", "favicon.ico"):
        route.fulfill(body="<!doctype html>", content_type="text/html")
    else:
        route.fulfill(status=404, body=f"no {file}")
