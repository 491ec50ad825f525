// A dial: a slider over stops, a field to type into, a read-out, and what is wrong in place.

const RXM_TURN_MS = 40; // while it is dragged, 25 turns a second at most; the last one always counts

function render({ model, el }) {
  const stops = model.get("_stops");
  const label = model.get("_label");
  const id = "rxm" + Math.random().toString(36).slice(2);
  let standing = model.get("_first");
  let turn = 0; // of what was asked last; what is answered to an earlier one is old
  let answered = 0;
  let held = false; // a pointer is on the handle
  let sentAt = 0;
  let later = 0;

  const slider = rxmElement("input", {
    type: "range", class: "rxm-dial-slider", min: 0, max: stops.length - 1, step: "any", "aria-label": label,
  });
  const field = rxmElement("input", {
    type: "text", class: "rxm-dial-field", spellcheck: "false", autocomplete: "off",
    "aria-label": label + ", typed", "aria-describedby": id + "e", title: "type a value and press Enter",
  });
  const hint = rxmElement("span", { class: "rxm-dial-hint", id: id + "h" });
  const error = rxmElement("div", { class: "rxm-dial-error", id: id + "e", role: "alert" });
  const row = rxmElement(
    "div", { class: "rxm-dial-row", role: "group", "aria-label": label },
    rxmElement("span", { class: "rxm-dial-label", "aria-hidden": "true" }, label), slider, field, hint,
  );
  el.replaceChildren(row, error);
  rxmOwnKeys(row);

  function show(now) {
    standing = now;
    showHandle(now.at);
    if (document.activeElement !== field && field.getRootNode().activeElement !== field) field.value = now.text;
    showRead(now.text, now.hint);
  }

  function showHandle(at) {
    slider.value = at;
    slider.style.setProperty("--rxm-at", (100 * at) / Math.max(1, stops.length - 1) + "%");
  }

  function showRead(text, said) {
    hint.textContent = said;
    slider.setAttribute("aria-valuetext", text + ", " + said);
  }

  function complain(text) {
    error.textContent = text ?? "";
    field.toggleAttribute("aria-invalid", Boolean(text));
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  function turnTo(at) {
    const [text, said] = stops[at];
    showHandle(at);
    field.value = text;
    showRead(text, said);
    complain("");
    turn += 1;
    clearTimeout(later);
    const wait = sentAt + RXM_TURN_MS - Date.now();
    if (wait <= 0) send();
    else later = setTimeout(send, wait);
    function send() {
      sentAt = Date.now();
      bridge.send({ do: "stop", at, turn });
    }
  }

  function type() {
    const text = field.value.trim();
    if (text === standing.text) {
      complain("");
      return;
    }
    clearTimeout(later);
    turn += 1;
    bridge.send({ do: "text", text, turn });
  }

  function answer(content) {
    const mine = content.to === bridge.view;
    if (mine) answered = content.turn;
    if (mine && content.turn === turn && content.error) {
      complain(content.error);
      standing = { at: content.at, text: content.text, hint: content.hint };
      showHandle(content.at); // what was typed stays, to be mended; the handle and the read-out show what is in force
      showRead(content.text, content.hint);
      return;
    }
    if (held || answered < turn) return; // what is under the hand is newer than what the kernel says
    if (mine) {
      complain("");
      if (field.value.trim() !== content.text) field.value = content.text;
    }
    show(content);
  }

  const nearest = (step) => {
    const at = Number(slider.value);
    const next = step > 0 ? Math.floor(at + 1e-6) + step : Math.ceil(at - 1e-6) + step;
    return Math.max(0, Math.min(stops.length - 1, next));
  };
  const keys = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

  slider.addEventListener("input", () => turnTo(Math.round(Number(slider.value))));
  slider.addEventListener("pointerdown", () => (held = true));
  for (const end of ["pointerup", "pointercancel", "change", "blur"]) slider.addEventListener(end, () => (held = false));
  slider.addEventListener("keydown", (event) => {
    const to = event.key in keys ? nearest(keys[event.key]) : { Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    turnTo(to);
  });
  field.addEventListener("change", type);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      type();
      field.select();
    } else if (event.key === "Escape") {
      field.value = standing.text;
      complain("");
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      turnTo(nearest(keys[event.key]));
    }
  });

  const bridge = live(model, el, { onMessage: answer, onSnapshot: show });
  show(standing);
  return () => {
    clearTimeout(later);
    bridge.dispose();
  };
}

export default { render };
