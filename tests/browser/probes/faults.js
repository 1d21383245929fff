// Returns a line for every element in which axe finds a fault, and for what it leaves to a person to decide: of the
// whole page, or of what lies within some of its parts.
// Only contrast is then decided here: text in a drawing, behind the bar, in the hidden part of a table.
// Needs: contrast
async ({ within, ...options }) => {
  // Axe stops at a part that is not there.
  const parts = within?.filter((part) => document.querySelector(part)).map((part) => [part]);
  const results = await axe.run(parts ? { include: parts } : document, options);
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  for (const { id, nodes } of results.incomplete)
    for (const { target, failureSummary } of nodes) {
      const fault = id.startsWith("color-contrast") ? contrast(document.querySelector(target[0])) : failureSummary;
      if (fault) found.push(`${id} at ${target.join(" ")}, which axe cannot decide: ${fault}`);
    }
  return found;
}
