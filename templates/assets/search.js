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
  const facets = document.getElementById("search-facets");
  const PAGE = 20;
  const NAMES = 8;
  const root = new URL(form.dataset.root, document.baseURI);
  let turn = 0;

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

  // Path, countries and year of every page by its id in the index: all results can be counted before any is loaded.
  const facetsOf = once(async () => {
    const answer = await fetch(new URL("facets.json", new URL(form.dataset.index, document.baseURI)));
    return answer.ok ? answer.json() : {};
  });

  // Words of a name as they may sound: no accents, no doubled letters, q as k, articles left out.
  const sounds = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/q/g, "k")
    .replace(/(\p{L})\1+/gu, "$1").split(/[^\p{L}\p{N}]+/u).filter((word) => word && !/^(al|el|the|of)$/.test(word));

  const names = once(async () => {
    const answer = await fetch(new URL(form.dataset.names, document.baseURI));
    const rows = answer.ok ? await answer.json() : [];
    return rows.map(([name, path, kind, spellings, country]) => (
      { name, path, kind, country, forms: [name, ...spellings].map(sounds) }));
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

  const place = (address) => new URL(address, root).pathname;
  const section = (path) => path.slice(root.pathname.length).split("/")[0];

  const item = (entry) => {
    const line = document.createElement("li");
    const label = document.createElement("p");
    const name = document.createElement("p");
    const link = document.createElement("a");
    label.className = "kicker";
    label.textContent = entry.kind;
    name.className = "name";
    link.href = entry.path;
    link.textContent = entry.title;
    name.append(link);
    line.append(...(entry.kind ? [label] : []), name, ...(entry.excerpt ? [excerpt(entry.excerpt)] : []));
    return line;
  };

  // An excerpt is text with <mark> in it: everything else that looks like markup stays text.
  const plain = (html) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.textContent;
  const excerpt = (html) => {
    const text = document.createElement("p");
    text.className = "source-words";
    text.append(...html.split(/<\/?mark>/).map((piece, number) => {
      const node = document.createElement(number % 2 ? "mark" : "span");
      node.textContent = plain(piece);
      return node;
    }));
    return text;
  };

  // What was found, and what of it is wanted: a kind of page, a country, a year.
  let found = [];
  let asked = "";
  const wanted = { section: "", country: "", year: "" };
  const fits = (entry, but = "") => Object.entries(wanted).every(([facet, value]) =>
    facet === but || !value || [entry[facet]].flat().includes(value));

  const choose = (select, facet) => {
    const values = [...new Set(found.filter((entry) => fits(entry, facet)).flatMap((entry) => entry[facet]))]
      .filter(Boolean).sort();
    if (facet === "year") values.reverse();
    const options = ["", ...values].map((value) => {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = value || select.dataset.all;
      return option;
    });
    select.replaceChildren(...options);
    select.value = wanted[facet];
    select.closest("label").hidden = values.length < 2 && !wanted[facet];
  };

  // A result that is known by its place only, until it is to be shown.
  const known = (path, countries, year) => ({ path, section: section(path), country: countries.split("|"), year });
  const unread = (entry) => entry.result && fits(entry);

  const draw = () => {
    for (const button of facets.querySelectorAll("button")) {
      const name = button.dataset.section;
      const count = found.filter((entry) => fits(entry, "section") && (!name || entry.section === name)).length;
      button.querySelector("span").textContent = count;
      button.setAttribute("aria-pressed", String(wanted.section === name));
      button.hidden = name !== "" && !count && wanted.section !== name;
    }
    for (const select of facets.querySelectorAll("select")) choose(select, select.dataset.facet);
    facets.hidden = !asked || !found.length;
    const shown = found.filter((entry) => fits(entry));
    named.replaceChildren(...shown.filter((entry) => entry.named).map(item));
    list.replaceChildren(...shown.filter((entry) => !entry.named && entry.title).map(item));
    if (asked) status.textContent = shown.length ? status.dataset.found.replace("{n}", shown.length) : status.dataset.none;
    more.hidden = !found.some(unread);
  };

  // Reads the next results of those that are wanted.
  const load = async (mine) => {
    const next = found.filter(unread).slice(0, PAGE);
    await Promise.all(next.map(async (entry) => {
      const { url, meta, excerpt: words } = await entry.result.data();
      entry.result = null;
      if (!entry.path) Object.assign(entry, known(place(url), meta.country || "", meta.year || ""));
      Object.assign(entry, { title: meta.title || url, kind: meta.kind || "", excerpt: words });
    }));
    if (mine === turn) draw();
  };

  // A page that stands among the names already gets no second line.
  const take = (results, facets) => {
    for (const result of results) {
      const [url, countries, year] = facets[result.id] || ["", "", ""];
      const entry = known(url && place(url.slice(1)), countries, year);
      if (!url || !found.some((other) => other.path === entry.path)) found.push({ ...entry, result });
    }
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
    asked = "";
    status.textContent = query ? status.dataset.wait : "";
    const entries = query ? await findNames(query) : [];
    if (mine !== turn) return;
    Object.assign(wanted, { section: "", country: "", year: "" });
    found = entries.map((entry) => ({ path: place(entry.path.slice(1)), title: entry.name, kind: entry.kind, named: true,
      section: section(place(entry.path.slice(1))), country: (entry.country || "").split("|"), year: "" }));
    draw();
    if (!query) return;
    try {
      const [answer, facets] = await Promise.all([engine().then((found) => found.search(query)),
        facetsOf().catch(() => ({}))]);
      if (mine !== turn) return;
      take(answer.results, facets);
      asked = query;
      await load(mine);
    } catch {
      if (mine !== turn) return;
      status.textContent = status.dataset.broken;
    }
  };

  // With the arrow keys from the box down the results and back.
  form.parentElement.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") input.focus();
    if (!step || event.target.matches("select")) return;
    const stops = [input, ...document.querySelectorAll("#search-names a, #search-results a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (stops.includes(document.activeElement) && next) {
      event.preventDefault();
      next.focus();
    }
  });

  // Where what is wanted has changed: what is there at once, then as much of it as a batch holds.
  const narrow = () => {
    draw();
    const there = found.filter((entry) => fits(entry) && !entry.named && entry.title).length;
    if (there < PAGE && found.some(unread)) load(turn);
  };

  let pause = 0;
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 250); });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  more.querySelector("button").addEventListener("click", () => load(turn));
  facets.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    wanted.section = button.dataset.section;
    narrow();
  });
  facets.addEventListener("change", (event) => { wanted[event.target.dataset.facet] = event.target.value; narrow(); });
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) search();
})();
