"""The words of a byline that name nobody: data. Regular expressions, any case, where they are lists."""

from __future__ import annotations

# Before a colon, in lower case.
AUTHORS = r"""
    (?:text[eo]?s?|tekst|words|story)\s(?:und|and|et|y|og|och|i|&)\s[^\W\d_]{3,14}
    (?:the\s)?authors?(?:’s|'s)?(?:\sname)? byline contributors? words? reporters? journalists?
    autor(?:in|en|innen|es|ka|ki|zy|ce|i)?(?:[/*:]\s?(?:in|innen|autor))? auteurs? autor[ei] autrice
    text[eo]?s? tekst(?:y|en|er|i)? testo interviews? interviste? intervista entrevista protokoll interviewer
    story reporting report analysis analyse verfasst geschrieben aufgezeichnet
    penulis oleh pewarta yazar(?:lar|ı)? yazan haber muhabir tác\sgiả
    szerzők? írta toimetaja teksti toimittaja kirjoittaja piše pišu napisala?
    författare forfatter skribent(?:er)? reportrar skrevet\sa[vf]
    opracowanie oprac\.? redaktork?a? redaktor
    автор[иы]? текст пише κείμενο συντάκτης γράφει\s(?:ο|η) γράφουν\sοι
    كتبت? بقلم نو[یي]سنده [کك]اتب מאת כתב לेखक लेखक
    द्वारा লেখক எழுதியவர் تحر[یي]ر bài\svà\sảnh
    執筆 作者 文 撰文 撰稿 記者 记者 글 기자
""".split()
PICTURES = r"""
    photos? photograph(?:s|y|er|ers)? fotos? fotograf(?:ie|i|o|os|as|en|er)? bild(?:er)? images? pictures?
    illustrations? illustration(?:en)? graphics? grafik(?:en)? videos? kamera kuvat? kép fotók? zdjęcia
    фото φωτο(?:γραφίες)? 图 摄影 攝影 写真 사진
""".split()
EDITORS = r"""
    edited editor editors editing édition édité redigiert redaktion redakcja editado edición 编辑 編輯 责任编辑 責任編輯
""".split()
DATES = (
    r"(?:publish(?:ed)?|posted|updated?|modified|created|last\supdated)\s(?:date|time|on|at) date datum дата".split()
)
# What bylines are called, before a word such as `von` that names have, too.
FORMS = r"""
    eine?[nrs]? der die das un une una il la l an? analyse gastbeitrag gastkommentar interview kommentar bericht
    reportage essay texte? protokoll porträt rezension kritik glosse leitartikel kolumne aufgezeichnet geschrieben
    verfasst notiert fotos? bilder und et e y og och and & foto skrevet tekst skriven cura testo testi servizio
    articolo intervista entrevista crónica análisis análise texto opinión reportaje reportagem video
""".split()
# In no name, and between such a form and a name.
SURE = frozenset(["by", "von", "par", "por", "door", "av", "af", "przez", "oleh"])
BYLINE_WORDS = frozenset(
    """
    a af an analyse analysis and article av bericht by contributed door ein eine escrito essay from gastbeitrag guest
    interview kommentar message news of opinion oleh par photos por posted post propos przez published recueillis report
    reported reportage reporting review rédigé scritto skrevet skriven special story submitted text texte the und von
    words written écrit
    """.split()
)
# What makes of a name nobody's, unless one of the next is there, too: `Story and photos by`.
NOT_TEXT = frozenset(
    """
    checked foto fotos fact illustrated illustration illustrations medically narrated photo photographed photographs
    graphics photography photos picture pictures video videos powered presented produced sponsored translated traduit übersetzt traducido
    """.split()
)
TEXT = frozenset("story text texte texto testo words written report reporting article and und y et e og och".split())
EDITED = frozenset("edited éditado édité redigiert redigerad reviewed curated editado".split())
