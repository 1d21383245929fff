/* While the script of a page is on its way, the styles keep the place of what it will show: nothing moves then.

   Scripts of pages are deferred. What they have not shown once the document is complete they will never show, be it
   that they got lost or that the browser cannot read them: then the page is what it is without them. */
(() => {
  "use strict";

  const { classList } = document.documentElement;
  classList.add("aw-page-script");
  addEventListener("DOMContentLoaded", () => {
    if (document.querySelector("[data-needs-script][hidden]")) classList.remove("aw-page-script");
  });
})();
