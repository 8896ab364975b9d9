"""What speaks to the reader, and what only speaks of such things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.prompts import is_demand, is_note_to_reader, is_prompt

STORY = """
You can now listen to the foghorn from the old pier.
If you’d like to see the seals, join the queue before noon, the keeper said.
For more than a year, news of the ferry was awaited.
For the latest coverage of its roof, the harbour paid two million.
The mayor would not comment on this story’s claims.
A 501(c)(3) group bought the quay
Die Fähre fährt wieder. © dpa
Copyright claims rise
Websites must ask for your consent before they set cookies.
Fehler gefunden haben die Prüfer in drei Fällen.
Suscribe el acuerdo el ministro de Puertos.
Abonneerde jongeren lezen meer.
اشترك في المؤتمر وزير النقل وعدد من النواب.
انضم إلى الحزب عام 2019 وتركه بعد عامين.
הצטרפו אליו שלושה חברי מועצה מן העיר.
युवा खेल से जुड़ें, मंत्री ने कहा।
ชาวบ้านติดตามข่าวน้ำท่วมอยู่ที่ศาลา
เขาสมัครสมาชิกพรรคเมื่อปีก่อน
市民扫描二维码即可领取船票。
用户下载了该app，但无法登录。
貼文獲得千人按讚。
彼をフォローする人は二万人を超えた。
신문을 구독하기 위해 줄을 섰다.
The advice is simple: sign up for the list before noon.
The story was first published in a book of 1871.
The company changed its privacy policy in March.
Users can download the new app from Monday.
Police said the victim was contacted on WhatsApp.
Das teilte der Gouverneur auf seinem Telegram-Kanal mit.
Der Datenschutz sei jederzeit gewährleistet, sagte die Ministerin.
„Mit einer Spende ist es nicht getan“, sagte er.
If you have a tip, police said, call the hotline.
He told them to sign up now.
Residents can be reached at the hall.
The plan may not be reproduced here.
Follow him on the trail…
Anyone with information can email: tips@harlan.gov.
There were tags: red ones and blue ones.
Google News zeigt in Spanien seit Dienstag wieder Schlagzeilen.
The newsletter of the harbour office had told her of it first.
“Sign up for our newsletter,” the leaflet said.
“Follow us on Twitter,” he shouted to the crowd.
The clerk may not be reproduced as a saint, the judge wrote.
Copyright law is older than the printing press, she said.
The ministry published the figures on Telegram on Tuesday.
The app store took a third of the price, the lawsuit says.
The king told the tribe to join the Northern group.
She downloaded the ferry app twice and lost both tickets.
Subscribers to the gas service paid more in January.
Signs were put up for the parade.
Agents may earn a commission of two percent on each sale.
The shop asked for terms of use in plain words.
Nearly 300 people signed up for the course in Orsk.
The council voted to make a donation of $500 to the school.
Officials said the cookies were baked in a factory without consent.
The terms of service were changed in 2019 and again last year.
She said that people should subscribe to the idea of fairness.
Der Newsletter des Vereins erscheint seit 1987.
Die Partei verschickte die Einladung auf WhatsApp.
Die Privatsphäre der Opfer müsse geschützt werden, sagte der Anwalt.
Sie kündigte den Newsletter und trat aus dem Verein aus.
Der Minister informierte auf Telegram über den Angriff.
Die Stadt will den Datenschutz im Rathaus verbessern.
„Jetzt anmelden“, stand auf dem Plakat am Bahnhof.
Mit der Anmeldung der Fähre wartete die Werft bis zum Mai.
Le maire a annoncé la nouvelle sur WhatsApp dimanche soir.
La newsletter de la mairie compte 400 abonnés.
« Abonnez-vous ! », a lancé le directeur aux lecteurs.
Il refuse de s’abonner au journal du parti.
Google News a retiré les titres de la presse espagnole.
Le canal Telegram du gouverneur a été fermé.
El alcalde lo anunció en WhatsApp a los vecinos.
El boletín oficial publicó la norma el martes.
«Suscríbete al canal», decía el cartel de la plaza.
Los jóvenes compraron las entradas en la app store.
O prefeito avisou os moradores no WhatsApp.
A newsletter do sindicato foi enviada a mil pessoas.
O grupo foi criado em 2019 no Telegram.
Il sindaco lo ha scritto su Telegram ieri sera.
La newsletter del comune arriva a duemila famiglie.
De nieuwsbrief van de gemeente kwam te laat.
Het filmpje werd op Telegram gedeeld.
De kanaler de brukte på Telegram er stengt.
Władze poinformowały o tym na Telegramie.
Губернатор сообщил об этом в телеграм-канале.
Anyone with questions about the closing should attend the meeting.
Prices for the free trial of the drug are not known.
The group said it would follow the money on both sides of the river.
The sheriff’s office can be reached at any hour, it said.
Support our troops was painted on the bridge.
He wanted to become a member of the council.
He was asked to log in to the system with her password.
Objavio je na Telegram kanalu u subotu.
The minister reached them on Saturday at 5.
Hosts register for the tax once a year.
The widow gave permission to show the pictures.
A photograph of the letter is on the wall of the museum © and nowhere else.
A judge ruled that the company needs consent for cookies.
Wer Cookies ablehnt, muss zahlen, ohne dass eine Einwilligung vorliegt, urteilte das Gericht.
We talked on WhatsApp every night.
We asked them to sign up for the course.
Das Dorf liest den Newsletter der Fähre nicht.
“We receive a commission on each ticket,” the captain said.
By signing up early, families could agree on a cabin.
By clicking on the map, the police said, callers were found at once.
By submitting the plan in May the council met its own day.
“By signing up you agree to sail,” the leaflet said.
She joined, and by subscribing you agree to nothing, a lawyer said.
Al registrarse en el puerto, los viajeros entregan el billete.
To stay up to date, sailors read the board at the quay.
They read our review of the ferry aloud.
Comments are few, and the mayor is silent.
Die Kommentarfunktion ist ein Ort der Wut, sagte sie.
Schreibt er in die Akte, was er sah?
Wollen Sie die Fähre unterstützen? Das fragte er alle.
“Tell us in the comments,” the sign said, and nobody did.
Join forces was what 300 readers did.
She can also watch the harbour below.
""".strip().splitlines()
PROMPTS = """
You can now listen to Harbour News articles!
NEWYou can now listen to Harbour News articles!
If you’d like to comment, join The Harbour Community.
If you would like to support local news, become a member.
For more news, visit harbour.example
For the latest Orsk headlines, please go to the Harbour website.
To comment on this story, register here.
扫码关注我们的公众号
加入LINE好友
구독하기
الآن تابعونا على واتساب
הצטרפו לקבוצת הוואטסאפ שלנו
हमारे व्हाट्सएप चैनल से जुड़ें।
This article first appeared on Orsk Health.
This article was adapted from Ada Poole’s forthcoming book, The Last Span.
Originally published as The ferry sails
Sign up for our newsletter.
Subscribe now and get the news every morning.
Subscribe to our newsletter to get the best of the week in your inbox.
You can sign up for our newsletter here.
Follow us on Facebook, Twitter and Instagram
Follow Ada Poole on Twitter
Follow @adapoole on X
Follow Metro.example on Twitter and Facebook for the latest news updates.
Get breaking news on your WhatsApp by clicking here
Join our WhatsApp channel for the latest news.
Download the Harlan app.
Got a tip? Email the newsroom.
Have a story? Send it in.
Do you have a story for The Courier?
Ada Poole can be reached at apoole@example.com.
Reach her at 402-555-0100.
Reach Ada Poole at 402-555-0100 or apoole@gazette.example.com.
Email: apoole@example.com
Support our journalism
Become a member today.
Make a donation to keep our newsroom going.
Click here to read the whole report
All rights reserved.
©2021 Example Media Group
© 2021 Example.
Copyright 2021 Example.
Copyright PUNCH.
© Riproduzione riservata
Todos os direitos reservados.
Tous droits réservés
Wszelkie prawa zastrzeżone.
Alle rettigheter forbeholdt.
Všechna práva vyhrazena.
Alle Rechte vorbehalten.
Transcript provided by KZLP, Copyright KZLP.
Stories may contain affiliate links; we may earn a commission.
Terms of use and privacy policy
This entry was posted in Harbour, Ships
Posted in: Harbour, Orsk
Tags: ferry, quay
Jetzt abonnieren!
Jetzt anmelden und nichts verpassen.
Sie wollen nichts verpassen? Dann ist unser Newsletter das Richtige.
Mit unserem Newsletter bleiben Sie auf dem Laufenden.
Folgen Sie uns auf Instagram.
Fehler gefunden? Jetzt melden
Unterstützen Sie uns mit einer Spende.
Hinweise zum Datenschutz
Abonnez-vous à la newsletter.
Inscrivez-vous à notre infolettre pour ne rien manquer.
Suivez-nous sur WhatsApp.
Retrouvez notre actualité sur WhatsApp.
Suscríbete a nuestro boletín.
Síguenos en Google News
Únete a nuestro canal de WhatsApp.
Inscreva-se no canal do jornal.
Siga o nosso canal no WhatsApp e receba as notícias.
Clique aqui para entrar no grupo.
Iscriviti alla newsletter.
Seguici su Google News
Meld je aan voor de nieuwsbrief.
Volg ons op Instagram.
Abonner på nyhetsbrevet
Zapisz się na newsletter.
Masz newsa, zdjęcie lub filmik? Prześlij nam przez stronę.
Подпишитесь на наш канал в Telegram.
Pratite nas i na društvenim mrežama: Facebook | Twitter | Instagram
NTV uygulamasını indirin, gelişmelerden haberdar olun.
ติดตามข่าวสารได้ที่นี่
खबरों को बेहतर बनाने में हमारी मदद करें। हमारे व्हाट्सएप चैनल से जुड़ें।
本網站 點我下載APP
この記事は会員限定です。
무단전재 및 재배포 금지
저작권자 연합, 재판매 및 DB 금지
تابعونا على فيسبوك
This article contains content provided by X. We ask for your permission first, as they use cookies.
Hier finden Sie externen Inhalt von X. Mit einem Klick ist er zu sehen.
Wir benötigen Ihre Zustimmung, um den von unserer Redaktion eingebundenen Inhalt anzuzeigen.
This website uses cookies to improve your experience. You may withdraw your consent at any time.
Follow more news from The Citizen on WhatsApp.
— Not a subscriber? Join now to get unlimited access.
This post may contain affiliate links. Please read my policy.
Folgst du schon dem Boten auf WhatsApp?
Our newsletter comes on Fridays.
(c) 2019 Orsk Media
Ada Poole may be reached at 402-555-0100.
Join over 1 million Daily subscribers
Join 40,000+ readers
To stay up to date on local news, download our free app.
Looking for something else? Read our guide to the best boats
Let us know what you think in the comments.
Comments are closed.
Freut ihr euch? Schreibt uns eure Meinung gerne in die Kommentare!
Die Kommentarfunktion wurde am 06.03.2025 um 10:12 Uhr geschlossen.
Würdest du gerne uns und unseren Journalismus unterstützen?
This is AI generated summarization, which may have errors.
Déjanos tu comentario
By signing up, you agree to the terms, and to get mail from partners.
By submitting this form I consent to be called.
Mit dem Klick auf den Knopf stimmen Sie den Regeln zu.
En vous inscrivant, vous acceptez les conditions.
Al suscribirte aceptas los términos.
Ao se inscrever, você concorda com os termos.
Iscrivendoti accetti i termini.
WANT YOUR COMPANY'S NEWS FEATURED HERE?
You can also watch the latest episode of Harbour Talk below:
""".strip().splitlines()


@pytest.mark.parametrize("sentence", STORY)
def test_a_sentence_of_a_story(sentence: str) -> None:
    assert not is_prompt(sentence, 0.0)


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt(prompt: str) -> None:
    assert is_prompt(prompt, 0.0)


@pytest.mark.parametrize(
    "text", ["The newsletter of the harbour tells more.", "The county asks all to sign up for alerts before Monday."]
)
def test_what_is_there_for_its_link(text: str) -> None:
    assert is_prompt(text, 0.4)
    assert not is_prompt(text, 0.1)


LONG = (
    "Our site is the place for news of the harbour, so make sure to come back, and sign up for our newsletters so that "
)
LONG += "we can keep you informed of all that sails."


def test_the_last_words_of_a_page_may_be_longer() -> None:
    text = LONG + " It is free, and it comes in the morning."
    assert is_prompt(text, 0.0, last=True)
    assert not is_prompt(text, 0.0)


def test_a_notice_of_rights_and_a_consent_box_may_be_longer() -> None:
    rights = (
        "This material, and all else on this site, may not be reproduced, published or broadcast in whole or part, "
    )
    assert is_prompt(rights * 2 + "without prior express written permission from the Boat.", 0.0)
    box = "You can look at this content of another site, which may be using cookies and other technologies. "
    assert is_prompt(box * 3 + "We need your permission for that.", 0.0)
    signed = "By signing up for the letter on ferries, boats and harbours you agree to receive mail from us. "
    assert is_prompt(signed + "It comes each morning, each noon and each evening, " * 4 + "or never.", 0.0)
    assert not is_prompt(box.replace("You", "They") * 3 + "The judge asked for permission.", 0.0)


def test_a_notice_of_rights_that_names_an_agency_is_its_credit() -> None:
    assert not is_prompt("© 2024 The Associated Press. All rights reserved.", 0.0, last=True)
    assert is_prompt("© 2024 The Associated Press. All rights reserved.", 0.0)
    assert is_prompt("© 2024 Orsk Media. All rights reserved.", 0.0, last=True)


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Support our journalism", True),
        ("Support THE COURIER’s journalism of record", True),
        ("Privacy policy", False),
        ("Support for journalism falls", False),
        ("A long winter", False),
    ],
)
def test_a_heading_that_asks(text: str, demands: bool) -> None:
    assert is_demand(text) is demands


@pytest.mark.parametrize(
    ("text", "linked", "expected"),
    [
        ("Read our report on the ferries here.", 0.3, True),
        ("We look at what you send us.", 0.0, True),
        ("The ferry sailed at noon.", 0.0, False),
        ("“You are late,” she said.", 0.0, False),
        ("Ferries [Orsk News]", 1.0, False),
        ("The writer is a captain.", 0.5, False),
        ("With reporting by Reuters.", 0.5, False),
    ],
)
def test_a_note_to_the_reader(text: str, linked: float, expected: bool) -> None:
    assert is_note_to_reader(text, linked) is expected


@given(st.text(), st.floats(0, 1), st.booleans())
def test_any_text_is_judged(text: str, linked: float, last: bool) -> None:
    assert is_prompt(f"Sign up {text}", linked, last) in (True, False)
