"""Plans the pages and files of a site from its catalogue: what stands where, in which words."""
