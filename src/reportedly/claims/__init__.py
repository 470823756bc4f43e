"""Who says what happened to whom, where, when, how many, each tied to its words.

`extract` is the verb on top. Beneath it, each part knowing only those before it: `clauses` (the
words laid out), `nouns` (who can act, whose a thing is), `matches` (what tells which event),
`chains` (on whose word, with what standing), `parties`, `settings` and `figures` (the slots),
`drafts` (one claim in the making), `contexts` (what other claims of the report tell of it).
`geography` reads where places lie; `cues` asks, before a parse, whether anything is told.
"""
