"""Builders and readers that several rooms of tests share."""
