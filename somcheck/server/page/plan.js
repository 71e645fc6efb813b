// The plan: what it says, how it is judged, and the questions that make one.
import { by, make } from "./dom.js";
import { Problem, ask } from "./server.js";
import { shownForm, t } from "./words.js";

export async function show(known, made) {
  const place = by("plan-shown");
  if (!known.plan) {
    place.replaceChildren(known["edit-plan"] ? questions(known.questions, made)
      : make("div", { class: "card" }, make("p", { text: t("no-plan") }), make("p", { class: "soft", text: t("no-plan-how") })));
    return;
  }
  try {
    place.replaceChildren(...plan(await ask("/api/plan")));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    place.replaceChildren(make("p", { class: "card refused", text: error.message }));
  }
}

function plan({ plan: judged, goals, replies, advice, praise }) {
  const said = [replies.who, replies.within, replies.weekends].filter(Boolean).join(" · ");
  return [
    make("div", { class: "card score" },
      make("p", { class: `figure ${judged.passed ? "good" : "middling"}` }, make("strong", { text: judged.score }), ` ${t("out-of")}`, make("span", { class: "state", text: judged.name })),
      praise && make("p", { text: praise }),
      advice && make("p", { class: "advice" }, make("strong", { text: `${t("begin")}: ` }), advice),
      judged.findings.length ? make("ul", {}, judged.findings.map((one) => make("li", { text: one.text ? `«${one.text}»: ${one.message}` : one.message }))) : null,
      make("p", { class: "soft", text: t("plan-read-only", { path: judged.path }) })),
    make("h2", { text: t("goals") }),
    make("ul", { class: "goals" }, goals.map((goal) => make("li", { class: `card ${goal["part-of"] ? "part" : ""}` },
      make("h3", {}, goal.what, goal.start ? make("span", { class: "state", text: t("first") }) : null),
      make("dl", {}, pairs([[t("by"), goal.by], [t("for"), goal.audience.join(", ")], [t("owner"), goal.owner], [t("measured-by"), goal.measure]]))))),
    said && make("h2", { text: t("replies") }), said && make("p", { class: "card", text: said }),
  ].filter(Boolean);
}

const pairs = (rows) => rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", { text: name }), make("dd", { text: value })]);

function questions(asked, made) {
  const wrong = make("p", { class: "refused", role: "alert", hidden: true });
  const rows = asked.map((one) => {
    const input = make("input", { id: `plan-${one.key}`, name: one.key, type: "text", maxlength: 300, autocomplete: "off" });
    input.value = one.example;
    return make("div", { class: "wide" }, make("label", { for: `plan-${one.key}`, text: one.ask }), input);
  });
  return make("form", { class: "card", onsubmit: async (event) => {
    event.preventDefault();
    const answers = Object.fromEntries(new FormData(event.target));
    try {
      await ask("/api/plan", { method: "POST", body: { language: shownForm(), answers } });
      made();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      wrong.textContent = error.message;
      wrong.hidden = false;
    }
  } },
  make("h2", { text: t("make-plan") }), make("p", { text: t("make-plan-lead") }),
  make("div", { class: "fields" }, rows), wrong,
  make("button", { class: "main", text: t("make-plan") }));
}
