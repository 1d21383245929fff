// Returns what stands fixed over the page, if it takes more than a third of the screen.
() => {
  const fixed = [...document.body.querySelectorAll("*")].filter((element) => getComputedStyle(element).position === "fixed");
  const covered = fixed.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  return covered > innerHeight / 3 ? [`${Math.round(covered)} of ${innerHeight} pixels are covered`] : [];
}
