"""The words of which suppliers' credits and notes are made, beside the names of the agencies."""

from __future__ import annotations

# What introduces a supplier: "Source: Xinhua". Regular expressions, any case.
LABELS = r"""
    sources? quellen? fuentes? fontes? fonti källor källa kilder? lähde bron bronnen źródł[oa] zdroje? forrás(?:ok)? surs[ae]
    kaynak(?:lar)? источники? джерел[оа] извор πηγ(?:ή|ές) المصدر مصدر منبع ذرائع sumber nguồn (?:文章|信息|稿件)?来源 (?:文章)?來源
    出典 출처 स्रोत সূত্র इनपुट inputs? information\sfrom original-content\svon
""".split()

# Desks sign as suppliers do: "Our Correspondent", "Monitoring Desk". A desk's credit has one of the nouns.
SIGNING_NOUNS = frozenset(("correspondent", "correspondents", "reporter", "reporters", "desk", "bureau"))
DESK_NOUNS = SIGNING_NOUNS | frozenset(("report", "staff", "release", "pr"))
DESK_WORDS = DESK_NOUNS | frozenset(
    """
    our own special monitoring web news sports sport business commerce court crime diplomatic political foreign city
    editorial writer writers reports newspaper s a an the by from wire service services agency online newsroom press
    """.split()
)

# What else may stand beside an agency's name.
FILLERS = DESK_WORDS | frozenset(
    """
    and with from by via for of und mit von der den dem des et avec de du la le les par y con del por e com da do das
    dos di della o och med og av fra från en met van z ze i oraz ve ile dan dari dengan theo и с из от та із по و عن
    input inputs file files material materials matter informationen information informations información informaciones
    datos informações informazioni материалам информации данным contributions content details additional also based
    eigene red redaktion rédaction redacción redação redazione nachrichtenagentur nachrichtenagenturen quelle source
    sources copyright wires wire post special to aus 记者 据 本报 综合 综合报道 报道 電 电 等 供稿
    """.split()
)

# The small words of a note; whatever else one holds is a name and has a capital letter.
NOTE_WORDS = FILLERS | frozenset(
    """
    additionally agencies all appeared are article assistance came comes some as at authors be been blog carried column columnist columnists
    commons compiled contributed contributing contribution contributor contributors coverage created creative credit
    data dispatch distributed edited editing edition editor editors essay first further graphic graphics had has have
    here in initially interview is it journalist journalists licence license on original originally permission
    photographer piece please posted previously produced producer production provided published read release reported
    reporting reprinted reproduced republished research researcher researchers reserved rights series sharing site
    story syndicated text their this translated translation under used using video visit was website weekly were which
    writing written magazine journal bin al el
    editado editada editando redigiert bericht geschrieben mitarbeit unter reportage édité édition rédigé par version
    française reporte reportaje traducido traducción información reportagem edição redatto cura репортаж редактор bei
    """.split()
)

# Words of pictures: a credit that holds one is the picture's.
PHOTO_WORDS = r"""
    photos? photographs? fotos? fotograf pictures? images? \w{0,20}bild bilder illustrations?
    cartoon map handout screen-?grabs? screenshots? video-?grabs? white\sstar getty imago alamy
    shutterstock istock file\sphotos? aufmacher
    by\s(?:the\s)?(?:author|writer)
""".split()

# Each kind of note has one of these in it: most paragraphs have none and need no closer look. In lower case.
NOTE_CUES = tuple(
    """
    contribut reporting writing edit compiled research publi appear carried posted print produced provided syndicated
    used generated created principles assistance came adapted excerpted bericht redigiert verfasst faktencheck redigatur
    lektorat mitarbeit übersetzung redaktion informationen geschrieben reportage rédigé édit reporte reportaje información
    escrito reportagem edição redação redatto cura репортаж редактор erschien paru
    """.split()
)
