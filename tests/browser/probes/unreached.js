// Returns what can take the focus but was not reached: `focused` has marked the others.
() =>
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !("reached" in element.dataset))
    .map((element) => element.outerHTML.slice(0, 80))
