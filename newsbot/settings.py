"""Every setting of the project; docs/settings.md explains those that a user may want to change."""

BOT_NAME = "newsbot"
SPIDER_MODULES = ["newsbot.spiders"]
NEWSPIDER_MODULE = "newsbot.spiders"
COMMANDS_MODULE = "newsbot.commands"

# Where output, store and reports are kept.
NEWSBOT_DATA = "data"
# The store: a file below NEWSBOT_DATA, or "memory" for a trial that remembers nothing.
NEWSBOT_STORE = "newsbot.sqlite"
# Seconds of a power cut's loss: 0 forces each line to the disk. A kill of the process loses nothing in any case.
NEWSBOT_SYNC_SECONDS = 0.0
# Keep every article page that is fetched, as it came, in WARC files beside the output.
NEWSBOT_WARC = False
# Bytes after which the next WARC file is begun.
NEWSBOT_WARC_SIZE = 1_000_000_000
# After so many failed tries of an article, an hour to a week apart, it is given up.
NEWSBOT_TRIES = 6
# Spidermon's actions for an unhealthy run, by their paths: a message by mail or to Slack, Telegram, Discord.
NEWSBOT_HEALTH_ACTIONS: list[str] = []
# What becomes of an article that is nearly the same as one that is stored: "mark", "drop" or "off".
NEWSBOT_NEAR_DUPLICATES = "mark"
# So much of the words of two texts, taken in threes, must be the same; or of the shorter one's, for a part of a story.
NEWSBOT_SIMILARITY = 0.8
# A live line on the terminal; without one (under cron, in a pipe) there is none in any case.
NEWSBOT_PROGRESS = True
# How a site's operator reaches whoever runs this crawl: a mail address or a page. Sent with every request.
NEWSBOT_CONTACT = ""

# Who asks, said openly; the contact is added when the crawl starts.
USER_AGENT = "newsbot/0.1 (news archive for research)"
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "newsbot"
# Requests a second: each host is asked so fast at first, and while it refuses nothing faster, up to the second; 0 for
# as fast as it answers CONCURRENT_REQUESTS_PER_DOMAIN requests at a time.
NEWSBOT_START_RATE = 1.0
NEWSBOT_MAX_RATE = 0.0
# Seconds that a request waits for a site that refuses; what is left then waits in the store for the next run.
NEWSBOT_MAX_WAIT = 21600
# Seconds: a longer Retry-After is not waited for in one piece.
NEWSBOT_MAX_RETRY_AFTER = 600
# Seconds after which a host that refuses everything is looked at again; one that was never there is waited for as long.
NEWSBOT_LOOK_AGAIN = 60.0
# "auto": all but a mirror, which is the user's own server. True or False: in any case, never.
NEWSBOT_THROTTLE = "auto"
# Hosts that may be in a private network: an intranet's own paper. A mirror and a proxy need not be named.
NEWSBOT_PRIVATE_HOSTS: list[str] = []
# Listings that one way of finding articles may ask for in a run: an archive can lead to the next day for ever.
NEWSBOT_MAX_LISTINGS = 10000
# Who builds the pages that a browser has to build, of sites that declare some: "splash" or "playwright".
NEWSBOT_RENDERER: str | None = None
SPLASH_URL = "http://127.0.0.1:8050"
# Seconds: for a story to appear on its page, and for the page altogether.
NEWSBOT_RENDER_WAIT = 5.0
NEWSBOT_RENDER_TIMEOUT = 30.0
# What one page may ask for, and pages at a time.
NEWSBOT_RENDER_REQUESTS = 100
NEWSBOT_RENDER_PAGES = 4
# Seconds that pages wait for a renderer that is gone; then the run ends, and what is left waits in the store.
NEWSBOT_RENDER_PATIENCE = 120.0
CONCURRENT_REQUESTS_PER_DOMAIN = 4
# Also how long the end of a run may take that is asked to stop.
DOWNLOAD_TIMEOUT = 30
# No news page is this large; what is larger is counted as too_large and its download broken off.
DOWNLOAD_MAXSIZE = 4 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
# A cookie ties a visit to the next; an archive needs none.
COOKIES_ENABLED = False
REDIRECT_MAX_TIMES = 5
# The web alone: no page makes the crawler read a file. Names lead to public addresses only.
DOWNLOAD_HANDLERS = {
    **dict.fromkeys(("http", "https"), "newsbot.network.handler.HttpHandler"),
    **dict.fromkeys(("file", "ftp", "s3", "data")),
}
TWISTED_DNS_RESOLVER = "newsbot.network.resolver.PublicResolver"
# An archive says where its words come from.
DOWNLOAD_VERIFY_CERTIFICATES = True

# Both let others run code inside the crawler, and Scrapy has them on.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# First come, first fetched: with Scrapy's own order a copy is stored and its original dropped.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
# A slow host takes no other's place.
SCHEDULER_PRIORITY_QUEUE = "newsbot.middlewares.throttle.HostQueue"

SPIDER_MIDDLEWARES = {
    # Nearer to the engine than what counts candidates: a page asked for again is no new one.
    "newsbot.middlewares.rendering.RenderWithoutBody": 40,
    "newsbot.middlewares.seen.SeenCandidates": 50,
    "newsbot.middlewares.read_listings.ReadListings": 60,
    "newsbot.middlewares.bounds.Bounds": 70,
}
DOWNLOADER_MIDDLEWARES = {
    "newsbot.middlewares.addresses.Addresses": 40,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "newsbot.middlewares.offsite.Offsite": 50,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newsbot.middlewares.robots.Robots": 100,
    "newsbot.middlewares.unchanged.Unchanged": 420,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    # Above the redirects, which may lead to a login; what it reads is decompressed.
    "newsbot.middlewares.breaker.Breakers": 605,
    "newsbot.middlewares.compression.WholeCompression": 610,
    # The bytes as they came over the wire.
    "newsbot.middlewares.archive.Archive": 940,
    # Next to the network: what is taken from a cache waits for no turn.
    "newsbot.middlewares.throttle.Throttle": 950,
    # In the network's place.
    "newsbot.middlewares.rendering.Rendering": 990,
}
# On disk first, then known.
ITEM_PIPELINES = {
    "newsbot.pipelines.strip_recurring.StripRecurring": 100,
    "newsbot.pipelines.validate.Validate": 200,
    "newsbot.pipelines.asked_days.AskedDays": 210,
    "newsbot.pipelines.exact_duplicates.ExactDuplicates": 300,
    "newsbot.pipelines.near_duplicates.NearDuplicates": 400,
    "newsbot.pipelines.max_items.MaxItems": 490,
    "newsbot.pipelines.json_lines.JsonLines": 500,
    "newsbot.pipelines.remember.Remember": 600,
}
# In the order of what they do at the end of a run: what ended nowhere is counted, the run is judged, all is reported.
EXTENSIONS = {
    "newsbot.extensions.storage.Storage": 0,
    "newsbot.extensions.waiting.WaitingList": 10,
    "newsbot.extensions.outcomes.Outcomes": 20,
    "newsbot.extensions.health.Health": 80,
    "newsbot.extensions.report.Report": 90,
    "newsbot.extensions.progress.Progress": 100,
}

# Spidermon's. The suites that judge a run when it ends; one that fails makes it exit with 4.
SPIDERMON_ENABLED = True
SPIDERMON_SPIDER_CLOSE_MONITORS = ["newsbot.health.monitors.HealthSuite"]
# What its notifiers say; the names of monitors alone, as they have it, tell nobody what has changed.
SPIDERMON_SLACK_MESSAGE = (
    "newsbot: {{ data.spider.name }}: "
    "{{ (data.crawler.stats.get_value('newsbot/health') or ['all well']) | join('; ') }}"
)
SPIDERMON_TELEGRAM_MESSAGE = SPIDERMON_DISCORD_MESSAGE = SPIDERMON_EMAIL_SUBJECT = SPIDERMON_SLACK_MESSAGE
# Errors on the log of a run that went to its end.
SPIDERMON_MAX_ERRORS = 10
# What stops a run from outside, and what has an exit status of its own.
SPIDERMON_EXPECTED_FINISH_REASONS = [
    "finished",
    "shutdown",
    "closespider_timeout",
    "closespider_timeout_no_item",
    "closespider_itemcount",
    "closespider_pagecount",
    "closespider_pagecount_no_item",
    "closespider_errorcount",
    "memusage_exceeded",
    "locked",
    "renderer_failed",
    "output_failed",
    "store_failed",
]

LOG_LEVEL = "INFO"
LOG_FORMATTER = "newsbot.logformatter.LogFormatter"
# Said once by newsbot itself, with the reason.
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
