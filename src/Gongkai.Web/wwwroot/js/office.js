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

// What is typed is kept for whoever typed it, until it is submitted.
const forms = [...document.querySelectorAll("main form[method=post]:not([data-not-kept]):not([data-autosave])")]
  .filter(f => [...f.elements].some(e => ["text", "textarea", "select-one", "date", "number"].includes(e.type)) && !f.querySelector("[type=password]"));
const here = () => { const at = new URL(location.href); at.searchParams.delete("handler"); return at.pathname + at.search; };
for (const form of forms) {
  let waiting = 0;
  const keep = () => {
    const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    fetch(`${document.body.dataset.keep}?handler=Typing&path=${encodeURIComponent(here())}`, { method: "POST", body: typed, keepalive: true }).catch(() => {});
    waiting = 0;
  };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(keep, 2000); });
  form.addEventListener("submit", () => { clearTimeout(waiting); waiting = 0; });
  window.addEventListener("pagehide", () => { if (waiting) { clearTimeout(waiting); keep(); } });
}
const refill = fields => {
  for (const { name, value } of fields) for (const form of forms) {
    for (const e of form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden]):not([type=file])`)) {
      if (e.type === "radio" || e.type === "checkbox") { if (e.value === value) e.checked = true; }
      else e.value = value;
    }
  }
  forms[0].dispatchEvent(new Event("change", { bubbles: true }));
};
if (forms.length > 0 && document.body.dataset.kept && !document.querySelector(".problem")) {
  fetch(`${document.body.dataset.kept}?handler=Here&path=${encodeURIComponent(here())}`).then(async answer => {
    if (answer.status !== 200 || answer.redirected) return;
    const { at, fields } = await answer.json();
    const bar = document.createElement("p");
    bar.className = "notice kept";
    bar.setAttribute("role", "status");
    const button = (text, act) => { const b = document.createElement("button"); b.type = "button"; b.className = "button small"; b.textContent = text; b.addEventListener("click", act); return b; };
    const page = here();
    bar.append(`您 ${at} 在本页填写的内容没有提交。`, button("填回表单", () => { refill(fields); bar.remove(); }), " ", button("不要了", () => {
      const token = forms[0].elements.token.value;
      fetch(`${document.body.dataset.keep}?handler=Forget`, { method: "POST", body: new URLSearchParams({ token, of: page }) }).catch(() => {});
      bar.remove();
    }));
    forms[0].before(bar);
  }).catch(() => {});
}

document.querySelector(".problem, .doubt")?.focus();
if (location.hash === "#why") document.getElementById("why").open = true;
for (const link of document.querySelectorAll("a[href='#why']")) link.addEventListener("click", () => { document.getElementById("why").open = true; });

// 写正文: a number or a usual sentence is put in where one writes; without script it is copied.
const insertable = [...document.querySelectorAll("[data-insert]")];
if (insertable.length > 0) {
  let last = document.querySelector(".writing textarea");
  document.addEventListener("focusin", e => { if (e.target.matches(".writing textarea")) last = e.target; });
  for (const code of insertable) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "say";
    button.textContent = code.textContent;
    button.addEventListener("click", () => {
      const into = document.getElementById(code.dataset.into) ?? last;
      into.setRangeText(code.dataset.insert, into.selectionStart, into.selectionEnd, "end");
      into.dispatchEvent(new Event("input", { bubbles: true }));
      into.focus();
    });
    code.replaceChildren(button);
  }
}
