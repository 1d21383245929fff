/* Shows what fits the ticked signs. Without this script the whole list is there to read.

   Nothing is stored or sent, and the address stays as it is. Ticks end with the visit: they are
   taken off when the page is left and when it is shown again, since a browser may keep a page as
   it was for "Back", and may fill in what stood there before a reload. */
(() => {
  "use strict";

  const QUIET = 800; // milliseconds without a tick before it is said aloud how many there are
  const ON = "is-on";
  const TICKED_ONLY = "aw-print-ticked";
  const root = document.documentElement;

  function printAll() {
    root.classList.remove(TICKED_ONLY);
  }

  // In the head, before there is a text: what depends on a tick is never seen to vanish.
  root.classList.add("aw-ticking");

  function begin(list) {
    const boxes = [...list.querySelectorAll("[data-sign]")];
    const status = list.querySelector("[data-count]");
    let timer = 0;
    let explained = false;
    let warned = false;

    function show() {
      const ticked = boxes.filter((box) => box.checked).map((box) => box.dataset.sign);
      for (const part of list.querySelectorAll("[data-signs]")) {
        const fits = part.dataset.signs.split(" ").some((sign) => ticked.includes(sign));
        part.classList.toggle(ON, fits);
      }
      for (const button of list.querySelectorAll("[data-clear], [data-print=ticked]")) {
        button.disabled = ticked.length === 0;
      }
      return ticked.length;
    }

    // One short sentence after a pause; where things are found is said once, and again after a new start.
    function tell(count) {
      const urgent = list.querySelector(".aw-next__urgent." + ON);
      const words = [status.dataset.count.replace("{number}", count)];
      if (urgent && !warned) words.unshift(status.dataset.urgent + ".");
      if (count > 0 && !explained) words.push(status.dataset.where);
      warned = urgent;
      explained = explained || count > 0;
      status.textContent = words.join(" ");
    }

    function forget() {
      clearTimeout(timer);
      for (const box of boxes) box.checked = false;
      show();
      status.textContent = "";
      explained = false;
      warned = false;
    }

    function print(ticked) {
      root.classList.toggle(TICKED_ONLY, ticked);
      window.print();
    }

    list.addEventListener("change", () => {
      const count = show();
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET, count);
    });
    list.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!button) return;
      if (button.dataset.clear !== undefined) {
        forget();
        tell(0);
        list.querySelector("[data-sign]").focus();
      } else if (button.dataset.print !== undefined) {
        print(button.dataset.print === "ticked");
      }
    });
    addEventListener("pageshow", forget);
    addEventListener("pagehide", forget);
    forget();
  }

  addEventListener("afterprint", printAll);
  matchMedia("print").addListener((paper) => paper.matches || printAll()); // Safari 12 has no such event
  addEventListener("DOMContentLoaded", () => {
    for (const list of document.querySelectorAll(".aw-checklist")) begin(list);
  });
})();
