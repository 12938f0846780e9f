// Makes the office handier; without it everything still works.
document.documentElement.classList.add("js");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Twice pressed is once sent; the key in the form makes sure of it anyway.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = false;
  form.addEventListener("submit", e => {
    if (sent) e.preventDefault();
    sent = true;
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => { sent = false; form.removeAttribute("aria-busy"); });
}

const rows = [...document.querySelectorAll(".rows tbody tr")];
let current = -1;
const choose = n => {
  if (rows.length === 0) return;
  rows[current]?.classList.remove("chosen-row");
  current = Math.min(Math.max(n, 0), rows.length - 1);
  rows[current].classList.add("chosen-row");
  rows[current].querySelector("th a").focus();
};
for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
document.addEventListener("focusin", e => { const n = rows.indexOf(e.target.closest(".rows tr")); if (n >= 0 && n !== current) { rows[current]?.classList.remove("chosen-row"); current = n; rows[n].classList.add("chosen-row"); } });
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest("input, textarea, select")) return;
  const keys = {
    "/": () => { const search = document.getElementById("q"); if (search) search.focus(); else location.href = document.querySelector("nav a[href$='/office/requests']")?.href ?? location.href; },
    j: () => choose(current + 1),
    k: () => choose(current < 0 ? 0 : current - 1),
    e: () => (rows[Math.max(current, 0)] ?? document.querySelector(".acts"))?.querySelector("a.act")?.click(),
  };
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});

// The dates that follow are shown while the form is filled in.
const dates = document.getElementById("dates");
if (dates) {
  const form = dates.closest("form");
  form.addEventListener("change", async e => {
    if (!["channel", "arrived", "confirmed"].includes(e.target.name)) return;
    const data = new FormData(form);
    const query = new URLSearchParams([...data].filter(([name, value]) => ["channel", "arrived", "confirmed"].includes(name) && value));
    const answer = await fetch(`${dates.dataset.dates}&${query}`);
    if (!answer.ok || answer.redirected) return;
    dates.innerHTML = await answer.text();
    form.elements.seen.value = dates.querySelector("[data-seen]")?.dataset.seen ?? "";
  });
}

// A draft is saved as it is typed, and its letter shown beside it.
const draft = document.querySelector("form[data-autosave]");
if (draft) {
  const preview = document.getElementById("preview");
  let waiting = 0;
  const save = async () => {
    const answer = await fetch(draft.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(draft)) }).catch(() => ({ ok: false }));
    const saved = answer.ok && !answer.redirected;   // a session that ended leads to the sign-in
    if (saved) preview.innerHTML = await answer.text();
    draft.querySelector(".saved").textContent = saved ? "" : draft.dataset.unsaved;
  };
  draft.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(save, 2000); });
  draft.querySelector("[data-submit]")?.addEventListener("change", () => draft.requestSubmit());
  draft.addEventListener("submit", () => clearTimeout(waiting));
}

document.querySelector(".problem, .doubt")?.focus();
if (location.hash === "#why") document.getElementById("why").open = true;
for (const link of document.querySelectorAll("a[href='#why']")) link.addEventListener("click", () => { document.getElementById("why").open = true; });
