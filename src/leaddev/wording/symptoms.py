"""What the part on symptoms says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "symptoms.not-asked": {
        "en": "What lies behind problems at work: the survey did not ask about symptoms.",
        "nl": "Wat er achter problemen op het werk zit: de bevraging vroeg niet naar symptomen.",
        "fr": "Ce qu'il y a derrière les problèmes au travail : l'enquête n'a pas posé de questions sur les symptômes.",
    },
    "symptoms.hidden": {
        "en": "Symptoms in this unit: too few people answered to show them.",
        "nl": "Symptomen in deze eenheid: te weinig mensen antwoordden om ze te tonen.",
        "fr": "Symptômes dans cette unité : trop peu de réponses pour les montrer.",
    },
    "symptoms.kind.environment": {
        "en": "time, tools and staffing",
        "nl": "tijd, middelen en bezetting",
        "fr": "le temps, les moyens et les effectifs",
    },
    "symptoms.kind.precondition": {
        "en": "what must be in place first",
        "nl": "wat er eerst moet zijn",
        "fr": "ce qui doit d'abord être en place",
    },
    # why a key cannot be used
    # why the verdict is what it is
    # findings
    "symptoms.others": {
        "en": ", {share} name {kind}",
        "nl": ", {share} noemt {kind}",
        "fr": ", {share} nomment {kind}",
    },
    "symptoms.so-not-how": {
        "en": " So respondents do not describe it as a matter of not knowing how.",
        "nl": " Respondenten beschrijven het dus niet als een kwestie van niet weten hoe.",
        "fr": " Les répondants n'y voient donc pas un manque de savoir-faire.",
    },
    "LD301.statement": {
        "en": "“{symptom}”: {share} of those who named a reason name {kind} ({low} to {high}){others}. The answer given most: "
        "“… {cause}”.{so}",
        "nl": "“{symptom}”: {share} van wie een reden noemde, noemt {kind} ({low} tot {high}){others}. Het meest gegeven "
        "antwoord: “… {cause}”.{so}",
        "fr": "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind} ({low} à {high}){others}. Réponse la plus "
        "fréquente : « … {cause} ».{so}",
    },
    "LD301.advice": {
        "en": "About “{symptom}”: bring the groups concerned together in dialogue, about what they need from each other; a course on how to do it "
        "would pass by what they name.",
        "nl": "Over “{symptom}”: breng de betrokken groepen in dialoog over wat ze van elkaar nodig hebben; een cursus over hoe het moet, gaat "
        "voorbij aan wat ze noemen.",
        "fr": "À propos de « {symptom} » : réunissez en dialogue les groupes concernés, sur ce qu'ils attendent les uns des autres ; un cours sur la manière "
        "de faire passerait à côté de ce qu'ils nomment.",
    },
    "symptoms.two-keys": {
        "en": "Whether what they name goes together with the problem could not be checked.",
        "nl": "Of wat ze noemen samengaat met het probleem, was niet na te gaan.",
        "fr": "On n'a pas pu vérifier si ce qu'ils nomment va avec le problème.",
    },
    "LD302.statement": {
        "en": "“{symptom}”: {share} of those who named a reason name {kind} ({low} to {high}){others}. The "
        "answer given most: “… {cause}”. So respondents describe it as a matter of not knowing how or not being practised.",
        "nl": "“{symptom}”: {share} van wie een reden noemde, noemt {kind} ({low} tot {high}){others}. Het "
        "meest gegeven antwoord: “… {cause}”. Respondenten beschrijven het dus als een kwestie van niet weten hoe of niet "
        "geoefend zijn.",
        "fr": "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind} ({low} à {high}){others}. "
        "Réponse la plus fréquente : « … {cause} ». Les répondants y voient donc une question de savoir et "
        "d'exercice.",
    },
    "LD302.advice": {
        "en": "About “{symptom}”: let people practise this in their own work, with feedback; explaining it once more is not practice.",
        "nl": "Over “{symptom}”: laat mensen dit oefenen in hun eigen werk, met feedback; het nog eens uitleggen is geen oefening.",
        "fr": "À propos de « {symptom} » : faites pratiquer au travail, avec un retour ; l'expliquer encore une fois n'est pas s'exercer.",
    },
    "LD303.statement": {
        "en": "“{symptom}”: {share} of those who named a reason name {kind} ({low} to {high}){others}. The "
        "answer given most: “… {cause}”. No training changes that.",
        "nl": "“{symptom}”: {share} van wie een reden noemde, noemt {kind} ({low} tot {high}){others}. Het "
        "meest gegeven antwoord: “… {cause}”. Geen enkele opleiding verandert dat.",
        "fr": "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind} ({low} à {high}){others}. "
        "Réponse la plus fréquente : « … {cause} ». Aucune formation n'y change rien.",
    },
    "LD303.advice": {
        "en": "Look at {kind} first, before any course on the subject.",
        "nl": "Kijk eerst naar {kind}, vóór enige cursus over het onderwerp.",
        "fr": "Regardez d'abord {kind}, avant tout cours sur le sujet.",
    },
    "LD304.statement": {
        "en": "“{symptom}”: respondents name two kinds of reasons, without a clear lead: “{first}” ({first_share}) and “{second}” ({second_share}).",
        "nl": "“{symptom}”: respondenten noemen twee soorten redenen, zonder dat er één duidelijk voorop staat: “{first}” ({first_share}) en “{second}” ({second_share}).",
        "fr": "« {symptom} » : les répondants donnent deux types de raisons, sans que l'un domine : « {first} » ({first_share}) et « {second} » ({second_share}).",
    },
    "LD304.advice": {
        "en": "Work on both “{first}” and “{second}”, and begin with a conversation in which those concerned say what each of the two asks for.",
        "nl": "Werk zowel aan “{first}” als aan “{second}”, en begin met een gesprek waarin de betrokkenen zeggen wat elk van de twee vraagt.",
        "fr": "Travaillez sur les deux (« {first} », « {second} »), en commençant par un échange où les personnes concernées disent ce que chacun demande.",
    },
    "LD305.statement": {
        "en": "What lies behind “{symptom}” cannot be told from the answers: {reason}.",
        "nl": "Wat er achter “{symptom}” zit, is uit de antwoorden niet op te maken: {reason}.",
        "fr": "Les réponses ne disent pas ce qu'il y a derrière « {symptom} » : {reason}.",
    },
    "LD305.advice": {
        "en": "Ask those who meet “{symptom}” about it in a dialogue, before buying anything for it.",
        "nl": "Vraag naar “{symptom}” in een dialoog met wie het meemaakt, voordat u er iets voor aankoopt.",
        "fr": "À propos de « {symptom} », posez la question en dialogue avec ceux qui le vivent, avant d'acheter quoi que ce soit.",
    },
    "LD306.statement": {
        "en": "“{symptom}”: {share} of those who named a reason name something that has to be in place first ({low} to {high}): "
        "“{precondition}”. The answer given most: “… {cause}”.",
        "nl": "“{symptom}”: {share} van wie een reden noemde, noemt iets wat er eerst moet zijn ({low} tot {high}): "
        "“{precondition}”. Het meest gegeven antwoord: “… {cause}”.",
        "fr": "« {symptom} » : {share} de ceux qui ont donné une raison nomment une condition préalable ({low} à {high}) : "
        "« {precondition} ». Réponse la plus fréquente : « … {cause} ».",
    },
    "LD306.advice": {
        "en": "Work on “{precondition}” first, beginning with what leaders do; training on the symptom itself comes after it.",
        "nl": "Werk eerst aan “{precondition}”, te beginnen bij wat leidinggevenden doen; opleiding over het symptoom zelf komt daarna.",
        "fr": "Travaillez d'abord sur « {precondition} », en commençant par ce que font les responsables ; se former au symptôme lui-même "
        "vient après.",
    },
    # on a terminal
    "terminal.section.symptoms": {"en": "SYMPTOMS", "nl": "SYMPTOMEN", "fr": "SYMPTÔMES"},
    "terminal.symptoms.aside": {
        "en": "what people name, what goes together with it, and whether there is a gap",
        "nl": "wat mensen noemen, wat ermee samengaat, en of er een kloof is",
        "fr": "ce que l'on nomme, ce qui va avec, et s'il y a un écart",
    },
    "terminal.symptoms.verdict.values": {"en": "values", "nl": "waarden", "fr": "valeurs"},
    "terminal.symptoms.verdict.capability": {"en": "capability", "nl": "kunnen", "fr": "capacité"},
    "terminal.symptoms.verdict.environment": {"en": "environment", "nl": "omstandigheden", "fr": "circonstances"},
    "terminal.symptoms.verdict.mixed": {"en": "mixed", "nl": "gemengd", "fr": "mixte"},
    "terminal.symptoms.verdict.undetermined": {"en": "undetermined", "nl": "niet te bepalen", "fr": "indéterminé"},
    "terminal.symptoms.frequency": {"en": "how often", "nl": "hoe vaak", "fr": "fréquence"},
    "terminal.symptoms.named": {"en": "named", "nl": "genoemd", "fr": "nommé"},
    "terminal.symptoms.groups": {"en": "named by", "nl": "genoemd door", "fr": "nommé par"},
    "terminal.symptoms.together": {"en": "goes with", "nl": "gaat samen met", "fr": "va avec"},
    "terminal.symptoms.gap": {"en": "gap", "nl": "kloof", "fr": "écart"},
    "terminal.symptoms.why": {"en": "so", "nl": "dus", "fr": "donc"},
    "terminal.symptoms.of-reports": {
        "en": "of {count} people who named a reason",
        "nl": "van {count} mensen die een reden noemden",
        "fr": "de {count} personnes qui ont donné une raison",
    },
    "terminal.symptoms.explained": {
        "en": "of the {explained} that is explained among {count} people within units",
        "nl": "van de {explained} die verklaard wordt bij {count} mensen binnen eenheden",
        "fr": "des {explained} expliqués chez {count} personnes, à l'intérieur des unités",
    },
    "terminal.symptoms.none-above": {
        "en": "nothing beyond chance",
        "nl": "niets wat het toeval te boven gaat",
        "fr": "rien au-delà du hasard",
    },
    "terminal.symptoms.has-gap": {"en": "in {what}", "nl": "bij {what}", "fr": "pour {what}"},
    "terminal.symptoms.no-gap": {"en": "none in {what}", "nl": "geen bij {what}", "fr": "aucun pour {what}"},
    "terminal.symptoms.gap-unknown": {
        "en": "not known in {what}",
        "nl": "niet bekend bij {what}",
        "fr": "inconnu pour {what}",
    },
    "terminal.symptoms.need": {"en": "net gap", "nl": "nettokloof", "fr": "écart net"},
    "terminal.symptoms.same-gap": {
        "en": "For every symptom, a gap {gap}.",
        "nl": "Voor elk symptoom een kloof {gap}.",
        "fr": "Pour chaque symptôme, un écart {gap}.",
    },
    "terminal.symptoms.net": {
        "en": "Net gap: what people miss less what they have too much; need in the other sections is what they miss alone.",
        "nl": "Nettokloof: wat mensen missen min wat ze te veel hebben; nood in de andere delen is alleen wat ze missen.",
        "fr": "Écart net : ce qui manque moins ce qui est en trop ; le besoin des autres parties est le seul manque.",
    },
    "terminal.symptoms.level": {"en": "level", "nl": "niveau", "fr": "niveau"},
    "terminal.symptoms.caveat": {
        "en": "How often: 0 never, 100 very often. One survey, the same people: what is named and what goes together are no "
        "proof of a cause, and groups tend to name each other. A problem that everyone has goes together with nothing: "
        "therefore the gap is looked at too.",
        "nl": "Hoe vaak: 0 nooit, 100 heel vaak. Eén bevraging, dezelfde mensen: wat genoemd wordt en wat samengaat bewijst geen "
        "oorzaak, en groepen wijzen vaak naar elkaar. Een probleem dat iedereen heeft, gaat met niets samen: daarom telt "
        "ook de kloof.",
        "fr": "Fréquence : 0 jamais, 100 très souvent. Une seule enquête, les mêmes personnes : ce qui est nommé et ce qui va "
        "ensemble ne prouvent aucune cause, et les groupes se désignent volontiers l'un l'autre. Un problème que tous ont ne "
        "va avec rien : c'est pourquoi l'écart compte aussi.",
    },
}
