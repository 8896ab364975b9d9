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
# After so many failed tries of an article, an hour to a week apart, it is given up.
NEWSBOT_TRIES = 6
# Spidermon's actions for an unhealthy run, by their paths: a message by mail or to Slack, Telegram, Discord.
NEWSBOT_HEALTH_ACTIONS: list[str] = []
# A live line on the terminal; without one (under cron, in a pipe) there is none in any case.
NEWSBOT_PROGRESS = True
# How a site's operator reaches whoever runs this crawl: a mail address or a page. Sent with every request.
NEWSBOT_CONTACT = ""

# Who asks, said openly; the contact is added when the crawl starts.
USER_AGENT = "newsbot/0.1 (news archive for research)"
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "newsbot"
# Requests a second: each host is asked so fast at first, and while it refuses nothing faster, up to the second.
NEWSBOT_START_RATE = 1.0
NEWSBOT_MAX_RATE = 10.0
# Seconds that a request waits for a site that refuses; what is left then waits in the store for the next run.
NEWSBOT_MAX_WAIT = 21600
# Seconds: a longer Retry-After is not waited for in one piece.
NEWSBOT_MAX_RETRY_AFTER = 600
# "auto": all but a mirror, which is the user's own server. True or False: in any case, never.
NEWSBOT_THROTTLE = "auto"
CONCURRENT_REQUESTS_PER_DOMAIN = 4
# Also how long the end of a run may take that is asked to stop.
DOWNLOAD_TIMEOUT = 30
# No news page is this large; what is larger is counted as too_large and its download broken off.
DOWNLOAD_MAXSIZE = 4 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
# A cookie ties a visit to the next; an archive needs none.
COOKIES_ENABLED = False
REDIRECT_MAX_TIMES = 5

# Both let others run code inside the crawler, and Scrapy has them on.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# First come, first fetched: with Scrapy's own order a copy is stored and its original dropped.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
# A slow host takes no other's place.
SCHEDULER_PRIORITY_QUEUE = "newsbot.middlewares.throttle.HostQueue"

SPIDER_MIDDLEWARES = {
    "newsbot.middlewares.seen.SeenCandidates": 50,
    "newsbot.middlewares.read_listings.ReadListings": 60,
}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "newsbot.middlewares.offsite.Offsite": 50,
    "newsbot.middlewares.unchanged.Unchanged": 420,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "newsbot.middlewares.compression.WholeCompression": 590,
    # Next to the network: what is taken from a cache waits for no turn.
    "newsbot.middlewares.throttle.Throttle": 950,
}
# On disk first, then known.
ITEM_PIPELINES = {
    # 100: what recurs on many pages of a site is stripped
    "newsbot.pipelines.validate.Validate": 200,
    "newsbot.pipelines.exact_duplicates.ExactDuplicates": 300,
    # 400: near duplicates are marked
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
    "output_failed",
    "store_failed",
]

LOG_LEVEL = "INFO"
LOG_FORMATTER = "newsbot.logformatter.LogFormatter"
# Said once by newsbot itself, with the reason.
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
