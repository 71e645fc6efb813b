// The page: what is written is judged after a pause, and what is said of it is shown.
import { by, make, refill, tell } from "./dom.js";
import * as editor from "./editor.js";
import * as fields from "./fields.js";
import { unitsOf } from "./places.js";
import * as history from "./history.js";
import * as plan from "./plan.js";
import * as posts from "./posts.js";
import * as preview from "./preview.js";
import * as results from "./results.js";
import { explain } from "./rule.js";
import { Problem, ask, trouble } from "./server.js";
import { shownForm, t, word } from "./words.js";

const PAUSE = 250; // milliseconds without a key before the post is judged
const QUIET = 1200; // and before those who listen are told
const SURE = 40; // letters from which the page follows the written form of the post
const FIELD_OF = { "no-responder": "responder", "no-reply-time": "reply-within", "slow-reply": "reply-within", "after-hours": "responder", "no-goal": "goal",
  "unknown-goal": "goal", "image-without-alt": "alt-text" }; // findings that a field mends
const FRONT = /^---\nmål: (.+)\n---\n$/; // a suggestion that says the goal in the post; here it is said in its field
const LATE = 600; // milliseconds after which it is told that the answer is waited for
const DRAFT = "somcheck.draft";

let known; // what can be chosen
let chosenForm = "";
let post = null, writer = null, judgedText = "", list = [];
let waiting, asking, late;
let file = null; // the post that is open: name, version, and its text as it was read
let finished = null; // what was done last: its words, and the text that it made where it can be taken back
let kept = ""; // the text as it was last copied, saved or remembered

// ---- Judging ----

function written() {
  clearTimeout(waiting);
  withdraw();
  keep();
  here();
  drawFile();
  drawTools();
  clearTimeout(late);
  late = setTimeout(() => { by("busy").hidden = !editor.text().trim(); }, PAUSE + LATE);
  waiting = setTimeout(judge, PAUSE);
}

async function judge() {
  asking?.abort();
  const text = editor.text();
  if (!text.trim()) { forget(); return; }
  const mine = asking = new AbortController();
  try {
    const said = await ask("/api/check", { method: "POST", signal: mine.signal, body: {
      text, fields: fields.fields(), ...(chosenForm ? { language: chosenForm } : {}) } });
    if (mine !== asking || text !== editor.text()) return;
    [post] = said.posts;
    writer = said.writer;
    judgedText = text;
    await follow(post.language);
    show();
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Problem)) throw error;
    forget(error.message);
  }
}

/** Word the page as the post is written, or as is chosen. */
async function follow(language) {
  const form = chosenForm || (editor.text().trim().length >= SURE ? language : shownForm());
  if (word(form)) await draw();
}

function isAnswered() {
  clearTimeout(late);
  by("busy").hidden = true;
}

function forget(detail) {
  isAnswered();
  post = writer = null;
  list = [];
  editor.mark([]);
  editor.choose(null);
  preview.forget();
  by("jump").hidden = true;
  refill(by("results"), detail ? results.refused(detail) : results.intro());
  if (detail) tell(detail, QUIET);
  here();
}

function show() {
  isAnswered();
  const units = unitsOf(judgedText), seen = {};
  list = post.findings.map((one) => {
    const name = `${one.rule}-${one.text}`;
    seen[name] = (seen[name] ?? 0) + 1;
    return { ...one, key: `f-${name}-${seen[name]}`.replace(/\s+/g, "_"), level: one.severity, field: FIELD_OF[one.rule], start: units(one.start), end: units(one.end),
      suggestions: one.suggestions.map((s) => ({ ...s, start: units(s.start), end: units(s.end), goal: FRONT.exec(s.replacement)?.[1] })) };
  });
  editor.mark(list.filter((one) => one.start < one.end).map((one) => ({ start: one.start, end: one.end, level: one.level })));
  refill(by("results"), results.score(post, writer),
    results.findings(list, judgedText, { take, find, why: explain, fill }));
  preview.draw(post, writer);
  here();
  const jump = by("jump");
  jump.hidden = false;
  jump.textContent = t("said", { score: post.score, count: list.length });
  tell(t("said", { score: post.score, count: list.length }), QUIET);
}

// ---- The finding where the writer is ----

const isFresh = () => post !== null && judgedText === editor.text();

const at = () => {
  const [start, end] = editor.caret();
  if (!isFresh()) return undefined;
  const around = list.filter((one) => one.start < one.end && one.start <= start && end <= one.end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
};

function here() {
  const finding = at(), place = by("here");
  editor.choose(finding ?? null);
  for (const one of document.querySelectorAll(".findings .now")) one.classList.remove("now");
  if (finding) {
    const card = by(finding.key);
    card?.classList.add("now");
    if (matchMedia("(min-width: 900px)").matches) card?.scrollIntoView({ block: "nearest" });
  }
  place.hidden = !finding;
  refill(place, finding ? [
    make("p", { class: finding.severity }, make("span", { class: "level", text: t(finding.severity) }), " ", finding.message),
    make("div", { class: "ways" }, results.replacements({ ...finding, key: `here-${finding.key}` }, judgedText, take)),
  ] : []);
}

function find(finding) {
  if (!isFresh()) return;
  editor.select(finding);
  here();
}

/** Open the field that mends a finding. */
function fill(name) {
  by("about").open = true;
  const input = by(`field-${name}`);
  input?.focus();
}

function step(direction) {
  const marked = list.filter((one) => one.start < one.end).sort((a, b) => a.start - b.start);
  if (!marked.length || !isFresh()) return;
  const [start] = editor.caret(), now = at();
  const after = direction > 0
    ? marked.find((one) => one.start > start || (one.start === start && !now)) ?? marked[0]
    : marked.findLast((one) => one.start < start) ?? marked.at(-1);
  find(after);
  tell(`«${after.text}». ${after.message}`);
}

function take(finding, suggestion, said, event) {
  if (!isFresh()) return;
  if (suggestion.goal) {
    fields.set("goal", suggestion.goal);
    done(...said);
    keep();
    judge();
    return;
  }
  const from = event?.currentTarget;
  const isKey = event && event.detail === 0, inList = from?.closest(".findings");
  const place = inList ? [...document.querySelectorAll(".findings > ol > li")].findIndex((one) => one.contains(from)) : -1;
  editor.replace(suggestion.start, suggestion.end, suggestion.replacement);
  done(...said, true);
  if (isKey && inList) stay(place);
  else if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur();
}

/** Once the list is new, stay where the writer was in it. */
function stay(place) {
  const watch = new MutationObserver(() => {
    watch.disconnect();
    const cards = document.querySelectorAll(".findings > ol > li");
    (cards[Math.min(place, cards.length - 1)]?.querySelector("button") ?? by("text")).focus();
  });
  watch.observe(by("results"), { childList: true });
}

/** Say that something is done, in the words of a name; with a way to take it back, for as long as the text is what it made. */
function done(name, values, canUndo = false) {
  finished = { name, values, text: canUndo ? editor.text() : null };
  drawDone();
  tell(t(name, values));
}

function drawDone() {
  const place = by("done");
  place.hidden = finished === null;
  if (!finished) return;
  refill(place, t(finished.name, finished.values), " ", finished.text === null ? null
    : make("button", { type: "button", class: "plain", "data-key": "undo", text: t("undo"), onclick: () => { finished = null; drawDone(); editor.undo(); } }));
}

/** Once the text is changed by anything else, what was done is no longer the last thing to take back. */
function withdraw() {
  if (!finished || finished.text === null || finished.text === editor.text()) return;
  finished = null;
  drawDone();
}

// ---- The draft ----

const remembers = () => by("remember").checked;

function keep() {
  if (!remembers()) return;
  const draft = JSON.stringify({ text: editor.text(), fields: fields.all() });
  for (const storage of [sessionStorage, localStorage]) {
    try { storage.setItem(DRAFT, draft); } catch { /* full, or not allowed */ }
  }
  kept = editor.text();
}

function drop() {
  for (const storage of [sessionStorage, localStorage]) {
    try { storage.removeItem(DRAFT); } catch { /* not allowed */ }
  }
}

function draft() {
  try { return JSON.parse(sessionStorage.getItem(DRAFT) ?? localStorage.getItem(DRAFT)); } catch { return null; }
}

async function copy() {
  const text = isFresh() ? writer.published : editor.text().trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done("not-copied");
    return;
  }
  kept = editor.text();
  done("copied");
}

function example() {
  editor.replace(0, editor.text().length, t("example-text"));
  kept = editor.text();
}

function drawTools() {
  const isEmpty = !editor.text();
  by("copy").hidden = by("clear").hidden = isEmpty;
  by("example").hidden = !isEmpty;
}

// ---- The posts of a folder ----

const isChanged = () => file !== null && file.text !== editor.text();

function drawFile() {
  const place = by("file");
  place.hidden = file === null;
  if (!file) return;
  refill(place, make("strong", { text: file.name }),
    make("button", { type: "button", "data-key": "save", class: "main", text: t("save"), disabled: !isChanged(), onclick: save }),
    make("button", { type: "button", "data-key": "close", text: t("close-file"), onclick: () => { if (mayLeave()) { file = null; editor.set(""); drawFile(); } } }));
}

const mayLeave = () => !isChanged() || confirm(t("unsaved", { name: file.name }));

async function save() {
  try {
    const said = await posts.write(file.name, editor.text(), file.version);
    file = { name: said.name, version: said.version, text: editor.text() };
    kept = editor.text();
    drawFile();
    done("saved", { name: file.name });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    done("as-said", { said: error.message });
  }
}

async function open(name) {
  if (!mayLeave() || (!file && editor.text().trim() && editor.text() !== kept && !confirm(t("replace-draft")))) return;
  const said = await posts.read(name);
  file = null;
  editor.set(said.text);
  file = { name: said.name, version: said.version, text: editor.text() };
  kept = editor.text();
  drawFile();
  location.hash = "#skriv";
}

// ---- The parts of the page ----

function turn() {
  const wanted = ["plan", "innlegg", "historikk"].includes(location.hash.slice(1)) ? location.hash.slice(1) : "skriv";
  for (const main of document.querySelectorAll("main")) main.hidden = main.id !== wanted;
  for (const link of by("views").children) {
    if (link.hash === `#${wanted}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const heading = by(wanted).querySelector("h1");
  document.title = `${heading.textContent} · somcheck`;
  if (wanted === "plan") plan.show(known, async () => { tell(t("plan-made")); await draw(); });
  if (wanted === "innlegg") posts.show(open);
  by("jump").hidden = wanted !== "skriv" || !post;
  return heading;
}

/** Draw all that is worded, anew in another written form. */
async function draw() {
  try {
    known = await ask(`/api/choices?language=${shownForm()}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    trouble(error.message); // the plan cannot be used
    known ??= { platform: [], plan: true };
  }
  document.querySelector("#views [href='#innlegg']").hidden = !known.posts;
  document.querySelector("#views [href='#historikk']").hidden = !known.history;
  fields.draw(known, () => { keep(); judge(); });
  drawFile();
  drawDone();
  turn();
}

async function begin() {
  const before = draft();
  if (before) {
    by("remember").checked = true;
    fields.restore(before.fields ?? {});
  }
  editor.start(written, here);
  word(shownForm());
  forget();
  by("form").addEventListener("change", async (event) => {
    chosenForm = event.target.value;
    await follow(post?.language ?? shownForm());
    if (post) judge(); else forget();
  });
  history.start();
  by("copy").addEventListener("click", copy);
  by("example").addEventListener("click", example);
  by("clear").addEventListener("click", () => { if (editor.text()) { editor.replace(0, editor.text().length, ""); done("cleared", {}, true); } });
  by("remember").addEventListener("change", () => (remembers() ? keep() : drop()));
  editor.listen("keydown", (event) => {
    if (event.key === "F8") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const finding = at();
      if (finding?.suggestions.length) document.querySelector("#here .take")?.click();
    }
  });
  addEventListener("hashchange", () => { if (["", "#skriv", "#plan", "#innlegg", "#historikk"].includes(location.hash)) turn().focus(); });
  by("jump").addEventListener("click", (event) => {
    event.preventDefault();
    by("results-title").focus({ preventScroll: true });
    by("results").scrollIntoView();
  });
  addEventListener("beforeunload", (event) => { if (editor.text().trim() && editor.text() !== kept) event.preventDefault(); });
  new IntersectionObserver(([seen]) => by("jump").classList.toggle("unneeded", seen.isIntersecting)).observe(by("results"));
  await draw();
  if (before?.text) editor.set(before.text);
  else if (editor.text()) written();
}

begin();
