// The post as its platform shows it, with what is hidden behind "se mer" and how much room it takes.
import { by, make, refill } from "./dom.js";
import { platformName } from "./fields.js";
import { number, t } from "./words.js";

let isOpen = false;

export function draw(post, writer) {
  const name = platformName() ?? post.previews[0]?.platform; // as the fields say, or else the post itself or the plan
  if (!name) { refill(by("preview")); return; }
  const fold = post.previews.find((one) => one.platform === name), room = writer.platforms.find((one) => one.name === name);
  const hidden = fold?.hidden ?? 0;
  const whole = writer.published;
  const shown = hidden && !isOpen ? fold.text : whole;
  const over = room ? room.count - room.limit : 0;
  refill(by("preview"),
    make("div", { class: "post" },
      make("p", { class: "from" }, make("span", { class: "face", "aria-hidden": "true" }), make("strong", { text: t("us") }), make("span", { class: "soft", text: t("now") })),
      make("p", { class: "body" }, dressed(shown), hidden && !isOpen ? "… " : " ",
        hidden ? make("button", { type: "button", class: "fold", "data-key": "fold", text: t(isOpen ? "less" : "more"), "aria-expanded": String(isOpen),
          onclick: () => { isOpen = !isOpen; draw(post, writer); } }) : null)),
    make("p", { class: "soft", text: hidden ? t("folded", { hidden: number(hidden) }) : t("no-fold") }),
    room && make("p", { class: over > 0 ? "over" : "soft" }, t("count", { count: number(room.count), limit: number(room.limit) }),
      over > 0 ? make("strong", { text: ` · ${t("over", { over: number(over) })}` }) : null));
}

export const forget = () => refill(by("preview"));

/** A text with its links and hashtags coloured as platforms do. */
function dressed(text) {
  return text.split(/((?:https?:\/\/|www\.)\S+|#[\p{L}\d_]+|@[\p{L}\d_.]+)/u).map((part, place) => (place % 2 ? make("span", { class: "tag", text: part }) : part));
}
