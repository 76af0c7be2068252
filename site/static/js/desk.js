/* The desk works without this: it saves a round trip, a click and a second click. */

for (const form of document.querySelectorAll("[data-desk-filters]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

/* After a refusal the first thing to see, and to hear, is why. */
document.querySelector("[data-desk-focus]")?.focus();

for (const form of document.querySelectorAll("[data-desk-decide]")) {
  const comment = form.elements.comment;
  const error = form.querySelector("[data-desk-error]");
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value === "return" && !comment.value.trim()) {
      event.preventDefault();
      error.textContent = error.dataset.deskError;
      comment.setAttribute("aria-invalid", "true");
      comment.focus();
    }
  });
  comment.addEventListener("input", () => {
    error.textContent = "";
    comment.removeAttribute("aria-invalid");
  });
}

/* One decision is one request. The button is switched off after its value has gone into the form. */
for (const form of document.querySelectorAll(".desk-decision form")) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }));
  });
}
/* Somebody comes back with the browser's button: the page is kept as it was left. */
addEventListener("pageshow", () => {
  document.querySelectorAll(".desk-decision button").forEach((button) => { button.disabled = false; });
});

/* The words that the rules have found are marked in the text as well. */
const wanted = [...document.querySelectorAll("[data-desk-found]")]
  .flatMap((quote) => quote.dataset.deskFound.split(" … "))
  .map((words) => words.trim())
  .filter((words) => words.length > 1);

if (wanted.length) {
  const escaped = wanted.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const pattern = new RegExp(`(${escaped.join("|")})`, "giu");
  for (const part of document.querySelectorAll("[data-desk-text] .desk-prose")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const pieces = node.data.split(pattern);
      if (pieces.length < 2) continue;
      node.replaceWith(...pieces.map((piece, index) => {
        if (index % 2 === 0) return piece;
        const mark = document.createElement("mark");
        mark.textContent = piece;
        return mark;
      }));
    }
  }
}
