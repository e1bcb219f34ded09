"""What the frames share in which logins and handles are told: the value, verbs, services."""

VALUE = r"(?P<u>(?-i:[a-zæøåäö0-9][\w.\-]{1,30}[a-zæøåäö0-9_]))(?!\w|[@/\\]|\.\w)"
QUOTE = r"[\"'«“‘]?"
IS = r"(?:er|e|är|is|are|was|var|blir|bliver|ble|blei|blev|vart|heter|heiter|hedder|became|becomes)"
WHOSE = (
    r"(?: (?:min|mi|mitt|din|ditt|sin|sitt|hans|hennes|hennar|hendes|deres|til (?-i:[A-ZÆØÅÄÖ])\w+"
    r"|til (?:ham|henne|hende)|for (?-i:[A-ZÆØÅÄÖ])\w+))?"
)
HIM = (
    r"(?:meg|mig|me|han|ham|henne|hende|honom|her|him|them|jeg|eg|jag|i|hun|ho|hon|hen|he|she|du"
    r"|you"
    r"|vi|we|de|they|dem|oss|us)"
)
SERVICES = (
    r"discord|insta(?:gram)?|snap(?:chat)?|tik ?tok|github|gh|gitlab|codeberg|bitbucket|twitter"
    r"|telegram"
    r"|signal|wechat|weixin|whatsapp|kakao(?:talk)?|viber|skype|teams|slack|zoom|steam|twitch|xbox"
    r"|psn|playstation|nintendo|battle\.?net|roblox|minecraft|reddit|mastodon|bluesky|threads"
    r"|bereal"
    r"|youtube|strava|garmin|komoot|zwift|spotify|soundcloud|last\.?fm|letterboxd|goodreads"
    r"|duolingo"
    r"|chess\.com|lichess|kaggle|leetcode|hackerrank|codewars|stack ?overflow|hacker ?news|dribbble"
    r"|behance|deviantart|artstation|tumblr|pinterest|flickr|flashback|freak\.no|kvinneguiden"
    r"|vinted"
    r"|tise|depop|finn(?:\.no)?|blocket|dba|tradera|facebook|messenger|fb|ig|tg|jodel|tinder|irc"
    r"|libera(?: chat)?|matrix|mattermost|nett(?:et)?|nätet|internett|internet|the forum|forumet"
)
NAMED_SERVICE = rf"(?:the |vår |vårt |our )?(?:[\w\-]{{2,14}} )?(?:{SERVICES})(?:en|et)?"
