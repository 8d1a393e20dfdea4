// The search page. Nothing is loaded before something is looked for: then a list of names, which finds other
// spellings of them too, and the full-text index.
(() => {
  "use strict";

  const form = document.querySelector("[data-search]");
  const input = form.querySelector("input");
  const status = document.getElementById("search-status");
  const named = document.getElementById("search-names");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const PAGE = 10;
  const NAMES = 8;
  const root = new URL(form.dataset.root, document.baseURI);
  let turn = 0;
  let waiting = [];
  let count = 0;

  const once = (load) => {
    let kept = null;
    return () => (kept ??= load().catch((error) => { kept = null; throw error; }));
  };

  const engine = once(async () => {
    const found = await import(new URL(form.dataset.index, document.baseURI));
    await found.options({ baseUrl: root.pathname });
    await found.init();
    return found;
  });

  // Words of a name as they may sound: no accents, no doubled letters, q as k, articles left out.
  const sounds = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/q/g, "k")
    .replace(/(\p{L})\1+/gu, "$1").split(/[^\p{L}\p{N}]+/u).filter((word) => word && !/^(al|el|the|of)$/.test(word));

  const names = once(async () => {
    const answer = await fetch(new URL(form.dataset.names, document.baseURI));
    const rows = answer.ok ? await answer.json() : [];
    return rows.map(([name, path, kind, spellings]) => (
      { name, path, kind, forms: [name, ...spellings].map(sounds) }));
  });

  // How many letters must change to make one word of the other; anything over `most` counts as too many.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = [...other, ""].map((_, column) => column);
    for (let line = 1; line <= one.length; line += 1) {
      const next = [line];
      for (let column = 1; column <= other.length; column += 1) {
        next.push(Math.min(next[column - 1] + 1, row[column] + 1,
          row[column - 1] + (one[line - 1] === other[column - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[other.length];
  };

  // 0 for the same word, 1 for its beginning, 2 for a near spelling, Infinity for another word.
  const apart = (asked, word) => {
    if (asked === word) return 0;
    if (asked.length > 1 && word.startsWith(asked)) return 1;
    const most = asked.length > 7 ? 2 : asked.length > 3 ? 1 : 0;
    return most && distance(asked, word, most) <= most ? 2 : Infinity;
  };

  const likeness = (asked, form) => asked.reduce(
    (sum, word) => sum + Math.min(...form.map((part) => apart(word, part)), Infinity), form.length / 100);

  const findNames = async (query) => {
    const asked = sounds(query);
    if (!asked.length) return [];
    return (await names().catch(() => []))
      .map((entry) => [Math.min(...entry.forms.map((form) => likeness(asked, form))), entry])
      .filter(([far]) => far < Infinity)
      .sort(([one], [other]) => one - other)
      .slice(0, NAMES)
      .map(([, entry]) => entry);
  };

  const item = (kind, title, address, ...rest) => {
    const line = document.createElement("li");
    const label = document.createElement("p");
    const name = document.createElement("p");
    const link = document.createElement("a");
    label.className = "kicker";
    label.textContent = kind;
    name.className = "name";
    link.href = address;
    link.textContent = title;
    name.append(link);
    line.append(...(kind ? [label] : []), name, ...rest);
    return line;
  };

  // An excerpt is text with <mark> in it: everything else that looks like markup stays text.
  const plain = (html) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.textContent;
  const excerpt = (html) => {
    const text = document.createElement("p");
    text.className = "source-words";
    text.append(...html.split(/<\/?mark>/).map((piece, place) => {
      const node = document.createElement(place % 2 ? "mark" : "span");
      node.textContent = plain(piece);
      return node;
    }));
    return text;
  };

  const tell = () => {
    status.textContent = count ? status.dataset.found.replace("{n}", count) : status.dataset.none;
  };

  const show = async (mine) => {
    const part = await Promise.all(waiting.splice(0, PAGE).map((result) => result.data()));
    if (mine !== turn) return;
    // A page that stands among the names already gets its excerpt there, no second line.
    for (const found of part) {
      const above = [...named.querySelectorAll("a")].find((link) => link.pathname === new URL(found.url, root).pathname);
      if (above) {
        above.closest("li").append(excerpt(found.excerpt));
        count -= 1;
      } else {
        list.append(item(found.meta.kind || "", found.meta.title || found.url, found.url, excerpt(found.excerpt)));
      }
    }
    tell();
    more.hidden = !waiting.length;
  };

  const remember = (query) => {
    const address = new URL(location);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page opened from a disk has no history to change.
    }
  };

  const search = async () => {
    const query = input.value.trim();
    const mine = ++turn;
    remember(query);
    waiting = [];
    more.hidden = true;
    status.textContent = query ? status.dataset.wait : "";
    if (!query) {
      named.replaceChildren();
      list.replaceChildren();
      return;
    }
    const actors = await findNames(query);
    if (mine !== turn) return;
    named.replaceChildren(...actors.map((entry) => item(entry.kind, entry.name, new URL(entry.path.slice(1), root))));
    try {
      const found = await (await engine()).search(query);
      if (mine !== turn) return;
      list.replaceChildren();
      waiting = found.results;
      count = actors.length + waiting.length;
      tell();
      await show(mine);
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
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
