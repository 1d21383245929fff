"""What only MkDocs needs: reading its configuration, joining styles, filling templates."""
