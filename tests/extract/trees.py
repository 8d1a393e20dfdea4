"""Trees that several tests draw on: word, tag, head (from 1, 0 is the root), label, and the kind of a name."""

SIGNED = """
The DT 2 det
treaty NN 4 nsubj:pass
was VBD 4 aux:pass
signed VBN 0 root
by IN 6 case
Norway NNP 4 obl:agent GPE
and CC 8 cc
Chile NNP 6 conj GPE
in IN 10 case
Oslo NNP 4 obl GPE
_. . 4 punct
"""

AGREED = """
Ministers NNS 2 nsubj
agreed VBD 0 root
to TO 4 mark
meet VB 2 xcomp
and CC 6 cc
discuss VB 4 conj
fisheries NNS 6 obj
with IN 9 case
envoys NNS 6 obl
who WP 12 nsubj
had VBD 12 aux
arrived VBN 9 acl:relcl
_, , 14 punct
Lund NNP 15 nsubj PERSON
said VBD 2 parataxis
_. . 2 punct
"""
