"""The behaviour of rules: one module a check kind. "review-date" is the class ReviewDate in review_date.py."""
