"""Words that tell a dateline from what looks like one, in the languages that newsbot reads most: data."""

from newsbot.text.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


# Small words inside a place's name, printed small or in capitals.
PARTICLES = _words(
    "de del della delle di da do das dos du des la las le les los el al ar as of on in upon the am an der den bei im ob "
    "vor sur sous aux lez van ter ten y e i och og und and et en es esh ash ad op aan a d l zu zur auf unter w. w"
)

# Capitals with one of these are a label, a headline or the first words of a sentence.
LABELS = _words(
    """
    a about added after again alert all also am an analysis analyst announcement are as ask at audio be been before
    behind best big book box breaking brief briefs business but by calendar called can caption champions chapter
    claim closing column comment comments contributed copyright correction corrections could coverage credit
    credits dear deadline developing did director do does done don't editor editorial editor's episode even event
    events ever exclusive explained explainer explains fact facts feature featured file final first five follow for
    four from full gallery game games get girls boys give given go good got graphic guest had has have he health her
    here his history host how i if inside interview is it it's its just last latest lead led letter letters like live
    local long look loss made make man map march match may me media men menu moderator month more most must my name
    need never new? news newsletter next night no not note notes now obituaries obituary off officer once one online
    only opinion or our out over part photo photos pictured play plot podcast police poll pop post preview president
    press profile program programme q question quote quotes rating read reader recap recipe related report reporter
    reports result results review round rule sale schedule school score scores season second see series set she should
    show six so some source speaker special spoiler sponsored sport sports spotlight staff standings statement step
    stock stocks stories story subscribe summary summit take team tell ten than that the their them there these they
    thing things this those three time tip tips title to today tonight too top topic trailer tv two under until up
    update updated updates us very verdict video view voice volume vs want war warning was watch way we weather week
    weekend were what when where which while who why will wire with without women won word words work would writer
    year years yes yesterday you your basketball football baseball hockey soccer volleyball softball wrestling tennis
    golf swimming cricket company corporation corp inc ltd limited llc plc group bank university college
    published posted modified created publié veröffentlicht erstellt aktualisiert stand publicado pubblicato
    earnings market markets trading shares minister prime chief general court judge justice
    achtung aktuell analyse anzeige auch aus bei bericht bild das der die dies dieser ein eine eilmeldung er es fakten
    fazit foto fotos fragen gegen hier hintergrund ich ihre info infos interview ist jetzt kein keine kommentar kurz
    leserbrief liveticker mehr meinung mit nach neu neue nicht nur quelle quellen serie so sport termin termine ticker
    thema tipp und unser update video von vor warum was wer wie wir zum zur zitat
    actualité alerte analyse après avec avis comment compte dans direct dossier édito éditorial enquête entretien
    exclusif info mise nos notre photo photos portrait pour pourquoi quand qui récit reportage sondage sur tribune une
    vidéo vrai faux
    actualización análisis así cómo con crónica cuando editorial encuesta entrevista esta este exclusiva exclusivo foto
    fotos galería hoy más nota noticia noticias opinión para perfil por qué quién reportaje resumen sin última último
    un una urgente verificación vídeo ao vivo análise atualização como entrevista não notícia opinião quem saiba veja
    aggiornamento anche analisi chi come con cosa dal diretta ecco esclusiva foto intervista notizia per perché
    aggiornato haber son dakika özel video foto galeri breaking news opini foto berita video simak kabar terkini
    срочно обновлено фото видео мнение интервью новости эксклюзив
    """.replace("new?", "")
)

# How a town begins or ends that no list knows. Folding has shortened `Saint`, `Fort` and `Mount`.
TOWN_OPENINGS = _words(
    "aboard near off outside somewhere st ft mt fort mount port lake cape camp point glen san santa santo el los las new "
    "bad upper lower joint naval town village city isle rancho villa puerto ciudad"
)
TOWN_ENDINGS = tuple(
    (
        "ville burg burgh berg ton town ford field wood dale port land mont boro borough ham stead mouth worth bury shire "
        "minster wick view haven hurst ridge creek springs falls grove heights valley park abad pur pura pet nagar garh kot "
        "stadt dorf heim hausen ingen kirchen brunn stan grad polis"
    ).split()
)

# A first word that says where, in front of what need not be a town: ABOARD AIR FORCE ONE, NEAR KUPIANSK.
WHEREABOUTS = _words("aboard near off outside at on en à bord")

# Articles that open a town's name (EL PASO), unlike other small words.
ARTICLES = _words("el la le los las al san")

# A first word after which a town's name is looked for by itself.
PARTS_OF_PLACE = _words(
    "occupied besetztes east eastern west western north northern south southern central greater downtown inner "
    "landkreis kreis raum stadt region near nahe outside off aboard"
)

# What a local government, a water or a base is called: it makes a place of the words before it.
KINDS_OF_PLACE = _words(
    "county township twp twp. borough island islands beach province district agency valley airport base camp parish "
    "tehsil division governorate oblast region kreis landkreis lake river bay heights city village town"
)

# Frankfurt/Main and its like are one town, named after its river.
RIVERS = _words(
    "main m m. oder o saale neckar n tauber ruhr donau rhein rh elbe weser lahn inn isar havel spree fulda werra lippe sieg "
    "mosel spree aller leine ahr rhin loire seine marne oise don"
)

# The first word of an agency's own desk, in the place's stead: Redacción Ciencia, 3 ene (EFE).
DESKS = _words("redacción redacção redação redazione rédaction redaktion newsroom")

# In brackets or behind the place, and no agency: who wrote it, left for the byline to say.
REPORTER_WORDS = _words(
    "reporter reporters correspondent correspondents staff desk web bureau monitoring monitor special our own agencies own "
    "redaktion eigener bericht corresponsal corresponsales enviado especial redacción redacao redação correspondente "
    "inviato redazione envoyé spécial correspondant rédaction muhabir monitoring wire report service "
    "ویب ڈیسک نامہ نگار رپورٹر जेएनएन संवाददाता ब्यूरो डेस्क"
)

# The last word of what a paper, a station or a site calls itself.
PRESS_WORDS = _words(
    "news newspaper newspapers times post press media tv radio online herald tribune gazette daily express journal wire "
    "nachrichten zeitung tageblatt kurier anzeiger agency service network newsroom today report presse agentur info "
    "network now chronicle observer mirror mail star standard review guardian telegraph"
)

# Bodies that supply news and make it: their name and a dash are a sentence's opening.
NEWSMAKERS = frozenset(("NASA", "European Space Agency"))

# First names that capitals with a dash show more often than a town's.
FIRST_NAMES = _words(
    "john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul "
    "andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan "
    "stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry mary "
    "patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley kimberly "
    "emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy anna "
    "angela ruth brenda pamela nicole katherine emma samantha christine imran nawaz shahbaz bilawal asif muhammad mohammad "
    "mohammed ahmed ali hassan hussain omar umar usman abdul abdullah narendra rahul amit sonia donald joe barack hillary "
    "vladimir angela olaf friedrich emmanuel boris theresa rishi keir pedro carlos luis maria juan antonio marco giuseppe "
    "hans peter klaus jürgen wolfgang thomas stefan andreas markus sabine petra monika julia anna lena max felix serena "
    "venus roger rafael novak lionel cristiano taylor brad tom emma "
    "florence victoria charlotte santiago austin jackson madison chelsea brooklyn savannah orlando lincoln salvador eugene ben chris mike jim bob bill steve dan matt nick"
)

# An English sentence nearly always holds one of these; none is a frequent word of another language.
ENGLISH = _words("the and were that with from she they this these are his which their been said who will")
