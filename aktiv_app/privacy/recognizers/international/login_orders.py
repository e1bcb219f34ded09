"""Logins in orders to whoever runs the systems: "opprett bruker kjeroy", "assigned to kjeroy7".

Also "AD-bruker KJR", "bruker/pw: kjeroy/…", "ssh kjeroy@…". The group "u" of each pattern is the
login; whether it is a word is asked afterwards.
"""

import re

from aktiv_app.privacy.recognizers.anchors import HintedSearch
from aktiv_app.privacy.recognizers.international.login_parts import QUOTE
from aktiv_app.privacy.text.late import late

_OWN = (
    r"(?P<u>(?-i:[a-zæøåäö]{4,9}|[a-zæøåäö][a-zæøåäö0-9]{0,19}(?:[._\-][a-zæøåäö0-9]{1,16}){1,3}"
    r"|[a-zæøåäö]{2,20}\d{1,6}|[A-ZÆØÅÄÖ]{3,8}\d{1,4}))(?!\w|[@/\\]|[.\-]\w)"
)
_END = (
    r"(?=[\"'»”’]?(?:\s*(?:[.,;:!?)|]|$|\n|[–-] )| (?:i|in|på|on|to|til|till|for|för|fra|från|from"
    r"|og|och|and|takk|tack|tak|thanks|please|pls|nå|nu|no|now|asap|snarest|med|with|innen|før|före"
    r"|by|senest|senast|i dag|idag|today|igjen|igen|again|den|kl|\d{1,4}[./\-]\d{1,2}\S{0,8})(?!\w)"
    r"| \())"
)
_ACCOUNT = (
    r"(?:bruker(?:en)?|brukar(?:en)?|bruger(?:en)?|användaren?|user|konto(?:en|t|n)?|account|login"
    r"|innlogging(?:en|a)?|inloggning(?:en)?|pålogging(?:en|a)?|profil(?:en)?)"
)
_RIGHT = (
    r"(?:tilgang(?:er|en|ene)?|tilgjenge|åtkomst(?:er|en)?|behörighet(?:er|en)?|access"
    r"|adgang(?:en)?"
    r"|licen[cs]e|lisens(?:en)?|licens(?:en)?|utstyr|laptop|pc|dator|epost|e-post|mailboks"
    r"|postboks)"
)
# "opprett bruker kjeroy", "bestill tilgang for kjeroy"
_ORDERED = late(
    r"(?<!\w)(?:opprett\w{0,2}|oprett\w{0,2}|skapa|lag|create|add|slett\w{0,2}|radera|delete|remove"
    r"|fjern\w{0,2}|avslutt\w{0,2}|avsluta|steng\w{0,2}|stäng\w{0,2}|lukk?\w{0,2}|close|sett opp"
    r"|sätt"
    r" upp|sæt op|set up|bestill\w{0,2}|beställ\w{0,2}|bestil\w{0,2}|order|request|søk om|fornye?"
    r"|renew"
    r"|endre|ändra|change|byt\w{0,2}|forleng\w{0,2}|förläng\w{0,2}|extend|trekk|trekke|revoke)"
    rf" (?:(?:ny|nytt|new|en|ei|ein|et|ett|an?|the|inn) ){{0,2}}(?:{_ACCOUNT}|{_RIGHT})"
    rf"(?: (?:for|för|til|till|to|av|of|fra|från|from))?:? {QUOTE}{_OWN}{_END}",
    re.IGNORECASE,
)
# "assigned to kjeroy7", "tildelt kjeroy7", "passord nullstilt for kjeroy"
_PASSED_ON = late(
    r"(?<!\w)(?:(?:re)?assigned to|delegated to|escalated to|handed (?:over )?to|reassigned|tildelt"
    r"|tilldelad|tildelet|overført til|overfört till|överförd till|delegert til|eskalert til"
    r"|sendt videre til|skickat vidare till|flyttet til bruker|(?:passord\w{0,2}|lösenord\w{0,2}"
    r"|password|adgangskode\w{0,1}|pw|mfa|2fa) (?:(?:er|är|is|was|ble|blev) )?(?:nullstilt"
    r"|nulstillet"
    r"|återställt|tilbakestilt|endret|ändrat|ændret|byttet|bytt|changed|låst opp|reset)"
    rf" (?:for|för|til|till|hos|på|of)):? {QUOTE}{_OWN}{_END}",
    re.IGNORECASE,
)
# "modified by KJEROY7"
_BY_CAPITALS = late(
    r"(?<!\w)(?:endret|endra|ändra[dt]|ændret|oppdatert|uppdatera[dt]|opdateret|lagret|registrert"
    r"|registrera[dt]|registreret|opprettet|oprettet|skapa[dt]|slettet|raderat|godkjent|godkänd"
    r"|godkendt|changed|updated|created|modified|deleted|approved|entered|uploaded|lastet opp"
    r"|uppladdad) (?:av|af|by):? (?P<u>(?-i:[A-ZÆØÅÄÖ]{3,8}\d{1,4}))(?![\w@]|[./\-]\w)",
    re.IGNORECASE,
)
# "AD-bruker KJR", "SAP-konto kjeroy"
_OF_SYSTEM = HintedSearch(
    r"(?<![\w-])(?-i:[A-ZÆØÅÄÖ]{2,6}|[A-ZÆØÅÄÖ][a-zæøåäö]{2,12})-(?:bruker(?:en)?|brukar(?:en)?"
    r"|bruger(?:en)?|användaren?|konto(?:en|t|n)?|ident(?:en)?|user|account|login):? "
    rf"{QUOTE}(?P<u>(?-i:[A-ZÆØÅÄÖ]{{3}}\d{{0,4}}|[a-zæøåäö]{{4,9}}\d{{0,4}}))(?![\w@/\\]"
    rf"|[.\-]\w){_END}",
    ("-bruk", "-brug", "-använd", "-konto", "-ident", "-user", "-account", "-login"),
    re.IGNORECASE,
)
_FIELD = late(
    r"(?<![\w-])(?:(?:ansatt|tilsett|medarbeider|medarbeidar|medarbetar|personal|bruker|nav|etats)"
    r"-?ident(?:en)?:?|(?:signed-off|reviewed|acked|co-authored|tested)-by:|(?:innlogging"
    r"|inloggning"
    r"|pålogging|logg ?inn|logga in|log ?on|login) ?[:=]|(?:bruker|brukar|bruger|användare|user"
    r"|login)"
    r"(?:navn|namn|name)?/(?:pw|pwd|pass|passord|password|lösenord|adgangskode) ?[:=])"
    r"\s{0,3}(?P<u>(?-i:[a-zæøåäö]{4,9}"
    r"|[a-zæøåäö][a-zæøåäö0-9]{0,19}(?:[._\-][a-zæøåäö0-9]{1,16}){1,3}"
    r"|[a-zæøåäö]{2,20}\d{1,6}|[A-ZÆØÅÄÖ]{1,8}\d{1,6}))(?![\w@\\]|[.\-]\w)",
    re.IGNORECASE,
)
# "ssh kjeroy@10.0.0.5"
_ON_HOST = late(
    r"(?<![\w-])(?:ssh|scp|sftp|rsync|mosh)(?: -[a-zA-Z]+(?: \d{1,5})?){0,3}"
    r" (?P<u>(?-i:[a-z][a-z0-9._\-]{2,24}))(?=@)",
    re.IGNORECASE,
)
ORDERS = (_ORDERED, _PASSED_ON, _BY_CAPITALS, _OF_SYSTEM, _FIELD, _ON_HOST)
