// The panel with a rule: why, what to do, examples and sources.
import { by, make } from "./dom.js";
import { ask } from "./server.js";
import { shownForm, t } from "./words.js";

const panel = by("rule");
panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });

export async function explain(id) {
  const { rule } = await ask(`/api/explain/${encodeURIComponent(id)}?language=${shownForm()}`);
  const examples = (met) => rule.examples.filter((one) => one.met === met);
  panel.replaceChildren(make("div", { class: "panel" },
    make("div", { class: "head" },
      make("h2", { id: "rule-title", text: rule.title }),
      make("button", { type: "button", text: t("close"), onclick: () => panel.close() })),
    make("p", { text: rule.why }),
    make("h3", { text: t("cure") }), make("p", { text: rule.cure }),
    ...list(t("met"), examples(true)), ...list(t("fine"), examples(false)),
    make("h3", { text: t("sources") }), make("ul", {}, rule.sources.map((one) => make("li", { text: one }))),
    rule.measured && make("p", { class: "soft", text: rule.measured }),
    make("p", { class: "soft", text: rule.id })));
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
}

function list(title, examples) {
  if (!examples.length) return [];
  return [make("h3", { text: title }), make("ul", { class: "examples" }, examples.map((one) => make("li", {}, ...said(one), marked(one.text))))];
}

/** What an example is judged with, beside its text. */
function said(example) {
  const line = (name, text) => text && make("span", { class: "soft", text: `${t(name, { lines: text.trim().split("\n").join(", ") })}\n` });
  return [line("said-above", example.front), line("in-plan", example.plan)].filter(Boolean);
}

/** A text with the words between ⟦ and ⟧ marked. */
function marked(text) {
  return text.split(/[⟦⟧]/).map((part, place) => (place % 2 ? make("mark", { text: part }) : part));
}
