"""Signals of newsbot's own, beside Scrapy's."""

# A candidate's page could not be had: sent with ``request``, ``reason`` (its counter's name) and ``detail``.
candidate_failed = object()
# A listing was read to its end, and its candidates are in the store or done: sent with ``response``, and with
# ``nested``: whether it leads to other listings.
listing_read = object()
# A host refuses everything: sent with ``requests``, those whose failures were no failures of their pages.
host_blocked = object()
