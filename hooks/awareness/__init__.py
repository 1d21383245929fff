"""Turn folders of multilingual Markdown into the pages of a public-awareness site."""
