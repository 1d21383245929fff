/* Leaves the site at once: by the exit links, or by Shift pressed alone three times.

   The links work without this script, which adds what a plain link cannot do: cover the page,
   rename its tab and change its icon in the same tick, however long the destination takes to
   answer, and take this page out of the history of the tab. After GOV.UK's "Exit this page",
   read at govuk-frontend 6. It runs in the head, so that it is ready before the links are. */
(() => {
  "use strict";

  const PRESSES = 3;
  const PATIENCE = 5000; // milliseconds between two presses, long enough for screen readers
  const LEAVING = "aw-leaving";
  const TYPED =
    "textarea, [contenteditable]:not([contenteditable=false]), input:not([type=button]):not([type=checkbox]):not([type=radio]):not([type=range]):not([type=submit])";

  const root = document.documentElement;
  const find = () => [...document.querySelectorAll("[data-exit]")].pop(); // the bar's, while it is there
  const icon = document.querySelector("link[rel=icon]") || { dataset: {} };
  let tab = null; // its title and icon, as they were before leaving
  let presses = 0;
  let alone = false;
  let timer = 0;

  // Whatever an extension or a host has made of the page: the reader leaves.
  function leave(href) {
    try {
      if (!tab) tab = { title: document.title, icon: icon.href };
      root.classList.add(LEAVING);
      icon.href = icon.dataset.neutral;
      for (const media of document.querySelectorAll("audio, video")) media.pause();
      document.title = find().dataset.exitTitle || "";
      cover();
    } finally {
      location.replace(href);
    }
  }

  function cover() {
    if (document.querySelector(".aw-cover")) return;
    const alert = document.createElement("div");
    alert.className = "aw-cover";
    alert.setAttribute("role", "alert");
    document.body.append(alert);
    // Inserted first and filled after: screen readers announce the change more reliably.
    alert.textContent = find().dataset.exitLeaving;
  }

  function uncover() {
    forget();
    say("");
    if (!tab) return;
    root.classList.remove(LEAVING);
    for (const alert of document.querySelectorAll(".aw-cover")) alert.remove();
    document.title = tab.title;
    icon.href = tab.icon;
    tab = null;
  }

  function say(text) {
    const status = document.querySelector("[data-exit-status]");
    if (status) status.textContent = text;
  }

  function forget() {
    clearTimeout(timer);
    presses = 0;
    alone = false;
  }

  function startAgain() {
    if (presses) say("");
    forget();
  }

  // A keyboard on a touch screen sends Shift without a code, and only while somebody types.
  function isShift(event) {
    if (document.querySelector("[data-exit-by-link-only]")) return false; // before a class, by no accident
    const typing = event.target instanceof Element && event.target.closest(TYPED);
    return event.key === "Shift" && /^Shift(Left|Right)$/.test(event.code) && !typing;
  }

  addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-exit]") : null;
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!link || !plain) return;
      event.preventDefault();
      leave(link.href);
    },
    true,
  );

  addEventListener(
    "keydown",
    (event) => {
      if (isShift(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        alone = true;
      } else {
        startAgain();
      }
    },
    true,
  );

  // Shift held for a click or for scrolling sideways is no press of its own.
  addEventListener("pointerdown", startAgain, true);
  addEventListener("wheel", startAgain, { capture: true, passive: true });

  addEventListener(
    "keyup",
    (event) => {
      const link = find();
      if (!link || !isShift(event) || !alone) return;
      alone = false;
      clearTimeout(timer);
      presses += 1;
      if (presses === PRESSES) {
        leave(link.href);
        return;
      }
      say(presses === 1 ? link.dataset.exitTwoMore : link.dataset.exitOneMore);
      timer = setTimeout(() => {
        forget();
        say(link.dataset.exitExpired);
      }, PATIENCE);
    },
    true,
  );

  // Back may show the page as it was left, covered: uncover it.
  addEventListener("pageshow", uncover);
})();
