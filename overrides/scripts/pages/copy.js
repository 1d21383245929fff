/* A button that copies the short address of a page. Without this script the address can be marked and
   copied by hand: one press marks the whole of it. */
(() => {
  "use strict";

  const button = document.querySelector("[data-copy]");
  const status = document.querySelector("[data-copy-status]");
  if (!button) return;

  function mark() {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("[data-copied]"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  // Where the page may not write to the clipboard, the address is marked, ready for the reader's own keys.
  async function copy() {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = button.dataset.done;
    } catch {
      mark();
      status.textContent = button.dataset.failed;
    }
  }

  button.hidden = false;
  button.addEventListener("click", copy);
})();
