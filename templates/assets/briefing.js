// What scripts add to pages that work without them: copy buttons, '/' for search, filters, search itself.
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

  // Copy a link.
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.textContent;
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }

  // A link to something folded away opens it, and its sentence; so does printing.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const evidence = target.querySelector("details.evidence");
    if (evidence) evidence.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => all("details.evidence, details.more-facts").forEach((box) => { box.open = true; }));

  // Narrow an index to what is typed.
  for (const box of all("[data-narrow]")) {
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const entries = all("[data-list] > li").map((entry) => [entry, plain(entry.textContent)]);
    box.hidden = false;
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [entry, text] of entries) {
        entry.hidden = !words.every((word) => text.includes(word));
        shown += entry.hidden ? 0 : 1;
      }
      for (const list of all("[data-list]")) {
        list.closest("section").hidden = ![...list.children].some((entry) => !entry.hidden);
      }
      status.textContent = words.length ? shown : "";
    });
  }

  // Search: the index is loaded when something is looked for, not before.
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const input = form.querySelector("input");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const PAGE = 10;
  let engine = null;
  let turn = 0;
  let waiting = [];

  const load = async () => {
    const found = await import(new URL(form.dataset.index, document.baseURI));
    await found.options({ baseUrl: new URL(form.dataset.root, document.baseURI).pathname });
    await found.init();
    return found;
  };

  // An excerpt is text with <mark> in it: everything else that looks like markup stays text.
  const words = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  const excerpt = (html) => html.split(/<\/?mark>/).map((piece, place) => {
    const node = place % 2 ? document.createElement("mark") : document.createElement("span");
    node.textContent = words(`<!doctype html><body>${piece}`);
    return node;
  });

  const entry = (result) => {
    const item = document.createElement("li");
    const kind = document.createElement("p");
    const name = document.createElement("p");
    const link = document.createElement("a");
    const text = document.createElement("p");
    kind.className = "kicker";
    kind.textContent = result.meta.kind || "";
    name.className = "name";
    link.href = result.url;
    link.textContent = result.meta.title || result.url;
    name.append(link);
    text.className = "source-words";
    text.append(...excerpt(result.excerpt));
    item.append(...(kind.textContent ? [kind] : []), name, text);
    return item;
  };

  const show = async (mine) => {
    const part = await Promise.all(waiting.splice(0, PAGE).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...part.map(entry));
    more.hidden = !waiting.length;
  };

  const search = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    const address = new URL(location);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    try { history.replaceState(null, "", address); } catch { /* a file has no history to change */ }
    if (!query) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    status.textContent = status.dataset.wait;
    try {
      engine ??= load();
      const found = await (await engine).search(query);
      if (mine !== turn) return;
      list.replaceChildren();
      waiting = found.results;
      status.textContent = waiting.length ? status.dataset.found.replace("{n}", waiting.length) : status.dataset.none;
      await show(mine);
    } catch {
      engine = null;
      status.textContent = status.dataset.broken;
    }
  };

  let pause = 0;
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 250); });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  more.querySelector("button").addEventListener("click", () => show(turn));
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search();
})();
