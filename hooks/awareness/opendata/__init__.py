"""What other programs may take from a site: its facts as files with a published shape."""
