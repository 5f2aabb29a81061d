"""What is filled in from an XLSForm: ODK Central and Aggregate, and KoboToolbox; groups stand before `/` or `-`."""

from leaddev.read.answers.dialects.dialect import Dialect

DIALECT = Dialect(
    name="odk",
    title="ODK / KoboToolbox",
    beside=(
        ("submissiondate", "key metainstanceid instanceid"),
        ("uuid metainstanceid", "submissiontime submittedby validationstatus xformidstring"),
    ),
    divider="-",
    own="submissiondate key submitterid submittername attachmentspresent attachmentsexpected status reviewstate edits "
    "formversion uuid id index parentindex parenttablename submissiontime submittedby validationstatus notes tags "
    "deviceid version start end today instanceid metainstanceid instancename rootuuid xformidstring username",
    record_ids="uuid instanceid metainstanceid key",
)
