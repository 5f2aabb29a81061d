"""What the parts on values and on respect between groups say."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "values.not-asked": (
        "Whether values are alive: no question on the organization's values was asked.",
        "Of waarden leven: er is geen vraag over de waarden van de organisatie gesteld.",
        "Si les valeurs vivent : aucune question sur les valeurs de l'organisation n'a été posée.",
    ),
    "values.hidden": (
        "Whether values are alive: too few people answered those questions to show anything.",
        "Of waarden leven: te weinig mensen hebben die vragen beantwoord om iets te tonen.",
        "Si les valeurs vivent : trop peu de personnes ont répondu à ces questions pour montrer quoi que ce soit.",
    ),
    "values.too-few-named": (
        "Which values respondents name: too few named any to show shares.",
        "Welke waarden respondenten noemen: te weinig mensen noemden er een om aandelen te tonen.",
        "Quelles valeurs les répondants citent : trop peu en ont cité pour montrer des parts.",
    ),
    "values.against": (
        "{value} ({above} against {below})",
        "{value} ({above} tegenover {below})",
        "{value} ({above} contre {below})",
    ),
    "values.how.not-lived": (
        "ask in the teams what keeps people from acting on it, and let leaders give the example.",
        "vraag in de teams wat mensen tegenhoudt om ernaar te handelen, en laat leidinggevenden het voorbeeld geven.",
        "demandez dans les équipes ce qui empêche d'agir ainsi, et que les responsables donnent l'exemple.",
    ),
    "values.how.not-natural": (
        "show what it can look like in daily work, and let people link it to who they are. That takes time.",
        "toon hoe die er in het dagelijkse werk kan uitzien, en laat mensen die verbinden met wie ze zijn. Dat vraagt tijd.",
        "montrez ce que cela peut donner au quotidien, et laissez chacun la relier à ce qu'il est. Cela prend du temps.",
    ),
    "values.how.none": (
        "talk in the teams about what it means in daily work, and what stands in its way.",
        "praat in de teams over wat ze in het dagelijkse werk betekent, en wat in de weg staat.",
        "parlez dans les équipes de ce qu'elle signifie au quotidien et de ce qui y fait obstacle.",
    ),
    "values.how.not-endorsed": (
        "talk about what it means to people, and whether it belongs here.",
        "praat over wat ze voor mensen betekent, en of ze hier thuishoort.",
        "parlez de ce qu'elle signifie pour chacun, et de sa place ici.",
    ),
    "values.official.none": (
        "none of these is one of the organization's own values",
        "daar is geen enkele eigen waarde van de organisatie bij",
        "aucune n'est une valeur de l'organisation",
    ),
    "values.official.one": (
        "only one of these is one of the organization's own values",
        "daar is maar één eigen waarde van de organisatie bij",
        "une seule est une valeur de l'organisation",
    ),
    "values.official.some": (
        "{count} of these are the organization's own values",
        "{count} daarvan zijn eigen waarden van de organisatie",
        "{count} sont des valeurs de l'organisation",
    ),
    "LD201.statement": (
        "Respondents find {count} of {all} values clearly more important than they see them lived (0–100): {listed}.",
        "Respondenten vinden {count} van de {all} waarden duidelijk belangrijker dan ze die in de praktijk gebracht zien (0–100): {listed}.",
        "Les répondants jugent {count} valeurs sur {all} nettement plus importantes qu'ils ne les voient vécues (0–100) : {listed}.",
    ),
    "LD201.advice": (
        "Take one value at a time, starting with “{first}”: {how}",
        "Neem één waarde tegelijk, te beginnen met “{first}”: {how}",
        "Prenez une valeur à la fois, en commençant par « {first} » : {how}",
    ),
    "LD202.statement": (
        "{value}: respondents do not clearly say that it is important to them ({endorsed} on 0–100{confident}).",
        "{value}: respondenten zeggen niet duidelijk dat ze die waarde belangrijk vinden ({endorsed} op 0–100{confident}).",
        "{value} : les répondants ne disent pas clairement que cette valeur leur importe ({endorsed} sur 0–100{confident}).",
    ),
    "LD202.advice": (
        "Before anything is taught, talk about what “{value}” means to people and whether it belongs here.",
        "Praat, voordat er iets wordt aangeleerd, over wat “{value}” voor mensen betekent en of die waarde hier thuishoort.",
        "Avant toute formation, parlez de ce que « {value} » signifie pour chacun et de sa place ici.",
    ),
    "LD203.statement": (
        "{value}: important to respondents ({endorsed}), but acting on it comes less naturally to them ({natural}): {gap} points apart{interval}.",
        "{value}: belangrijk voor respondenten ({endorsed}), maar ernaar handelen gaat hun minder vanzelf af ({natural}): {gap} punten verschil{interval}.",
        "{value} : les répondants y tiennent ({endorsed}), mais agir ainsi leur vient moins naturellement ({natural}) : {gap} points d'écart{interval}.",
    ),
    "LD203.advice": (
        "Show what “{value}” can look like in everyday work, and let people link it to who they are. Personality does not change overnight: offer possibilities, and promise no quick results.",
        "Toon hoe “{value}” er in het dagelijkse werk kan uitzien, en laat mensen die waarde verbinden met wie ze zijn. Een persoonlijkheid verandert niet van vandaag op morgen: bied mogelijkheden, en beloof geen snelle resultaten.",
        "Montrez ce que « {value} » peut donner au quotidien, et laissez chacun relier cette valeur à ce qu'il est. Une personnalité ne change pas du jour au lendemain : ouvrez des possibilités, sans promettre de résultats rapides.",
    ),
    "LD204.statement": (
        "{value}: respondents say that it comes naturally to them ({natural}), but see it less in daily practice ({lived}): {gap} points apart{interval}.",
        "{value}: respondenten zeggen dat het hun vanzelf afgaat ({natural}), maar zien het minder in de dagelijkse praktijk ({lived}): {gap} punten verschil{interval}.",
        "{value} : les répondants disent que cela leur vient naturellement ({natural}), mais le voient moins au quotidien ({lived}) : {gap} points d'écart{interval}.",
    ),
    "LD204.advice": (
        "Look at what surrounds people before training them: time, rules, what is rewarded, the example that leaders set. Ask the teams what stands in the way.",
        "Kijk naar wat mensen omringt voordat u hen opleidt: tijd, regels, wat wordt beloond, het voorbeeld van leidinggevenden. Vraag de teams wat in de weg staat.",
        "Avant de former les gens, regardez ce qui les entoure : le temps, les règles, ce qui est récompensé, l'exemple des responsables. Demandez aux équipes ce qui fait obstacle.",
    ),
    "LD205.statement": (
        "Of the values that respondents name as counting here, {share} are potentially limiting ones, such as {names}{interval}.",
        "Van de waarden die volgens respondenten hier tellen, is {share} mogelijk beperkend, zoals {names}{interval}.",
        "Parmi les valeurs qui, selon les répondants, comptent ici, {share} peuvent être limitantes, comme {names}{interval}.",
    ),
    "LD205.advice": (
        "Ask the teams what these words stand for in daily work and which habits or rules keep them there{conditions}.",
        "Vraag de teams waar deze woorden in het dagelijkse werk voor staan en welke gewoonten of regels ze in stand houden{conditions}.",
        "Demandez aux équipes ce que ces mots désignent au quotidien et quelles habitudes ou règles les entretiennent{conditions}.",
    ),
    "LD208.statement": (
        "Asked which values count here, respondents most often name {named}; {official}.",
        "Op de vraag welke waarden hier tellen, noemen respondenten het vaakst {named}; {official}.",
        "À la question de savoir quelles valeurs comptent ici, les répondants citent surtout {named} ; {official}.",
    ),
    "LD208.advice": (
        "Let leaders say clearly which values matter, and show them in what they decide.",
        "Laat leidinggevenden duidelijk zeggen welke waarden ertoe doen, en ze tonen in wat ze beslissen.",
        "Que les responsables disent clairement quelles valeurs comptent, et qu'ils les montrent dans leurs décisions.",
    ),
    "terminal.section.values": ("ARE VALUES ALIVE?", "LEVEN DE WAARDEN?", "LES VALEURS VIVENT-ELLES ?"),
    "terminal.values.value": ("value", "waarde", "valeur"),
    "terminal.values.chain": (
        "important → natural → lived",
        "belangrijk → vanzelf → in de praktijk",
        "important → naturel → vécu",
    ),
    "terminal.values.gap": ("important – lived", "belangrijk – praktijk", "important – vécu"),
    "terminal.values.link": ("breaks", "breekt", "se rompt"),
    "terminal.link.not-endorsed": (
        "at the start: not important to people",
        "aan het begin: niet belangrijk voor mensen",
        "au début : peu important pour les gens",
    ),
    "terminal.link.not-natural": (
        "before it comes naturally",
        "voordat het vanzelf gaat",
        "avant de venir naturellement",
    ),
    "terminal.link.not-lived": ("before it is lived", "voordat het in de praktijk komt", "avant d'être vécu"),
    "terminal.link.none": ("nowhere clearly", "nergens duidelijk", "nulle part nettement"),
    "terminal.link.cannot-tell": ("cannot tell", "niet te zeggen", "indécidable"),
    "terminal.values.scales": (
        "0–100: important to me, comes naturally to me, lived here. // marks where the chain breaks.",
        "0–100: belangrijk voor mij, gaat mij vanzelf af, gebeurt hier in de praktijk. // staat waar de keten breekt.",
        "0–100 : important pour moi, me vient naturellement, vécu ici. // indique où la chaîne se rompt.",
    ),
    "terminal.values.less": (
        "{unit}: less lived than among the others: {values}.",
        "{unit}: minder in de praktijk gebracht dan bij de anderen: {values}.",
        "{unit} : moins vécu que chez les autres : {values}.",
    ),
    "terminal.values.more": (
        "{unit}: more lived than among the others: {values}.",
        "{unit}: meer in de praktijk gebracht dan bij de anderen: {values}.",
        "{unit} : plus vécu que chez les autres : {values}.",
    ),
    "terminal.values.no-unit": (
        "No unit stands out from the others in how far values are lived.",
        "Geen enkele eenheid onderscheidt zich van de andere in hoe waarden in de praktijk gebracht worden.",
        "Aucune unité ne se distingue des autres dans la façon dont les valeurs sont vécues.",
    ),
    "terminal.values.named": (
        "Named as counting here (* official): {values}.",
        "Genoemd als wat hier telt (* officieel): {values}.",
        "Citées comme comptant ici (* officielle) : {values}.",
    ),
    "terminal.values.limiting": (
        "{share} of all votes go to potentially limiting values.",
        "{share} van alle stemmen gaat naar mogelijk beperkende waarden.",
        "{share} des votes vont à des valeurs qui peuvent être limitantes.",
    ),
    "respect.not-asked": (
        "Respect between groups: no question about it was asked.",
        "Respect tussen groepen: er is geen vraag over gesteld.",
        "Le respect entre groupes : aucune question n'a été posée à ce sujet.",
    ),
    "respect.no-groups": (
        "Respect between groups: the survey file names no groups of people, such as professions.",
        "Respect tussen groepen: het bevragingsbestand noemt geen groepen mensen, zoals beroepen.",
        "Le respect entre groupes : le fichier d'enquête ne nomme aucun groupe, par exemple des professions.",
    ),
    "respect.one-group": (
        "Respect between groups: there is only one group.",
        "Respect tussen groepen: er is maar één groep.",
        "Le respect entre groupes : il n'y a qu'un seul groupe.",
    ),
    "respect.too-few": (
        "Respect between groups: no group has enough answers about another one to be shown.",
        "Respect tussen groepen: geen enkele groep heeft genoeg antwoorden over een andere om te tonen.",
        "Le respect entre groupes : aucun groupe n'a assez de réponses sur un autre pour les montrer.",
    ),
    "respect.unit-scope": (
        "Respect between groups: it is shown for the whole organization only.",
        "Respect tussen groepen: dat wordt alleen voor de hele organisatie getoond.",
        "Le respect entre groupes : il n'est montré que pour toute l'organisation.",
    ),
    "respect.towards": ("{giver} towards {receiver}", "{giver} tegenover {receiver}", "{giver} envers {receiver}"),
    "LD206.statement": (
        "{giver} say that they show respect to {receiver} ({given} on 0–100). {receiver} say that they receive less of it ({received}): {gap} points apart{interval}.",
        "{giver} tegenover {receiver}: het respect dat de eersten zeggen te tonen staat op {given} (0–100), het respect dat de laatsten zeggen te krijgen op {received}. Dat is {gap} punten verschil{interval}.",
        "{giver} envers {receiver} : le respect que les premiers disent montrer se situe à {given} (0–100), celui que les seconds disent recevoir à {received}. L'écart est de {gap} points{interval}.",
    ),
    "LD206.advice": (
        "Bring these groups together to tell each other what respect looks like to them: {groups}{conditions}. It is an understanding to gain, not a skill to train.",
        "Breng deze groepen samen om elkaar te vertellen hoe respect er voor hen uitziet: {groups}{conditions}. Het is een inzicht om te verwerven, geen vaardigheid om te trainen.",
        "Réunissez ces groupes pour qu'ils se disent ce qu'est le respect à leurs yeux : {groups}{conditions}. C'est une compréhension à acquérir, pas une technique à apprendre.",
    ),
    "LD207.statement": (
        "Respect is not mutual: {less} say that they receive {low_level} (0–100) from {more}, {more} say that they receive {high_level} from {less}. That is {gap} points apart{interval}.",
        "Respect is niet wederzijds: van {more} voor {less} komt er {low_level} aan (0–100), in de andere richting {high_level}. Dat is {gap} punten verschil{interval}.",
        "Le respect n'est pas réciproque : celui qui arrive de {more} à {less} se situe à {low_level} (0–100), en sens inverse à {high_level}. L'écart est de {gap} points{interval}.",
    ),
    "LD207.advice": (
        "Let these groups hear from each other when they feel respected: {groups}. Begin with {less}, who receive less{conditions}.",
        "Laat deze groepen van elkaar horen wanneer ze zich gerespecteerd voelen: {groups}. Begin met {less}, die er minder van krijgen{conditions}.",
        "Que ces groupes s'entendent dire quand ils se sentent respectés : {groups}. Commencez par celui qui en reçoit le moins ({less}){conditions}.",
    ),
    "terminal.section.respect": ("RESPECT BETWEEN GROUPS", "RESPECT TUSSEN GROEPEN", "LE RESPECT ENTRE GROUPES"),
    "terminal.respect.aside": (
        "given as the row says it gives it / received as the column says it receives it, 0–100",
        "getoond volgens de rij / gekregen volgens de kolom, 0–100",
        "montré selon la ligne / reçu selon la colonne, 0–100",
    ),
    "terminal.respect.aside-list": (
        "given, as the giver says / received, as the receiver says, 0–100",
        "getoond volgens de gever / gekregen volgens de ontvanger, 0–100",
        "montré selon qui donne / reçu selon qui reçoit, 0–100",
    ),
    "terminal.respect.giver": ("shows respect to", "toont respect voor", "montre du respect à"),
    "terminal.respect.blind-spot": (
        "less is received than the giver says it gives",
        "er komt minder aan dan de gever zegt te tonen",
        "il en arrive moins que ce que dit montrer le groupe qui donne",
    ),
    "terminal.respect.underestimated": (
        "more is received than the giver says it gives",
        "er komt meer aan dan de gever zegt te tonen",
        "il en arrive plus que ce que dit montrer le groupe qui donne",
    ),
    "terminal.respect.unknown": (
        "too few answers, or answers that are all alike and would give people away",
        "te weinig antwoorden, of antwoorden die allemaal gelijk zijn en mensen zouden verraden",
        "trop peu de réponses, ou des réponses toutes identiques qui trahiraient des personnes",
    ),
    "terminal.respect.own-group.one": (
        "{count} answer about people's own group is left out.",
        "{count} antwoord over de eigen groep is weggelaten.",
        "{count} réponse sur son propre groupe est écartée.",
    ),
    "terminal.respect.own-group.other": (
        "{count} answers about people's own group are left out.",
        "{count} antwoorden over de eigen groep zijn weggelaten.",
        "{count} réponses sur son propre groupe sont écartées.",
    ),
}
