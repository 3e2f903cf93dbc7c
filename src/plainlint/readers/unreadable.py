"""What a reader raises when it cannot read a file."""


class Unreadable(Exception):
    """A file cannot be read; the message is a plain sentence that says what to do, without the file's name."""
