// Where the exit link is: what keeps a finger from it at this moment, one line for each reason.
() => {
  const link = document.querySelector(".aw-bar__exit");
  const box = link.getBoundingClientRect();
  const here = `${innerWidth}x${innerHeight} at ${Math.round(scrollY)}`;
  const faults = [];
  if (box.width < 44 || box.height < 44) faults.push(`${here}: only ${box.width} x ${box.height}`);
  const inset = 6; // inside the rounded corners
  const points = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + inset, box.top + inset],
    [box.right - inset, box.top + inset],
    [box.left + inset, box.bottom - inset],
    [box.right - inset, box.bottom - inset],
  ];
  for (const [x, y] of points) {
    const top = document.elementFromPoint(x, y);
    if (!link.contains(top)) faults.push(`${here}: ${top ? top.tagName + "." + top.className : "outside"} at ${x},${y}`);
  }
  return faults;
}
