"""What the part on symptoms says."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "symptoms.not-asked": (
        "What lies behind problems at work: the survey did not ask about symptoms.",
        "Wat er achter problemen op het werk zit: de bevraging vroeg niet naar symptomen.",
        "Ce qu'il y a derrière les problèmes au travail : l'enquête n'a pas posé de questions sur les symptômes.",
    ),
    "symptoms.hidden": (
        "Symptoms in this unit: too few people answered to show them.",
        "Symptomen in deze eenheid: te weinig mensen antwoordden om ze te tonen.",
        "Symptômes dans cette unité : trop peu de réponses pour les montrer.",
    ),
    "symptoms.kind.environment": (
        "time, tools and staffing",
        "tijd, middelen en bezetting",
        "le temps, les moyens et les effectifs",
    ),
    "symptoms.kind.precondition": (
        "what must be in place first",
        "wat er eerst moet zijn",
        "ce qui doit d'abord être en place",
    ),
    # why a key cannot be used
    # why the verdict is what it is
    # findings
    "symptoms.others": (", {share} name {kind}", ", {share} noemt {kind}", ", {share} nomment {kind}"),
    "symptoms.so-not-how": (
        " So respondents do not describe it as a matter of not knowing how.",
        " Respondenten beschrijven het dus niet als een kwestie van niet weten hoe.",
        " Les répondants n'y voient donc pas un manque de savoir-faire.",
    ),
    "LD301.statement": (
        "“{symptom}”: {share} of those who named a reason name {kind}{interval}{others}. The answer given most: “… {cause}”.{so}",
        "“{symptom}”: {share} van wie een reden noemde, noemt {kind}{interval}{others}. Het meest gegeven antwoord: “… {cause}”.{so}",
        "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind}{interval}{others}. Réponse la plus fréquente : « … {cause} ».{so}",
    ),
    "LD301.advice": (
        "About “{symptom}”: bring the groups concerned together in dialogue, about what they need from each other; a course on how to do it would pass by what they name.",
        "Over “{symptom}”: breng de betrokken groepen in dialoog over wat ze van elkaar nodig hebben; een cursus over hoe het moet, gaat voorbij aan wat ze noemen.",
        "À propos de « {symptom} » : réunissez en dialogue les groupes concernés, sur ce qu'ils attendent les uns des autres ; un cours sur la manière de faire passerait à côté de ce qu'ils nomment.",
    ),
    "symptoms.two-keys": (
        "Whether what they name goes together with the problem could not be checked.",
        "Of wat ze noemen samengaat met het probleem, was niet na te gaan.",
        "On n'a pas pu vérifier si ce qu'ils nomment va avec le problème.",
    ),
    "LD302.statement": (
        "“{symptom}”: {share} of those who named a reason name {kind}{interval}{others}. The answer given most: “… {cause}”. So respondents describe it as a matter of not knowing how or not being practised.",
        "“{symptom}”: {share} van wie een reden noemde, noemt {kind}{interval}{others}. Het meest gegeven antwoord: “… {cause}”. Respondenten beschrijven het dus als een kwestie van niet weten hoe of niet geoefend zijn.",
        "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind}{interval}{others}. Réponse la plus fréquente : « … {cause} ». Les répondants y voient donc une question de savoir et d'exercice.",
    ),
    "LD302.advice": (
        "About “{symptom}”: let people practise this in their own work, with feedback; explaining it once more is not practice.",
        "Over “{symptom}”: laat mensen dit oefenen in hun eigen werk, met feedback; het nog eens uitleggen is geen oefening.",
        "À propos de « {symptom} » : faites pratiquer au travail, avec un retour ; l'expliquer encore une fois n'est pas s'exercer.",
    ),
    "LD303.statement": (
        "“{symptom}”: {share} of those who named a reason name {kind}{interval}{others}. The answer given most: “… {cause}”. No training changes that.",
        "“{symptom}”: {share} van wie een reden noemde, noemt {kind}{interval}{others}. Het meest gegeven antwoord: “… {cause}”. Geen enkele opleiding verandert dat.",
        "« {symptom} » : {share} de ceux qui ont donné une raison nomment {kind}{interval}{others}. Réponse la plus fréquente : « … {cause} ». Aucune formation n'y change rien.",
    ),
    "LD303.advice": (
        "Look at {kind} first, before any course on the subject.",
        "Kijk eerst naar {kind}, vóór enige cursus over het onderwerp.",
        "Regardez d'abord {kind}, avant tout cours sur le sujet.",
    ),
    "LD304.statement": (
        "“{symptom}”: respondents name two kinds of reasons, without a clear lead: “{first}” ({first_share}) and “{second}” ({second_share}).",
        "“{symptom}”: respondenten noemen twee soorten redenen, zonder dat er één duidelijk voorop staat: “{first}” ({first_share}) en “{second}” ({second_share}).",
        "« {symptom} » : les répondants donnent deux types de raisons, sans que l'un domine : « {first} » ({first_share}) et « {second} » ({second_share}).",
    ),
    "LD304.advice": (
        "Work on both “{first}” and “{second}”, and begin with a conversation in which those concerned say what each of the two asks for.",
        "Werk zowel aan “{first}” als aan “{second}”, en begin met een gesprek waarin de betrokkenen zeggen wat elk van de twee vraagt.",
        "Travaillez sur les deux (« {first} », « {second} »), en commençant par un échange où les personnes concernées disent ce que chacun demande.",
    ),
    "LD305.statement": (
        "What lies behind “{symptom}” cannot be told from the answers: {reason}.",
        "Wat er achter “{symptom}” zit, is uit de antwoorden niet op te maken: {reason}.",
        "Les réponses ne disent pas ce qu'il y a derrière « {symptom} » : {reason}.",
    ),
    "LD305.advice": (
        "Ask those who meet “{symptom}” about it in a dialogue, before buying anything for it.",
        "Vraag naar “{symptom}” in een dialoog met wie het meemaakt, voordat u er iets voor aankoopt.",
        "À propos de « {symptom} », posez la question en dialogue avec ceux qui le vivent, avant d'acheter quoi que ce soit.",
    ),
    "LD306.statement": (
        "“{symptom}”: {share} of those who named a reason name something that has to be in place first{interval}: “{precondition}”. The answer given most: “… {cause}”.",
        "“{symptom}”: {share} van wie een reden noemde, noemt iets wat er eerst moet zijn{interval}: “{precondition}”. Het meest gegeven antwoord: “… {cause}”.",
        "« {symptom} » : {share} de ceux qui ont donné une raison nomment une condition préalable{interval} : « {precondition} ». Réponse la plus fréquente : « … {cause} ».",
    ),
    "LD306.advice": (
        "Work on “{precondition}” first, beginning with what leaders do; training on the symptom itself comes after it.",
        "Werk eerst aan “{precondition}”, te beginnen bij wat leidinggevenden doen; opleiding over het symptoom zelf komt daarna.",
        "Travaillez d'abord sur « {precondition} », en commençant par ce que font les responsables ; se former au symptôme lui-même vient après.",
    ),
    # on a terminal
    "terminal.section.symptoms": ("SYMPTOMS", "SYMPTOMEN", "SYMPTÔMES"),
    "terminal.symptoms.aside": (
        "what people name, what goes together with it, and whether there is a gap",
        "wat mensen noemen, wat ermee samengaat, en of er een kloof is",
        "ce que l'on nomme, ce qui va avec, et s'il y a un écart",
    ),
    "terminal.symptoms.verdict.values": ("values", "waarden", "valeurs"),
    "terminal.symptoms.verdict.capability": ("capability", "kunnen", "capacité"),
    "terminal.symptoms.verdict.environment": ("environment", "omstandigheden", "circonstances"),
    "terminal.symptoms.verdict.mixed": ("mixed", "gemengd", "mixte"),
    "terminal.symptoms.verdict.waits": (
        "a condition first",
        "eerst een voorwaarde",
        "d'abord une condition",
    ),
    "terminal.symptoms.verdict.undetermined": ("undetermined", "niet te bepalen", "indéterminé"),
    "terminal.symptoms.verdict.precondition": ("precondition", "voorwaarde", "condition préalable"),
    "terminal.symptoms.verdict.other": ("other", "andere", "autre"),
    "terminal.symptoms.named-most": ("named most", "meest genoemd", "le plus nommé"),
    "terminal.symptoms.key-yes": ("yes", "ja", "oui"),
    "terminal.symptoms.key-no": ("no", "nee", "non"),
    "terminal.symptoms.frequency": ("how often", "hoe vaak", "fréquence"),
    "terminal.symptoms.named": ("named", "genoemd", "nommé"),
    "terminal.symptoms.groups": ("named by", "genoemd door", "nommé par"),
    "terminal.symptoms.together": ("goes with", "gaat samen met", "va avec"),
    "terminal.symptoms.gap": ("gap", "kloof", "écart"),
    "terminal.symptoms.why": ("so", "dus", "donc"),
    "terminal.symptoms.of-reports": (
        "of those who named a reason",
        "van wie een reden noemde",
        "de celles et ceux qui ont donné une raison",
    ),
    "terminal.symptoms.explained": (
        "of the {explained} that is explained within units",
        "van de {explained} die binnen eenheden verklaard wordt",
        "des {explained} expliqués à l'intérieur des unités",
    ),
    "terminal.symptoms.none-above": (
        "nothing beyond chance",
        "niets wat het toeval te boven gaat",
        "rien au-delà du hasard",
    ),
    "terminal.symptoms.has-gap": ("in {what}", "bij {what}", "pour {what}"),
    "terminal.symptoms.no-gap": ("none in {what}", "geen bij {what}", "aucun pour {what}"),
    "terminal.symptoms.gap-unknown": ("not known in {what}", "niet bekend bij {what}", "inconnu pour {what}"),
    "terminal.symptoms.need": ("net gap", "nettokloof", "écart net"),
    "terminal.symptoms.same-gap": (
        "For every symptom, a gap {gap}.",
        "Voor elk symptoom een kloof {gap}.",
        "Pour chaque symptôme, un écart {gap}.",
    ),
    "terminal.symptoms.net": (
        "Net gap: what people miss less what they have too much; need in the other sections is what they miss alone. Of the rings of one side, the one with the clearest gap is named.",
        "Nettokloof: wat mensen missen min wat ze te veel hebben; nood in de andere delen is alleen wat ze missen. Van de ringen van één kant wordt die met de duidelijkste kloof genoemd.",
        "Écart net : ce qui manque moins ce qui est en trop ; le besoin des autres parties est le seul manque. Des anneaux d'un même côté, celui dont l'écart est le plus net est nommé.",
    ),
    "terminal.symptoms.level": ("level", "niveau", "niveau"),
    "terminal.symptoms.caveat": (
        "How often: 0 never, 100 very often. One survey, the same people: what is named and what goes together are no proof of a cause, and groups tend to name each other. A problem that everyone has goes together with nothing: therefore the gap is looked at too.",
        "Hoe vaak: 0 nooit, 100 heel vaak. Eén bevraging, dezelfde mensen: wat genoemd wordt en wat samengaat bewijst geen oorzaak, en groepen wijzen vaak naar elkaar. Een probleem dat iedereen heeft, gaat met niets samen: daarom telt ook de kloof.",
        "Fréquence : 0 jamais, 100 très souvent. Une seule enquête, les mêmes personnes : ce qui est nommé et ce qui va ensemble ne prouvent aucune cause, et les groupes se désignent volontiers l'un l'autre. Un problème que tous ont ne va avec rien : c'est pourquoi l'écart compte aussi.",
    ),
}
