"""Signals of newsbot's own, beside Scrapy's."""

# A candidate's page could not be had: sent with ``request``, ``reason`` (its counter's name) and ``detail``.
candidate_failed = object()
