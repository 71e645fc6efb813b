// What is said of a post beside it: whom it is for, when, who answers. Sent with the post, and not written in it.
import { by, make, refill } from "./dom.js";
import { shownForm, t } from "./words.js";

const said = {};
let choices = {};

const CHOSEN = ["audience", "profile", "goal"];
const WRITTEN = ["publish", "responder", "reply-within"];
const HINTS = { responder: "responder-hint", "reply-within": "reply-hint" };

/** The fields as the server takes them. */
export function fields() {
  const sent = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  if (!said.image) delete sent["alt-text"];
  return sent;
}

export const platformName = () => choices.platform?.find((one) => one.id === said.platform)?.name;

export const goalName = (id) => choices.goal?.find((one) => one.id === id)?.name ?? id;

/** Say something in a field from elsewhere on the page. */
export function set(name, value) {
  said[name] = value;
  const input = by(`field-${name}`);
  if (input) input.value = value;
  sum();
}

export const all = () => ({ ...said });

export function restore(values) {
  for (const name of Object.keys(said)) delete said[name];
  Object.assign(said, values);
}

/** Draw the fields with what can be chosen. */
export function draw(known, changed) {
  choices = known;
  const change = (name, value) => { said[name] = value; sum(); changed(); };
  const rows = [];
  for (const name of CHOSEN) {
    if (!known[name]?.length) continue;
    const options = [make("option", { value: "", text: t("not-said") }), ...known[name].map((one) => make("option", { value: one.id, text: capital(one.name) }))];
    const select = make("select", { id: `field-${name}`, "data-key": `field-${name}`, onchange: (event) => change(name, event.target.value) }, options);
    select.value = said[name] ?? "";
    rows.push(make("div", {}, make("label", { for: `field-${name}`, text: t(name) }), select));
  }
  for (const name of WRITTEN) {
    const type = name === "publish" ? "datetime-local" : "text";
    const input = make("input", { id: `field-${name}`, type, "data-key": `field-${name}`, maxlength: 200, autocomplete: "off",
      placeholder: HINTS[name] && t(HINTS[name]), oninput: (event) => change(name, event.target.value) });
    input.value = said[name] ?? "";
    rows.push(make("div", {}, make("label", { for: `field-${name}`, text: t(name) }), input));
  }
  const alt = make("input", { id: "field-alt-text", type: "text", "data-key": "field-alt-text", maxlength: 500, autocomplete: "off",
    oninput: (event) => change("alt-text", event.target.value) });
  alt.value = said["alt-text"] ?? "";
  const altRow = make("div", { hidden: !said.image }, make("label", { for: "field-alt-text", text: t("alt-text") }), alt);
  const image = make("input", { id: "field-image", type: "checkbox", "data-key": "field-image",
    onchange: (event) => { altRow.hidden = !event.target.checked; change("image", event.target.checked ? "ja" : ""); } });
  image.checked = Boolean(said.image);
  rows.push(make("div", { class: "wide" }, make("label", { class: "check" }, image, make("span", { text: t("image") }))), altRow);
  refill(by("fields"), rows);
  refill(by("platforms"), known.platform.map((one) => {
    const radio = make("input", { type: "radio", name: "platform", value: one.id, "data-key": `platform-${one.id}`, onchange: () => change("platform", one.id) });
    radio.checked = said.platform === one.id;
    return make("label", {}, radio, make("span", { text: one.name }));
  }));
  sum();
}

/** Say in the heading what the fields say, for when they are folded away. */
function sum() {
  const named = CHOSEN.map((name) => choices[name]?.find((one) => one.id === said[name])?.name);
  by("about-said").textContent = [...named, said.responder].filter(Boolean).join(" · ");
}

const capital = (text) => text[0].toLocaleUpperCase(shownForm()) + text.slice(1);
