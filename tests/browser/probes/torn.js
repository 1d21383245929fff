// Returns the words that have so little room that they stand on three lines or more.
() => {
  const isClipped = (box) => box && (getComputedStyle(box).clipPath !== "none" || isClipped(box.parentElement));
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const box = node.parentElement;
    if (box.closest("script, style") || !box.checkVisibility() || isClipped(box)) continue;
    for (const word of node.data.matchAll(/\p{L}{5,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 2) found.push(word[0]);
    }
  }
  return found;
}
