package org.openvha.document;

/** What sort of thing is wrong. Programs and people refer to it, so a label never changes its meaning. */
public interface FindingKind {

    /** A stable name in small letters and dashes, such as {@code unknown-property}. */
    String label();

    Severity severity();
}
