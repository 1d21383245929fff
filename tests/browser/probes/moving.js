// Returns what moves by itself or glides.
() =>
  [document.documentElement, ...document.body.querySelectorAll("*")].flatMap((element) => {
    const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
    const moves = scrollBehavior === "smooth" || animationName !== "none" || parseFloat(transitionDuration) > 0;
    return moves ? [`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`] : [];
  })
