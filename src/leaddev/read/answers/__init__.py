"""From the columns of a response file to small integers: which column is which question, and what each answer means."""
