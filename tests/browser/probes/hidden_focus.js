// Moves the focus through the page and back, and returns where its ring is missing or something lies over it.
// Needs: focused
() => {
  const links = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((link) => link.checkVisibility());
  const found = [];
  for (const link of [...links, ...links.reverse()]) {
    link.focus({ focusVisible: true });
    const { name, ring, inSight } = focused();
    if (!ring) found.push(`${name} has no ring`);
    if (!inSight) found.push(`${name} is hidden`);
  }
  return found;
}
