"""Lines that open another part of a page: other stories, or what readers say, in the languages of the trade."""

from __future__ import annotations

import re

from newsbot.boilerplate.alternatives import by_first_letters

# Headings under which other stories are listed, and lines that name one.
_OTHERS = (
    # English
    r"related(?: (?:stories|articles?|news|posts|topics|coverage|content|links|reading|video\w*))?|"
    r"more (?:(?:great |top |local )?stories|news|from|on) .*|"
    r"more (?:stories|news|for you|like this|to read|to explore|in .{1,30})|"
    r"read (?:more|next|also|related topics)|read (?:also|more|next|related topics)\s?[:|].*|also read(?:\s?[:|].*)?|"
    r"you (?:may|might) (?:also )?(?:like|be interested in).*|what to read next|recommended(?: for you| stories)?|"
    r"most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: posts| now)?|top stories|featured stories|"
    r"latest(?: news| stories)?|recent(?: posts| stories| articles)?|editors?['’]?s? picks?|don['’]t miss|"
    r"in case you missed it|next (?:story|up)|up next|further reading|see (?:also|more)(?:\s?:.*)?|"
    r"explore (?:more|further)|read in other languages|related reads?|more from .*|also (?:see|watch)(?:\s?:.*)?|"
    r"watch(?: more| also)?\s?:|watch more.*|must read|"
    # German
    r"lesen sie (?:auch|mehr|hierzu).*|lies auch.*|mehr zum thema.*|mehr zu diesem thema.*|"
    r"das k(?:ö|oe)nnte (?:sie|dich).*|"
    r"auch interessant|mehr (?:aus|von|über) .*|siehe auch.*|passend zum (?:artikel|thema)|mehr lesen.*|"
    r"weitere (?:artikel|themen|nachrichten|meldungen)|meistgelesen\w*|zum thema|verwandte (?:artikel|themen)|"
    r"schlagw(?:orte|örter)(?:\s?:.*)?|themen(?:\s?:.*)?|mehr dazu.*|alle nachrichten aus .*|"
    # French, Spanish, Portuguese, Italian, Catalan, Romanian
    r"(?:à |a )?lire (?:aussi|également|la suite).*|sur le même (?:sujet|thème)|à voir aussi|voir aussi.*|"
    r"les plus lus|articles liés|"
    r"(?:te puede|le puede|también te puede|puede) interesar.*|lea (?:también|más|además).*|lee también.*|leer más.*|"
    r"(?:seguir|sigue) leyendo.*|ver también.*|más (?:noticias|leídas?|información)|noticias relacionadas|"
    r"relacionad[ao]s|leia (?:também|mais).*|ler mais.*|veja (?:também|mais).*|mais (?:lidas|notícias)|saiba mais|"
    r"leggi anche.*|potrebbe interessarti.*|articoli correlati|llegeix també.*|citește și.*|citiți și.*|"
    # Dutch, the North, Baltics
    r"lees (?:ook|meer).*|meer over.*|læs (?:også|mere).*|les (?:også|mer).*|läs (?:också|även|mer).*|"
    r"lue (?:myös|lisää).*|"
    r"katso myös.*|loe (?:ka|veel|rohkem).*|lasi (?:arī|vairāk).*|taip pat skaitykite.*|"
    r"skaitykite (?:taip pat|daugiau).*|"
    r"lesið? (?:einnig|meira).*|"
    # Poland to the Balkans
    r"więcej .{1,40} (?:przeczytasz|znajdziesz|na) .*|czytaj (?:też|także|więcej|również|dalej).*|"
    r"zobacz (?:też|także|również|więcej).*|"
    r"(?:čtěte|přečtěte si) (?:také|více|i).*|přečtěte si.*|prečítajte si.*|čítajte (?:aj|viac).*|olvass.*|olvasd.*|"
    r"kapcsolódó.*|"
    r"pročitajte (?:još|i|više).*|pročitaj(?:te)? (?:još|i).*|preberite (?:še|tudi).*|прочитајте (?:још|и).*|"
    r"διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|και).*|δείτε (?:επίσης|ακόμα|και).*|σχετικά (?:άρθρα|θέματα)|"
    r"(?:читайте|смотрите) (?:также|ещё|еще|подробнее|далее).*|по теме|материалы по теме|"
    r"(?:читайте|дивіться) (?:також|ще).*|(?:прочетете|вижте) (?:още|също).*|"
    # Turkish, Indonesian, Malay, Vietnamese, Swahili, Arabic, Hebrew, Persian, Urdu
    r"ilgili (?:haberler?|konular)|ayrıca (?:bakınız|okuyun).*|bunlar da ilginizi çekebilir.*|"
    r"baca (?:juga|lainnya|selengkapnya|lagi).*|simak juga.*|lihat juga.*|berita terkait|artikel terkait|"
    r"xem thêm.*|đọc thêm.*|tin liên quan|bài liên quan|soma (?:pia|zaidi).*|"
    r"اقرأ (?:أيضا|ايضا|أيضًا|أيضاً|المزيد).*|شاهد (?:أيضا|ايضا|أيضًا|أيضاً).*|مواضيع ذات صلة|أخبار متعلقة|"
    r"מידע נוסף|קראו (?:עוד|גם).*|עוד בנושא.*|כתבות נוספות.*|"
    r"بیشتر بخوانید.*|همچنین بخوانید.*|اخبار مرتبط|مطالب مرتبط|مزید (?:پڑھیں|خبریں).*|یہ بھی پڑھیں.*|"
    # India, Thailand, East Asia
    r"(?:यह|ये) भी (?:पढ़ें|पढ़ें|देखें).*|(?:और|आगे) (?:पढ़ें|पढ़ें).*|संबंधित (?:खबरें|ख़बरें|लेख)|"
    r"আরও (?:পড়ুন|পড়ুন|দেখুন).*|আরো পড়ুন.*|"
    r"อ่าน(?:เพิ่มเติม|ต่อ|ข่าว(?:ที่เกี่ยวข้อง|ต้นฉบับ)).*|ข่าวที่เกี่ยวข้อง.*|ข่าวอื่น ?ๆ?.*|"
    r"相关(?:新闻|阅读|报道|推荐|文章)|相關(?:新聞|閱讀|報導|文章)|延伸(?:阅读|閱讀).*|更多(?:新聞|新闻|報導|报道).*|"
    r"(?:請|请)(?:繼續|继续)往下(?:閱讀|阅读)|繼續閱讀|推荐阅读|推薦閱讀|看更多.*|"
    r"関連(?:記事|ニュース|リンク)|あわせて読みたい|続きを読む|【(?:関連|写真).*|관련\s?(?:기사|뉴스)"
)
# Such a line with a colon after its first words is one, whatever it ends with.
_LABELLED = re.compile(
    r"(?:also read|read also|lesen sie auch|lies auch|mehr zum thema|siehe auch|lire aussi|à lire aussi|lea también|"
    r"lee también|leia também|veja também|leggi anche|lees ook|læs også|les også|läs (?:också|även)|lue myös|"
    r"więcej .{1,40} (?:przeczytasz|znajdziesz|na) .*|czytaj (?:też|także|również)|čtěte také|διαβάστε επίσης|"
    r"читайте также|читайте також|baca juga|xem thêm|"
    r"اقرأ أيضا|قراءة أيضا|قראו גם|यह भी पढ़ें)\s?[:|]",
    re.IGNORECASE,
)
# Headings under which readers speak.
_SPEECH = (
    r"(?:top rated |reader |your |all |\d+ )?comments?(?: \(?\d+\)?)?|join the (?:conversation|discussion)|"
    r"leave a (?:reply|comment)|post a comment|\d+ (?:responses?|replies|thoughts)(?: (?:to|on) .{1,80})?|"
    r"(?:\d+ )?(?:leser)?kommentare?(?: \(?\d+\)?)?|leserbriefe(?: zu .{1,40})?|diskutieren sie.*|"
    r"(?:\d+ )?commentaires?(?: \(?\d+\)?)?|laisser un commentaire|(?:\d+ )?comentarios?|deja un comentario|"
    r"(?:\d+ )?comentários?|deixe um comentário|(?:\d+ )?commenti|lascia un commento|(?:\d+ )?reacties|"
    r"kommentarer|kommentit|kommentaarid|komentāri|komentarai|(?:\d+ )?komentarze|dyskusja|"
    r"komentáře|diskuse|diskusia|komentáre|(?:\d+ )?hozzászólás(?:ok)?|(?:\d+ )?comentarii|komentari|коментари|"
    r"(?:\d+ )?комментари(?:и|ев|я)|коментарі|σχόλια|yorumlar|(?:\d+ )?yorum|komentar|bình luận(?: \(\d+\))?|"
    r"التعليقات|تعليقات|תגובות|نظرات|ความคิดเห็น|टिप्पणियाँ|মন্তব্য|評論|评论|網友評論|コメント|댓글"
)
_OTHERS_LINE = re.compile(rf"\W*{by_first_letters(_OTHERS)}\W*")
_SPEECH_LINE = re.compile(rf"\W*{by_first_letters(_SPEECH)}\W*")
_FULL_STOP = re.compile(r"[.!?。۔।][”’“»«」』\"')）\]]*$")
# Letters. A line that names other stories is shorter.
_LINE, _HEADING = 100, 60
# A share of letters inside links by which a sentence is the name of another page.
_MOSTLY = 0.4


def names_others(text: str, linked: float) -> bool:
    """Whether a line is the heading of other stories, or names one; a whole sentence only where it is a link.

    >>> names_others("Mehr zum Thema Rente", 0), names_others("More on the vote will follow.", 0)
    (True, False)
    """
    if len(text) >= _LINE or not _OTHERS_LINE.fullmatch(text.replace("İ", "i").lower()):
        return False
    whole = _FULL_STOP.search(text) is not None and not text.endswith("...")
    return not whole or linked >= _MOSTLY or _LABELLED.match(text) is not None


def opens_speech(text: str) -> bool:
    """Whether it is the heading of what readers say.

    >>> opens_speech("Comments (3)"), opens_speech("Comments were few.")
    (True, False)
    """
    return len(text) < _HEADING and not text.endswith(".") and _SPEECH_LINE.fullmatch(text.lower()) is not None
