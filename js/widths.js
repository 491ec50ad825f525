// How wide texts are as the page will set them, and columns of them: letters differ in width.

/**
 * @typedef {"plain" | "bold" | "mono" | "small"} Face
 */

const MOST_KEPT = 2000;

/** Measures texts in the fonts of an element. */
export class Ruler {
  /** @param {HTMLElement} el */
  constructor(el) {
    this._el = el;
    this._context = document.createElement("canvas").getContext("2d");
    /** @type {Record<Face, string>} */
    this._fonts = { plain: "", bold: "", mono: "", small: "" };
    /** @type {Map<string, number>} by face and text, with every digit a 0: digits are equally wide here */
    this._kept = new Map();
  }

  /** Read the fonts again; whether they have changed, so that what was measured no longer holds. */
  refresh() {
    const style = getComputedStyle(this._el);
    const size = Number.parseFloat(style.fontSize);
    const mono = style.getPropertyValue("--rxm-mono") || "monospace";
    const fonts = {
      plain: `${style.fontSize} ${style.fontFamily}`,
      bold: `600 ${style.fontSize} ${style.fontFamily}`,
      mono: `${size * 0.92}px ${mono}`,
      small: `11px ${style.fontFamily}`,
    };
    if (fonts.plain === this._fonts.plain && fonts.mono === this._fonts.mono) return false;
    this._fonts = fonts;
    this._kept.clear();
    return true;
  }

  /**
   * The width of a text in pixels, rounded up.
   * @param {string} text
   * @param {Face} face
   */
  width(text, face) {
    const key = `${face} ${text.replace(/\d/g, "0")}`;
    const known = this._kept.get(key);
    if (known !== undefined) return known;
    if (this._kept.size >= MOST_KEPT) this._kept.clear();
    let width = text.length * 8; // where there is no canvas
    if (this._context) {
      this._context.font = this._fonts[face];
      width = Math.ceil(this._context.measureText(key.slice(face.length + 1)).width);
    }
    this._kept.set(key, width);
    return width;
  }
}

/**
 * The widths of columns as a grid's template: up to `most` pixels each is as wide as its texts; what is wider grows
 * into the room that is free.
 * @param {number[]} widths
 * @param {number} most
 * @param {(at: number) => boolean} [isFixed] such a column is as wide as it is said to be
 */
export function template(widths, most, isFixed = () => false) {
  const isWhole = (/** @type {number} */ at) => widths[at] <= most || isFixed(at);
  const tracks = widths.map((width, at) => (isWhole(at) ? `${width}px` : `minmax(${most}px, ${width}px)`));
  const least = widths.reduce((sum, width, at) => sum + (isWhole(at) ? width : most), 0);
  return { tracks: `${tracks.join(" ")} 1fr`, least };
}
