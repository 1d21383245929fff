// What keeps a finger from the exit link at the start, in the middle and at the end of the page: one line for each reason.
() => {
  const faults = [];
  const inset = 6; // inside the rounded corners
  const link = document.querySelector(".aw-bar__exit");
  if (!link) return ["no exit link"];
  const length = document.documentElement.scrollHeight - innerHeight;
  for (const place of [length, length / 2, 0]) {
    scrollTo({ top: place, behavior: "instant" });
    const here = `${innerWidth}x${innerHeight} at ${Math.round(scrollY)}`;
    const box = link.getBoundingClientRect();
    if (Math.abs(scrollY - Math.max(place, 0)) > 1) faults.push(`${here}: did not scroll to ${place}`);
    if (box.width < 44 || box.height < 44) faults.push(`${here}: only ${box.width} x ${box.height}`);
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + inset, box.top + inset],
      [box.right - inset, box.top + inset],
      [box.left + inset, box.bottom - inset],
      [box.right - inset, box.bottom - inset],
    ];
    for (const [x, y] of points) {
      const top = document.elementFromPoint(x, y);
      if (!link.contains(top)) faults.push(`${here}: ${top ? `${top.tagName}.${top.className}` : "outside"} at ${x},${y}`);
    }
  }
  return faults;
}
