// Returns what is wrong with the contrast of a text on the nearest painted box around it, or null: it needs
// 7:1, large text 4.5:1 (WCAG 1.4.6). In a drawing the ground is the circle or rectangle that a text stands on.
// For texts whose ground axe cannot tell.
(element) => {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) =>
    [red, green, blue]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const covers = (shape, text) => {
    const [ground, { left, top, width, height }] = [shape, text].map((one) => one.getBoundingClientRect());
    const [x, y] = [left + width / 2, top + height / 2];
    return ground.left < x && x < ground.right && ground.top < y && y < ground.bottom;
  };
  const painted = (box) => {
    if (!box) return [255, 255, 255];
    const shape = box instanceof SVGTextElement && box.parentElement.querySelector(":scope > circle, :scope > rect");
    if (shape && covers(shape, box) && getComputedStyle(shape).fill !== "none") return channels(getComputedStyle(shape).fill);
    const [red, green, blue, alpha = 1] = channels(getComputedStyle(box).backgroundColor);
    return alpha === 1 ? [red, green, blue] : painted(box.parentElement);
  };
  const style = getComputedStyle(element);
  const text = channels(element instanceof SVGElement ? style.fill : style.color);
  const [high, low] = [luminance(text), luminance(painted(element))].sort((a, b) => b - a);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const ratio = (high + 0.05) / (low + 0.05);
  return ratio >= (large ? 4.5 : 7) ? null : `contrast ${ratio.toFixed(2)}`;
}
