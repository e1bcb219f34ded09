"""Texts made of pieces that the patterns for numbers, addresses and names begin or end with."""

from hypothesis import strategies as st

_WORDS = """
    0 00 1 7 12 31 041 1987 2031 140387 02484 91234567 912 34 567 +47 (+46) 070- 070 (0) 8611
    EL 48213 ABC 12D EM 4821907 DUF-2019-88 NO93 SE45 5000 0000 A B12 Storgata Kirkeveien gate
    Drottninggatan skolegata Anne Grete ul. Marszałkowska Rua da Calle C/ Flat Street Road Box
    Postboks Pb. nr. 5B 14B, 0155 Oslo SW1A 2AA mai may december Jan. Sept, 5th den of 03 04 91
    kl. bruker brukernavn: bruker: konto= logg inn id: user name: login alias tuva_93 kari.n
    AUTH_LOGIN_OK ip: 192 .0.2.4 fe80::1 2001:db8::7 (ola, www.eksempel.no https://vik.no/
    linkedin.com/in/kari github.com/kari kari.github.io
    https://www.uio.no/ansatte/kari.vik me/cv at eksempel dot no punkt ola
    (alfakrøll) @tuva reg. sort code clearing cv_kari.pdf K A R I /Ola Notert av kn Kari (KN)
    konto med kari.n login er frikirken baptist zen kristelig nordkapell tempel moskeen kyrkan
    pinse katolsk synagogen oasen bahai nkf_gopher nina.h / (ab_c) ringvei storgaten Vik,
    dot prikk frp-medlem sv-kandidat sp-listen lo-klubben
    heter jeg hedder eg kalles kjenner om seg sier say sig Her. navn: answers to plug-ins like
    selskaper som skoler båtene hus-båtene (Kari og ships called robotane: rommene heter
    A. B.H. RKP og & med om S. igjen. Mvh K hilsen är vår system is our -> => … ... | M. vil
    Adresse: hjemmeadresse (ny): bor i bosatt flyttet til Postnr. postadresse Zip/post c/o
    Atatürk Mah. Sok. Cad No:14 D:5 Ataşehir Bulvarı Lærerforbundet Teachers Union Piratpartiet
    Green Party koncessionssameby på discord on github (på Steam) kjeroy as LS22 6RR G12
"""
_PIECES = st.sampled_from(_WORDS.split())
_GLUE = st.sampled_from(["", " ", " ", " ", "\n", "-", ".", "/", ":", ", ", "  ", "\t", "_", "("])
TEXTS = st.lists(st.tuples(_PIECES, _GLUE), max_size=40).map(
    lambda pairs: "".join(piece + glue for piece, glue in pairs)
)
