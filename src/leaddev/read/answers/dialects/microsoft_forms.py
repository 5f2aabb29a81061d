"""Microsoft Forms: columns of its own in front, in the language of who exported; a grid is `Question.Statement`."""

from leaddev.read.answers.dialects.dialect import Dialect

_STARTS = "starttime begintijd tijdvanbegin heurededébut startzeit horadeinicio oradiinizio"
_ENDS = "completiontime tijdvanvoltooien voltooiingstijd heuredefin fertigstellungszeit horadefinalización"

DIALECT = Dialect(
    name="microsoft-forms",
    title="Microsoft Forms",
    beside=(("id", _STARTS, _ENDS),),
    own=f"id {_STARTS} {_ENDS} email emailaddress adressedemessagerie name naam nom totalpoints quizfeedback "
    "lastmodifiedtime tijdvanlaatstewijziging heuredeladernièremodification",
    record_ids="id",
    aside="points feedback punten commentaires",
)
