// What the live views share: numbering, gaps, who looks, whether the kernel is still there. Plain functions, no export.

const RXM_PING_MS = 2000;
const RXM_ORPHAN_MS = 3000;
const RXM_HIDE_MS = 300;

// live(model, el, {onMessage, onSnapshot, onShown, onHidden}) -> {send, dispose, isShown}.
// onSnapshot(content, buffers) brings the whole; onMessage(content, buffers) brings what came since, in order.
function live(model, el, handlers) {
  const view = Math.random().toString(36).slice(2) + Date.now().toString(36);
  const note = rxmElement("div", { class: "rxm-note", role: "status", hidden: "" });
  let next = null; // the number of the next message; null while a snapshot is on its way
  let intersects = false;
  let shown = false;
  let heardAt = Date.now();
  let toldAt = 0;
  let disposed = false;
  let hiding = 0;

  el.classList.add("rxm-live");

  function say(content) {
    toldAt = Date.now();
    try {
      Promise.resolve(model.send({ ...content, view })).catch(() => undefined); // a comm whose kernel is gone
    } catch {
      // the same, said at once; the note tells the reader
    }
  }

  function tellNote(text) {
    if (text && !note.isConnected) el.prepend(note);
    note.hidden = !text;
    if (note.textContent !== text) note.textContent = text;
    el.classList.toggle("rxm-orphan", Boolean(text));
  }

  function received(content, buffers) {
    if (disposed || content === null || typeof content !== "object" || typeof content.n !== "number") return;
    heardAt = Date.now();
    if (!shown) return; // what is missed now comes with the snapshot on being shown
    if (content.broken) {
      tellNote("this view broke, and shows what it showed last: " + content.broken);
      heardAt = Infinity;
      return;
    }
    tellNote("");
    if (content.snapshot) {
      next = content.n + 1;
      handlers.onSnapshot?.(content, buffers ?? []);
    } else if (next === null) {
      return;
    } else if (content.n !== next) {
      next = null;
      say({ do: "gap" });
    } else {
      next += 1;
      if (!content.beat) handlers.onMessage?.(content, buffers ?? []);
    }
  }

  function look() {
    const now = intersects && document.visibilityState !== "hidden";
    clearTimeout(hiding);
    if (now === shown || disposed) return;
    if (!now) {
      hiding = setTimeout(hide, RXM_HIDE_MS); // scrolling past is no reason to say anything
      return;
    }
    shown = true;
    next = null;
    heardAt = Date.now();
    say({ do: "shown" });
    handlers.onShown?.();
  }

  function hide() {
    if (disposed || !shown) return;
    shown = false;
    next = null;
    say({ do: "hidden" });
    handlers.onHidden?.();
  }

  const seen = new IntersectionObserver((entries) => {
    intersects = entries[entries.length - 1].isIntersecting;
    look();
  });
  seen.observe(el);
  document.addEventListener("visibilitychange", look);
  model.on("msg:custom", received);

  const timer = setInterval(() => {
    if (!shown) return;
    const now = Date.now();
    if (now - heardAt > RXM_ORPHAN_MS) tellNote("kernel gone or not answering; this is the last it sent");
    if (now - toldAt >= RXM_PING_MS - 50) say({ do: next === null ? "shown" : "ping" });
  }, 1000);

  return {
    view,
    send: (content) => say(content),
    isShown: () => shown,
    dispose() {
      if (disposed) return;
      say({ do: "closed" });
      disposed = true;
      clearInterval(timer);
      clearTimeout(hiding);
      seen.disconnect();
      document.removeEventListener("visibilitychange", look);
      model.off("msg:custom", received);
      note.remove();
      el.classList.remove("rxm-live", "rxm-orphan");
    },
  };
}

// An element with attributes, and children that are elements or text; never HTML from data.
function rxmElement(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on") && typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// A function that runs once with the next repaint, however often it is asked to.
function rxmOncePerRepaint(draw) {
  let asked = 0;
  const ask = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };
  ask.cancel = () => {
    cancelAnimationFrame(asked);
    asked = 0;
  };
  return ask;
}

// Keep a widget's keys to itself: Jupyter takes letters and arrows for commands on its cells.
function rxmOwnKeys(el) {
  el.addEventListener("keydown", (event) => event.stopPropagation());
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}
