// The posts of the folder that the server was started with.
import { by, make } from "./dom.js";
import { ask } from "./server.js";
import { t } from "./words.js";

const address = (name) => `/api/posts/${name.split("/").map(encodeURIComponent).join("/")}`;

export const read = (name) => ask(address(name));

export const write = (name, text, version) => ask(address(name), { method: "PUT", body: { text, version } });

export async function show(open) {
  const place = by("posts-shown");
  place.replaceChildren(make("p", { class: "soft", text: t("working") }));
  const { posts } = await ask("/api/posts");
  if (!posts.length) { place.replaceChildren(make("p", { class: "card", text: t("posts-none") })); return; }
  place.replaceChildren(make("p", { text: t("posts-lead") }), make("ul", { class: "card posts" }, posts.map((post) => make("li", {},
    make("button", { type: "button", class: "quote", text: post.name, onclick: () => open(post.name) }),
    post.problem ? make("span", { class: "soft", text: post.problem })
      : post.score === undefined ? null : make("span", { class: post.passed ? "good" : "low" }, t("points", { score: post.score }),
        make("span", { class: "state", text: t(post.passed ? "ready" : "not-ready") }))))));
}
