// The history of an export: the file is sent, and the page that comes back is shown in a frame without rights.
import { by, make } from "./dom.js";
import { Problem, ask } from "./server.js";
import { shownForm, t } from "./words.js";

let address = "", asking;

export function start() {
  by("export").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) await show(file);
  });
}

async function show(file) {
  asking?.abort();
  const mine = asking = new AbortController();
  forget();
  by("history-said").textContent = t("history-reading", { name: file.name });
  try {
    const query = new URLSearchParams({ name: file.name, language: shownForm() });
    const said = await ask(`/api/history?${query}`, { method: "POST", body: file, signal: mine.signal });
    if (mine !== asking) return;
    address = URL.createObjectURL(new Blob([said.page], { type: "text/html;charset=utf-8" }));
    by("history-said").textContent = t("history-done", { count: said.history.reading.posts, name: file.name });
    by("history-shown").replaceChildren(make("iframe", { src: address, title: t("history"), class: "history",
      sandbox: "allow-popups allow-popups-to-escape-sandbox" }));
    const save = by("history-save");
    save.href = address;
    save.download = "historikk.html";
    save.hidden = false;
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Problem)) throw error;
    by("history-said").textContent = error.message;
  }
}

function forget() {
  if (address) URL.revokeObjectURL(address);
  address = "";
  by("history-save").hidden = true;
  by("history-shown").replaceChildren();
}
