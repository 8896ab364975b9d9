"""What pages print beside a story as lines of their own, in the languages of the trade: data.

All in lower case, and whole lines but for the signs around them.
"""

from __future__ import annotations

# Buttons, and the names of parts of a page.
BUTTONS = frozenset(
    (
        "article content|back to top|bonus video|comment|comments|continue reading|featured video|"
        "keep reading|listen|listen to article|listen to this article|load more|loading|loading video|more for you|"
        "play|play video|photo gallery|print|print article|print this article|read full story|read more|also read|"
        "related article|related articles|save article|scroll down|scroll for more|scroll to continue|share|"
        "share article|"
        "share on facebook|share on twitter|share this|share this article|share this post|share this story|show more|"
        "skip advertisement|swipe for more|tap here to unmute|video|view comments|view gallery|watch|watch video|"
        "please share this article if you like|sharing is caring|thanks for reading|this is a modal window|"
        "click to enlarge|email this|zoom in|unmute|story highlights|"
        "artikel anhören|artikel drucken|artikel teilen|artikel vorlesen|artikel merken|anhören|drucken|teilen|merken|"
        "bild vergrößern|lädt|mehr anzeigen|mehr lesen|nach oben|passend zum artikel|seite drucken|vorlesen|"
        "weiterlesen|zum seitenanfang|zur startseite|zum thema|"
        "écouter l’article|écouter l'article|partager|imprimer|haut de page|chargement|voir plus|"
        "la suite après cette publicité|"
        "compartir|imprimir|escuchar|cargando|ver más|seguir leyendo|continuar leyendo|haga clic aquí|"
        "compartilhar|compartilhe|partilhar|continue lendo|carregando|ouvir notícia|ver mais|"
        "condividi|stampa|ascolta l’articolo|ascolta l'articolo|caricamento|continua a leggere|"
        "deel dit artikel|afdrukken|luister naar dit artikel|lees verder|"
        "dela artikel|skriv ut|lyssna på artikeln|del artikkelen|del artiklen|lytt til saken|jaa artikkeli|"
        "udostępnij|drukuj|posłuchaj|czytaj dalej|sdílet|vytisknout|zdieľať|megosztás|nyomtatás|tovább|"
        "distribuie|imprimă|podijeli|podeli|dalintis|dalīties|сподели|κοινοποίηση|εκτύπωση|"
        "поделиться|поділитися|печать|загрузка|haberin devamı|devamını oku|paylaş|yazdır|yükleniyor|"
        "bagikan|kongsi|chia sẻ|شارك|مشاركة|طباعة|שתפו|שתף|הדפסה|اشتراک‌گذاری|แชร์|शेयर करें|विस्तार|सार|শেয়ার করুন|"
        "分享|列印|打印|加载中|シェア|印刷|공유|인쇄"
    ).split("|")
)
ADVERTS = frozenset(
    (
        "ad|ads|advert|advertisement|advertisements|advertising|sponsored|sponsored content|paid content|promoted|"
        "partner content|anzeige|anzeigen|werbung|publicité|annonces|publicidad|anuncio|publicidade|anúncio|"
        "pubblicità|annuncio pubblicitario|publicitat|advertentie|advertenties|reclame|annons|annonser|reklam|reklame|"
        "annonse|annonsørinnhold|mainos|mainokset|reklaam|reklāma|reklama|hirdetés|publicitate|oglas|oglasi|реклама|"
        "διαφήμιση|reklamlar|iklan|quảng cáo|tangazo|إعلان|اعلان|פרסומת|آگهی|اشتہار|โฆษณา|"
        "विज्ञापन|বিজ্ঞাপন|广告|廣告|広告|광고"
    ).split("|")
)
# Drawn or written at the end.
ENDS = frozenset(
    "-30-|###|ends|конец|(完)|完|（完）|(완)|（完结）|끝|(끝)|終|（終）|(終)|（了）|(了)|hết|(hết)|समाप्त|(समाप्त)|انتهى|(انتهى)|"
    "(نهاية)|نهاية|انتهای پیام|پایان پیام|(انتهى)/".split("|")
)

# Lines that say where the text goes on: its name, that it does, and behind what.
_PICTURES = (
    r"photos?|picture|image|video|advert(?:isement)?|ads?|promo\w*|gallery|embed\w*|newsletter|graphic|map|link|"
    r"bild\w*|foto\w*|anzeige|werbung|galerie|umfrage|grafik\w*|"
    r"publicité|annonce|vidéo|publicidad|anuncio|publicidade|anúncio|pubblicità|"
    r"foto(?:['’]s)?|filmpje|advertentie|annonsen?|annonsene|annoncen|reklam\w*|bilden|bildet|billedet|videon?|videoen|"
    r"kuvan|mainoksen|videon|upotuksen|zdjęciem|reklamą|reklamy|reklamou|fotkou|fotografií|fotografiou|videem|"
    r"pildi|reklaami|attēla|reklāmas|nuotrauka|reklama|oglasa|fotografije|"
    r"фото|видео|рекламы|reklamdan|görselin|videonun|iklan|quảng cáo|الإعلان|الفيديو"
)
CONTINUES = (
    rf"(?:(?:story|article|text|post|report) continues?|(?:the|this) (?:story|article) continues?(?= below| after)|"
    rf"scroll (?:to|down to) continue|continues?|"
    rf"continue reading|keep reading)(?: reading)?(?:(?: below| after| under| behind)(?: (?:the|this|"
    rf"these))?(?: (?:{_PICTURES}))?)?|"
    rf"(?:(?:der )?(?:artikel|text|beitrag)|es) (?:wird|geht) (?:nach|unter|hinter) (?:der|dem|dieser|"
    rf"diesem) (?:{_PICTURES}) "
    rf"(?:fortgesetzt|weiter)|(?:weiter(?:lesen)?|lesen sie weiter) (?:nach|unter) (?:der|dem) (?:{_PICTURES})|"
    rf"nach (?:der|dem) (?:{_PICTURES}) (?:geht es|weiterlesen|weiter)\b.{{0,12}}|"
    rf"(?:la suite|l['’]article continue|la suite de l['’]article)(?: se trouve)? (?:après|sous) (?:cette|la|"
    rf"le) (?:{_PICTURES})|"
    rf"(?:la noticia )?(?:continúa|sigue)(?: leyendo)? (?:después|tras|debajo) (?:de )?(?:la|el) (?:{_PICTURES})|"
    rf"(?:a matéria |o artigo |o texto |a notícia )?continua (?:após|depois d|abaixo d)\s?(?:a|o)?\s?(?:{_PICTURES})|"
    rf"(?:l['’]articolo )?continua (?:dopo|sotto) (?:la|il) (?:{_PICTURES})|"
    rf"(?:de |het )?(?:tekst|artikel|verhaal|bericht) (?:gaat|loopt) (?:verder|door) (?:onder|na) (?:de |het |"
    rf"deze )?(?:{_PICTURES})|"
    rf"(?:lees|lees verder) (?:verder|door) (?:onder|na) (?:de |het )?(?:{_PICTURES})|"
    rf"(?:saken|artikkelen|artiklen|artikeln|texten|teksten) (?:fortsetter|fortsætter|fortsätter) "
    rf"(?:under|etter|efter|nedenfor)(?: (?:denne |denna )?(?:{_PICTURES}))?|"
    rf"(?:juttu|artikkeli|teksti) jatkuu (?:{_PICTURES}) (?:alla|alapuolella|jälkeen)|"
    rf"(?:dalsza część|dalszy ciąg|ciąg dalszy) (?:tekstu|artykułu) (?:znajduje się )?(?:pod|po) (?:{_PICTURES})|"
    rf"(?:článok|článek|text) pokračuj[ue] (?:pod|za|po|niže pod) (?:\w+ )?(?:{_PICTURES})|"
    rf"a cikk (?:a )?(?:hirdetés|kép|videó) (?:után|alatt) folytatódik|"
    rf"articolul continuă (?:după|sub) (?:reclamă|publicitate|imagine|video)|"
    rf"(?:tekst|članak|vijest)(?: se)? (?:se )?nastavlja (?:ispod|nakon|posle) (?:{_PICTURES})|"
    rf"(?:artikkel|lugu|jutt) jätkub (?:pärast|allpool|peale)?\s?(?:{_PICTURES})(?: all)?|"
    rf"raksts turpinās (?:pēc|zem) (?:{_PICTURES})|(?:straipsnis|tekstas) tęsiamas (?:po|žemiau) (?:{_PICTURES})|"
    rf"(?:продолжение|материал продолжается|текст продолжается) (?:после|под) (?:{_PICTURES})|"
    rf"продовження (?:після|під) (?:реклами|фото|відео)|статията продължава (?:след|под) (?:рекламата|снимката)|"
    rf"το άρθρο συνεχίζεται μετά (?:τη|την) διαφήμιση|"
    rf"(?:haberin devamı|haber) (?:{_PICTURES}) (?:sonra|altında)(?: devam ediyor)?|"
    rf"(?:scroll untuk (?:melanjutkan(?: membaca)?|lanjut)|artikel berlanjut setelah iklan|"
    rf"advertisement\W{{1,4}}scroll to continue.*)|"
    rf"(?:bài viết )?tiếp tục sau quảng cáo|يستمر المقال بعد الإعلان|الكتبة ممتدة بعد الإعلان|"
    rf"הכתבה ממשיכה (?:אחרי|לאחר) הפרסומת|"
    rf"(?:廣告|广告)(?:請|请)?(?:繼續|继续).{{0,8}}|(?:文章|內文|内文)(?:未完|繼續|继续).{{0,10}}"
)
# Words of lines that hold nothing but a label and when it was, or how long it takes.
STAMPS = frozenset(
    "stand aktualisiert erstellt veröffentlicht lesedauer lesezeit video audio dauer updated published posted modified "
    "duration publié actualizado actualizada publicado publicada atualizado aggiornato pubblicato "
    "bijgewerkt gepubliceerd oppdatert publisert opdateret publiceret uppdaterad publicerad julkaistu päivitetty "
    "opublikowano zaktualizowano aktualizováno publikováno frissítve обновлено опубликовано güncelleme yayınlanma "
    "diperbarui cập nhật sendung".split()
)
# … and those that may stand beside them.
BESIDE_STAMPS = frozenset(
    "uhr am um on at last à le la a y el às alle om kl ca circa about etwa minuten minute minutes minuti minutos "
    "minuut "
    "min mins sek sekunden sec seconds std h am pm est edt gmt utc bst cet ist mez mesz "
    "first zuletzt artigo artikel article story text".split()
)
# How long a text takes, which page of it this is, where it was broadcast.
NOTICES = (
    r"(?:انتهای|پایان) پیام\s?/\s?[\w.]{0,12}|allow \w+ content\?|(?:sendung|dieses thema im programm)\s?:.{1,90}|"
    r"(?:lesedauer|lesezeit|reading time|read time|temps de lecture|tiempo de lectura|tempo de leitura|"
    r"tempo di lettura|"
    r"leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|время чтения|час читання|okuma süresi|"
    r"waktu baca|thời gian đọc|χρόνος ανάγνωσης)\W*(?:ca|about|circa|etwa|environ)?\W*\d+\W*\w{0,8}\.?|"
    r"\d+[- ]?(?:min(?:ute)?s?|minuten|minutes?|minutos|minuti|мин\w*|dk|phút)\.?(?: de| di)? "
    r"(?:read|reading|lesezeit|lecture|lectura|leitura|lettura|leestijd|lesetid|lästid|czytania|čtení|чтения|okuma|"
    r"đọc)|"
    r"page \d+ (?:of|/) \d+|seite \d+ (?:von|/) \d+|página \d+ de \d+|pagina \d+ (?:di|van) \d+|page \d+ sur \d+"
)
# The word of a picture, before the name of who took it.
PICTURES = (
    r"(?:[a-zäöü]{0,20}(?:foto|bild|abbildung)s?|photos?|photographs?|pictures?|images?|fot|fotografía|fotografia|"
    r"foto(?:s)?|"
    r"fotó|borítókép|nyitókép|kuva|zdjęcie|zdj|snímka|nuotr|фото|снимка|φωτογραφία|fotoğraf|ảnh|تصوير|صورة|צילום)"
)
