// The text area, with marks drawn on a copy of its text that lies behind it.
import { by } from "./dom.js";
import { change, moved } from "./places.js";

const area = by("text"), mirror = by("mirror");
const LEVELS = ["signal", "warning", "error", "chosen"];
let marks = [], shown = "";

const canMark = "highlights" in CSS;
if (canMark) LEVELS.forEach((level, priority) => {
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(level, made);
});

export const text = () => area.value;

export const caret = () => [area.selectionStart, area.selectionEnd];

/** Mark words: each mark has start and end (in UTF-16 code units) and a level. */
export function mark(wanted) {
  marks = wanted;
  draw();
}

/** Show one of the marks as the chosen one; none with null. */
export function choose(span) {
  if (!canMark) return;
  const chosen = CSS.highlights.get("chosen");
  chosen.clear();
  if (span) chosen.add(range(span));
}

function range({ start, end }) {
  const made = new StaticRange({ startContainer: mirror.firstChild, startOffset: start, endContainer: mirror.firstChild, endOffset: end });
  return made;
}

function draw() {
  if (!canMark) return;
  for (const level of LEVELS) CSS.highlights.get(level).clear();
  for (const one of marks) if (one.start < one.end) CSS.highlights.get(one.level).add(range(one));
}

/** Follow what is written: the copy gets the new text, and marks go along with their words. */
function follow() {
  const changed = change(shown, area.value);
  shown = area.value;
  mirror.textContent = `${shown}\n`;
  for (const one of marks) Object.assign(one, moved(one, changed) ?? { start: 0, end: 0, isGone: true });
  marks = marks.filter((one) => !one.isGone);
  draw();
}

/** Put words in the place of others, so that the browser's own undo takes them back. */
export function replace(start, end, words) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const done = words ? document.execCommand("insertText", false, words) : start === end || document.execCommand("delete");
  if (!done) {
    area.setRangeText(words, start, end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

export function undo() {
  area.focus({ preventScroll: true });
  document.execCommand("undo");
}

/** Select words, and bring them into view. */
export function select({ start, end }) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  if (!canMark) return;
  const made = document.createRange();
  made.setStart(mirror.firstChild, start);
  made.setEnd(mirror.firstChild, end);
  const box = made.getBoundingClientRect();
  const margin = 120;
  if (box.top < margin || box.bottom > innerHeight - margin) scrollBy({ top: box.top - innerHeight / 3 });
}

/** Set the whole text, as when a post is opened; there is nothing to take back. */
export function set(words) {
  area.value = words;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function start(onInput, onMove) {
  area.addEventListener("input", () => { follow(); onInput(); });
  document.addEventListener("selectionchange", () => { if (document.activeElement === area) onMove(); });
  area.addEventListener("focus", onMove);
  follow();
}

export const listen = (name, listener) => area.addEventListener(name, listener);
