"""The kinds of content: one module, one kind."""
