"""What addresses are made of: letters, words of streets, postcodes and places."""

UP = "A-ZÆØÅÄÖÉÜŠŽČĐŊŦÁÍÓÚŁŚŻĆŃŹŞĞİȘȚŐŰÐÞÝÀÈÇÑÂÎÔÊËÏÛÃÕĀĒĪŪĢĶĻŅĖĮŲĎŤŇŘĚ"
LOW = "a-zæøåäöéüšžčđŋŧáíóúłśżàèêëïîôûçñõãßąćęńźşğışâășțőűůěřďťňýðþīēāģķļņūėįųœ"
WORD = rf"[{UP}][{UP}{LOW}'’.\-]{{0,30}}"
POSTCODE = (
    r"(?:(?:NO?|SE?|DK|FI(?:N)?|PL|D|DE|LT|LV|EE)[- ]?)?(?:\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}"
    r"|\d{4} ?[A-Z]{2}(?=[ ,])|\d{4,5}"
    r"|\d{3}(?= (?:Tórshavn|Klaksvík|Hoyvík|Argir|Runavík|Tvøroyri|Reykjavík|Kópavog"
    r"|Hafnarfjörð|Akureyri|Garðab)))"
)
UK = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4})"  # and Eircode
STOP = (
    r"(?!(?:Mobil|Mob|Tlf|Tel|Telefon|Tfn|E-?post|E-?mail|Epost|Mail|Født|Född|Org|Fnr|Cpr"
    r"|CPR|Personnummer|Phone|Tlf\.|Web|Www)\b)"
)
# A full stop ends the place, but not in "St. Olav".
PLACE = (
    rf"{STOP}{WORD}(?:(?<!\w\w\w\.) (?:[NSØVKCØ]\b|i {WORD}|{STOP}{WORD})){{0,2}}"
    # districts of cities: "Dublin 14", "Praha 2", "1903 Frb. C"
    r"(?:(?:(?<=Dublin)|(?<=Praha)|(?<=Paris)|(?<=Wien)|(?<=Lyon)) \d{1,2}(?!\w)"
    r"|(?<=Frb\.) C(?!\w))?"
)
COUNTRY = (
    r"(?:Norge|Norway|Noreg|Sverige|Sweden|Danmark|Denmark|Finland|Suomi|Polen|Poland|USA|UK"
    r"|United Kingdom|England|Scotland|Wales|Ireland|Island|Iceland|Germany|Tyskland"
    r"|Spain|Spania|Spanien|Italy|Italia|Italien|France|Frankrike|Portugal|Netherlands|Nederland"
    r"|Sri Lanka|India|Pakistan|Philippines|Filippinene|Thailand|Vietnam|Malaysia|Singapore|China"
    r"|Nigeria|Ghana|Kenya|Uganda|Canada|Australia|New Zealand|Romania|Lithuania|Latvia|Estonia)"
)
