// Returns the addresses of the icons that a browser with tabs would fetch; the headless shell has no tab to show them on.
() => [...document.querySelectorAll("link[rel~='icon']")].map(({ href }) => href)
