// Elements made without HTML text, so that nothing in a post can become a part of the page.

/** An element with attributes, listeners (onclick and so on) and children: nodes, texts, or null for none. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "text") made.textContent = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((one) => one !== null && one !== undefined));
  return made;
}

export const by = (id) => document.getElementById(id);

/** Set an element's children, and keep the focus on the one that had it (by its data-key). */
export function refill(element, ...children) {
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const open = [...element.querySelectorAll("details[open][data-key]")].map((one) => one.dataset.key);
  element.replaceChildren(...children.flat().filter(Boolean));
  for (const one of open) element.querySelector(`details[data-key="${CSS.escape(one)}"]`)?.setAttribute("open", "");
  if (key) element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

let silence;

/** Tell those who listen to the page, when they have paused. */
export function tell(text, wait = 0) {
  clearTimeout(silence);
  silence = setTimeout(() => { by("live").textContent = text; }, wait);
}
