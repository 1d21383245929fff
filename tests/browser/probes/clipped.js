// Returns texts of which a part is cut off by the box around them, or stands before its beginning, where no scrolling
// leads. What is only for screen readers is meant to be.
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const inside = range.getBoundingClientRect();
    if (!inside.width) continue;
    for (let box = parent; box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== "none") break;
      const edge = box.getBoundingClientRect();
      const cutAcross = /hidden|clip/.test(style.overflowX) && (inside.right > edge.right + 1 || inside.left < edge.left - 1);
      const cutBelow = /hidden|clip/.test(style.overflowY) && (inside.bottom > edge.bottom + 1 || inside.top < edge.top - 1);
      const before = style.direction === "rtl" ? inside.right - edge.right : edge.left - inside.left;
      const outOfReach = /auto|scroll/.test(style.overflowX) && box.scrollLeft === 0 && before > 1;
      if (cutAcross || cutBelow || outOfReach) found.push(text.data.trim().slice(0, 60));
    }
  }
  return found;
}
