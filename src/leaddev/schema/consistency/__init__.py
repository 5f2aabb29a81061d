"""What must hold between the parts of a model file and of a survey file, beyond the shape that pydantic checks.

Returns violations with paths of keys; knows no files and raises nothing.
"""

from leaddev.schema.consistency.of_model import code_places, model_violations
from leaddev.schema.consistency.of_survey import survey_violations
from leaddev.schema.consistency.of_training import WEIGHT_TOLERANCE, weights_message
