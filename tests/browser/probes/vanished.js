// Returns the texts that can hardly be told from their ground.
// Needs: contrast
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: box } = walker.currentNode;
    if (!data.trim() || box.closest("script, style") || !box.checkVisibility({ visibilityProperty: true })) continue;
    const fault = contrast(box);
    if (fault) found.push(`${data.trim().slice(0, 40)}: ${fault}`);
  }
  return found;
}
