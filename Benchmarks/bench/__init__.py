"""Measures Scoreline beside the engines that people would reach for: see ../README.md."""
