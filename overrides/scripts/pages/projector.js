/* Shows a lesson to a class: one screen at a time, turned by keys, a clicker, links or a swipe.

   Without this script the screens stand one below the other, and their links lead from one to
   the next. Nothing is stored: the address names the screen, so that a reload stays there. */
(() => {
  "use strict";

  const SWIPE = 50; // pixels
  const root = document.documentElement;
  const screens = [...document.querySelectorAll("[data-screen]")];
  const rightToLeft = root.dir === "rtl";
  const FORWARD = ["PageDown", "ArrowDown", "Enter", rightToLeft ? "ArrowLeft" : "ArrowRight"];
  const BACK = ["PageUp", "ArrowUp", "Backspace", rightToLeft ? "ArrowRight" : "ArrowLeft"];

  let current = -1;

  function find(hash) {
    return screens.findIndex((screen) => `#${screen.id}` === hash);
  }

  function show(wanted) {
    const number = Math.max(0, Math.min(wanted, screens.length - 1));
    if (number === current) return;
    const first = current < 0;
    current = number;
    screens.forEach((screen, position) => {
      screen.hidden = position !== number;
    });
    const screen = screens[number];
    history.replaceState(history.state, "", `#${screen.id}`);
    scrollTo(0, 0);
    if (!first) screen.focus({ preventScroll: true });
    timer.follow(screen.dataset.step, Number(screen.dataset.seconds || 0));
  }

  const timer = (() => {
    const part = document.querySelector("[data-timer]");
    const time = part.querySelector("[data-timer-time]");
    const button = part.querySelector("[data-timer-switch]");
    const status = part.querySelector("[data-timer-status]");
    let step = "";
    let left = 0; // milliseconds
    let end = 0; // while it runs: when it will be over, on the clock of the page
    let ticking = 0;

    function draw() {
      const seconds = Math.max(0, Math.ceil(left / 1000));
      time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      button.textContent = ticking ? part.dataset.pause : part.dataset.start;
      part.classList.toggle("aw-timer--over", left <= 0);
    }

    function stop() {
      clearInterval(ticking);
      ticking = 0;
    }

    function tick() {
      left = end - performance.now();
      if (left <= 0) {
        stop();
        status.textContent = part.dataset.over;
      }
      draw();
    }

    function toggle() {
      if (part.hidden) return;
      if (ticking) {
        left = end - performance.now();
        stop();
      } else if (left > 0) {
        status.textContent = "";
        end = performance.now() + left;
        ticking = setInterval(tick, 250);
      }
      draw();
    }

    // Goes on while the screens of one step are turned, and waits at the beginning of the next.
    function follow(id, seconds) {
      if (id === step) return;
      step = id;
      stop();
      left = seconds * 1000;
      status.textContent = "";
      part.hidden = seconds === 0;
      draw();
    }

    button.addEventListener("click", toggle);
    return { follow, toggle };
  })();

  // Where a screen is longer than the window, what is left of it comes before the next one.
  function scrolls(pressed) {
    const { scrollTop, scrollHeight } = document.scrollingElement;
    if (pressed === "PageDown" || pressed === "ArrowDown") return scrollTop + innerHeight < scrollHeight - 1;
    return (pressed === "PageUp" || pressed === "ArrowUp") && scrollTop > 1;
  }

  function isControl(target) {
    return target instanceof Element && target.closest("a, button") !== null;
  }

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const pressed = event.key === " " ? (event.shiftKey ? "PageUp" : "PageDown") : event.key;
    if ((event.key === " " || event.key === "Enter") && isControl(event.target)) return;
    if (scrolls(pressed)) return;
    if (FORWARD.includes(pressed)) show(current + 1);
    else if (BACK.includes(pressed)) show(current - 1);
    else if (pressed === "Home") show(0);
    else if (pressed === "End") show(screens.length - 1);
    else return;
    event.preventDefault();
  });

  // Before discreet mode sees the click, which would go there in its own way.
  document.addEventListener("click", (event) => {
    const way = event.target instanceof Element ? event.target.closest("[data-way]") : null;
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(find(way.hash));
  });

  let touched = null;
  addEventListener("touchstart", (event) => {
    touched = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!touched || (window.visualViewport && visualViewport.scale > 1)) return;
    const across = event.changedTouches[0].clientX - touched.clientX;
    const along = event.changedTouches[0].clientY - touched.clientY;
    touched = null;
    if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(along)) return;
    show(current + (across < 0 === rightToLeft ? -1 : 1));
  });

  addEventListener("hashchange", () => show(find(location.hash)));

  root.classList.add("aw-showing");
  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  show(find(location.hash));
})();
