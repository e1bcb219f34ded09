"""Given names of two halves: Min-seo, P-O, Vesle-Kari, Torstein-Andre, and Sato-san."""

from aktiv_app.privacy.names.language.kinds import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.words import Shape

# Second halves of Korean and Chinese given names that are words or in no list by themselves.
_SYLLABLES = frozenset(
    ("ho", "hoon", "hun", "min", "seo", "su", "soo", "joo", "ju", "jin", "hee", "hwa", "ah", "a",
     "young", "yeong", "hyun", "hyeon", "ki", "gi", "woo", "wu", "won", "sook", "suk", "mi", "na",
     "ra", "rae", "rim", "bin", "chul", "cheol", "jun", "joon", "jae", "sik", "seok", "sun",
     "seon", "yeon", "yun", "yoon", "eun", "il", "in", "kyung", "kyu", "gyu", "hwan", "bae", "jung",
     "jeong", "tae", "nam", "ok", "sang", "sung", "seong", "ling", "ming", "ping", "hua", "mei",
     "fang", "wei", "lan", "fen", "wen", "yi", "yu", "hao", "lin", "long", "kai", "chen", "han",
     "ha", "hui", "i", "yiu", "ying", "yin", "kit", "wai", "wah", "fai", "keung", "kwok", "lun",
     "hin", "shan", "sze", "suet", "yee", "yuk", "kei", "kwan", "kwong", "ching", "chun", "cheuk",
     "pui", "nga", "mui", "lok", "lam", "rin", "yul", "bom", "sol", "kyo", "ye", "bi", "gun",
     "geun", "wook", "uk", "hyuk", "hyeok", "taek", "jong", "seop", "pil", "beom", "rang",
     "ryeong", "hsiu", "hsin", "chih", "ting", "tzu", "hsiang", "chiang", "hung", "hsien", "shu",
     "liang", "kuo", "ya", "jou", "rong", "chia", "wan", "yan", "yao", "xin", "jie")
)  # fmt: skip
# Halves that make a given name only together: Kyung-ran, Hae-in, Zi-xuan, also in small letters.
_HALVES = _SYLLABLES | frozenset(
    ("an", "bai", "bao", "bei", "bo", "chae", "chang", "chao", "cheng", "cho", "chong", "choon",
     "chul", "chuan", "da", "dae", "dan", "do", "dong", "duk", "feng", "fu", "gang", "guang", "gui",
     "guo", "gyeong", "hae", "hai", "hak", "heung", "ho", "hong", "hu", "huan", "huang", "hye",
     "hyo", "ik", "ja", "je", "ji", "jia", "jian", "jiang", "jiao", "jing", "jo", "joong", "juan",
     "ka", "kang", "keun", "kil", "kook", "kuk", "kun", "kwang", "kyeong", "kyun", "lei", "li",
     "lian", "lu", "luo", "man", "mao", "meng", "mo", "moon", "mun", "myeong", "myung", "nan", "ni",
     "ning", "nuri", "pei", "peng", "po", "qi", "qian", "qiang", "qin", "qing", "qiu", "quan",
     "ran", "ren", "ri", "rui", "ryong", "ryul", "ryung", "sam", "se", "seul", "shao", "sheng",
     "shi", "shik", "shim", "shin", "shuang", "shuo", "si", "siu", "so", "song", "soon", "sora",
     "sub", "sul", "tao", "tian", "tong", "tsz", "uh", "ui", "un", "up", "wa", "weon", "wing",
     "won", "wol", "xi", "xia", "xian", "xiang", "xiao", "xing", "xiong", "xiu", "xu", "xuan",
     "xue", "yang", "yong", "yoo", "you", "yuan", "yue", "yung", "zan", "ze", "zhan", "zhe", "zhen",
     "zheng", "zhi", "zhong", "zhou", "zhu", "zi", "zong", "kar", "chor", "chak", "hang", "yat",
     "ngai", "ngan", "oi", "pik", "tak", "tung", "wah", "yim", "ziyi")
)  # fmt: skip
PAIR = 2
# Double given names by their letters, as Swedes and some Norwegians are called: P-O, K-G.
LETTER_PAIRS = frozenset(
    ("p-o", "p-a", "p-e", "p-g", "p-h", "p-j", "p-m", "p-å", "k-g", "k-e", "k-a", "k-å", "k-m",
     "l-e", "l-g", "l-o", "l-å", "c-g", "c-j", "c-h", "c-m", "c-f", "c-o", "c-e", "s-e", "s-o",
     "s-g", "s-å", "s-i", "b-o", "b-g", "b-e", "b-a", "b-i", "b-m", "b-å", "h-c", "h-p", "h-e",
     "h-o", "h-j", "h-g", "j-o", "j-e", "j-a", "j-p", "j-c", "j-å", "g-b", "g-m", "g-a", "u-b",
     "m-l", "m-b", "a-k", "a-m", "a-s", "a-l", "a-c", "e-b", "e-m", "i-b", "i-m", "i-l", "l-a",
     "r-m", "t-e", "o-j", "o-p", "n-e", "n-g", "n-o", "n-å", "t-b")
)  # fmt: skip
_HONORIFICS = frozenset(("san", "sama", "kun", "chan", "ssi", "nim"))
NO_HALF = Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.PLACE | Kind.CALENDAR


def _is_syllables(parts: list[WordInfo]) -> bool:
    """Whether two halves are those of Min-seo or Kyung-ho, or Sato-san, a name with its title."""
    head, tail = parts
    if head.shape is not Shape.CAPITALISED:
        return False
    if tail.base in _HONORIFICS:
        return bool(head.kind & NAME) and not head.kind & Kind.COMMON
    foreign = head.kind & Kind.ASIAN or not head.kind & ~Kind.LIKELY
    # "Lok-yiu": what the dictionary knows of the first half says nothing.
    foreign = foreign or (
        head.kind & Kind.SOFT and not tail.kind & ~(Kind.LIKELY | NAME | Kind.ASIAN)
    )
    return bool(foreign) and tail.base in _SYLLABLES


def _are_halves(parts: list[WordInfo]) -> bool:
    """Whether the halves of Hae-in, hao-ran: not two words, as so-so and ha-ha are."""
    head, tail = parts
    if head.base not in _HALVES or tail.base not in _HALVES or head.base == tail.base:
        return False
    return not (head.kind & Kind.COMMON and tail.kind & Kind.COMMON)


def _is_byname(parts: list[WordInfo]) -> bool:
    """Whether a word says of a given name who is meant: Vesle-Kari, Buss-Ola."""
    head, tail = parts
    if head.shape is not Shape.CAPITALISED or tail.shape is not Shape.CAPITALISED:
        return False
    if not tail.kind & Kind.GIVEN or tail.kind & (Kind.PLACE | Kind.BRAND | Kind.CALENDAR):
        return False
    return bool(head.kind & Kind.COMMON) and not head.kind & (
        NAME | Kind.BRAND | Kind.PLACE | Kind.ACRONYM | Kind.CALENDAR
    )


def is_double_given(parts: list[WordInfo]) -> bool:
    """Whether a given name goes on with one that is a word: Torstein-Andre."""
    head, tail = parts[0], parts[-1]
    if len(parts) != PAIR or tail.shape is not Shape.CAPITALISED or tail.kind & NAME:
        return False
    clear = head.kind & Kind.GIVEN and not head.kind & (Kind.AMBIGUOUS | Kind.FAMILY)
    return bool(clear) and not tail.kind & (NO_HALF & ~Kind.COMMON | Kind.THING | Kind.ACRONYM)


def pair_kind(parts: list[WordInfo]) -> int:
    """What two halves are together when they are a given name."""
    if parts[1].shape is Shape.LOWER and (_is_syllables(parts) or _are_halves(parts)):
        # East Asian given names are written Xiao-ming; anything else is a compound noun.
        return Kind.GIVEN | Kind.ASIAN
    return Kind.GIVEN | Kind.AMBIGUOUS if _is_byname(parts) else Kind.NONE
