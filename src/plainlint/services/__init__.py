"""Other programs, at arm's length: each is imported, started or asked only when the settings say so."""


class ServiceFailed(Exception):
    """Another program could not do its part; the message says why and what to do."""
