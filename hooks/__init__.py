"""The generator: `awareness` holds the meaning, the modules beside it are the MkDocs edge."""
