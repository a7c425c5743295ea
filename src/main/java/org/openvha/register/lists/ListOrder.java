package org.openvha.register.lists;

/** How to order the people of a list; ties by rank. */
public enum ListOrder {
    RANK,
    AGE,
    BOROUGH,
    INDIVIDUAL
}
