package org.openvha.web.pages.redress;

/**
 * What a person was assessed to be again, in words, for whoever just decided.
 *
 * @param before without the decision
 * @param after with it
 * @param listed whether the list in force held them
 */
public record AgainView(
        String asOf, long run, String before, String scoreBefore, String after, String scoreAfter, boolean listed) {}
