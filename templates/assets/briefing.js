// What scripts add to pages that work without them: copy buttons, '/' for search, unfolding, filters.
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Opened from a disk, folders have no index: name the file.
  if (location.protocol === "file:") {
    for (const link of all("a[href]")) {
      const href = link.getAttribute("href");
      if (!/^[a-z]+:/i.test(href)) link.setAttribute("href", href.replace(/\/(?=$|[#?])/, "/index.html"));
    }
  }

  // '/' leads to the search box.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const box = document.querySelector("[data-find]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // Copy a link: beside every permanent address, and to the page.
  const canonical = document.querySelector("link[rel=canonical]");
  const copies = (button, address) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.textContent;
      await navigator.clipboard.writeText(address);
      button.textContent = document.body.dataset.copied;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  };
  if (navigator.clipboard) {
    for (const link of all("[data-permalink]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = document.body.dataset.copyLink;
      copies(button, new URL(link.getAttribute("href"), canonical?.href ?? document.baseURI).href);
      link.after(button);
    }
    for (const button of all("[data-copy]")) copies(button, button.dataset.copy);
  }

  // A link to something folded away opens it, and its sentence; so does printing.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const evidence = target.id.startsWith("f-") && target.querySelector("details.evidence");
    if (evidence) evidence.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => all("details.evidence, details.more-facts").forEach((box) => { box.open = true; }));

  // Narrow an index to what is typed; the choices beside it work without script.
  for (const box of all("[data-narrow]")) {
    const input = box.querySelector("input");
    const status = document.querySelector("[data-narrowed]");
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const entries = all("[data-list] > li").map((entry) => [entry, plain(entry.textContent)]);
    const count = () => {
      const narrowed = input.value.trim() || all(".narrow select").some((choice) => choice.value);
      status.textContent = narrowed ? entries.filter(([entry]) => entry.checkVisibility()).length : "";
    };
    box.hidden = false;
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      for (const [entry, text] of entries) entry.hidden = !words.every((word) => text.includes(word));
      for (const list of all("[data-list]")) {
        list.closest("section").hidden = ![...list.children].some((entry) => !entry.hidden);
      }
      count();
    });
    for (const choice of all(".narrow select")) choice.addEventListener("change", count);
  }
})();
