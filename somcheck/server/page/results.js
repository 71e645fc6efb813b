// What is said of the post: score, advice, tips and findings.
import { make } from "./dom.js";
import { goalName } from "./fields.js";
import { shownForm, t } from "./words.js";

const LONGEST = 60;

const short = (text) => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
};

const level = (score, limit) => (score >= limit ? "good" : score >= limit - 25 ? "middling" : "low");

function bar(score, limit) {
  const made = make("span", { class: `bar ${level(score, limit)}`, "aria-hidden": "true" });
  made.style.setProperty("--score", `${score}%`);
  return made;
}

/** How to begin, before there is a post. */
export function intro() {
  return [
    make("div", { class: "card intro-card" },
      make("h3", { text: t("start-title") }),
      make("ol", {}, ["start-1", "start-2", "start-3"].map((one) => make("li", { text: t(one) })))),
  ];
}

/** Why the text cannot be judged. */
export const refused = (detail) => [make("p", { class: "card refused", text: detail })];

export function score(post, writer) {
  const state = post.passed ? t("ready") : post.score < post.limit ? t("below", { limit: post.limit }) : t("not-ready");
  const kind = post.passed ? "good" : level(post.score, post.limit);
  return make("div", { class: "card score" },
    make("p", { class: `figure ${kind}` }, make("strong", { text: post.score }), ` ${t("out-of")}`, make("span", { class: "state", text: state })),
    bar(post.score, post.passed ? 0 : post.limit),
    writer.advice && make("p", { class: "advice" },
      make("strong", { text: `${t("begin")}: ` }), `${writer.advice.text} `, make("span", { class: "soft", text: t("then", { score: writer.advice.score }) })),
    ...post.notes.map((note) => make("p", { class: "soft", text: note })), tips(post, writer),
    post.spelling === "missing" ? make("p", { class: "soft", text: t("no-spelling") }) : null);
}

function tips(post, writer) {
  const rows = post.tips.filter((tip) => tip.score !== null || writer.missing[tip.id]);
  return make("details", { class: "tips", "data-key": "tips" },
    make("summary", { text: t("tips"), "data-key": "tips-head" }),
    make("ul", {}, rows.map((tip) => make("li", {}, tipRow(tip, post, writer)))));
}

function tipRow(tip, post, writer) {
  const said = [writer.praise[tip.id], ...(writer.explained[tip.id] ?? []), writer.missing[tip.id]].filter(Boolean);
  const head = [
    make("span", { class: "tip", text: tip.title }),
    tip.score === null ? make("span", { class: "bar none", "aria-hidden": "true" }) : bar(tip.score, post.limit),
    make("span", { class: "points", text: tip.score ?? "–", "aria-label": tip.score === null ? t("not-judged") : t("points", { score: tip.score }), role: "text" }),
  ];
  if (!said.length) return make("div", { class: "row" }, head);
  return make("details", { "data-key": `tip-${tip.id}` },
    make("summary", { class: "row", "data-key": `tip-row-${tip.id}` }, head),
    make("ul", { class: "said" }, said.map((one) => make("li", { text: one }))));
}

/** The ways to follow a finding: a button for each replacement that has not changed meanwhile. */
export function replacements(finding, source, take) {
  return finding.suggestions.map((one, place) => {
    const old = short(source.slice(one.start, one.end)), words = short(one.replacement);
    const goal = one.goal && goalName(one.goal);
    const said = goal ? t("choose-goal", { goal }) : !words ? t("take-out", { old }) : old ? t("change", { new: words }) : t("put-in", { new: words });
    const done = goal ? ["goal-chosen", { goal }] : !words ? ["taken-out", { old }] : old ? ["changed", { new: words }] : ["was-put-in", { new: words }];
    return make("button", { type: "button", class: "take", text: said, "data-key": `${finding.key}-${place}`,
      onclick: (event) => take(finding, one, done, event) });
  });
}

export function findings(list, source, { take, find, why, fill }) {
  return make("section", { class: "findings" },
    make("h3", { text: `${t("findings")}${list.length ? ` (${list.length})` : ""}` }),
    list.length
      ? make("ol", {}, list.map((finding) => card(finding, source, { take, find, why, fill })))
      : make("p", { class: "card", text: t("no-findings") }));
}

function card(finding, source, { take, find, why, fill }) {
  const quote = finding.start < finding.end
    ? make("button", { type: "button", class: "quote", text: `«${short(finding.text)}»`, "data-key": `${finding.key}-find`, onclick: () => find(finding) })
    : make("span", { class: "quote whole", text: t("whole") });
  return make("li", { class: `card ${finding.severity}`, id: finding.key },
    make("p", { class: "what" }, quote, make("span", { class: "level", text: t(finding.severity) })),
    make("p", { text: finding.message, lang: shownForm() }),
    make("div", { class: "ways" }, replacements(finding, source, take),
      finding.field ? make("button", { type: "button", text: t("fill-in"), "data-key": `${finding.key}-fill`, onclick: () => fill(finding.field) }) : null,
      make("button", { type: "button", class: "why", text: t("why"), "aria-label": t("why-of", { title: finding.message }),
        "data-key": `${finding.key}-why`, onclick: () => why(finding.rule) })));
}
