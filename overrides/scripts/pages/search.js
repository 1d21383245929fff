/* The search page: asks the engine with every letter and shows what it finds.

   There is no form, so nothing can be sent; the index, one file for all questions with the engine that
   answers them, is loaded when the reader first turns to the box. What is typed never enters an address,
   a request or a storage.
   Results are links under headings, not the options of a listbox: screen readers read options as
   plain text, without the link to the passage and without the numbers of the help lines. */
(() => {
  "use strict";

  const SETTLED = 500; // milliseconds without a letter until the number of results is announced

  const find = (name, from = document) => from.querySelector(`[data-search${name ? `-${name}` : ""}]`);
  let group = "";
  let timer = 0;
  let loading = false;
  let broken = false; // the file came, and this browser cannot read it
  let parts = null;

  function collect() {
    const names = ["box", "count", "status", "cry", "opens", "filters", "results", "none", "result", "chip"];
    parts = { whole: find("") };
    for (const name of names) parts[name] = find(name);
  }

  function address(path) {
    const [page, fragment] = `${parts.whole.dataset.root}${path}`.split("#");
    const file = location.protocol === "file:" && page.endsWith("/") ? `${page}index.html` : page;
    return fragment === undefined ? file : `${file}#${fragment}`;
  }

  function load() {
    if (loading || broken) return;
    loading = true;
    const script = document.createElement("script");
    script.src = parts.whole.dataset.index;
    script.addEventListener("load", () => {
      broken = !isReady();
      if (broken) fail();
      else show();
    });
    script.addEventListener("error", fail);
    document.head.append(script);
  }

  function isReady() {
    return window.awSearch && awSearch.isReady();
  }

  function fail() {
    loading = false;
    tell(parts.whole.dataset.failed);
  }

  // In place of the number of results. Said again, a screen reader would say it with every letter.
  function tell(text) {
    parts.count.hidden = false;
    parts.count.textContent = text;
    if (parts.status.textContent !== text) parts.status.textContent = text;
  }

  // `replaceChildren` is younger than the phones that we think of.
  function fill(element, children) {
    element.textContent = "";
    element.append(...children);
  }

  // Fill an element with a text whose found words are marked. Only text nodes: typed markup stays text.
  function mark(element, text, marked) {
    const pieces = text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, place) => {
      const words = place % 2 ? awSearch.split(piece) : [];
      if (!words.some((word) => marked.has(awSearch.stem(word)))) return piece;
      const node = document.createElement("mark");
      node.textContent = piece;
      return node;
    });
    fill(element, pieces);
  }

  function draw(result, marked) {
    const item = parts.result.content.querySelector("li").cloneNode(true);
    const title = find("title", item);
    title.href = address(result.address);
    mark(title, result.title, marked);
    find("group", item).textContent = find(`group="${result.group}"`, parts.filters).dataset.name;
    mark(find("summary", item), result.summary, marked);
    const passage = find("passage", item);
    passage.hidden = !result.heading;
    if (result.heading) {
      const link = find("heading", item);
      link.href = address(`${result.address}#${result.anchor}`);
      mark(link, result.heading, marked);
      mark(find("opening", item), result.opening, marked);
    }
    return item;
  }

  function drawFilters(results) {
    const counts = new Map();
    for (const result of results) counts.set(result.group, (counts.get(result.group) || 0) + 1);
    if (!counts.has(group)) group = "";
    parts.filters.hidden = counts.size < 2;
    for (const chip of parts.filters.querySelectorAll("[data-search-group]")) {
      const name = chip.dataset.searchGroup;
      const number = name ? counts.get(name) || 0 : results.length;
      chip.parentElement.hidden = !number;
      find("number", chip).textContent = String(number);
      if (name === group) chip.setAttribute("aria-current", "true");
      else chip.removeAttribute("aria-current");
    }
  }

  function drawCry(cry) {
    parts.cry.hidden = !cry;
    if (!cry) return;
    parts.opens.href = address(cry.address);
    parts.opens.textContent = cry.title;
  }

  function show() {
    const typed = parts.box.value.trim();
    if (broken) return; // it has been said, and trying again would say it with every letter
    if (typed && !isReady()) {
      tell(parts.whole.dataset.loading);
      load();
      return;
    }
    const cry = typed ? awSearch.findCry(typed) : null;
    drawCry(cry); // first: whatever fails behind it costs nobody the numbers
    let found = parts.whole.dataset.failed;
    try {
      found = drawAnswer(typed);
    } catch (error) {
      for (const part of [parts.results, parts.none, parts.filters]) part.hidden = true; // of an earlier question
      tell(found);
      console.error(error);
    }
    announce((cry ? `${parts.cry.dataset.title}. ` : "") + found);
  }

  // Draw what is found, and return what is said of it.
  function drawAnswer(typed) {
    const answer = typed ? awSearch.ask(typed) : { results: [], marked: new Set() };
    drawFilters(answer.results);
    const shown = answer.results.filter((result) => !group || result.group === group);
    fill(parts.results, shown.map((result) => draw(result, answer.marked)));
    parts.results.hidden = !shown.length;
    const lost = typed && !shown.length;
    parts.none.hidden = !lost;
    parts.count.hidden = !shown.length;
    parts.count.textContent = shown.length ? awSearch.count(shown.length) : "";
    return lost ? parts.none.dataset.title : parts.count.textContent;
  }

  // Once typing has come to rest, or a screen reader would speak over every letter.
  function announce(text) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      parts.status.textContent = text;
    }, SETTLED);
  }

  function listStops() {
    const links = parts.whole.querySelectorAll("[data-search-cry] a[href], [data-search-results] a[href]");
    return [...links].filter((link) => link.offsetParent);
  }

  // As in a combobox: the arrows lead from the box into the results and back, Escape leads back and clears.
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const inBox = document.activeElement === parts.box;
    const stops = listStops();
    const place = stops.indexOf(document.activeElement);
    if (!inBox && place === -1) return;
    if (event.key === "Escape") {
      if (inBox) parts.box.value = "";
      parts.box.focus();
      show();
    } else if (event.key === "ArrowDown" && place + 1 < stops.length) {
      stops[place + 1].focus();
    } else if (event.key === "ArrowUp" && place !== -1) {
      (stops[place - 1] || parts.box).focus();
    } else if (event.key === "Enter" && inBox) {
      (stops[0] || parts.box).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  function onClick(event) {
    const chip = event.target instanceof Element ? event.target.closest("[data-search-group]") : null;
    if (!chip || !parts.filters.contains(chip)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    group = chip.dataset.searchGroup;
    show();
  }

  function start() {
    collect();
    if (!parts.whole) return;
    parts.box.value = "";
    parts.whole.hidden = false;
    parts.box.addEventListener("focus", load);
    parts.box.addEventListener("input", show);
    parts.whole.addEventListener("keydown", onKey);
    parts.filters.addEventListener("click", onClick);
  }

  // A browser may keep the page as it is for "Back", also for whoever presses it after the exit.
  addEventListener("pagehide", () => {
    if (!parts || !parts.whole) return;
    parts.box.value = "";
    show();
  });

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
