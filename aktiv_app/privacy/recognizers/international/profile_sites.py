"""Sites on which an address leads to one person's page, by what stands before the person.

Sites where everybody has a page of the same form: of work, code, research, sports, games, music,
pictures and meetings; and hosts below which somebody has a page of his own.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import at_starts
from aktiv_app.privacy.text.late import late

REST = r"[^\s<>\"'«»“”()\[\]{}|,;]{1,200}"
# The path up to what names the person.
_SITES = (
    # work, and social networks
    r"linkedin\.com/(?:in|pub|profile)/|xing\.com/profile/|viadeo\.com/p/|facebook\.com/|fb\.com/"
    r"|fb\.me/|m\.me/|instagram\.com/|instagr\.am/|twitter\.com/|x\.com/|threads\.(?:net|com)/@?"
    r"|tiktok\.com/@?|snapchat\.com/add/|pinterest\.\w{2,3}/|bsky\.app/profile/|mastodon\.\w{2,8}/@"
    r"|[\w\-]{3,20}\.(?:social|online|town|zone|exchange)/@|(?:fosstodon|hachyderm"
    r"|mstdn)\.\w{2,4}/@"
    r"|vk\.com/|ok\.ru/profile/|weibo\.com/u/|t\.me/|wa\.me/|signal\.me/|line\.me/ti/p/"
    r"|discord(?:app)?\.com/users/|reddit\.com/u(?:ser)?/|news\.ycombinator\.com/user\?id="
    r"|quora\.com/profile/|about\.me/|linktr\.ee/|beacons\.ai/|bento\.me/|read\.cv/|polywork\.com/"
    r"|peerlist\.io/|calendly\.com/|cal\.com/|savvycal\.com/|outlook\.office\.com/bookwithme/"
    r"|upwork\.com/freelancers/|freelancer\.\w{2,3}/u/|fiverr\.com/|toptal\.com/resume/"
    r"|wellfound\.com/u/|proff\.no/rolle/|imdb\.com/name/|allabolag\.se/befattning/"
    # code
    r"|github\.com/|gist\.github\.com/|codeberg\.org/|sr\.ht/~|gitlab\.com/|bitbucket\.org/"
    r"|stackoverflow\.com/users/|stackexchange\.com/users/|(?:superuser|serverfault"
    r"|askubuntu)\.com/"
    r"users/|kaggle\.com/|huggingface\.co/|npmjs\.com/~|pypi\.org/user/|hub\.docker\.com/u/"
    r"|codepen\.io/|replit\.com/@|leetcode\.com/|codewars\.com/users/|hackerrank\.com/"
    r"|codeforces\.com/profile/|topcoder\.com/members/|exercism\.org/profiles/|hackerone\.com/"
    r"|bugcrowd\.com/|app\.hackthebox\.com/profile/|tryhackme\.com/p/|dev\.to/|hashnode\.com/@"
    r"|medium\.com/@|substack\.com/@|keybase\.io/|itch\.io/profile/"
    # research, and staff of universities
    r"|orcid\.org/|researchgate\.net/profile/|academia\.edu/"
    r"|scholar\.google\.[a-z.]{2,6}/citations\?"
    r"|publons\.com/researcher/|scopus\.com/authid/|semanticscholar\.org/author/"
    r"|[\w\-]{2,20}\.(?:no|se|dk|fi|uk|ie|eu)/(?:[a-z\-]{2,12}/){0,3}"
    r"(?:ansatte|anst[aä]lld|personer|personal|persons?|people|profiles?|staff|employees"
    r"|medarbejdere"
    r"|medarbetare)/(?:view/)?(?=[\w.]{0,40}[a-z][\-._]?[a-z\d])"
    # pictures, music, films, games, sports
    r"|behance\.net/|dribbble\.com/|artstation\.com/|deviantart\.com/|flickr\.com/(?:people"
    r"|photos)/"
    r"|500px\.com/(?:p/)?|unsplash\.com/@|vimeo\.com/|youtube\.com/(?:@|c/|user/|channel/)"
    r"|twitch\.tv/|soundcloud\.com/|open\.spotify\.com/(?:user|artist)/|last\.fm/user/"
    r"|mixcloud\.com/|letterboxd\.com/|goodreads\.com/(?:user|author)/show/|etsy\.com/shop/"
    r"|steamcommunity\.com/(?:id|profiles)/|chess\.com/member/|lichess\.org/@/"
    r"|strava\.com/athletes/"
    r"|connect\.garmin\.com/modern/profile/|komoot\.\w{2,3}/user/|geoguessr\.com/user/"
    r"|speedrun\.com/users?/|op\.gg/summoners/|transfermarkt\.\w{2,3}/[\w\-]{3,40}/profil/"
    r"|fotball\.no/fotballdata/person/profil/|patreon\.com/|ko-fi\.com/|buymeacoffee\.com/"
    # whatever the site: its members, by a number or a name with figures
    r"|[\w\-]{2,20}\.[a-z]{2,8}/(?:[\w\-]{1,12}/)?(?:users?|profiles?|players?|members?|athletes?|u)/"
    r"(?=[\w.\-]{0,30}\d)"
    r"|sites\.google\.com/(?:view|site)/|geocaching\.com/p(?:rofile)?/"
)
SITE = late(
    rf"(?<![\w@])(?:https?://)?(?:[a-z0-9\-]{{1,20}}\.){{0,2}}(?:{_SITES}){REST}"
    r"(?:(?<=[\-/])\n[ >]{0,4}(?!https?:|www\.)[a-z0-9][\w\-/.%]{2,80})?",
    re.IGNORECASE,
)
_HOST_END = late(r"\.[a-z]{2,8}/", re.IGNORECASE)
_OF_ADDRESS = late(r"[\w@.:/~?=&%+\-]*\Z")
_LONGEST_HOST = 60  # characters
_BEGINS = late(r"(?<![\w@])[a-z0-9]", re.IGNORECASE)


def sites_in(text: str) -> Iterator[re.Match[str]]:
    """What `SITE` finds, tried only where an address begins."""
    starts: set[int] = set()
    for end in _HOST_END.finditer(text):
        address = _OF_ADDRESS.search(text, max(0, end.start() - _LONGEST_HOST), end.start())
        if address is not None:
            starts |= {one.start() for one in _BEGINS.finditer(text, *address.span())}
    return at_starts(SITE, text, sorted(starts))


# Hosts whose subdomain is somebody's.
HOSTS = (
    "academia.edu", "github.io", "gitlab.io", "wordpress.com", "blogspot.com", "tumblr.com",
    "myportfolio.com", "carrd.co", "substack.com", "medium.com", "bsky.social", "webflow.io",
    "wixsite.com", "squarespace.com", "weebly.com", "vercel.app", "netlify.app", "pages.dev",
    "framer.website", "notion.site", "bandcamp.com", "artstation.com", "deviantart.com",
    "ghost.io", "itch.io", "hashnode.dev", "bearblog.dev", "neocities.org", "blogg.no", "blogg.se",
    "livejournal.com", "portfoliobox.net", "format.com", "adobeportfolio.com",
)  # fmt: skip
_NOBODYS = (
    r"(?!(?:www|help|support|blog|docs?|api|status|app|about|jobs?|careers?|developers?|get)\.)"
)
HOSTED = late(
    rf"(?<![\w@.])(?:https?://)?{_NOBODYS}[\w\-]{{2,40}}\.(?:{'|'.join(map(re.escape, HOSTS))})"
    r"(?![\w.])(?:/[^\s<>\"'()\[\]|,;]{0,120})?",
    re.IGNORECASE,
)
# Pages of firms, groups, searches and the sites themselves.
COMPANY = late(
    r"linkedin\.com/(?:company|jobs|school|groups|feed|learning|showcase|pulse)"
    r"|facebook\.com/(?:groups|events|pages|sharer|business|help|marketplace)"
    r"|(?:twitter|x)\.com/(?:search|hashtag|share|intent|i/)|instagram\.com/(?:p|explore|reel)/"
    r"|github\.com/(?:features|topics|about|pricing|orgs|marketplace|sponsors|login|search)\b"
    r"|gitlab\.com/(?:explore|groups|help)\b|pinterest\.\w{2,3}/(?:search|pin)/"
    r"|kaggle\.com/(?:competitions|datasets|code|learn|c)/|leetcode\.com/(?:problems|contest)"
    r"|hackerrank\.com/(?:tests?|domains|challenges|contests|work|products)"
    r"|huggingface\.co/(?:datasets|docs|spaces|models)\b|dev\.to/(?:t|tags?|search)/"
    r"|letterboxd\.com/(?:film|list|films)/|twitch\.tv/(?:directory|videos)"
    r"|codepen\.io/(?:trending|search)|calendly\.com/(?:features|pricing|blog)"
    r"|vimeo\.com/(?:channels|groups|features)|cal\.com/(?:docs|pricing)"
    r"|soundcloud\.com/(?:discover|search|tags)|(?:vk|fiverr|patreon)\.com/(?:feed|categories"
    r"|search)"
    r"|t\.me/(?:joinchat|\+)|medium\.com/(?:tag|topic)/",
    re.IGNORECASE,
)
