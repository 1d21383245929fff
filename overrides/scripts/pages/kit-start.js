/* Leads on from the start of a kit. Inside a ZIP file that is not unpacked, this script is not found,
   and the page stays and says what to do. */
(() => {
  "use strict";

  location.replace(document.querySelector("[data-start]").href);
})();
