// When a view tells the kernel what it shows, which `table.view()` asks for. No page in here: see reporter.test.js.

const CHOSEN_MS = 60;
const ROWS_MS = 1000;

/**
 * Reports soon after the reader has chosen something, from then on as rows come: once a second, or less often where the
 * rows are many, and not before the kernel has answered the report before.
 */
export class Reporter {
  /** @param {(turn: number, isChosen: boolean) => string} report sends it, and gives the view's name */
  constructor(report) {
    this._report = report;
    this._turn = 0;
    this._heard = 0;
    this._view = "";
    this._isChosen = false;
    this._hasRows = false;
    this._sentAt = Number.NEGATIVE_INFINITY;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this._timer = undefined;
  }

  /** The reader has chosen something. */
  chose() {
    if (this._isChosen) return;
    this._isChosen = true;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._send(), CHOSEN_MS);
  }

  /** Other rows are shown. */
  rowsCame() {
    if (!this._turn || this._hasRows) return;
    this._hasRows = true;
    this._wait();
  }

  /**
   * The kernel has answered; whether it knows all that was chosen.
   * @param {[view: string, turn: number]} viewed
   */
  answered([view, turn]) {
    if (view !== this._view) return false;
    this._heard = turn;
    this._wait();
    return !this._isChosen && turn === this._turn;
  }

  /** Report now what was not reported yet: a picture is made of it. */
  flush() {
    if (!this._isChosen && !(this._turn && this._hasRows)) return;
    clearTimeout(this._timer);
    this._send();
  }

  dispose() {
    clearTimeout(this._timer);
  }

  _wait() {
    if (this._isChosen || !this._hasRows || this._heard < this._turn) return;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._send(), Math.max(0, this._sentAt + ROWS_MS - performance.now()));
  }

  _send() {
    const isChosen = this._isChosen;
    this._isChosen = this._hasRows = false;
    this._turn += 1;
    this._sentAt = performance.now();
    this._view = this._report(this._turn, isChosen);
  }
}
