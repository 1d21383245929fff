// Describes what has the focus: its words, whether a ring shows that, and whether it lies in sight: nothing that
// is taken out of the flow covers it. Of something higher than half the screen it is enough to see a part.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const covered = (hit) => {
    for (let box = hit; box && !box.contains(element); box = box.parentElement)
      if (!element.contains(box) && getComputedStyle(box).position !== "static") return true;
    return hit === null;
  };
  const high = element.getBoundingClientRect().height > innerHeight / 2;
  const points = [...element.getClientRects()].flatMap((box) => {
    const { left, right } = box;
    const [top, bottom] = high ? [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)] : [box.top, box.bottom];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [[x, y], [left + 3, y], [right - 3, y], [x, top + 3], [x, bottom - 3]];
  });
  const seen = points.filter(([x, y]) => !covered(document.elementFromPoint(x, y)));
  element.dataset.reached = "";
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 50)}`,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: seen.length > 0 && (high || seen.length === points.length),
  };
}
