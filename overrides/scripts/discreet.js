/* Discreet mode, for this visit: a neutral title, no pictures, and one entry in the tab's history.

   Nothing is stored. The state travels at the end of the address of a link inside the site and is
   taken off the address when the page opens, so that a bookmark or a shared link does not carry
   it on. The entry of the history remembers it for a reload, and goes with the tab. */
(() => {
  "use strict";

  const MARK = "~";
  const root = document.documentElement;

  function isOn() {
    return root.classList.contains("aw-discreet");
  }

  function withoutMark() {
    const fragment = location.hash.slice(0, -MARK.length);
    return location.pathname + location.search + (fragment === "#" ? "" : fragment);
  }

  function arrive() {
    const marked = location.hash.endsWith(MARK);
    if (marked) history.replaceState({ discreet: true }, "", withoutMark());
    if (marked || history.state?.discreet) turnOn();
  }

  function turnOn() {
    root.classList.add("aw-discreet");
    document.title = root.dataset.neutralTitle;
  }

  function isInside(link) {
    const here = location.protocol === "file:" ? link.protocol === "file:" : link.origin === location.origin;
    return here && !link.hasAttribute("download") && link.target === "" && link.dataset.exit === undefined;
  }

  function open(href) {
    const target = new URL(href);
    const samePage = target.href.split("#")[0] === location.href.split("#")[0];
    if (samePage && target.hash) {
      // A place on this page: going there must not add an entry either.
      history.replaceState({ discreet: true }, "", target.hash);
      document.getElementById(target.hash.slice(1))?.scrollIntoView();
      document.getElementById(target.hash.slice(1))?.focus?.();
      return;
    }
    location.replace(`${target.href}${target.hash ? "" : "#"}${MARK}`);
  }

  function toggle(button) {
    if (isOn()) {
      history.replaceState(null, "", location.href);
      location.reload();
      return;
    }
    history.replaceState({ discreet: true }, "", location.href);
    turnOn();
    show(button);
  }

  function show(button) {
    button.setAttribute("aria-pressed", String(isOn()));
  }

  addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const button = event.target.closest("[data-discreet]");
    if (button) {
      toggle(button);
      return;
    }
    const link = event.target.closest("a[href]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) && event.button === 0;
    if (link && plain && isOn() && isInside(link)) {
      event.preventDefault();
      open(link.href);
    }
  });

  addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("[data-discreet-part]")) part.hidden = false;
    for (const button of document.querySelectorAll("[data-discreet]")) show(button);
  });

  addEventListener("hashchange", arrive);
  arrive();
})();
