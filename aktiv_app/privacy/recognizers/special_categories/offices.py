"""Words for an office or for belonging, in unions, in parties and in any body.

Those of any body ("member", "secretary") count for each of them; an office that only a union or a
party has counts for no congregation.
"""

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.text.late import late

WINDOW = 64  # characters before a name in which an office counts
UNION_OFFICE = (
    r"(?:hoved|hovud|plass|foretaks|konsern|avdelings|lokal|ungdoms|student|fælles|felles|vara)?"
    r"-?(?:tillitsva\w+|tillitsmann\w*|tillitsverv\w*|tillidsmand\w*|tillidsrepræsentant\w*)"
    r"|klubb?(?:leder|leiar|nestleder|nestleiar|styremedlem|styret|ordförande|styrelsen?|formand"
    r"|kasserer|sekretær)\w*|fackombud\w*|fackklubb\w*|förtroendevald\w*|fackordförande"
    r"|arbetsplatsombud\w*|(?:huvud)?skyddsombud\w*|(?:hoved|hovud)?verneombud\w*"
    r"|sikkerhedsrepræsentant\w*|står i|stod i|stått i|organisert gjennom|organiserad genom"
    r"|arbejdsmiljørepræsentant\w*|(?:fag)?organisert"
    r"|fagorganisera|organiseret|(?:fackligt )?ansluten|shop steward|steward|branch \w+"
    r"|(?:TR|tr|AMR|amr|HTV|htv|PTV|ptv)|union (?:rep\w*|member|officer|steward)|convenor"
    r"|avd(?:eling)?\.? \d+|kontingent\w*"
    r"|fackavgift\w*|streik\w*|strejk\w*|förhandlingsombud\w*|forhandlingsleder"
)
OFFICE = (
    r"(?:avdelings|distrikts|fylkes|kommun\w{0,4}|lokallags|krets|regions?|riks|landsstyre|ungdoms"
    r"|students?|young|youth|vice |vara|nest|1\. |2\. )?-?(?:medlem\w*|medlemskap\w*"
    r"|members?(?:hip)?"
    r"|leder|leiar|ledare|nestleder|nestleiar|næstformand|formand|formann|ordförande|viceordförande"
    r"|kasserer\w*|kasserar|kassör|kassør|sekretær\w*|sekreterare|styremedlem\w*|styrelseledamot"
    r"|bestyrelsesmedlem|styrerepresentant|styret?|styrelsen?|bestyrelsen?|ledamot|suppleant\w*"
    r"|varamedlem\w*|vararepresentant\w*|representant\w*|repræsentant|representative|rep|delegat\w*"
    r"|delegate|ombud|aktiv\w*(?! klubb)|active|activist|engasjert|engagerad|engageret|involved"
    r"|frivillig\w*"
    r"|volontär\w*|volunteer\w*|verv|uppdrag|hverv|tillitsva\w+|treasurer|secretary|chair\w*"
    r"|president|spokesperson|talsperson|talskvinne|talsmann|talesperson|organi[sz]er|kontaktperson"
    r"|ungdomsleder"
    r"|(?:local |regional |national |branch |section )(?:leader|head|chair\w*)|board member"
    r"|valgkomit\w*|valutskott\w*|election committee|committee"
    r"|valberedning\w*|grunnlegger|founder)|meldt (?:seg )?inn"
    r"|belongs? to|joined|tilhører|tilhøyrer|tillhör|gått med|gick med|er med|är med|var med"
    r"|er meldt"
    r"|helps? out (?:in|with|at)|hjelper til i|hjälper till i|hjälper till hos|hjelper til hos"
    r"|sits (?:on|in)|sitter i|sit i|sidder i|satt i|sat i"
)
PARTY_OFFICE = (
    r"(?:\d\. ?)?vara(?!\w)|stemm(?:er|te|t)|røyst(?:ar|a)|röst(?:ar|ade|at)|stemte|votes?d?|voting"
    r"|canvass\w*"
    r"|campaign\w*"
    r"|kandidat\w*|candidate|kandiderar?\w*|opstillet|opstillede|stillede op|stilte|stiller|ställer"
    r"|ställde|stood|standing|ran|running|elected|valgt|vald|invald|innvald|innvalgt|folkevalgt"
    r"|folkevald|sitter|sit"
    r"|satt|sat|sittet|sete|suttit|sidder|sad|siddet|kommunestyre\w*|bystyre\w*|fylkesting\w*"
    r"|stortings?\w*|fullmäktige\w*|kommunfullmäktige\w*|riksdag\w*|byråd\w*|folketing\w*"
    r"|kommunal\w*"
    r"|regionråd\w*|councillor|councilor|mayor|mp|ordfører\w*|ordførar\w*|varaordfør\w*"
    r"|(?:vice)?borgmester\w*|deputy mayor|kommunalråd|borgarråd|oppositionsråd"
    r"|gruppeleder|gruppeleiar|gruppledare|politiker"
    r"|politikar"
    r"|politician|rådgiver|valgliste\w*|valliste\w*|liste\w*|lista|listen|valgkamp\w*|valkampanj\w*"
    r"|aktivist|sametings\w*|lokallag\w*|nämndeman|nämnden|ersättare|list"
)
GAP = r"(?:[^.!?\n\t;|]|\.(?=\w)|(?<=[Ss]t)\.|\n(?=[^\n\t\d•*–-])){0,40}?"
PLURAL = late(
    r"(?<!\w)(?:medlemm[ea]r\w*|members|tillitsvalgte|tillitsvalde|tillitsmenn|förtroendevalda"
    r"|representanter\w*|representatives|reps|stewards|tillidsrepræsentanter\w*|tillidsmænd\w*"
    r"|ombuden|kandidater\w*|candidates|politikere|politikarar|politiker(?:na|ne))(?!\w)"
)
# End where the name of the body begins.
BEFORE = {
    "union": Late(rf"(?<!\w)(?:{UNION_OFFICE}|{OFFICE})(?!\w){GAP}$"),
    "politics": Late(rf"(?<!\w)(?:{PARTY_OFFICE}|{OFFICE}|{UNION_OFFICE})(?!\w){GAP}$"),
}
