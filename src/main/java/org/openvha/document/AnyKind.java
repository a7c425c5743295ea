package org.openvha.document;

/** The kind of findings that nobody sorts. */
enum AnyKind implements FindingKind {
    REFUSED;

    @Override
    public String label() {
        return "refused";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
