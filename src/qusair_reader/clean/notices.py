"""The families of what a site says to its reader: about paying, rating, playing, filling in and commenting."""

from __future__ import annotations

from qusair_reader.clean.vocabulary import SITE, Family

_READ = r"(?:read(?:ing)?|view(?:ing)?|see(?:ing)?|access(?:ing)?|enjoy(?:ing)?|unlock(?:ing)?|continue|keep reading)"
_PIECE = r"(?:articles?|stor(?:y|ies)|posts?|pages?|content|newsletters?|episodes?|recipes?)"
_DONE = r"(?:[.!…]|$)"

NOTICES = (
    Family(
        "paywall",
        "paywall notice",
        0.985,
        "subscribe|sign |signup|signin|log|register|become|create |start |to |already |this |these |unlock|keep reading|get |enjoy |you|want |thank you for your patience",
        "",
        rf"(?:subscribe|sign ?up|log ?in|sign ?in|register|become a (?:member|subscriber)|create (?:a|an|your)(?: free)? account|start (?:a|your) free trial)(?: now| today| here| or (?:log|sign) ?in)? to (?:continue(?: reading)?|keep reading|unlock|{_READ} (?:the|this|our|your)? ?(?:full|whole|rest of the|more|unlimited|all)?(?: of)?(?: the| our)? ?{_PIECE})\b[^;?]{{0,100}}"
        rf"|to (?:continue|keep) reading\b[^.;?]{{0,30}}\b(?:subscribe|log ?in|sign ?(?:in|up)|register|create an account)\b[^;?]{{0,80}}|to (?:read|access|view) (?:the (?:full|rest)|this|more)\b[^.;?]{{0,40}}, (?:please )?(?:subscribe|log ?in|sign ?(?:in|up)|register)\b[^;?]{{0,80}}"
        r"|already (?:registered|subscribed|a (?:paid |digital )?(?:subscriber|member)|have an account|a registered user)\?(?: ?(?:please )?(?:log|sign) ?in(?: here| now| to .{2,40})?[.!»›>→]*)?"
        rf"|(?:this|these) {_PIECE} (?:is|are) (?:only |exclusively )?(?:available )?(?:only )?(?:for|to) (?:our )?(?:paid |paying |premium |digital |registered )?(?:subscribers|members|users)(?: only)?{_DONE}"
        rf"|unlock this {_PIECE}{_DONE}|keep reading with a \d+[- ]day free trial{_DONE}|get (?:unlimited|full|instant|digital) (?:digital )?access\b[^?;]{{0,60}}"
        r"|subscribe (?:now |today )?(?:for|from) (?:just |only |as little as )?[£$€]\d[\d.,]*[^.;?]{0,40}[.!]?|you(?:['’]re| are) reading your last free (?:article|story)\b.{0,60}"
        r"|you(?:['’]ve| have) (?:reached your|read all your|used (?:all )?(?:of )?your|run out of)\b[^;?]{0,30}\b(?:free|monthly)\b[^;?]{0,20}\b(?:articles?|stories|limit)\b.{0,100}"
        r"|you(?:['’]ve| have) (?:read|viewed) \d+ (?:of|out of) (?:your )?\d+ [^;?]{0,20}\b(?:articles?|stories|pages?)\b.{0,100}|you (?:need to|must|have to) be a (?:\w+ ){0,2}(?:member|subscriber) to (?:read|view|see|access|watch)\b.{0,80}"
        r"|(?:become|sign up as) a (?:member|subscriber)(?: today| now| here)?[.!]?|want to (?:keep|continue) reading\?.{0,80}|you(?:['’]ve| have) read [\d,]+ articles? in the last \w+[.!]?|want all of [^.;?]{2,40}\? subscribe.{0,10}"
        r"|enjoy unlimited access to (?:all|our)\b[^.;?]{2,60}[.!]?|thank you for your patience while we verify access\b.{0,200}|this article is exclusive to (?:our )?(?:subscribers|members)[.!]?|you(?:['’]ve| have) reached your (?:free )?article limit[.!]?",
    ),
    Family(
        "support",
        "appeal for support",
        0.985,
        "your support makes|we rely on|help us|buy me|support me|support us on|if you (?:liked|like|enjoy|enjoyed)|if you l|if you e|this post is public"
        "|support independent",
        " reader-supported |thanks for reading",
        r"your support makes (?:our|this|my) (?:work|journalism|reporting|site) possible[.!]?.{0,80}|we rely on (?:readers|donations|people|supporters)\b[^;?]{0,80}|buy me a (?:coffee|ko-?fi|beer)[.!]?"
        r"|support (?:me|us) on (?:patreon|ko-?fi|paypal|substack|buy me a coffee).{0,40}|support independent journalism[.!]?(?: (?:become|join|donate|subscribe)\b.{0,120})?"
        r"|help us (?:keep|make|continue|fund|to keep)\b[^.;?]{0,30}\b(?:journalism|reporting|newsroom|site|articles)\b[^.;?]{0,60}[.!]?"
        r"|.{2,60} is a reader-supported (?:publication|newsletter|project|site)\b.{0,200}|thanks for reading[^.!?]{0,60}[.!](?: (?:subscribe|this post|if you|please|share|sign up)\b.{0,160})?"
        r"|this post is public,? so feel free to share it[.!]?|if you (?:like|liked|enjoy|enjoyed) (?:this|the|my|our|what you) ?(?:article|post|story|piece|newsletter|read)?,? (?:please |consider |why not |do )*(?:share|sharing|forward|subscribe|subscribing|like|follow|leave|buy)\b[^;]{0,120}",
    ),
    Family(
        "feedback",
        "request for feedback",
        0.985,
        "was |rate|how |thank|report|spotted|found|notice|see |suggest|did you|send us|have you been|if you |tell us which|do you have |0|ad |video |audio on ad|content moved|your effort",
        " values your feedback",
        rf"(?:was|did you find) this (?:{_PIECE}|information|answer|review|recipe|helpful|useful)\b(?: (?:helpful|useful|interesting|information|to be helpful))?\?.{{0,20}}|(?:rate|how would you rate|how helpful was) this {_PIECE}\??:?"
        r"|(?:thank you|thanks) for (?:your|the) feedback[.!]?|report (?:an? )?(?:error|typo|mistake|problem with this (?:page|article))[.!]?|(?:spotted|found|notice[ds]?|see) (?:an? |something )?(?:mistake|error|typo|wrong|inaccuracy)[^?.;]{0,40}\?.{0,80}"
        r"|suggest an? (?:correction|edit|change)[.!]?|did you make this(?: recipe)?\?.{0,80}|send us (?:a tip|your tips|your (?:story|stories|news))[.!]?|have you been affected by (?:the issues|any of the issues|anything|this)\b[^?.]{0,60}\?.{0,100}"
        r"|if you (?:see|spot|find|notice|believe) (?=.*\b(?:error|typo|mistake|inaccura))[^.!?;]{3,80}, (?:please )?(?:click|e-?mail|contact|let us know|report)\b.{0,80}"
        r"|tell us which stories we should cover\b.{0,40}|do you have a story (?:suggestion|idea)\b[^.;?]{0,40}\?.{0,80}"
        r"|[\w ]{2,30} values your feedback|(?:\d\. ?)?how relevant is this ad to you\?|(?:\d\. ?)?did you encounter any technical issues\?|your effort and contribution in providing this feedback\b.{0,30}"
        r"|ad (?:never loaded|froze or did not finish loading|prevented/slowed the page from loading|was repetitive to ads .{3,40})|content moved around while ad loaded|video (?:player was slow to load content|content (?:never|did not) (?:load|start)\w*.{0,30})|audio on ad was too loud",
    ),
    Family(
        "player",
        "player controls",
        0.985,
        "remaining|current|the audio version|duration |video player|the video player|loading ad|captions|tap |click |swipe |unmute|mute|fullscreen|full screen|play|watch the|listen|this |beginning|end of|escape|stream|audio track|close this|new|you can now listen",
        "",
        rf"(?:remaining|current) time [\d:/ -]+|(?:the )?video player is loading{_DONE}|loading ad{_DONE}|captions (?:off|on|settings?).{{0,30}}|(?:tap|click|swipe) to (?:unmute|continue|play|expand|zoom)[.!]?|(?:un)?mute|full ?screen"
        r"|play (?:video|audio|now|episode|clip)(?: (?:duration )?[\d:]+)?|watch the video (?:above|below)[.:!]?|listen ?[•·|:–-]? ?\(?\d+:\d\d\)?(?: min.{0,8})?|listen to (?:this )?(?:article|story|episode) ?[\d:]* ?(?:min\w*)?|this audio is (?:auto-generated|ai-generated|automatically).{0,80}"
        r"|this is a modal window.{0,40}|(?:beginning|end) of dialog window.{0,80}|escape will cancel.{0,40}|stream type live|playback rate|duration \d+:[\d:]+|the audio version of this (?:article|story) is\b.{3,300}|audio track|(?:new ?)?you can now listen to .{2,40} articles[.!]?|close this (?:video|dialog|player|modal).{0,20}",
    ),
    Family(
        "form",
        "message of a form",
        0.985,
        "something went wrong|oops|an error|there was an error|success|you're all set|you’re all set|you are all set|please try again|invalid|this field|all fields|copied to",
        "",
        r"(?:oops[!.,]* )?something went wrong(?:,? (?:while|when|on our|with (?:your|the form))\b[^.;?]{0,40})?(?:[.!…,]+(?: please\b.{0,60})?|$)|oops[!.].{0,60}|(?:an|there was an) error(?: has)?(?: occurred)?\b[^;?]{0,50}(?:please )?(?:try again|later|submitting|sending|loading)\b.{0,30}"
        rf"|success[!.](?: check your (?:inbox|e-?mail).{{0,40}})?|you(?:['’]re| are) all set{_DONE}|please try again(?: later)?{_DONE}|(?:this field is|all fields are) required{_DONE}|copied to clipboard{_DONE}",
    ),
    Family(
        "navigation",
        "site navigation",
        0.985,
        "top of page|see all photos|view results|take our|shop |subscribe to: post|save |gift |share full|bookmark|add |get |download |make us|dark mode|translate this|skip to|link copied|open image|powered by|0|labels:|accept all|jump to com|read in|>>|[download|[get|story saved|you can find this story|need a break",
        "",
        r"top of page|see all photos|view results|take our (?:reader )?survey[.!]?|shop (?:the look|our favou?rites)|subscribe to: post comments.{0,10}|save (?:for|to read) later|gift (?:this )?(?:article|story)|share full article|bookmark(?: this)?|add to (?:my )?(?:reading list|bookmarks|favou?rites|saved|my list)|(?:get|download) (?:our|the)(?: free| new| mobile| [\w-]{2,20}){0,2} app(?: (?:for|from|on|in|to|today|now|here)\b[^.;?]{0,60})?[.!]?"
        r"|(?:>>+ ?|\[)(?:get|download):? (?:our|the|free)(?: [\w&'’-]{2,20}){0,4} app\b[^.;?]{0,60}|(?:get|download) (?:our|the)(?: [\w&'’-]{2,20}){0,3} news app\b[^.;?]{0,60}[.!]?|need a break\? play .{3,80}|story saved|you can find this story in my bookmarks\b.{0,80}"
        r"|(?:make|add) us (?:a |your )?preferred source on google|dark mode|translate this (?:page|article)|skip to (?:main )?content|link copied(?: to clipboard)?[.!]?|open image in gallery|powered by (?:disqus|wordpress|blogger|taboola|outbrain|google|substack|ghost|squarespace).{0,20}"
        r"|\d{1,3}(?:-| )min(?:ute)?s?(?: |-)read(?:ing time)?|labels:.{0,99}[^.]|accept all(?: cookies)?|jump to comments|read in (?:english|spanish|french|german|arabic|chinese|hindi|portuguese)",
    ),
    Family(
        "comments",
        "comment section",
        0.985,
        "be the first|load more|log|sign in|register|comment|please re|please be resp|read our|community|what are|also publish|join thought|you can also choose|we want our comments|the ability to comment",
        "",
        r"be the first to (?:comment|leave a comment|reply|review|share what you think)[.!]?|load more (?:comments|replies)|(?:log ?in|sign in|register)(?: or (?:register|sign up|create an account))? to (?:post|view|read|leave|add)(?: a| your)? (?:comments?|reply|replies)[.!]?"
        r"|commenting (?:on|for) this (?:article|story|post) (?:has ended|is (?:now )?closed)[.!]?|comments are not available(?: on this (?:story|article))?[.!]?|(?:please )?read our (?:community|comment(?:ing)?) (?:guidelines|rules|policy|standards)[.!]?|community (?:rules|guidelines|standards)(?: apply)?[.!]?"
        r"|what are your thoughts\?|also publish to my profile|join thought-provoking conversations\b.{0,100}|you can also choose to be e-?mailed when\b.{3,80}|comments: our rules|we want our comments to be .{3,250}"
        r"|the ability to comment on our (?:stories|articles|site) is .{3,200}|please report any comments that break our rules.{0,60}|please be respectful when (?:making a comment|commenting)\b.{0,120}",
    ),
    Family(
        "related",
        "related headlines",
        0.985,
        "next up|also in this section|from our partners|topics|what others|what other people|recommended by|sponsored links|you might|more in this|suggested topics|more great|previous coverage|past coverage|more coverage|related coverage|list |end of list",
        " clicking on ",
        r"(?:next up|also in this section|more in this (?:section|series)|from our partners|topics (?:mentioned )?in this (?:article|story)|what other(?:s| people) are (?:reading|watching)|(?:recommended|sponsored links) by (?:outbrain|taboola|revcontent)|suggested topics)[.:!]?|list of \d+ items?|list \d+ of \d+\b.{0,150}|end of list"
        r"|more great [\w ]{0,20}stories(?: from [^.,;:?!]{2,40})?:?|(?:previous|past|more|related) coverage ?(?:>{1,3}|:|\|) ?.{8,150}|.{0,80}\bcheck out what['’]s clicking on .{2,40}",
    ),
    Family(
        "cookies",
        "cookie notice",
        0.985,
        "protected by|we value|we respect|we care|we and our|manage options|your privacy|confirm my|strictly necessary",
        "",
        r"we (?:value|respect|care about) (?:your privacy|the protection of your (?:personal )?data)(?:$|[.!](?: .{0,160})?)|we and our (?:[\d,]+ )?(?:partners|vendors)\b.{0,550}|manage options|confirm my choices|strictly necessary cookies|protected by recaptcha|your privacy (?:matters|is important)(?: to us)?[.!]?",
    ),
    Family(
        "counter",
        "numbers of readers",
        0.985,
        "0",
        "",
        r"\d[\d.,]* ?[km]? (?:followers?|following|subscribers?|readers?|claps?|responses?|upvotes?|reposts?)",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.985,
        "join |never miss|stay |will be used|our community members|if you don't like our|if you don’t like our|to leave our community|thank you. please check",
        "in your inbox",
        r"join (?:over |more than |the )?(?:[\d.,]+[km+]*|thousands of|hundreds of thousands of|millions of) (?:other |of our |happy )?(?:readers|subscribers|others|people)\b[^.;?]{0,80}[.!]?|never miss (?:a|an) (?:story|post|update|article|episode|beat|issue|thing)\b[^.;?]{0,60}[.!]?"
        r"|will be used in accordance with our (?:privacy policy|user agreement)[.!]?|our community members are treated to special offers\b.{0,160}|if you don['’]t like our community, you can check out\b.{0,40}|to leave our community,? click on\b.{0,100}|thank you\. please check your inbox.{0,40}"
        r"|stay (?:informed|updated|up[- ]to[- ]date|in the know|in touch|connected) (?:with|by)\b[^.;?]{0,40}\b(?:newsletters?|e-?mails?|updates|alerts|app|daily|weekly|news|headlines)\b[^.;?]{0,40}[.!]?|(?:the best|the biggest|the latest|all the)\b[^.;?]{0,80}\bin your inbox\b[^.;?]{0,40}[.!]?",
    ),
    Family(
        "read-more",
        "read-more link",
        0.985,
        "for |catch |read |get |check ",
        "",
        rf"for (?:all )?(?:the |our )?(?:more|latest|breaking)\b[^.;:?!]{{0,60}}\b(?:news|updates|stories|headlines|videos|content|coverage)\b[^.;:?!,]{{0,60}}, (?:please |you can )?(?:click|download|follow|subscribe|like|join|stay tuned|check out|sign up|(?:visit|go to|head to|head over|log on)\b(?=.*(?:\b(?:our|us|app|here)\b|{SITE})))\b.{{0,120}}"
        r"|(?:catch|read|get|check(?: out)?) (?:all )?(?:the )?latest\b[^.;:?!]{0,60}\b(?:news|updates|headlines)\b(?:$| (?:here|on|live|along|and)\b)[^;:?!]{0,140}|catch all the [^.;:?!]{0,120}\bnews\b[^;:?!]{0,120}|get breaking news\b[^.;:?!]{0,60}[.!]?",
    ),
    Family(
        "advertisement",
        "advertisement label",
        0.985,
        "as a subscriber, you are|those ads you|these adverts|it is important that we continue to",
        "",
        r"as a subscriber, you are shown \d+% less\b.{0,100}|those ads you do see are .{3,120}|these adverts enable local businesses\b.{3,200}|it is important that we continue to promote these adverts\b.{0,160}",
    ),
    Family(
        "legal",
        "legal links",
        0.985,
        "purchase licens|acquire licens|opens new tab|our standards:|data returned from|if you have a complaint about|aest =|aedt =|awst =|this service may include|we acknowledge",
        "syndicated feed|this website and associated newspapers| acknowledges ",
        r"(?:purchase|acquire) licensing rights(?:,? opens new tab)?|opens new tab|our standards: .{2,60}, opens new tab|data returned from the piano\b.{0,100}|a(?:es|ed|ws)t = australian\b.{3,120}"
        r"|\(?(?:except for the headline, |disclaimer: ?)?(?:this|the) (?:story|article|report|copy)\b.{0,120}\bsyndicated feed\b.{0,80}|this website and associated newspapers adhere to\b.{3,250}|if you have a complaint about (?:the |our )?editorial content\b.{3,200}"
        r"|this service may include material from\b.{3,200}|(?=.*\b(?:country|lands?|waters|elders|peoples)\b)(?:we|[\w ]{2,40}) acknowledges? (?:the |all )?(?:(?:aboriginal|first nations|first australians)\b.{0,80}|traditional (?:owners|custodians)\b).{0,250}",
        outside=True,
    ),
)
