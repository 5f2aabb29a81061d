"""What the part on values says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "values.not-asked": {
        "en": "Whether values are alive: no question on the organization's values was asked.",
        "nl": "Of waarden leven: er is geen vraag over de waarden van de organisatie gesteld.",
        "fr": "Si les valeurs vivent : aucune question sur les valeurs de l'organisation n'a été posée.",
    },
    "values.hidden": {
        "en": "Whether values are alive: too few people answered those questions to show anything.",
        "nl": "Of waarden leven: te weinig mensen hebben die vragen beantwoord om iets te tonen.",
        "fr": "Si les valeurs vivent : trop peu de personnes ont répondu à ces questions pour montrer quoi que ce soit.",
    },
    "values.too-few-named": {
        "en": "Which values respondents name: too few named any to show shares.",
        "nl": "Welke waarden respondenten noemen: te weinig mensen noemden er een om aandelen te tonen.",
        "fr": "Quelles valeurs les répondants citent : trop peu en ont cité pour montrer des parts.",
    },
    "values.against": {
        "en": "{value} ({above} against {below})",
        "nl": "{value} ({above} tegenover {below})",
        "fr": "{value} ({above} contre {below})",
    },
    "values.how.not-lived": {
        "en": "ask in the teams what keeps people from acting on it, and let leaders give the example.",
        "nl": "vraag in de teams wat mensen tegenhoudt om ernaar te handelen, en laat leidinggevenden het voorbeeld geven.",
        "fr": "demandez dans les équipes ce qui empêche d'agir ainsi, et que les responsables donnent l'exemple.",
    },
    "values.how.not-natural": {
        "en": "show what it can look like in daily work, and let people link it to who they are. That takes time.",
        "nl": "toon hoe het er in het dagelijkse werk kan uitzien, en laat mensen het verbinden met wie ze zijn. Dat vraagt tijd.",
        "fr": "montrez ce que cela peut donner au quotidien, et laissez chacun la relier à ce qu'il est. Cela prend du temps.",
    },
    "values.how.none": {
        "en": "talk in the teams about what it means in daily work, and what stands in its way.",
        "nl": "praat in de teams over wat ze in het dagelijkse werk betekent, en wat in de weg staat.",
        "fr": "parlez dans les équipes de ce qu'elle signifie au quotidien et de ce qui y fait obstacle.",
    },
    "values.how.cannot-tell": {
        "en": "talk in the teams about what it means in daily work, and what stands in its way.",
        "nl": "praat in de teams over wat ze in het dagelijkse werk betekent, en wat in de weg staat.",
        "fr": "parlez dans les équipes de ce qu'elle signifie au quotidien et de ce qui y fait obstacle.",
    },
    "values.how.not-endorsed": {
        "en": "talk about what it means to people, and whether it belongs here.",
        "nl": "praat over wat ze voor mensen betekent, en of ze hier thuishoort.",
        "fr": "parlez de ce qu'elle signifie pour chacun, et de sa place ici.",
    },
    "values.official.none": {
        "en": "none of these is one of the organization's own values",
        "nl": "daar is geen enkele eigen waarde van de organisatie bij",
        "fr": "aucune n'est une valeur de l'organisation",
    },
    "values.official.one": {
        "en": "only one of these is one of the organization's own values",
        "nl": "daar is maar één eigen waarde van de organisatie bij",
        "fr": "une seule est une valeur de l'organisation",
    },
    "values.official.some": {
        "en": "{count} of these are the organization's own values",
        "nl": "{count} daarvan zijn eigen waarden van de organisatie",
        "fr": "{count} sont des valeurs de l'organisation",
    },
    "LD201.statement": {
        "en": "Respondents find {count} of {all} values clearly more important than they see them lived (0–100): {listed}.",
        "nl": "Respondenten vinden {count} van de {all} waarden duidelijk belangrijker dan ze die in de praktijk gebracht zien (0–100): {listed}.",
        "fr": "Les répondants jugent {count} valeurs sur {all} nettement plus importantes qu'ils ne les voient vécues (0–100) : {listed}.",
    },
    "LD201.advice": {
        "en": "Take one value at a time, starting with “{first}”: {how}",
        "nl": "Neem één waarde tegelijk, te beginnen met “{first}”: {how}",
        "fr": "Prenez une valeur à la fois, en commençant par « {first} » : {how}",
    },
    "LD202.statement": {
        "en": "{value}: respondents do not clearly say that it is important to them ({endorsed} on 0–100{confident}).",
        "nl": "{value}: respondenten zeggen niet duidelijk dat ze die waarde belangrijk vinden ({endorsed} op 0–100{confident}).",
        "fr": "{value} : les répondants ne disent pas clairement que cette valeur leur importe ({endorsed} sur 0–100{confident}).",
    },
    "LD202.advice": {
        "en": "Before anything is taught, talk about what “{value}” means to people and whether it belongs here.",
        "nl": "Praat, voordat er iets wordt aangeleerd, over wat “{value}” voor mensen betekent en of die waarde hier thuishoort.",
        "fr": "Avant toute formation, parlez de ce que « {value} » signifie pour chacun et de sa place ici.",
    },
    "LD203.statement": {
        "en": "{value}: important to respondents ({endorsed}), but acting on it comes less naturally to them ({natural}): {gap} points apart{interval}.",
        "nl": "{value}: belangrijk voor respondenten ({endorsed}), maar ernaar handelen gaat hun minder vanzelf af ({natural}): {gap} punten verschil{interval}.",
        "fr": "{value} : les répondants y tiennent ({endorsed}), mais agir ainsi leur vient moins naturellement ({natural}) : {gap} points d'écart{interval}.",
    },
    "LD203.advice": {
        "en": "Show what “{value}” can look like in everyday work, and let people link it to who they are. Personality does not change overnight: offer possibilities, and promise no quick results.",
        "nl": "Toon hoe “{value}” er in het dagelijkse werk kan uitzien, en laat mensen die waarde verbinden met wie ze zijn. Een persoonlijkheid verandert niet van vandaag op morgen: bied mogelijkheden, en beloof geen snelle resultaten.",
        "fr": "Montrez ce que « {value} » peut donner au quotidien, et laissez chacun relier cette valeur à ce qu'il est. Une personnalité ne change pas du jour au lendemain : ouvrez des possibilités, sans promettre de résultats rapides.",
    },
    "LD204.statement": {
        "en": "{value}: respondents say that it comes naturally to them ({natural}), but see it less in daily practice ({lived}): {gap} points apart{interval}.",
        "nl": "{value}: respondenten zeggen dat het hun vanzelf afgaat ({natural}), maar zien het minder in de dagelijkse praktijk ({lived}): {gap} punten verschil{interval}.",
        "fr": "{value} : les répondants disent que cela leur vient naturellement ({natural}), mais le voient moins au quotidien ({lived}) : {gap} points d'écart{interval}.",
    },
    "LD204.advice": {
        "en": "Look at what surrounds people before training them: time, rules, what is rewarded, the example that leaders set. Ask the teams what stands in the way.",
        "nl": "Kijk naar wat mensen omringt voordat u hen opleidt: tijd, regels, wat wordt beloond, het voorbeeld van leidinggevenden. Vraag de teams wat in de weg staat.",
        "fr": "Avant de former les gens, regardez ce qui les entoure : le temps, les règles, ce qui est récompensé, l'exemple des responsables. Demandez aux équipes ce qui fait obstacle.",
    },
    "LD205.statement": {
        "en": "Of the values that respondents name as counting here, {share} are potentially limiting ones, such as {names}{interval}.",
        "nl": "Van de waarden die volgens respondenten hier tellen, is {share} mogelijk beperkend, zoals {names}{interval}.",
        "fr": "Parmi les valeurs qui, selon les répondants, comptent ici, {share} peuvent être limitantes, comme {names}{interval}.",
    },
    "LD205.advice": {
        "en": "Ask the teams what these words stand for in daily work and which habits or rules keep them there{conditions}.",
        "nl": "Vraag de teams waar deze woorden in het dagelijkse werk voor staan en welke gewoonten of regels ze in stand houden{conditions}.",
        "fr": "Demandez aux équipes ce que ces mots désignent au quotidien et quelles habitudes ou règles les entretiennent{conditions}.",
    },
    "LD208.statement": {
        "en": "Asked which values count here, respondents most often name {named}; {official}.",
        "nl": "Op de vraag welke waarden hier tellen, noemen respondenten het vaakst {named}; {official}.",
        "fr": "À la question de savoir quelles valeurs comptent ici, les répondants citent surtout {named} ; {official}.",
    },
    "LD208.advice": {
        "en": "Let leaders say clearly which values matter, and show them in what they decide.",
        "nl": "Laat leidinggevenden duidelijk zeggen welke waarden ertoe doen, en ze tonen in wat ze beslissen.",
        "fr": "Que les responsables disent clairement quelles valeurs comptent, et qu'ils les montrent dans leurs décisions.",
    },
    "terminal.section.values": {
        "en": "ARE VALUES ALIVE?",
        "nl": "LEVEN DE WAARDEN?",
        "fr": "LES VALEURS VIVENT-ELLES ?",
    },
    "terminal.values.value": {"en": "value", "nl": "waarde", "fr": "valeur"},
    "terminal.values.chain": {
        "en": "important → natural → lived",
        "nl": "belangrijk → vanzelf → in de praktijk",
        "fr": "important → naturel → vécu",
    },
    "terminal.values.gap": {"en": "important – lived", "nl": "belangrijk – praktijk", "fr": "important – vécu"},
    "terminal.values.link": {"en": "breaks", "nl": "breekt", "fr": "se rompt"},
    "terminal.link.not-endorsed": {
        "en": "at the start: not important to people",
        "nl": "aan het begin: niet belangrijk voor mensen",
        "fr": "au début : peu important pour les gens",
    },
    "terminal.link.not-natural": {
        "en": "before it comes naturally",
        "nl": "voordat het vanzelf gaat",
        "fr": "avant de venir naturellement",
    },
    "terminal.link.not-lived": {
        "en": "before it is lived",
        "nl": "voordat het in de praktijk komt",
        "fr": "avant d'être vécu",
    },
    "terminal.link.none": {"en": "nowhere clearly", "nl": "nergens duidelijk", "fr": "nulle part nettement"},
    "terminal.link.cannot-tell": {"en": "cannot tell", "nl": "niet te zeggen", "fr": "indécidable"},
    "terminal.values.scales": {
        "en": "0–100: important to me, comes naturally to me, lived here. // marks where the chain breaks.",
        "nl": "0–100: belangrijk voor mij, gaat mij vanzelf af, gebeurt hier in de praktijk. // staat waar de keten breekt.",
        "fr": "0–100 : important pour moi, me vient naturellement, vécu ici. // indique où la chaîne se rompt.",
    },
    "terminal.values.less": {
        "en": "{unit}: less lived than among the others: {values}.",
        "nl": "{unit}: minder in de praktijk gebracht dan bij de anderen: {values}.",
        "fr": "{unit} : moins vécu que chez les autres : {values}.",
    },
    "terminal.values.more": {
        "en": "{unit}: more lived than among the others: {values}.",
        "nl": "{unit}: meer in de praktijk gebracht dan bij de anderen: {values}.",
        "fr": "{unit} : plus vécu que chez les autres : {values}.",
    },
    "terminal.values.no-unit": {
        "en": "No unit stands out from the others in how far values are lived.",
        "nl": "Geen enkele eenheid onderscheidt zich van de andere in hoe waarden in de praktijk gebracht worden.",
        "fr": "Aucune unité ne se distingue des autres dans la façon dont les valeurs sont vécues.",
    },
    "terminal.values.named": {
        "en": "Named as counting here (* official): {values}.",
        "nl": "Genoemd als wat hier telt (* officieel): {values}.",
        "fr": "Citées comme comptant ici (* officielle) : {values}.",
    },
    "terminal.values.limiting": {
        "en": "{share} of all votes go to potentially limiting values.",
        "nl": "{share} van alle stemmen gaat naar mogelijk beperkende waarden.",
        "fr": "{share} des votes vont à des valeurs qui peuvent être limitantes.",
    },
}
