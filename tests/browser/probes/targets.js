// Returns what is smaller than a finger: 44 by 44 CSS pixels, over which nothing else may lie.
() => {
  const found = [];
  const name = (element) => `${element.className} "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const links = ".aw-bar a, .aw-help__line, .aw-contact__link, .aw-button, .aw-chip, .aw-menu-link, .aw-brand";
  for (const link of document.querySelectorAll(links)) {
    const { width, height } = link.getBoundingClientRect();
    if (link.checkVisibility() && (width < 44 || height < 44))
      found.push(`${name(link)} is ${Math.round(width)} by ${Math.round(height)}`);
  }
  for (const card of document.querySelectorAll(".aw-door, .aw-card--campaign")) {
    card.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
    const middle = [(left + right) / 2, (top + bottom) / 2];
    const inside = corners.map(([x, y]) => [x + Math.sign(middle[0] - x) * 14, y + Math.sign(middle[1] - y) * 14]);
    const link = card.querySelector("a");
    if (right - left < 44 || bottom - top < 44) found.push(`${name(card)} is too small`);
    if (inside.some(([x, y]) => y > 0 && y < innerHeight && document.elementFromPoint(x, y)?.closest("a, .aw-bar") !== link))
      found.push(`${name(card)} does not react everywhere`);
  }
  return found;
}
