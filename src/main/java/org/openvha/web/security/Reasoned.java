package org.openvha.web.security;

/** Where the reason for an operation comes from. */
enum Reasoned {
    /** From nowhere: it shows and changes nothing of one person alone. */
    NONE,
    /** From the header. */
    HEADER,
    /** From the member {@code reason} of the body, or else from the header. */
    MEMBER,
    /** From a page, which asks for it in a form: its handler gives it before it reads anything. */
    FORM,
    /** From what it records: a review, a decision and a disclosure say in words of their own why they are made, and those are logged. */
    OWN;

    /** Whether nothing can be logged as done before a reason was given. */
    boolean isRequired() {
        return this == HEADER || this == MEMBER || this == FORM;
    }
}
