// Makes the page handier; without it everything still works.
document.documentElement.classList.add("js");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

const form = document.querySelector("form[data-limit]");
if (form) {
  const input = form.querySelector("input[type=file]");
  const zone = input.closest(".drop");
  const chosen = form.querySelector(".chosen");
  const submit = form.querySelector("button[type=submit]");
  const idle = submit.textContent;

  const show = () => {
    const files = [...input.files];
    const tooLarge = files.reduce((sum, f) => sum + f.size, 0) > Number(form.dataset.limit);
    const names = files.slice(0, 4).map(f => f.name).join("、") + (files.length > 4 ? "……" : "");
    const count = files.length > 1 ? chosen.dataset.many.replace("{0}", files.length) : "";
    chosen.textContent = tooLarge ? form.dataset.tooLarge : files.length === 0 ? chosen.dataset.none : count + names;
    chosen.classList.toggle("wrong", tooLarge);
    return !tooLarge;
  };
  input.addEventListener("change", show);

  for (const kind of ["dragenter", "dragover"])
    zone.addEventListener(kind, e => { e.preventDefault(); zone.classList.add("over"); });
  for (const kind of ["dragleave", "drop"])
    zone.addEventListener(kind, () => zone.classList.remove("over"));
  zone.addEventListener("drop", e => { e.preventDefault(); input.files = e.dataTransfer.files; show(); });

  form.addEventListener("submit", e => {
    if (!show()) { e.preventDefault(); input.focus(); return; }
    submit.textContent = submit.dataset.busy;
  });
  // Coming back with the browser's own button shows the page as it was left.
  window.addEventListener("pageshow", () => { submit.textContent = idle; show(); });
}

document.querySelector(".problem")?.focus();
