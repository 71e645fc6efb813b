// The page's own words, in the written form of the post or the one that is chosen.
import texts from "./texts.js";

let form = navigator.language.toLowerCase().startsWith("nn") ? "nn" : "nb";

export const shownForm = () => form;

/** The text of a name, with {value} filled in. */
export function t(name, values = {}) {
  const text = texts[name][form === "nn" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** Word the page in a written form; says whether it was worded in another before. */
export function word(wanted) {
  const isNew = wanted !== form || !document.documentElement.dataset.worded;
  form = wanted;
  document.documentElement.lang = form;
  document.documentElement.dataset.worded = form;
  for (const one of document.querySelectorAll("[data-t]")) one.textContent = t(one.dataset.t);
  for (const one of document.querySelectorAll("[data-label]")) one.setAttribute("aria-label", t(one.dataset.label));
  for (const one of document.querySelectorAll("[data-placeholder]")) one.placeholder = t(one.dataset.placeholder);
  return isNew;
}

export const number = (value) => value.toLocaleString("nb");
