"""Under which names pages give each field to machines: data."""

JSON_LD = {
    "title": ("headline", "name"),
    "description": ("description",),
    "byline": ("author", "creator"),
    "published_at": ("datePublished", "uploadDate", "dateCreated"),
    "updated_at": ("dateModified",),
    "section": ("articleSection",),
    "tags": ("keywords",),
    "language": ("inLanguage",),
    "free": ("isAccessibleForFree",),
}
# Open Graph, Twitter, Parse.ly, Sailthru, Dublin Core, and what publishing systems write on their own.
META = {
    "title": ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline"),
    "description": ("og:description", "description", "twitter:description", "sailthru.description", "dc.description"),
    "byline": (
        "author",
        "article:author_name",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "article:author",
        "og:article:author",
    ),
    "published_at": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "date",
    ),
    "updated_at": (
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "article:modified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
    ),
    "section": ("article:section", "og:article:section", "articlesection", "parsely-section", "section"),
    "tags": ("article:tag", "og:article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords"),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language"),
    "free": ("isaccessibleforfree", "article:content_tier", "og:article:content_tier"),
}
META_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher")
GENERIC = {
    "language": ("/html/@lang", "/html/@xml:lang"),
    "tags": ("//a[@rel='tag']",),
}
