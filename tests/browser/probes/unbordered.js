// Returns what one presses that has no border, and so no shape where colours are replaced.
() =>
  [...document.querySelectorAll(".aw-bar a, .aw-door, .aw-card, .aw-help, .aw-help__line, .aw-contact__link, .aw-button, .aw-chip")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
      return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || borderTopColor === backgroundColor;
    })
    .map((element) => `${element.className} "${element.textContent.trim().slice(0, 40)}"`)
