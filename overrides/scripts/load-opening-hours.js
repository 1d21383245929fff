/* Loads the script of opening hours when hours come near the screen: who reads elsewhere need not pay for it.

   Once loaded it serves every page. Without it, or in a browser too old for this, the hours stand there in words.
   To a reader in another zone the clock will tell both times: more room is kept for that before anything is seen. */
(() => {
  "use strict";

  const root = document.documentElement;

  function watch() {
    const near = new IntersectionObserver((places) => {
      if (!places.some((place) => place.isIntersecting)) return;
      near.disconnect();
      const script = document.createElement("script");
      script.src = root.dataset.clock;
      document.head.append(script);
    }, { rootMargin: "50%" });
    for (const place of document.querySelectorAll(".aw-open")) near.observe(place);
  }

  if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== root.dataset.zone) root.classList.add("aw-abroad");
  addEventListener("DOMContentLoaded", watch);
})();
