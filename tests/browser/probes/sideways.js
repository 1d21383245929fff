// Returns what makes a page wider than its screen, or text that lies beside the screen.
() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  const scroller = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return up;
    return null;
  };
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}`);
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || getComputedStyle(element).clipPath !== "none") continue;
    if ((box.right > width + 1 || box.left < -1) && !scroller(element) && !element.closest("svg svg, svg *"))
      found.push(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  return found;
}
