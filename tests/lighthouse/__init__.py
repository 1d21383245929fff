"""What Lighthouse says of the pages, as it sees them on a phone. Never part of the tests: its times depend on the machine."""
