"""What users may write: the model file, the survey file and the training list, as frozen pydantic models.

This room knows shapes and meanings, never files: what it finds wrong it returns as paths and sentences, and the reader
adds file, line and column.
"""

from leaddev.schema.model import Contrast, Model, Precondition, Ring
from leaddev.schema.parts import AnswerScale, Text, Violation
from leaddev.schema.questions import Question, Questionnaire, questionnaire_of
from leaddev.schema.survey import Programme, Survey, Training, Unit
from leaddev.schema.thresholds import Threshold, Thresholds
