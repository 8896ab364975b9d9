SPIDER_MODULES = ["newsbot.spiders"]
