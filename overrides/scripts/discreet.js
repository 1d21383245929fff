/* Discreet mode, for this visit: a neutral tab, no pictures, and one entry in the tab's history.

   Nothing is stored. The state travels as ~ at the end of the address of a link inside the site and is
   taken off the address when the page opens, so that a bookmark or a shared link does not carry
   it on; the list of what the browser has visited keeps it, as the page on safe browsing says.
   The entry of the history remembers it for a reload, and goes with the tab. */
(() => {
  "use strict";

  const root = document.documentElement;

  function isOn() {
    return root.classList.contains("aw-discreet");
  }

  function arrive() {
    const known = history.state && history.state.discreet;
    if (location.hash.endsWith("~") || known || isOn()) turnOn();
  }

  function turnOn() {
    const icon = document.querySelector("link[rel=icon]");
    // Whole, since a path that begins with two slashes would be read as another host.
    history.replaceState({ discreet: true }, "", location.href.replace(/#~$|~$/, ""));
    root.classList.add("aw-discreet");
    document.title = root.dataset.neutralTitle;
    if (icon) icon.href = icon.dataset.neutral;
  }

  function turnOff() {
    history.replaceState(null, "", location.href);
    location.reload();
  }

  // A file that is no page could not take the mode on, and Back would lead off the site.
  function isInside(link) {
    return !link.target && link.origin === location.origin && /(\/|html)$/.test(link.pathname);
  }

  function mark(href) {
    return href + (href.includes("#") ? "~" : "#~");
  }

  function follow(link) {
    const here = link.href.split("#")[0] === location.href.split("#")[0];
    if (!here) {
      location.replace(mark(link.href));
    } else if (link.hash) {
      location.replace(link.href);
      turnOn(); // going to a place on the page has made the entry forget
    } else {
      scrollTo(0, 0);
    }
  }

  // For another tab: the browser reads the address after this tick, a reader who copies it later.
  function lend(link) {
    const href = link.getAttribute("href");
    link.href = mark(link.href);
    setTimeout(() => link.setAttribute("href", href));
  }

  function show() {
    for (const part of document.querySelectorAll("[data-discreet-part]")) part.hidden = false;
    for (const button of document.querySelectorAll("[data-discreet]")) button.setAttribute("aria-pressed", isOn());
  }

  function press(event) {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    if (event.type === "click" && event.target.closest("[data-discreet]")) {
      if (isOn()) turnOff();
      else turnOn();
      show();
      return;
    }
    const link = event.target.closest("a[href]");
    if (!(link instanceof HTMLAnchorElement) || !isOn() || !isInside(link)) return;
    if (event.button === 2) return; // opens a menu, which may copy the address
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      lend(link);
    } else {
      event.preventDefault();
      follow(link);
    }
  }

  root.classList.add("aw-scripted");
  addEventListener("click", press);
  addEventListener("auxclick", press);
  addEventListener("DOMContentLoaded", show);
  addEventListener("hashchange", arrive);
  arrive();
})();
