"""What people or machines run beside the build; nothing here decides what the site says."""
