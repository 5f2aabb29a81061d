"""What holds for every test: the same examples on every machine, and no test that depends on how fast it is."""

from hypothesis import HealthCheck, settings

# examples are drawn from the test's name, not from chance; neither a slow nor a busy machine makes a test fail
settings.register_profile(
    "every-machine",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("every-machine")
