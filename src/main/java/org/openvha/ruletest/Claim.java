package org.openvha.ruletest;

/** A rule, and the fact it is said of; {@code fact} is empty where the case speaks of the rule alone. Written {@code EXC-01} or {@code EXC-01 O1}. */
record Claim(String rule, String fact) {

    static Claim parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return new Claim(words[0], words.length == 2 ? words[1] : "");
    }

    boolean ofFact() {
        return !fact.isEmpty();
    }

    @Override
    public String toString() {
        return ofFact() ? rule + " " + fact : rule;
    }
}
