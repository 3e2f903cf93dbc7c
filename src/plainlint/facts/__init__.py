"""What is true of a page, whatever the rules: pure functions of its passages."""
