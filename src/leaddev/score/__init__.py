"""What the statistics mean here: need, investment, balance, values, respect, leadership, gates, symptoms."""
