"""Articles from archived pages: `scrapy extract`."""
