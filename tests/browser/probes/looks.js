// Returns a function that describes how a text looks: its letters, and all that is painted where it stands, from the
// back to the front as it is written. What looks alike has the same contrast.
// Grounds that belong to no element (::before) are left out: where there are such, axe decides nothing.
() => {
  const painted = [];
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style;
    const ground = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
    const drawn = element instanceof SVGElement || /^(img|video|canvas|iframe|object)$/.test(element.localName);
    if (!drawn && ground === "rgba(0, 0, 0, 0),none,1,none,normal") continue;
    const { position, zIndex, fill } = style;
    painted.push([element.getBoundingClientRect(), [ground, position, zIndex, drawn && element.localName + fill].join()]);
  }
  return (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const here = painted.filter(([box]) => box.left < right && left < box.right && box.top < bottom && top < box.bottom);
    const { color, fill, fontSize, fontWeight, textShadow, webkitTextStroke } = getComputedStyle(text);
    return [color, fill, fontSize, fontWeight, textShadow, webkitTextStroke, ...here.map(([, look]) => look)].join(";");
  };
}
