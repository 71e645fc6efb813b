// Asking the server, and what to do when it does not answer.
import { by, tell } from "./dom.js";
import { shownForm, t } from "./words.js";

/** A question that cannot be answered: status and what to say. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

const AGAIN = 3000; // milliseconds
const LONGEST = 60_000;

/** What the server answers; while it is gone or busy, asks again until *signal* says that nobody waits. */
export async function ask(path, { method = "GET", body, signal } = {}) {
  for (let times = 0; ; times += 1) {
    const wait = await attempt(path, method, body, signal);
    if (wait.answer !== undefined) return wait.answer;
    // Who is busy is asked more and more seldom; who is gone may be back any time.
    const again = wait.isBusy ? Math.min(LONGEST, wait.again * 2 ** times) : wait.again;
    await new Promise((done) => setTimeout(done, again));
    signal?.throwIfAborted();
  }
}

async function attempt(path, method, body, signal) {
  const isFile = body instanceof Blob;
  let answer;
  try {
    answer = await fetch(path, {
      method,
      signal,
      headers: { "Accept-Language": shownForm(), ...(body && !isFile ? { "Content-Type": "application/json" } : {}) },
      body: isFile ? body : body && JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    trouble(t("gone"));
    return { again: AGAIN };
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.status === 503 || answer.status === 429) {
    trouble(said.detail ?? t("gone"));
    return { isBusy: true, again: 1000 * (Number(answer.headers.get("Retry-After")) || 3) };
  }
  trouble("");
  if (!answer.ok) throw new Problem(answer.status, said.detail ?? t("gone"));
  return { answer: said };
}

/** Show what is the matter at the top of the page, or with no text that nothing is. */
export function trouble(text) {
  const shown = by("trouble");
  if (shown.textContent === text) return;
  if (!text && !shown.hidden) tell(t("back"));
  shown.textContent = text;
  shown.hidden = !text;
}
