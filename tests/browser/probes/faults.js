// Returns a line for every element in which axe finds a fault, and for what it leaves to a person to decide: of the
// whole page, or of what lies within some of its parts; and the looks of texts whose contrast was judged by now.
// Only contrast is then decided here: text in a drawing, behind the bar, in the hidden part of a table. It takes axe
// longer than everything else, so it is asked for one text of each look.
// Needs: contrast
// Needs: looks
async ({ within, judged, ...options }) => {
  const known = new Set(judged);
  const look = looks();
  const rule = axe._audit.rules.find(({ id }) => id === "color-contrast-enhanced");
  const { matches } = rule;
  rule.matches = (text, ...given) => {
    if (![...text.childNodes].some(({ data }) => data?.trim())) return matches(text, ...given);
    const here = look(text);
    if (known.has(here) || !matches(text, ...given)) return false;
    known.add(here);
    return true;
  };
  // Axe stops at a part that is not there.
  const parts = within?.filter((part) => document.querySelector(part)).map((part) => [part]);
  const results = await axe.run(parts ? { include: parts } : document, options);
  rule.matches = matches;
  const faults = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  for (const { id, nodes } of results.incomplete)
    for (const { target, failureSummary } of nodes) {
      const fault = id.startsWith("color-contrast") ? contrast(document.querySelector(target[0])) : failureSummary;
      if (fault) faults.push(`${id} at ${target.join(" ")}, which axe cannot decide: ${fault}`);
    }
  return { faults, judged: [...known] };
}
