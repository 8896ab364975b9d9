"""Words by which a page speaks to its reader, in the languages of the trade: headings of other parts, and prompts."""

from __future__ import annotations

import re

# Headings under which other stories are listed.
_OTHERS = (
    r"related(?: (?:stories|articles|news|posts|topics|coverage|content|links|reading|video\w*))?|"
    r"more (?:stories|news|from|on) .*|more (?:stories|news)|read (?:more|next|also)|also read|"
    r"you (?:may|might) (?:also )?(?:like|be interested in).*|what to read next|recommended(?: for you)?|"
    r"most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: posts| now)?|top stories|"
    r"latest(?: news| stories)?|recent(?: posts| stories| articles)?|editors?['’]?s? picks?|don['’]t miss|"
    r"in case you missed it|next (?:story|up)|up next|further reading|see also|explore (?:more|further)|"
    r"lesen sie (?:auch|mehr|hierzu).*|mehr zum thema.*|das k(?:ö|oe)nnte (?:sie|dich).*|auch interessant|"
    r"weitere (?:artikel|themen|nachrichten|meldungen)|meistgelesen\w*|zum thema|verwandte (?:artikel|themen)|"
    r"(?:à )?lire (?:aussi|également).*|sur le même (?:sujet|thème)|à voir aussi|les plus lus|articles liés|"
    r"(?:te puede|le puede|también te puede) interesar.*|lea también.*|lee también.*|"
    r"más (?:noticias|leídas?|información)|noticias relacionadas|relacionad[ao]s|leia (?:também|mais).*|"
    r"veja também.*|mais lidas|saiba mais|leggi anche.*|potrebbe interessarti.*|articoli correlati|lees ook.*|"
    r"meer over.*|læs også.*|les også.*|läs (?:också|även|mer).*|lue myös.*|czytaj (?:też|także|więcej).*|"
    r"zobacz (?:też|także).*|čtěte (?:také|více).*|přečtěte si.*|taip pat skaitykite.*|olvass.*|citește și.*|"
    r"read in other languages|baca juga.*|xem thêm.*|читайте также.*|читайте ещё.*|по теме|ilgili haberler|"
    r"اقرأ أيضا.*|اقرأ المزيد.*|مزید (?:پڑھیں|خبریں).*|"
    r"相关(?:新闻|阅读|报道|推荐)|延伸阅读|関連(?:記事|ニュース)|あわせて読みたい|"
    r"관련\s?(?:기사|뉴스)"
)
# Headings under which readers speak.
_SPEECH = (
    r"(?:top rated |reader |your |all |\d+ )?comments?(?: \(?\d+\)?)?|join the (?:conversation|discussion)|"
    r"leave a (?:reply|comment)|(?:leser)?kommentare?(?: \(?\d+\)?)?|diskutieren sie.*|commentaires?|"
    r"comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|komentáře|комментарии|評論|评论|コメント|댓글"
)
# What asks the reader to subscribe, to follow, to write, to pay, to consent, or tells of rights; at a word's start.
_PROMPTS = (
    r"subscrib\w+ (?:to|now|today)|sign(?:ing)? up (?:for|to|here|now)|sign[- ]in (?:to|or)|log ?in to|"
    r"regist(?:er|ering) (?:for free|now|to)|newsletters?|(?:to|in) your inbox|"
    r"follow (?:us|me|him|her|them|@\w+) (?:on|at)|like us on|"
    r"join (?:us|our|the) .{0,30}(?:channel|group|community)|whatsapp[- ](?:channel|kanal|group)|"
    r"(?:auf|via|on|en|sur|no) whatsapp|telegram[- ](?:channel|kanal)|google news|"
    r"download (?:the|our) .{0,20}app|app store|"
    r"(?:have|got|do you have) (?:a|any) (?:news )?(?:tip|story|question)s?\b|can be reached at|"
    r"may be reached at|e-?mail(?: us| me)?(?: at|:)|support (?:our|us|independent)|make a donation|"
    r"become a (?:member|subscriber|supporter)|free trial|if you (?:enjoyed|liked) (?:this|reading)|"
    r"click here (?:to|for)|all rights reserved|terms of (?:service|use)|privacy (?:policy|settings)|"
    r"(?:this entry was posted|you can follow any responses|comments and pings) |abgelegt unter |"
    r"related (?:video|article|story|stories): |posted in: |tags: |categor(?:y|ies|ia|ía|ie): |"
    r"copyright ©|©\s?(?:19|20)\d\d|may not be (?:published|reproduced)|subject to copyright|"
    r"affiliate (?:links?|commission)|earn (?:us )?a commission|unterstützen sie uns|mit einer spende|"
    r"jetzt (?:abonnieren|anmelden|registrieren)|externer? inhalt\w*|privatsphäre|datenschutz\w*|"
    r"mit (?:der|ihrer) anmeldung|fehler gefunden|abonnez-vous|inscrivez-vous|s['’]abonner|suivez-nous|"
    r"suscr[ií]b\w+|síguenos|inscreva-se|assine|siga(?:-nos)? |iscriviti|abonneer|meld je aan|prenumerera|"
    r"abonner på|zapisz się|подпи(?:сывайтесь|шитесь)|ikuti|theo dõi chúng tôi"
)
# … and in scripts that set no spaces between words.
_DENSE_PROMPTS = r"関連記事|無断転載|会員限定|会員登録|分享让更多人|무단\s?전재|责任编辑|责编"
# What a page tells those who hear it about a link.
NEW_WINDOW = re.compile(
    r"\s?\((?:opens? in (?:a )?new (?:window|tab)|öffnet i[nm] (?:einem )?neue[mn]? (?:fenster|tab)"
    r"|(?:s['’])?ouvr\w+ dans (?:une nouvelle fenêtre|un nouvel onglet)"
    r"|se abre en .{0,12}(?:ventana|pestaña)[^()]{0,12}"
    r"|abre (?:em|numa) nova (?:janela|aba|guia)|si apre in una nuova (?:finestra|scheda)"
    r"|opent in (?:een )?nieuw (?:venster|tabblad))\)",
    re.IGNORECASE,
)
OTHERS = re.compile(rf"\W*(?:{_OTHERS})\W*", re.IGNORECASE)
SPEECH = re.compile(rf"\W*(?:{_SPEECH})\W*", re.IGNORECASE)
# For text in lower case: ignoring case takes twice the time, and most blocks of every page are searched.
PROMPT = re.compile(rf"\b(?:{_PROMPTS})|{_DENSE_PROMPTS}")
