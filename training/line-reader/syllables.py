"""Vietnamese syllables, valid by their parts though not all of them words."""

import random
import unicodedata

ONSETS = ",b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,ngh,nh,p,ph,qu,r,s,t,th,tr,v,x".split(",")
RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch
êm ên ênh êp êt êu i ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ia o oa oac oach oai oam oan oang oanh oao
oap oat oay oăc oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uâc uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi
uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêt yêu
""".split()
HATTED = [rhyme for rhyme in RHYMES if any(c in "ăâêôơư" for c in rhyme)]
TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]


def _tone_place(rhyme: str, rng: random.Random) -> int:
    """Index of the vowel that bears the tone; for `oa`, `oe`, `uy` both customs occur."""
    vowels = [i for i, c in enumerate(rhyme) if c in "aăâeêioôơuưy"]
    marked = [i for i in vowels if rhyme[i] in "ăâêôơ"] or [i for i in vowels if rhyme[i] == "ư"]
    if marked:
        return marked[-1]
    closed = rhyme[-1] not in "aeiouy"
    if len(vowels) > 1 and (closed or (rhyme[:2] in ("oa", "oe", "uy") and rng.random() < 0.5)):
        return vowels[1]
    return vowels[0]


def syllable(rng: random.Random, hatted: bool = False) -> str:
    """One out of parts; `hatted`: its vowel bears a hat, a breve or a horn beside whatever tone it has."""
    rhyme = rng.choice(HATTED if hatted else RHYMES)
    at = _tone_place(rhyme, rng) + 1
    return unicodedata.normalize("NFC", rng.choice(ONSETS) + rhyme[:at] + rng.choice(TONES) + rhyme[at:])
