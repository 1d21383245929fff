// Returns the addresses of the icons that a browser with tabs would fetch; the bare engine has no tab to show them on.
() => [...document.querySelectorAll("link[rel~='icon']")].map(({ href }) => href)
